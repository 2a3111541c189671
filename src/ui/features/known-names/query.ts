/** What was typed for a name, and where its trigger, or without one its first letter, stands in the line. */
export interface NameQuery {
  readonly start: number;
  readonly text: string;
}

/** Letters of a query at most: no name is longer. */
const LONGEST = 60;
/** Characters of a line that are looked at, before the cursor and behind it: it is asked at every key. */
const LOOKED_AT = 2000;
/** Letters that call suggestions by themselves. A syllable of Korean has two at least. */
const LETTERS = 3;

/** The query in a line that ends at the cursor, `ch`; null where none is wanted. `trigger`: null for none. */
export function queryAt(line: string, ch: number, trigger: string | null): NameQuery | null {
  const from = Math.max(0, ch - LOOKED_AT);
  const before = line.slice(from, ch);
  const query = trigger === null ? wordBefore(before) : triggered(before, trigger);
  if (query === null || isInside(before.slice(0, query.start), line.slice(ch, ch + LOOKED_AT))) return null;
  return { ...query, start: from + query.start };
}

/** It stands at the start of a word: an address of mail is no query. */
function triggered(before: string, trigger: string): NameQuery | null {
  const start = before.lastIndexOf(trigger);
  const text = before.slice(start + trigger.length);
  const isQuery =
    start >= 0 && text.length <= LONGEST && /^[\p{L}\p{N}][^[\]|`\\@#]*$/u.test(text) && !text.endsWith('  ');
  return isQuery && !/[\p{L}\p{N}\p{M}_/:.]$/u.test(before.slice(0, start)) ? { start, text } : null;
}

function wordBefore(before: string): NameQuery | null {
  const [text = ''] = /[\p{L}\p{N}\p{M}’'-]*$/u.exec(before.slice(-LONGEST)) ?? [];
  const letters = [...text].reduce((sum, letter) => sum + (/[가-힣]/.test(letter) ? 2 : 1), 0);
  const start = before.length - text.length;
  const isWord = letters >= LETTERS && /^\p{L}/u.test(text) && !/[#@/\\:.]$/.test(before.slice(0, start));
  return isWord ? { start, text } : null;
}

/** Whether what comes next is in a link, in code, in math, in a comment or in an address. */
function isInside(before: string, after: string): boolean {
  const isOpen = (mark: string): boolean => before.split(mark).length % 2 === 0;
  return (
    before.lastIndexOf('[[') > before.lastIndexOf(']]') ||
    before.lastIndexOf('[') > before.lastIndexOf(']') ||
    before.lastIndexOf('](') > before.lastIndexOf(')') ||
    /https?:\/\/|www\./.test(before.split(/\s/).at(-1) ?? '') ||
    isOpen('`') ||
    // A sum of money opens nothing.
    (isOpen('$') && after.includes('$')) ||
    isOpen('%%')
  );
}
