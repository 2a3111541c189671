import type { TimelineArticle } from '../../../views/timeline/article';
import type { TimelineLayout } from '../../../views/timeline/layout';
import type { Screen, SeenBar, SeenItem } from '../../../views/timeline/seen';
import { pixelsPerDay } from '../../../views/timeline/window';
import { TEXT } from '../../../text';
import type { ListLine } from './list';
import type { DayWords } from './words';

const T = TEXT.timeline;

/** The same for the same thing in the same group, wherever it is on screen. */
export const keyOf = (seen: SeenItem | SeenBar): string =>
  'item' in seen ? `item ${seen.box.group} ${seen.index}` : `bar ${seen.box.group} ${seen.bucket.start}`;

/** What is on screen, in words. */
export function linesOf(
  seen: readonly (SeenItem | SeenBar)[],
  articles: readonly TimelineArticle[],
  layout: TimelineLayout,
  { window, width }: Screen,
  words: DayWords,
  told: (article: TimelineArticle) => readonly string[],
): readonly ListLine[] {
  const scale = pixelsPerDay(window, width);
  return seen.flatMap((each): readonly ListLine[] => {
    if ('bucket' in each) {
      const { unit } = layout.bucketsOf(each.box.group, scale);
      return [
        { key: keyOf(each), text: T.bar(words.stretch(unit, each.bucket.start), each.bucket.count, each.box.name) },
      ];
    }
    const article = articles[each.item.article];
    if (article === undefined) return [];
    const group = each.box.name === null ? [] : [T.inGroup(each.box.name)];
    return [{ key: keyOf(each), text: [article.title, ...told(article), ...group].join('. ') }];
  });
}
