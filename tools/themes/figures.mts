// How well themes are given: overlap with the labels, the main theme, and whether scores are chances.
import type { ThemeWeights } from '../../src/analysis/themes';
import { choose } from '../../src/analysis/themes/choose';
import type { Scored } from '../../src/analysis/themes/score';
import type { Example } from './examples.mts';

/** An article, and its themes scored by weights that are fitted on it, on others of its part, or on other parts. */
export interface Judged {
  readonly example: Example;
  readonly scored: readonly Scored[];
  readonly weights: ThemeWeights;
}

const two = (value: number): string => value.toFixed(2).replace(/^0/, '');

/** `.85 (P .86 R .84), main .79`; empty where there is no article. */
export function overlap(judged: readonly Judged[]): string {
  if (judged.length === 0) return '';
  let [right, given, wanted, main] = [0, 0, 0, 0];
  for (const { example, scored, weights } of judged) {
    const ids = choose(scored, weights.main).map(({ id }) => id);
    right += ids.filter((id) => example.themes.includes(id)).length;
    given += ids.length;
    wanted += example.themes.length;
    if (ids[0] === example.themes[0]) main += 1;
  }
  const figures = [(2 * right) / (given + wanted), right / given, right / wanted, main / judged.length].map(two);
  return `${figures[0]} (P ${figures[1]} R ${figures[2]}), main ${figures[3]}`;
}

export interface ReliabilityBin {
  readonly from: number;
  readonly count: number;
  /** Mean score, and share that a reader gave. */
  readonly said: number;
  readonly right: number;
}

/** Scores in tenths, those that hold any. */
export function reliability(judged: readonly Judged[]): ReliabilityBin[] {
  const bins = Array.from({ length: 10 }, (_, at) => ({ from: at / 10, count: 0, said: 0, right: 0 }));
  for (const { example, scored } of judged)
    for (const { score, rated } of scored) {
      const bin = bins[Math.min(9, Math.floor(score * 10))];
      if (bin === undefined) continue;
      bin.count += 1;
      bin.said += score;
      bin.right += Number(example.themes.includes(rated.theme.id));
    }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ from, count, said, right }) => ({ from, count, said: said / count, right: right / count }));
}

/** Mean distance between said and right, weighed by how often (expected calibration error). */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, said, right }) => sum + (count * Math.abs(said - right)) / all, 0);
}

export const binCell = ({ said, right, count }: ReliabilityBin): string => `${two(said)} → ${two(right)} (${count})`;
