// What a section of the review gives: findings as the directory rates them. Errors keep a plugin out, warnings stand on its
// page, recommendations are what it does and what could be better.

const finding = (level) => (text, where) => ({ level, text, ...(where && { where }) });

export const error = finding('error');
export const warning = finding('warning');
export const recommendation = finding('recommendation');

/** Those findings of `rows` whose condition holds: `[condition, finding]`. */
export const found = (...rows) => rows.flatMap(([isFound, one]) => (isFound ? [one] : []));
