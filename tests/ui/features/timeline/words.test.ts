// @vitest-environment jsdom
import '../../../host/node';
import { readDay, DEFAULT_SETTINGS } from '../../../../src/model';
import { timelineArticle } from '../../../../src/views/timeline/article';
import { itemsOf } from '../../../../src/views/timeline/items';
import { Sight } from '../../../../src/ui/features/timeline/sight';

vi.mock('obsidian', () => ({ getLanguage: () => 'en' }));

const day = (iso: string): number => readDay(iso)!;

describe('days in words', () => {
  const load = async (language: string) =>
    new (await import('../../../../src/ui/features/timeline/words')).DayWords(language);
  const article = (value: string) =>
    timelineArticle('A.md', { 'article-id': 'a', 'event-dates': [value] }, DEFAULT_SETTINGS).happened[0]!;

  it.each([
    ['2024-07-26', 'Happened July 26, 2024'],
    ['2024-07', 'Happened some time in July 2024'],
    ['2024', 'Happened some time in 2024'],
    ['2024-07-01/2024-07-10', 'Happened some time in Jul 1 – 10, 2024'],
    ['2024-07-02/2024-07-05', 'Happened Jul 2 – 5, 2024'],
  ])('say %s as precisely as it is', async (value, expected) => {
    // The spaces around a dash are thin ones.
    expect((await load('en')).happened(article(value)).replace(/[\u2009\u202f]/g, ' ')).toBe(expected);
  });

  it.each([
    ['2024-07-26', 'Main event July 26, 2024'],
    ['2024-07', 'Main event some time in July 2024'],
  ])('say of the main event that it is: %s', async (value, expected) => {
    expect((await load('en')).happened(article(value), true)).toBe(expected);
  });

  it('name marks and what they are a part of', async () => {
    const words = await load('en');
    expect(
      ['day', 'month', 'quarter', 'year', 'decade'].map((unit) => words.tick(unit as 'day', day('2024-07-01'))),
    ).toEqual([...['1', 'Jul', 'Q3', '2024', '2024s']]);
    expect(words.stretch('month', day('2024-07-01'))).toBe('July 2024');
    expect(words.stretch('quarter', day('2024-07-01')).replace(/[\u2009\u202f]/g, ' ')).toBe('Jul 1 – Sep 30, 2024');
  });

  it('are said in the language of the app', async () => {
    expect((await load('ko')).day(day('2024-07-26'))).toBe('2024년 7월 26일');
  });
});

describe('what is looked at', () => {
  const items = (...days: readonly (readonly [published: string | null, happened?: string])[]) =>
    itemsOf(
      days.map(([date, happened = ''], at) =>
        timelineArticle(`${at}.md`, { 'article-id': `${at}`, date, 'event-dates': [happened] }, DEFAULT_SETTINGS),
      ),
    );

  it('begins with the publications of the last three years, not with the far dates they tell of', () => {
    const sight = new Sight();
    sight.know(items(['2015-01-01'], ['2024-01-01', '1953'], ['2024-06-01']));
    expect(sight.window.from).toBeGreaterThan(day('2021-01-01'));
    expect(sight.window.to).toBeLessThan(day('2025-01-01'));
    expect(sight.isMoved).toBe(false);
    sight.showAll();
    expect(sight.window.from).toBeLessThan(day('2015-01-01'));
    expect(sight.window.from).toBeGreaterThan(day('2014-01-01'));
  });

  it('stays where it is when articles come, and where it was kept until it is moved', () => {
    const sight = new Sight();
    sight.know(items(['2024-01-01'], ['2024-06-01']));
    sight.restore([day('2024-03-01'), day('2024-04-01')]);
    expect(sight.window).toEqual({ from: day('2024-03-01'), to: day('2024-04-01') });
    sight.know(items(['2024-01-01'], ['2024-12-01']));
    expect(sight.window.from).toBe(day('2024-03-01'));
    sight.pan(100, 1000);
    sight.restore([day('2020-01-01'), day('2020-02-01')]);
    expect(sight.window.from).toBeCloseTo(day('2024-03-01') + 3.1);
    expect(sight.keep()).toEqual([sight.window.from, sight.window.to]);
    expect(sight.isMoved).toBe(false);
  });

  it.each([[null], ['x'], [[1]], [[NaN, 3]], [[5, 4]], [[0, 1e9]]])('takes %p that was kept for nothing', (kept) => {
    const sight = new Sight();
    sight.know(items(['2024-01-01'], ['2024-06-01']));
    const before = sight.window;
    sight.restore(kept);
    expect(sight.window).toEqual(before);
  });
});
