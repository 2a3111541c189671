import fc from 'fast-check';
import {
  calendarOf,
  dayAt,
  dayNumber,
  daysBetween,
  isDay,
  isoDay,
  monthAt,
  monthIndex,
  readDay,
  weekdayOf,
} from '../../src/model';

const day = (iso: string): number => readDay(iso) ?? NaN;

describe('days of the calendar', () => {
  it.each(['1500-01-01', '1900-02-28', '1970-01-01', '2000-02-29', '2024-12-31'])('are counted: %s', (iso) => {
    const { year, month, day: date } = calendarOf(day(iso));
    expect(isoDay(day(iso))).toBe(iso);
    expect(dayNumber(year, month, date)).toBe(day(iso));
  });

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', 'yesterday', '2024-1-1'])('are none: %s', (iso) => {
    expect(readDay(iso)).toBeNull();
  });

  it('know their weekday, before 1970 too', () => {
    expect(weekdayOf(day('2024-11-28'))).toBe(3);
    expect(weekdayOf(day('1950-06-25'))).toBe(6);
  });

  it('count months through the years', () => {
    expect(monthAt(monthIndex(2024, 1) - 1)).toEqual({ year: 2023, month: 12 });
    expect(monthAt(monthIndex(2024, 12) + 2)).toEqual({ year: 2025, month: 2 });
  });

  it('come back from their text and from their parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (each) => {
        expect(readDay(isoDay(each))).toBe(each);
        const { year, month, day: date } = calendarOf(each);
        expect(dayAt(year, month, date)).toBe(each);
        expect(weekdayOf(each + 1)).toBe((weekdayOf(each) + 1) % 7);
      }),
    );
  });

  it('are read from what begins with one, and are one only where nothing follows', () => {
    expect(readDay('2024-12-31T10:00:00+09:00')).toBe(day('2024-12-31'));
    expect([readDay('2024-12-311'), readDay('2024'), readDay(null), readDay(undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([isDay('2024-02-29'), isDay('2023-02-29'), isDay('2024-2-9'), isDay('2024-02-29T10:00')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('lie beyond the ends of their months, and below year 100 as well', () => {
    expect([isoDay(dayAt(2024, 13, 1)), isoDay(dayAt(2024, 3, 0))]).toEqual(['2025-01-01', '2024-02-29']);
    expect(isoDay(dayAt(33, 4, 3))).toBe('0033-04-03');
    expect(dayNumber(NaN, 1, 1)).toBeNull();
  });

  it('are so many apart', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(daysBetween('2024-03-01', 'soon')).toBeNaN();
  });
});
