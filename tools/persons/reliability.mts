// How far the chances of a fit can be believed, and its weights as the source has them.
import { chancesOf, logOdds, type Features } from '../../src/analysis/language/log-linear';

type Weights = ReadonlyMap<string, number>;

/** A surname whose bearer is known. */
export interface KnownBearer {
  /** Of each candidate. */
  readonly features: readonly Features[];
  /** Index of the right candidate; -1 where it is somebody else. */
  readonly truth: number;
}

/** From where a chance is linked. */
const SURE = 0.95;
const BANDS = [0, 0.5, 0.8, 0.9, SURE, 0.98, 0.99, 1.0001];

/** The chance of each candidate; the rest is that it is nobody of them. */
export const chancesOfCandidates = (features: readonly Features[], weights: Weights): readonly number[] =>
  chancesOf([...features.map((each) => logOdds(each, weights)), 0]).slice(0, -1);

/** Prints, by bands of the chance, how many answers are right. `whose`: who knows the candidates. `SHOW` set: `told` of each sure mistake. */
export function printReliability<T extends KnownBearer>(
  { title, whose }: { readonly title: string; readonly whose: string },
  examples: readonly T[],
  weights: Weights,
  told: (example: T, best: number, likely: number) => string,
): void {
  const rows = BANDS.slice(1).map(() => ({ n: 0, right: 0, sum: 0 }));
  for (const example of examples) {
    const chances = chancesOfCandidates(example.features, weights);
    const best = chances.reduce((top, each, at) => (each > (chances[top] ?? 0) ? at : top), 0);
    const likely = chances[best] ?? 0;
    const row = rows[BANDS.findIndex((from, at) => likely >= from && likely < (BANDS[at + 1] ?? 0))];
    if (row === undefined) continue;
    row.n += 1;
    row.sum += likely;
    if (best === example.truth) row.right += 1;
    else if (likely >= SURE && process.env.SHOW !== undefined) console.log(told(example, best, likely));
  }
  const answerable = examples.filter(({ truth }) => truth !== -1).length;
  console.log(`${title}: ${examples.length} surnames, ${answerable} of the ${whose}`);
  rows.forEach(({ n, right, sum }, at) =>
    console.log(`  ${String(BANDS[at])}–: ${n}, said ${(sum / n).toFixed(3)}, right ${(right / n).toFixed(3)}`),
  );
  const sure = rows.slice(BANDS.indexOf(SURE));
  const [n, right] = [sum(sure.map((row) => row.n)), sum(sure.map((row) => row.right))];
  console.log(`  from ${SURE}: ${n}, right ${(right / n).toFixed(4)}, of those of the ${whose} ${(right / answerable).toFixed(3)}`); // prettier-ignore
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

/** As `surname-bearer.ts` has them. */
export const weightLines = (weights: Weights): string =>
  [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  '${name}': ${weight.toFixed(3)},`)
    .join('\n');
