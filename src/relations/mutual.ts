import type { Together } from './closeness';
import type { Step } from './steps';
import { strengthOf } from './strength';

/** What is counted for a pair, all of it: no story is left out, no count stands for a step. */
export interface MutualCounts {
  /** Stories that name the one, and the other; both at least as many as name both. */
  readonly first: number;
  readonly second: number;
  readonly together: Together;
  /** All stories counted. */
  readonly stories: number;
  /** A theme is part of it. */
  readonly isThematic: boolean;
  /** One is stated to be the other's superior body, place or broader theme. */
  readonly isTyped: boolean;
}

/** How strongly two entities are tied, seen from both alike: 0 to 1 (exclusive), 0 where there is too little evidence. */
export function mutualStrength({ first, second, together, stories, isThematic, isTyped }: MutualCounts): number {
  const rarer = Math.min(first, second);
  const other = exactly(Math.max(first, second));
  return strengthOf({ own: rarer, seen: rarer, together, other, all: exactly(stories), isThematic, isTyped });
}

const exactly = (count: number): Step => ({ at: count, low: count, high: count });
