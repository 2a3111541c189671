import { happenedIn } from '../../../src/views/export/happened';
import { isoOf, lengthOf, millisecondsOf, momentIn, periodIn } from '../../../src/format/moments';

describe('moments', () => {
  it.each([
    ['2024-11-15', null, '2024-11-15'],
    ['2024-11-15T13:30:00', null, '2024-11-15T13:30:00'],
    ['2024-11-15T13:30', '+09:00', '2024-11-15T13:30:00+09:00'],
    ['2024-11-15 13:30:05.123', 'Z', '2024-11-15T13:30:05Z'],
    ['2024-11-15T13:30:00+0900', 'Z', '2024-11-15T13:30:00+09:00'],
    ['2024-11-15T13:30:00', 'Seoul', '2024-11-15T13:30:00'],
    ['2024-11-15T25:00:00', 'Z', '2024-11-15'],
  ])('reads %s with %s as %s', (text, offset, iso) => {
    const moment = momentIn(text, offset);
    expect(moment === null ? null : isoOf(moment)).toBe(iso);
  });

  it.each([null, '', 'soon', '2024-13-45', '2024-02-30', '15 November 2024', '2024-11-15T13:30:00; DROP'])(
    'reads nothing from %s',
    (text) => expect(momentIn(text)).toBeNull(),
  );

  it('counts on the clock that was stated, and on UTC where none was', () => {
    const at = (text: string, offset: string | null): string =>
      new Date(millisecondsOf(momentIn(text, offset) ?? { day: '1970-01-01', time: null, offset: null })).toISOString();
    expect(at('2024-11-15T03:30:00', '+09:00')).toBe('2024-11-14T18:30:00.000Z');
    expect(at('2024-11-15T03:30:00', null)).toBe('2024-11-15T03:30:00.000Z');
    expect(at('2024-11-15', '+09:00')).toBe('2024-11-15T00:00:00.000Z');
  });
});

describe('periods', () => {
  it.each([
    ['2024-10-26', '2024-10-26', '2024-10-26', 1],
    ['2024-02', '2024-02-01', '2024-02-29', 29],
    ['2023', '2023-01-01', '2023-12-31', 365],
    ['2024-10-01/2024-10-10', '2024-10-01', '2024-10-10', 10],
    ['2024-12/2025-02', '2024-12-01', '2025-02-28', 90],
  ])('reads %s as %s to %s, %s days', (value, start, end, days) => {
    const period = periodIn(value);
    expect(period).toEqual({ value, start, end });
    expect(period === null ? 0 : lengthOf(period)).toBe(days);
  });

  it.each(['', 'yesterday', '2024-10-10/2024-10-01', '2024-1', '2024-10-01/2024-10-02/2024-10-03'])(
    'reads nothing from %s',
    (text) => expect(periodIn(text)).toBeNull(),
  );
});

describe('when it happened', () => {
  const told = (date: string | null, ...values: string[]): unknown => {
    const eventDates = values.flatMap((value) => periodIn(value) ?? []);
    const happened = happenedIn({ eventDate: null, eventDates, date, published: null });
    return happened === null ? null : `${happened.value} by ${happened.basis}`;
  };

  it.each([
    ['2024-11-15', ['2014', '2024-11-12', '2024-11-01'], '2024-11-12 by text'],
    ['2024-11-15', ['2024-11', '2024-11-01'], '2024-11-01 by text'],
    ['2024-11-15', ['2024-12-24'], '2024-11-15 by publication'],
    ['2024-11-15', [], '2024-11-15 by publication'],
    [null, ['2024-12-24'], '2024-12-24 by text'],
    [null, [], null],
  ])('of an article of %s that tells of %j is %s', (date, values, expected) => {
    expect(told(date, ...values)).toBe(expected);
  });

  it('is the day of the main event where the note has it, also one that lies ahead', () => {
    const [eventDate = null, listed] = ['2024-12-24', '2024-11-12'].map(periodIn);
    const eventDates = listed ? [listed] : [];
    const happened = happenedIn({ eventDate, eventDates, date: '2024-11-15', published: null });
    expect(happened).toMatchObject({ value: '2024-12-24', basis: 'event-date' });
  });
});
