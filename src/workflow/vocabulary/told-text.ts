import { plainText } from '../../format/plain-text';

const FENCE = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|(?![\s\S]))/gm;
/** Headings, tables, rules, comments, HTML and properties are no running text. */
const NO_TEXT = /^\s*(?:#{1,6}\s|\||<|%%|(?:[-*_]\s*){3,}$|```)/;

/** What a note's body tells as it is read: a paragraph a line, without the marks of Markdown. */
export const toldText = (body: string): string =>
  body
    .replace(FENCE, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !NO_TEXT.test(line))
    .map((line) => plainText(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')))
    .join('\n');
