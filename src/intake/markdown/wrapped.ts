/** Narrower texts are lists or verse, wider ones are not wrapped but long lines. */
const NARROWEST = 45;
const WIDEST = 110;

/**
 * Whether lines were broken at a fixed width (mail, terminals), so that they read as one. Feeds and paste boxes put
 * one paragraph on a line instead, and those lines stay apart; so do the two or three lines of headline and byline.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 4) return false;
  const inner = lines.slice(0, -1);
  const widest = lines.reduce((width, line) => Math.max(width, line.length), 0);
  if (widest > WIDEST || widest < NARROWEST) return false;
  const full = inner.filter((line) => line.length > widest * 0.75).length;
  const open = inner.filter((line) => !/[.!?:"”’)]$/.test(line.trimEnd())).length;
  return full >= inner.length * 0.9 && open >= inner.length * 0.6;
}
