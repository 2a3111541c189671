import type { Span } from '../../../model';
import type { DateTense } from './english/tense';
import type { Expression } from './expression';

/** A proposal where it stands in the text, with what its sentence says about it. */
export interface DateProposal extends Span {
  readonly expression: Expression;
  /** Id of the rule that found it. */
  readonly rule: string;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly tense: DateTense;
  /** How many words lie between it and the verb that says so. */
  readonly distance: number;
  /** Whether it tells when somebody said something, so that the story does not go on from it. */
  readonly isSaying: boolean;
  /** Behind `until` or `by`: what is named so is often still to come. */
  readonly isLimit: boolean;
  /** Behind `since`: tells how long something lasts, so that the story does not go on from it. */
  readonly isOrigin: boolean;
  /** `around`, `about`. */
  readonly isHedged: boolean;
  /** What its neighbours say against it. */
  readonly why: string | null;
}

/** Of proposals that overlap the longest, of equal ones the first; in the order of the text. */
export function longest<T>(proposals: readonly T[], spanOf: (proposal: T) => Span): T[] {
  if (proposals.length < 2) return [...proposals];
  const length = (proposal: T): number => spanOf(proposal).end - spanOf(proposal).start;
  const ranked = [...proposals].sort((a, b) => length(b) - length(a) || spanOf(a).start - spanOf(b).start);
  const kept: T[] = [];
  const taken = new Set<number>();
  for (const proposal of ranked) {
    const { start, end } = spanOf(proposal);
    if (isTaken(taken, start, end)) continue;
    for (let at = start; at < end; at += 1) taken.add(at);
    kept.push(proposal);
  }
  return kept.sort((a, b) => spanOf(a).start - spanOf(b).start);
}

/** A longer one would have come before: whatever overlaps holds one of its ends. */
const isTaken = (taken: ReadonlySet<number>, start: number, end: number): boolean =>
  taken.has(start) || taken.has(end - 1);
