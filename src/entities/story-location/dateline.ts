import { contains } from '../../model';
import type { ResolvedMention } from '../../model';
import type { StoryView } from './view';

/** The place it was written at: in the dateline intake read, or the first words in capitals before a dash or bracket. */
export function isDateline(mention: ResolvedMention, { dateline, document }: StoryView): boolean {
  if (contains(dateline, mention)) return true;
  if (
    dateline.end > 0 ||
    mention.text.length < 3 ||
    mention.text !== mention.text.toUpperCase() ||
    !/\p{Lu}{3}/u.test(mention.text)
  )
    return false;
  const start = document.text.lastIndexOf('\n', mention.start - 1) + 1;
  const behind = document.text.slice(mention.end, mention.end + 44);
  return mention.start - start < 25 && /^[^\n]{0,40}(?:—|–|--| - |\()/.test(behind);
}
