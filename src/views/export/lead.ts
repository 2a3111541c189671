import { plainText } from '../../format/plain-text';
import { LEAD } from './model';

/** A first paragraph shorter than this is a dateline or a byline, and the next one comes along. */
const TOO_SHORT = 80;
/** So much of a body is looked at. */
const LOOKED_AT = 8000;
const FENCE = /^(?:`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^(?:`{3,}|~{3,})[ \t]*$|(?![\s\S]))/gm;
/** Headings, tables, rules, comments and HTML are no running text. */
const NO_TEXT = /^(?:#{1,6}\s|\||<|%%|(?:[-*_]\s*){3,}$)/;

/** How a note's text begins, without the marks of Markdown, at most {@link LEAD} characters. */
export function leadOf(body: string): string {
  const paragraphs = body
    .slice(0, LOOKED_AT)
    .replace(FENCE, '')
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && !NO_TEXT.test(paragraph))
    .map(plainText)
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
  const [first = '', second] = paragraphs;
  return shortened(first.length < TOO_SHORT && second !== undefined ? `${first} ${second}` : first);
}

/** Cut at a space, never within a character. */
function shortened(text: string): string {
  if (text.length <= LEAD) return text;
  const cut = text.slice(0, LEAD - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s\S*$/, '')}…`;
}
