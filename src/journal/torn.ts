/**
 * Whether a text is what is left of another where its writing was cut off: its beginning, or nothing, perhaps filled up
 * with zeros. Not every platform replaces a file in one step.
 */
export const isTorn = (found: string, whole: string): boolean =>
  found !== whole && whole.startsWith(found.replace(/\0+$/, ''));
