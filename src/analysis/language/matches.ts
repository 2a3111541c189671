/** Units before a match that are looked at: a character and a space, or a character of two units. */
const REACH = 2;

/**
 * All matches of a global pattern that do not stand right behind what `before` matches at its end (`/\d$/`): a lookbehind,
 * at which iOS before 16.4 refuses the pattern. What is refused is sought again from its second character on.
 */
export function* matchesNotAfter(text: string, pattern: RegExp, before: RegExp): Generator<RegExpExecArray> {
  const sought = new RegExp(pattern);
  for (let match = sought.exec(text); match !== null; match = sought.exec(text)) {
    const { index } = match;
    const isRefused = before.test(text.slice(Math.max(0, index - REACH), index));
    if (!isRefused) yield match;
    if (isRefused || match[0] === '') sought.lastIndex = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  }
}
