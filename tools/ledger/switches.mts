/** What switched sources ask at run time: which rule is off, and what a rule that is on gave. */
import { NEUTRAL_OF, type Neutral } from './neutral.mjs';

/** Number of the rule that is off; none is -1. */
let off = -1;
/** Whether the rule that is off was asked since it was switched off. */
let asked = false;
/** Calls of all rules in the article at hand, while one is off. */
let steps = 0;
/** More than any article takes: a loop that waits for what a rule no longer gives. */
const ENDLESS = 50_000_000;

/** Calls of each rule, over all texts. */
export const calls: number[] = [];
/** Rules that gave anything but their neutral value since this was last emptied. */
export const fired = new Set<number>();
/** Rules that gave `false` since this was last emptied. */
export const denied = new Set<number>();

export function switchOff(rule: number): void {
  off = rule;
  asked = false;
}

/** Before each article. */
export function begin(): void {
  steps = 0;
}

export const wasAsked = (): boolean => asked;

/** At the start of each function: whether it has to give its neutral value. */
export function isOff(mark: number): boolean {
  const rule = (mark - 70_000_001) / 10;
  calls[rule] = (calls[rule] ?? 0) + 1;
  if (off === -1) return false;
  if ((steps += 1) > ENDLESS) throw new Error('endless without the rule');
  if (off !== rule) return false;
  asked = true;
  return true;
}

/** Around each value a rule gives; `given` is what it got, where that is its neutral value. */
export function gave<T>(rule: number, kind: Neutral, value: T, given?: unknown): T {
  if (value === false) denied.add(rule);
  if (!NEUTRAL_OF[kind](value, given)) fired.add(rule);
  return value;
}

/** Around each value a generator yields. */
export function yielded<T>(rule: number, value: T): T {
  fired.add(rule);
  return value;
}

/** Around what a generator passes on. */
export function* passed<T>(rule: number, values: Iterable<T>): Generator<T, void, undefined> {
  for (const value of values) yield yielded(rule, value);
}
