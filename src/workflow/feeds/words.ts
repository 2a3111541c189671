import type { FeedItem } from '../../intake/feeds/feed';
import { foldForm, type FeedSettings } from '../../model';

/** Languages written without spaces, or that put endings on their words: a word counts there wherever it stands. */
const UNSPACED =
  /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * Why a feed's words leave an item out; null where they let it in. Looked for in the headline and in the text the feed
 * brings, so that no page is requested for what is not wanted. Whole words, whatever their case and accents; an asterisk
 * at the end stands for any ending.
 */
export function leftOutBy(
  item: Pick<FeedItem, 'title' | 'words'>,
  { include, exclude }: Pick<FeedSettings, 'include' | 'exclude'>,
): string | null {
  const [wanted, unwanted] = [include, exclude].map((words) => words.filter((word) => foldForm(word) !== ''));
  if (!wanted?.length && !unwanted?.length) return null;
  const text = ` ${foldForm(`${item.title ?? ''} ${item.words}`)} `;
  const found = unwanted?.find((word) => holds(text, word));
  if (found !== undefined) return `it has “${found}”`;
  return !wanted?.length || wanted.some((word) => holds(text, word)) ? null : 'it has none of the words asked for';
}

function holds(text: string, word: string): boolean {
  const folded = foldForm(word);
  if (UNSPACED.test(folded)) return text.includes(folded);
  return text.includes(` ${folded}${word.trim().endsWith('*') ? '' : ' '}`);
}
