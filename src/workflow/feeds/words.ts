import { decodeReference } from '../../intake/markdown/entities';
import type { FeedItem } from '../../intake/feeds/feed';
import { foldForm, singleSpaced, type FeedSettings } from '../../model';

/** Of an item's text, the beginning that words are looked for in. */
const MAX_TEXT = 200_000;

/** Languages written without spaces, or that put endings on their words: a word counts there wherever it stands. */
const UNSPACED =
  /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * Why a feed's words leave an item out; null where they let it in. Looked for in the headline and in the text the feed
 * brings, so that no page is requested for what is not wanted. Whole words, whatever their case and accents; an asterisk
 * at the end stands for any ending.
 */
export function leftOutBy(
  item: Pick<FeedItem, 'title' | 'html'>,
  { include, exclude }: Pick<FeedSettings, 'include' | 'exclude'>,
): string | null {
  const [wanted, unwanted] = [include, exclude].map((words) => words.filter((word) => foldForm(word) !== ''));
  if (!wanted?.length && !unwanted?.length) return null;
  const text = ` ${foldForm(`${item.title ?? ''} ${plainOf(item.html)}`)} `;
  const found = unwanted?.find((word) => holds(text, word));
  if (found !== undefined) return `it has “${found}”`;
  return !wanted?.length || wanted.some((word) => holds(text, word)) ? null : 'it has none of the words asked for';
}

function holds(text: string, word: string): boolean {
  const folded = foldForm(word);
  if (UNSPACED.test(folded)) return text.includes(folded);
  return text.includes(` ${folded}${word.trim().endsWith('*') ? '' : ' '}`);
}

/** The words of a piece of HTML, one look at each character: it comes from anywhere. */
export function plainOf(html: string): string {
  const source = html.slice(0, MAX_TEXT);
  const pieces: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    pieces.push(source.slice(at, open === -1 ? undefined : open));
    if (open === -1) break;
    at = afterTag(source, open);
  }
  return singleSpaced(pieces.join(' ').replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, decodeReference));
}

/** Behind the tag, or behind the whole of what is no text: a script, a style, a comment. */
function afterTag(source: string, open: number): number {
  const [, silent] = /^<(!--|script\b|style\b)/i.exec(source.slice(open, open + 8)) ?? [];
  if (silent === '!--') return behind(source, '-->', open);
  if (silent === undefined) return behind(source, '>', open);
  const name = silent.toLowerCase();
  const [lower, upper] = [`</${name}`, `</${name.toUpperCase()}`].map((tag) => source.indexOf(tag, open));
  const ends = [lower, upper].filter((at) => at !== undefined && at !== -1);
  return ends.length === 0 ? source.length : behind(source, '>', Math.min(...(ends as number[])));
}

function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? source.length : at + mark.length;
}
