import { linkTargets } from '../../../format/links';
import type { Span } from '../../../model';

/** A link in a text, and the words it shows. */
export interface LinkInLine extends Span {
  /** As written, without a part of the note. */
  readonly target: string;
  readonly words: string;
}

const LINK = /(!?)\[\[([^[\]\r\n|]+?)(?:\\?\|([^[\]\r\n]*))?\]\]|(!?)\[([^[\]\r\n]*)\]\(([^()\r\n]+)\)/g;

/** The link around a place of a line. */
export function linkAt(line: string, ch: number): LinkInLine | null {
  for (const match of line.matchAll(LINK)) {
    const [whole, wikiEmbed, wiki, said, embed, label] = match;
    const [start, end] = [match.index, match.index + whole.length];
    if (ch < start || end < ch || wikiEmbed === '!' || embed === '!') continue;
    const [target] = linkTargets(whole);
    if (target === undefined) continue;
    // `[[Kim|]]` shows no words: what it leads to is all that is there.
    const words = [said, label, wiki].find((each) => each !== undefined && each.trim() !== '');
    return { start, end, target, words: words ?? target };
  }
  return null;
}
