/** Ends of the names of a store's text on its way: while it is written, and when it is whole and the old one makes way. */
export const WRITING = '.writing';
export const WRITTEN = '.written';

/** The texts behind the names in a store: one that is on its way counts once, under its own name. */
export function wholeNames(names: readonly string[]): readonly string[] {
  const whole = names.filter((name) => !name.endsWith(WRITING)).map((name) => name.replace(/\.written$/, ''));
  return [...new Set(whole)].sort();
}
