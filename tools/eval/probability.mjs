// Is a location of probability .8 right eight times in ten? Compares, on articles whose location is labelled.
import { countsAt } from './counts.mjs';
import { isSeen, isUnseen, itemsOf, setNamed } from './data.mjs';
import { binCell, binName, binOf, errorOf, three } from './reliability.mjs';

const SETS = ['read', 'dprk'];
/** Narrower where most answers are; five, since of some two hundred unseen articles ten would hold too few. */
const EDGES = [0, 0.4, 0.6, 0.8, 0.9, 1];
const BAR = 0.06;

export const PROBABILITY_HEADS = { bin: 'probability', fitted: 'fitted', unseen: 'unseen' };

/** Bins `{from, to, count, said, right}` of items, each with its `probability`: mean of what was said, share right. */
async function binsOf(items, scorer) {
  const bins = [];
  for (const [at, from] of EDGES.slice(0, -1).entries()) {
    const inside = items.filter(({ probability }) => binOf(probability, EDGES) === at);
    const figures = await scorer.figures('where', inside);
    const { n, of } = figures === null ? { n: 0, of: 0 } : countsAt(figures, 'right');
    const said = inside.reduce((sum, { probability }) => sum + probability, 0) / (inside.length || 1);
    bins.push({ from, to: EDGES[at + 1], count: inside.length, said, right: n / (of || 1) });
  }
  return bins;
}

/** Rows of the table, of locations that have been scored already; null where no answer has a probability. */
export async function probabilityRows({ data, scorer }) {
  const items = SETS.flatMap((id) => itemsOf(data, setNamed(id)))
    .map((item) => ({ ...item, probability: scorer.answerTo(item.record)?.location?.probability }))
    .filter(({ probability }) => typeof probability === 'number');
  if (items.length === 0) return null;
  const fitted = await binsOf(items.filter(isSeen), scorer);
  const unseen = await binsOf(items.filter(isUnseen), scorer);
  const rows = fitted.map((bin, at) => ({
    bin: binName(bin),
    ...{ fitted: binCell(bin), unseen: binCell(unseen[at]) },
    ok: null,
  }));
  const errors = [fitted, unseen].map(errorOf);
  const [bin, ok] = [`error (bar ≤ ${three(BAR)})`, errors[1] <= BAR];
  return [...rows, { bin, fitted: three(errors[0]), unseen: three(errors[1]), ok }];
}
