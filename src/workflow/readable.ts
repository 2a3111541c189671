/** Characters of one sentence. */
const LONGEST = 600;
/** No more of a sentence is read for those; the rest may be as long as the note. */
const READ = 8 * LONGEST;

/** A sentence of a note as it is read, without the marks of Markdown that stand around words; cut where it never ends. */
export function readable(sentence: string): string {
  const words = unmarked(sentence.slice(0, READ));
  return words.length > LONGEST || sentence.length > READ ? `${words.slice(0, LONGEST - 1)}…` : words;
}

/** The same, never cut. */
export const unmarked = (text: string): string =>
  text
    .replace(/[ \t]\^[A-Za-z0-9-]+[ \t\r]*$/gm, '')
    .replace(/!?\[\[([^[\]|]*\|)?([^[\]|]*)\]\]/g, '$2')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*|__|~~|==/g, '')
    .replace(/(^|[^\p{L}\p{N}*\\])\*(\S[^*]*)\*(?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/(^|[^\p{L}\p{N}_\\])_(\S[^_]*)_(?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/^[>#\s*+-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
