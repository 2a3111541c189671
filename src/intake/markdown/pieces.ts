import { canonicalUrl } from '../url';
import { escapeLine } from './escape';

/** A piece of a line: words, still to be escaped, or Markdown. */
export type Piece = { readonly words: string } | { readonly markup: string };
export const BREAK: Piece = { markup: '\n' };

/** The words of pieces, without their markup. */
export const plain = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('words' in piece ? piece.words : piece.markup === '\n' ? ' ' : '')).join('');

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Web and mail addresses only; what could end the link or mean something to a plugin is encoded. */
export function safeTarget(address: string, base: string | undefined): string | null {
  if (/^mailto:[\w.+-]+@[\w.-]+$/i.test(address)) return address;
  const url = canonicalUrl(address, base);
  if (url === null) return null;
  return url.replace(/[()$]|%(?![0-9A-F]{2})/gi, percent).replace(/[=:]{2,}/g, (run) => run.replace(/[=:]/g, percent));
}

/** Pieces as lines of Markdown: neighbouring words escaped together, so that nothing forms across their seams. */
export function join(pieces: readonly Piece[], lineStart: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  let words = '';
  const flush = (): void => {
    line += escaped(line === '' ? words.trimStart() : words, line === '' && lineStart);
    words = '';
  };
  for (const piece of pieces) {
    if ('words' in piece) words += piece.words;
    else {
      flush();
      if (piece.markup === '\n') {
        lines.push(line.trimEnd());
        line = '';
      } else line += piece.markup;
    }
  }
  flush();
  lines.push(line.trimEnd());
  return lines;
}

export function escaped(words: string, lineStart: boolean): string {
  let markdown = '';
  const add = (piece: string): void => {
    markdown += piece;
  };
  escapeLine({ markup: add, verbatim: add }, words.replace(/\n/g, ' '), 0, lineStart);
  return markdown;
}

/** Puts a marker before the first line of a block and its width before the others; blank lines stay blank. */
export function prefix(block: string, first: string, rest: string): string {
  return block
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n');
}
