import fc from 'fast-check';
import { DEFAULT_SETTINGS, isoDay } from '../../../src/model';
import {
  isArticle,
  sourceOf,
  timelineArticle,
  type NoteProperties,
  isApproximate,
} from '../../../src/views/timeline/article';
import { groupedBy, groupingKeys } from '../../../src/views/timeline/groups';
import { itemsOf, labelOf } from '../../../src/views/timeline/items';
import { dateEvidenceIn } from '../../../src/views/timeline/why';

const read = (data: NoteProperties) =>
  timelineArticle('Articles/One.md', { 'article-id': 'a', ...data }, DEFAULT_SETTINGS);

describe('what a timeline reads of a note', () => {
  it('reads headline, day, outlet and what happened', () => {
    const article = read({
      title: 'Floods',
      date: '2024-08-02',
      source: '[[Sources/Daily NK|the site]]',
      'event-dates': ['2024-07', '2024-07-26'],
    });
    expect(article).toMatchObject({ title: 'Floods', isCopy: false });
    expect(sourceOf(article, DEFAULT_SETTINGS)).toBe('Daily NK');
    expect(article.happened.map(({ value, approximate }) => [value, approximate])).toEqual([
      ['2024-07', true],
      ['2024-07-26', false],
    ]);
    expect(isoDay(article.published!)).toBe('2024-08-02');
  });

  it('reads when the main event was, among what happened, once', () => {
    const listed = read({
      date: '2024-08-02',
      'event-date': '2024-07-26',
      'event-dates': ['2024-07-26', '2024-07-30'],
    });
    expect(listed.main?.value).toBe('2024-07-26');
    expect(listed.happened.map(({ value }) => value)).toEqual(['2024-07-26', '2024-07-30']);
    const alone = read({ date: '2024-08-02', 'event-date': '2024-08-01', 'event-dates': ['2024-07-30'] });
    expect(alone.happened.map(({ value }) => value)).toEqual(['2024-07-30', '2024-08-01']);
    expect(read({ 'event-date': 'soon' }).main).toBeNull();
  });

  it('stands at the day of the main event, else at the first day it tells of', () => {
    const dates = { date: '2024-08-02', 'event-dates': ['2024-07-26', '2024-07-30'] };
    expect(itemsOf([read(dates)]).map(({ at }) => isoDay(at))).toEqual(['2024-07-26']);
    expect(itemsOf([read({ ...dates, 'event-date': '2024-07-30' })]).map(({ at }) => isoDay(at))).toEqual([
      '2024-07-30',
    ]);
    const far = itemsOf([read({ ...dates, 'event-date': '2023-01-05' })]);
    expect(far.map(({ at, published }) => [isoDay(at), published === null])).toEqual([
      ['2023-01-05', true],
      ['2024-07-26', false],
    ]);
  });

  it('tells an article by its id, and a day that is none for no day', () => {
    expect(isArticle({ date: '2024-08-02' })).toBe(false);
    expect(isArticle({ 'article-id': 'a' })).toBe(true);
    expect(read({ date: '2024-02-31' }).published).toBeNull();
    expect(read({ date: 'soon' }).published).toBeNull();
    expect(read({ 'event-dates': ['2024-13', 'x', '2024-05-02/2024-05-01'] }).happened).toEqual([]);
  });

  it('reads the properties by the names the user gave them', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      properties: { ...DEFAULT_SETTINGS.properties, date: 'day', source: 'outlet' },
    };
    const data = { 'article-id': 'a', day: '2024-08-02', date: '1999-01-01', outlet: 'Wire' };
    const article = timelineArticle('A.md', data, settings);
    expect(article.published).toBe(19_937);
    expect(sourceOf(article, settings)).toBe('Wire');
  });
});

describe('how precise a date is', () => {
  it.each([
    ['2024-07-26', false],
    ['2024-07-24/2024-07-28', false],
    ['2024-07', true],
    ['2024', true],
    ['2024-03/2024-05', true],
    ['2024-07-01/2024-07-10', true],
    ['2024-07-21/2024-07-31', true],
    ['2024-02-21/2024-02-29', true],
    ['2024-02-21/2024-02-28', false],
    ['2024-07-22/2024-07-28', true],
    ['2024-07-25/2024-07-28', true],
    ['2024-07-01/2024-07-14', false],
    ['2024-12-20/2025-01-05', false],
  ])('%s approximate: %s', (value, expected) => {
    expect(isApproximate(value)).toBe(expected);
  });
});

describe('items', () => {
  const days = (data: NoteProperties): string[] =>
    itemsOf([read(data)]).map(({ from, to, published, happened }) =>
      [isoDay(from), isoDay(to - 1), published === null ? 'far' : 'own', happened.length].join(' '),
    );

  it('join publication and what happened near it, and leave far dates alone', () => {
    expect(days({ date: '2024-08-02', 'event-dates': ['2017', '2024-07-26', '2024-07'] })).toEqual([
      '2017-01-01 2017-12-31 far 1',
      '2024-07-01 2024-08-02 own 2',
    ]);
  });

  it('are there without publication, and not at all without a day', () => {
    expect(days({ 'event-dates': ['2024-07-26'] })).toEqual(['2024-07-26 2024-07-26 far 1']);
    expect(days({})).toEqual([]);
  });
});

describe('groups', () => {
  const articles = [
    read({ places: ['[[Rome]]', '[[Italy/Rome|Roma]]', '[[Ostia]]'] }),
    read({ places: '[[Ostia]]', mood: 'dark' }),
    read({ url: 'https://x.test', title: 'T' }),
  ];

  it('have an article under each of its values, once', () => {
    expect(groupedBy('places', articles)).toEqual([
      { name: 'Ostia', articles: [0, 1] },
      { name: 'Rome', articles: [0] },
      { name: null, articles: [2] },
    ]);
  });

  it('can be made by what articles have, Dateline’s own first', () => {
    expect(groupingKeys(articles, DEFAULT_SETTINGS)).toEqual(['places', 'mood']);
  });
});

describe('labels', () => {
  it('are cut where there is no room, sooner where signs are wide', () => {
    expect(labelOf('Short').text).toBe('Short');
    const [latin, hangul] = ['a'.repeat(99), '가'.repeat(99)].map(labelOf);
    expect(latin!.text).toMatch(/^a{29}…$/);
    expect(hangul!.text).toMatch(/^가{15}…$/);
    expect(Math.max(latin!.width, hangul!.width)).toBeLessThanOrEqual(210);
  });
});

describe('labels, cut at once or sign by sign,', () => {
  it('are the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '-', '9'), maxLength: 60 });
    fc.assert(
      fc.property(text, (title) => {
        const tidy = title.replace(/ +/g, ' ').trim();
        // A zero-width sign takes the long way, and the room of one sign.
        const { text: slow } = labelOf(`\u200b${tidy}`);
        const { text: fast } = labelOf(tidy);
        expect(slow.replace(/[\u200b…]/g, '').startsWith(fast.replace('…', '').slice(0, -1))).toBe(true);
        expect(labelOf(title)).toEqual(labelOf(tidy));
      }),
    );
  });
});

describe('why a date', () => {
  const note = [
    '---',
    'date: 2024-08-02',
    'article-id: a',
    '---',
    '# Floods',
    '',
    'Heavy rain fell on [[Sinuiju]] on **July 26**. Officials met in early July, a [[source|man in the city]] said.',
    '',
  ].join('\n');

  it('finds the words in the text again, with their sentence', () => {
    expect(dateEvidenceIn(note, 'A.md', '2024-08-02')).toEqual([
      { value: '2024-07-26', words: 'July 26', sentence: 'Heavy rain fell on Sinuiju on July 26.' },
      {
        value: '2024-07-01/2024-07-10',
        words: 'early July',
        sentence: 'Officials met in early July, a man in the city said.',
      },
    ]);
  });
});
