import fc from 'fast-check';
import { eventSpan } from '../../../../src/format/event-dates';
import { sureDay } from '../../../../src/model';
import { datesIn, foundIn } from './support';
import { toTextDocument } from '../../../../src/analysis/language';
import { featuresOf, type Weighing } from '../../../../src/analysis/language/event-dates/main-date';
import { dayPeriod } from '../../../../src/analysis/language/event-dates/period';
import { viewText } from '../../../../src/analysis/language/event-dates/features';

const mainOf = (text: string, title: string | null = null, published?: string | null) =>
  foundIn(text, title, published).main;

describe('when the main event was', () => {
  it('is the day that the first sentence tells of, as a date of the text', () => {
    const text =
      'Police searched houses in Hoeryong on Monday, a neighbour said. The ministry was founded in 1948 and moved in 2011.';
    const main = mainOf(text, 'Police search houses in Hoeryong');
    expect(main).toMatchObject({ value: '2024-11-25', precision: 'day', reason: { rule: 'named-date' } });
    expect(main.losers.map(({ value }) => value)).not.toContain('2024-11-25');
  });

  it('is the day it happened, not the day on which police told of it', () => {
    const text = 'A bomb killed nine people in Kabul on Tuesday, police said Wednesday.';
    expect(mainOf(text, 'Bomb kills nine in Kabul').value).toBe('2024-11-26');
  });

  it.each([
    ['Bomb kills nine in Kabul', 'A bomb killed nine people on Wednesday in Kabul, police said.', '2024-11-27'],
    ['Bomb kills nine in Kabul', 'A bomb killed nine people in Kabul on Tuesday, police said Wednesday.', null],
    ['Leaders to meet on Friday', 'The leaders will meet in Hanoi on Friday. The summit on Friday is new.', null],
    ['Traders vanish in Hoeryong', 'Two traders have vanished in Hoeryong, the police announced.', null],
    ['OPINION: Why power corrupts', 'Power corrupts, and we ought to know it.', null],
  ])('“%s. %s” is surely of %s', (title, text, day) => {
    expect(sureDay(mainOf(`KABUL (Reuters) - ${text} The market was to open again.`, title))).toBe(day);
  });

  it('is not since when something lasts', () => {
    const text =
      'Numbers since enrollment launched more than two weeks ago are finally starting to emerge, and they are low.';
    expect(mainOf(text, 'Sign-up numbers begin to emerge').value).not.toBe('2024-11-11/2024-11-17');
  });

  it('may lie ahead where the text says so', () => {
    const text = `The leaders of both countries will meet in Hanoi on December 4, their offices said. The meeting on December 4
will be their second. "It will be a great meeting," one of them said. They will meet again on December 4 next year.`;
    const main = mainOf(text, 'Leaders to meet in Hanoi on December 4');
    expect([main, ...main.losers].map(({ value }) => value)).toContain('2024-12-04');
  });

  it('cannot be told of an opinion that names no day', () => {
    const main = mainOf('Power corrupts, and we ought to know it. I have seen it.', 'OPINION: Why power corrupts');
    expect(main).toMatchObject({ value: null, precision: null, reason: { rule: 'no-date' } });
    expect(main.reason.detail).toContain('an opinion');
  });

  it('cannot be told of a text without dates and without a day of publication', () => {
    expect(mainOf('Police searched houses in Hoeryong.', null, null)).toMatchObject({ value: null, losers: [] });
  });

  it('says in words what speaks for it, and against what lost', () => {
    const { reason, losers } = mainOf('A bomb killed nine people in Kabul on Tuesday, police said Wednesday.');
    expect(reason.detail).toContain('the first date of the text');
    expect(losers[0]).toMatchObject({ value: '2024-11-27', why: expect.stringContaining('somebody said something') as string }); // prettier-ignore
  });

  it('is told in Korean too', () => {
    const text = '양강도 소식통은 27일 “지난 25일 혜산에서 주민 두 명이 붙잡혔다”고 전했다.';
    expect(mainOf(text, '혜산서 주민 2명 체포').value).toMatch(/^2024-11-2[57]$/);
  });
});

/** Pieces that dates are made of, with what stands beside them. */
const PIECES = (
  'in on since from to will said held killed meet by and , . \n this last next March May December 5 26th 2019 2021 Monday ' +
  'Friday week weekend month year tomorrow today yesterday two days ago early late 지난달 26일 오는 전날 OPINION'
).split(' ');
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '\n')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));
const days = fc.option(
  fc
    .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2050-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

describe('of any text', () => {
  it('it is a day, month, year or stretch of them, or it cannot be told; the chances of what lost add up to at most 1', () => {
    fc.assert(
      fc.property(texts, fc.option(texts), days, (text, title, published) => {
        const { value, precision, probability, losers } = mainOf(text, title, published);
        expect(precision === null).toBe(value === null);
        for (const each of [value, ...losers.map((loser) => loser.value)])
          if (each !== null) expect(eventSpan(each)).not.toBeNull();
        expect(probability).toBeLessThanOrEqual(1);
        expect(losers.reduce((all, { score }) => all + score, 0)).toBeLessThan(1 + 1e-9);
        expect(new Set([value, ...losers.map((loser) => loser.value)]).size).toBe(losers.length + 1);
        if (value !== null && !datesIn(text, published).dates.some((date) => date.value === value))
          expect(probability).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 300 },
    );
  });

  it('it begins by the day of publication where no word of the text points ahead', () => {
    fc.assert(
      fc.property(texts, days, (text, published) => {
        const { value } = mainOf(text, null, published);
        const day = published ?? '9999-12-31';
        if (value === null || (eventSpan(value)?.first ?? '') <= day) return;
        const named = datesIn(text, published);
        expect(named.dates.length + named.refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('it is the same each time', () => {
    fc.assert(
      fc.property(texts, days, (text, published) => {
        expect(mainOf(text, null, published)).toEqual(mainOf(text, null, published));
      }),
      { numRuns: 50 },
    );
  });
});

/** More than a call takes arguments. */
const MANY = 200_000;
const view = viewText(toTextDocument('They met.', { title: null, language: 'en', excluded: [] }), null, []);
const weighing: Weighing = { view, features: [], told: Array.from({ length: MANY }, () => 1), article: [] };

describe('what is weighed of a text with very many dates', () => {
  it('is how well the best of them is told', () => {
    expect(featuresOf(null, weighing).get('none: most told date')).toBe(1);
  });

  it('is how well the less told end of a span is', () => {
    const namings = Array.from({ length: MANY }, (_each, date) => ({ date, ahead: false }));
    const end = (day: number) => ({ period: dayPeriod(day), origins: new Set(['named'] as const), namings });
    const span = { ...end(1), ends: [end(1), end(2)] as const };
    expect(featuresOf(span, weighing).get('span, less told end')).toBe(1);
  });
});
