// Compares statements that were found with those that were labelled: which are the same, and what is right of them.

const spansOf = (given) => {
  if (given === null) return [];
  const list = Array.isArray(given) && typeof given[0] !== 'number' ? given : [given];
  return list.map((span) => (Array.isArray(span) ? span : [span.start, span.end]));
};

const lengthOf = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** How much of two lists of spans is common to them, of all that either has. */
export function overlap(some, others) {
  let both = 0;
  for (const [start, end] of some)
    for (const [from, to] of others) both += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return both / (lengthOf(some) + lengthOf(others) - both || 1);
}

const meet = (some, others) => some.some(([start, end]) => others.some(([from, to]) => start < to && from < end));

/** Whether a statement found is one that is labelled: half of what is said is common, and the sources meet or neither has one. */
export function isSame(found, labelled) {
  if (overlap(spansOf(found.content), spansOf(labelled.content)) < 0.5) return false;
  const [one, other] = [spansOf(found.source), spansOf(labelled.source)];
  return other.length === 0 ? one.length === 0 : meet(one, other);
}

/** Each labelled statement with the one found for it, or null; none is found for two. */
export function paired(found, labelled) {
  const left = new Set(found);
  return labelled.map((label) => {
    const match = [...left].find((one) => isSame(one, label)) ?? null;
    left.delete(match);
    return { label, match };
  });
}

/** Words that names of one body are written with and without. */
const LEFT_OUT = /\b(?:the|of|and|in|on|for|united states|us|u s|republic|state|department|ministry)\b/g;

const folded = (name) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(LEFT_OUT, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether an entity of these names is the one a reader named. */
export const isNamed = (names, wanted) =>
  names.some((name) => {
    const [one, other] = [folded(name), folded(wanted)];
    return one !== '' && (one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `));
  });
