// Figures of the fit: never an article, never a mistake.
import { createHash } from 'node:crypto';
import type { Example, Judged } from './examples.mts';

/** The answer to a story, and its chance. */
export interface Pick extends Judged {
  readonly chance: number;
}

/** One of `folds`, by a hash of the story's key that has nothing to do with the split. */
export const foldOf = (key: string, folds: number): number =>
  createHash('sha256').update(`fold ${key}`).digest().readUInt32BE(4) % folds;

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toFixed(3).replace(/^0/, '');

/** By Wilson, 95 % of the time. */
function interval(part: number, whole: number): string {
  if (whole === 0) return '–';
  const [rate, z] = [part / whole, 1.96];
  const middle = rate + (z * z) / (2 * whole);
  const reach = z * Math.sqrt((rate * (1 - rate)) / whole + (z * z) / (4 * whole * whole));
  const [low, high] = [middle - reach, middle + reach].map((end) => share(end / (1 + (z * z) / whole), 1));
  return `${low ?? ''}–${high ?? ''}`;
}

/** Right, with its interval: as labelled, or what a reader would also take. */
export function printTable(title: string, picks: ReadonlyMap<Example, Pick>): void {
  const sets = [...new Set([...picks.keys()].map(({ set }) => set))];
  console.log(`\n${title}\n${'set'.padEnd(14)}stories  right  interval   as labelled  country`);
  for (const name of sets) {
    const rows = [...picks].filter(([{ set }]) => set === name);
    const right = rows.filter(([, { judgement }]) => judgement !== 0).length;
    const labelled = rows.filter(([, { judgement }]) => judgement === 1).length;
    const located = rows.filter(([{ country }]) => country !== null && country !== '');
    const country = located.filter(([example, { answer }]) => answer?.country === example.country).length;
    console.log(`${name.padEnd(14)}${String(rows.length).padStart(7)}  ${share(right, rows.length).padStart(5)}  ${interval(right, rows.length)}  ${share(labelled, rows.length).padStart(11)}  ${share(country, located.length).padStart(7)}`); // prettier-ignore
  }
}

const BINS = 5;

/** How often answers are right beside the chance they are given, in bins of as many answers each. */
export function printReliability(
  title: string,
  rows: readonly (readonly [Example, Pick])[],
  calibrate: (chance: number) => number,
): void {
  const points = rows
    .map(([, { chance, judgement }]) => ({ said: calibrate(chance), right: judgement === 0 ? 0 : 1 }))
    .sort((a, b) => a.said - b.said);
  let error = 0;
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const some = points.slice(Math.floor((bin * points.length) / BINS), Math.floor(((bin + 1) * points.length) / BINS));
    const mean = (of: (point: (typeof points)[number]) => number): number =>
      some.reduce((sum, point) => sum + of(point), 0) / Math.max(1, some.length);
    const [said, right] = [mean((point) => point.said), mean((point) => point.right)];
    error += (Math.abs(said - right) * some.length) / Math.max(1, points.length);
    return `${said.toFixed(2)} → ${right.toFixed(2)} (${some.length})`;
  });
  console.log(`\nprobability, ${title}: ${bins.join('  ')}  error ${error.toFixed(3)}`);
}
