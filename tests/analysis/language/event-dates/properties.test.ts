import fc from 'fast-check';
import { SentenceTokens } from '../../../../src/analysis/language/en/date-words';
import { datesIn } from './support';

/** Pieces that dates are made of, with what stands beside them, in any order. */
const PIECES = (
  'in on the since from to until between and of , . ; - – “ ” " ( ) \n this that last next previous following same every ' +
  'March May Sept. December 5 26 26th 31 3rd 2019 2021 2,021 2024-11-05 3/1/2021 Monday Friday spring fall summer week ' +
  'weekend month year day night years days ago earlier later before after two a yesterday today tonight early mid late ' +
  'beginning end first half quarter will held said scheduled Movement attacks anniversary letter constructor toString ' +
  '__proto__ 지난달 26일 이달 초 지난해 12월 2021년 부터 까지 전날 사흘 전 지난주 금요일 올가을 말 New Year ’s Eve KCNA 🎉 ́'
).split(' ');

const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));
const days = fc.option(
  fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2055-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const VALUE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/;
const LENGTHS = { day: [10], days: [10], week: [10], part: [7, 10], month: [7], months: [7], season: [7], year: [4], years: [4] }; // prettier-ignore

describe('event dates of any text', () => {
  it('stand where they say, in order, and do not overlap', () => {
    fc.assert(
      fc.property(texts, days, (text, published) => {
        const { dates, refused } = datesIn(text, published);
        for (const { start, end, text: words } of [...dates, ...refused]) {
          expect(words).toBe(text.slice(start, end));
          expect(words.trim()).not.toBe('');
        }
        dates.reduce((end, date) => (expect(date.start).toBeGreaterThanOrEqual(end), date.end), 0);
      }),
      { numRuns: 400 },
    );
  });

  it('have values that are days of the calendar, as precise as they say, and begin by the day of publication', () => {
    fc.assert(
      fc.property(texts, days, (text, published) => {
        for (const { value, precision } of datesIn(text, published).dates) {
          expect(value).toMatch(VALUE);
          const [from = '', to = from] = value.split('/');
          expect(LENGTHS[precision]).toContain(from.length);
          expect(to.length).toBe(from.length);
          expect(from <= to).toBe(true);
          expect(new Date(from).toISOString().slice(0, from.length)).toBe(from);
          if (published !== null) expect(from <= published.slice(0, from.length)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the same at any time and in any zone', () => {
    const zone = process.env['TZ'];
    fc.assert(
      fc.property(texts, days, fc.constantFrom('Asia/Seoul', 'Pacific/Honolulu', 'UTC'), (text, published, away) => {
        const here = datesIn(text, published);
        process.env['TZ'] = away;
        vi.useFakeTimers({ now: new Date('1997-03-05T23:59:59Z') });
        const there = datesIn(text, published);
        vi.useRealTimers();
        process.env['TZ'] = zone;
        expect(there).toEqual(here);
      }),
      { numRuns: 50 },
    );
    if (zone === undefined) delete process.env['TZ'];
  });

  it('without a day of publication are only those that can be told from the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { dates } = datesIn(text, null);
        if (!/\d{4}/.test(text)) expect(dates).toEqual([]);
      }),
    );
  });
});

describe('the work for a hostile text', () => {
  const reads = (text: string): number => {
    const fold = vi.spyOn(SentenceTokens.prototype, 'fold');
    datesIn(text, '2024-11-28');
    const count = fold.mock.calls.length;
    fold.mockRestore();
    return count;
  };

  it.each([
    'March 5 to ',
    'the first week of ',
    'on the 5th and the ',
    'last month ',
    'two days before ',
    'will “in 2019” ',
    '2019-',
    'Monday, ',
    'early in the end of the year ',
  ])('grows with its length: %s', (piece) => {
    const [once, twice] = [reads(piece.repeat(400)), reads(piece.repeat(800))];
    expect(once).toBeGreaterThan(100);
    expect(twice).toBeLessThan(2.2 * once);
  });

  // Read by regular expressions, whose steps cannot be counted: one that went back would not end in the time of a test.
  it.each([
    '올해초',
    'FILE PHOTO: (AP Photo/(Getty Images ',
    'Hide Caption 5 March 2019\n',
    '지난해 12월 말',
    '오늘',
    '26일부터 ',
    '2019.11.',
    '“in 2019” ',
    '5 March 2019 ',
    'November 15. ',
  ])('ends: %s', (piece) => {
    expect(datesIn(piece.repeat(8_000), '2024-11-28').dates.length).toBeGreaterThanOrEqual(0);
  });
});
