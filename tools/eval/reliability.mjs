// Is a score of .8 right eight times in ten? Bins mentions by score and compares.

export const RELIABILITY_HEADS = {
  score: 'score',
  all: 'all',
  person: 'person',
  body: 'organisation, agency',
  place: 'place',
};
export const RULE_HEADS = { rule: 'rule', mentions: 'mentions', said: 'said', right: 'right' };

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

const two = (value) => value.toFixed(2).replace(/^0/, '');
const mean = (items, of) => items.reduce((sum, item) => sum + of(item), 0) / (items.length || 1);

/** `{count, said, right}`: mean score and share right. */
const summary = (mentions) => ({
  count: mentions.length,
  said: mean(mentions, ({ score }) => score),
  right: mean(mentions, ({ right }) => (right ? 1 : 0)),
});

/** Bins by score: `[{from, to, count, said, right}]`; the last one takes a score of 1 as well. */
export const bins = (mentions) =>
  EDGES.slice(0, -1).map((from, at) => {
    const to = EDGES[at + 1];
    const inside = mentions.filter(({ score }) => score >= from && (score < to || (to === 1 && score === 1)));
    return { from, to, ...summary(inside) };
  });

/** Expected calibration error: the distance between said and right, weighed by how often. */
export const calibrationError = (mentions) =>
  mean(
    bins(mentions)
      .filter(({ count }) => count > 0)
      .flatMap((bin) => Array(bin.count).fill(Math.abs(bin.said - bin.right))),
    (gap) => gap,
  );

const cell = ({ count, said, right }) => (count === 0 ? '' : `${two(said)} → ${two(right)} (${count})`);

/** Rows by bin, a column for each group of mentions: `said → right (count)`, then the error. */
export function reliabilityRows(mentions) {
  const groups = { all: mentions };
  for (const group of ['person', 'body', 'place']) groups[group] = mentions.filter((one) => one.group === group);
  const columns = Object.entries(groups).map(([name, items]) => [name, bins(items), calibrationError(items)]);
  const rows = EDGES.slice(0, -1).map((from, at) => ({
    score: `${two(from)}–${EDGES[at + 1] === 1 ? '1' : two(EDGES[at + 1])}`,
    ...Object.fromEntries(columns.map(([name, list]) => [name, cell(list[at])])),
  }));
  const error = Object.fromEntries(columns.map(([name, , gap]) => [name, gap.toFixed(3).replace(/^0/, '')]));
  return [...rows, { score: 'error', ...error }].filter((row) => row.all !== '');
}

/** A row for each rule, the most frequent first. */
export function ruleRows(mentions) {
  const rules = new Map();
  for (const one of mentions) rules.set(one.rule, [...(rules.get(one.rule) ?? []), one]);
  return [...rules]
    .map(([rule, items]) => ({ rule, ...summary(items) }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, count, said, right }) => ({ rule, mentions: String(count), said: two(said), right: two(right) }));
}
