import { ARTICLE_KEYS } from '../../../src/format/managed';
import { DEFAULT_SETTINGS } from '../../../src/model';
import { groupingKeys } from '../../../src/views/timeline/groups';
import type { TimelineArticle } from '../../../src/views/timeline/article';

const articleWith = (data: Readonly<Record<string, unknown>>): TimelineArticle => ({ data }) as TimelineArticle;

describe('what a timeline can be grouped by', () => {
  it('is what articles may have in common: Dateline’s properties first, then the user’s own', () => {
    const articles = [
      articleWith({ desk: 'east', places: [], title: 'One' }),
      articleWith({ source: '[[KCNA]]', aliases: [] }),
    ];
    expect(groupingKeys(articles, DEFAULT_SETTINGS)).toEqual(['source', 'places', 'desk']);
  });

  it('is nothing that Dateline keeps for itself', () => {
    const keys = Object.fromEntries(Object.values(ARTICLE_KEYS).map((key) => [key, 'x']));
    expect(groupingKeys([articleWith(keys)], DEFAULT_SETTINGS)).toEqual([ARTICLE_KEYS.kind, ARTICLE_KEYS.tags]);
  });
});
