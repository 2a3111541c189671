/**
 * Counts in steps of the square root of two. What an entity's lists say of others depends on these steps and not on every
 * single article, so that a vault of any size has few lists to look at again when an article comes: a count of n moves on
 * a step after 0.41 n more.
 */
export interface Step {
  /** Ordinal; −1 for none. */
  readonly at: number;
  /** The least and the greatest count of the step. */
  readonly low: number;
  readonly high: number;
}

const NONE: Step = { at: -1, low: 0, high: 0 };

/** The least count of a step. A phase from 0 to 1 (exclusive) moves all steps down by that part of a step. */
const floorOf = (at: number, phase: number): number => Math.ceil(2 ** ((at - phase) / 2) - 1e-9);

export function stepOf(count: number, phase = 0): Step {
  if (count <= 0) return NONE;
  let at = Math.floor(2 * Math.log2(count) + phase);
  // A logarithm may miss by the last digit, and not on every machine by the same.
  while (floorOf(at + 1, phase) <= count) at += 1;
  while (floorOf(at, phase) > count) at -= 1;
  return { at, low: floorOf(at, phase), high: floorOf(at + 1, phase) - 1 };
}

/** A count that stands for its step. */
export const middleOf = ({ low, high }: Step): number => Math.sqrt(low * high);

export const PHASES = 16;

export const hashPhase = (entity: string): number => hashOf(entity) % PHASES;

/**
 * The phase of an entity's view of the whole: one entity looks again at this number of stories, another at that, so that
 * no single article makes all look at once.
 */
export const phaseOf = (entity: string): number => hashPhase(entity) / PHASES;

/** Whether a count came to its step with the last so many (or, below zero, with the loss of so many). */
export const hasMoved = (count: number, came: number, phase = 0): boolean =>
  stepOf(count - came, phase).at !== stepOf(count, phase).at;

/** FNV-1a, 32 bits: the same on every device. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
