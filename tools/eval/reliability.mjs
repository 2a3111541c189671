// Is a score of .8 right eight times in ten? Bins mentions by score and compares.

export const RELIABILITY_HEADS = {
  score: 'score',
  tuned: 'tuned',
  unseen: 'unseen',
  person: 'person',
  body: 'organisation, agency',
  place: 'place',
};
export const RULE_HEADS = {
  rule: 'rule',
  mentions: 'mentions, tuned + unseen',
  said: 'said',
  tuned: 'right, tuned',
  unseen: 'right, unseen',
};

/** Said below the tables. */
export const FITTED_ON =
  'Scores of the tagger are its probabilities, fitted on sets of its own that are not scored here (`tools/train/main.mts`); by how ' +
  'much they are shrunk was chosen on the tuned part of worldwide-tune. Scores of rules are set by hand, with the tuned parts of ' +
  'worldwide-tune and of the 71 articles in view. Earlier versions looked at both sets as a whole, so that their unseen third is ' +
  'unseen from the split on. The columns by type are of both parts.';

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

const two = (value) => value.toFixed(2).replace(/^0/, '');
export const three = (value) => value.toFixed(3).replace(/^0/, '');
const mean = (items, of) => items.reduce((sum, item) => sum + of(item), 0) / (items.length || 1);

/** `{count, said, right}`: mean score and share right. */
const summary = (mentions) => ({
  count: mentions.length,
  said: mean(mentions, ({ score }) => score),
  right: mean(mentions, ({ right }) => (right ? 1 : 0)),
});

/** The number of the bin between two edges that a value lies in; the last one takes its upper edge as well. */
export const binOf = (value, edges) => Math.min(edges.length - 2, edges.filter((edge) => edge <= value).length - 1);

/** Bins by score: `[{from, to, count, said, right}]`. */
export const bins = (mentions) =>
  EDGES.slice(0, -1).map((from, at) => ({
    ...{ from, to: EDGES[at + 1] },
    ...summary(mentions.filter(({ score }) => binOf(score, EDGES) === at)),
  }));

/** Expected calibration error: the distance between said and right, weighed by how often. */
export const errorOf = (bins) =>
  bins.reduce((sum, { count, said, right }) => sum + count * Math.abs(said - right), 0) /
  (bins.reduce((sum, { count }) => sum + count, 0) || 1);

export const binName = ({ from, to }) => `${two(from)}–${to === 1 ? '1' : two(to)}`;
export const binCell = ({ count, said, right }) => (count === 0 ? '' : `${two(said)} → ${two(right)} (${count})`);

const GROUPS = {
  tuned: ({ part }) => part !== 'unseen',
  unseen: ({ part }) => part === 'unseen',
  person: ({ group }) => group === 'person',
  body: ({ group }) => group === 'body',
  place: ({ group }) => group === 'place',
};

/** Rows by bin, a column for each part and for each type in both: `said → right (count)`, then the error. */
export function reliabilityRows(mentions) {
  const columns = Object.entries(GROUPS).map(([name, isIn]) => [name, bins(mentions.filter(isIn))]);
  const row = (of) => Object.fromEntries(columns.map(([name, list]) => [name, of(list)]));
  const rows = bins(mentions).flatMap((bin, at) =>
    bin.count === 0 ? [] : [{ score: binName(bin), ...row((list) => binCell(list[at])) }],
  );
  return [...rows, { score: 'error', ...row((list) => three(errorOf(list))) }];
}

/** A row for each rule, the most frequent first. */
export function ruleRows(mentions) {
  const rules = new Map();
  for (const one of mentions) rules.set(one.rule, [...(rules.get(one.rule) ?? []), one]);
  return [...rules]
    .map(([rule, items]) => ({ rule, items }))
    .sort((a, b) => b.items.length - a.items.length || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, items }) => {
      const [tuned, unseen] = [summary(items.filter(GROUPS.tuned)), summary(items.filter(GROUPS.unseen))];
      const right = (part) => (part.count === 0 ? '' : two(part.right));
      return {
        ...{ rule, mentions: `${tuned.count} + ${unseen.count}`, said: two(summary(items).said) },
        ...{ tuned: right(tuned), unseen: right(unseen) },
      };
    });
}
