import { calendarOf, dayNumber, isoDay, monthAt, monthIndex, readDay, weekdayOf } from '../../../src/language/event-dates/days'; // prettier-ignore
import { daysPeriod, monthPeriod, stretchOf, upTo, valueOf, weekPeriod, yearPeriod } from '../../../src/language/event-dates/period'; // prettier-ignore

const day = (iso: string): number => readDay(iso) ?? NaN;

describe('days', () => {
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
});

describe('periods', () => {
  it('are written as precisely as they are', () => {
    expect(valueOf(weekPeriod(day('2024-11-28')))).toBe('2024-11-25/2024-12-01');
    expect(valueOf(monthPeriod(2024, 2))).toBe('2024-02');
    expect(valueOf(yearPeriod(1950))).toBe('1950');
  });

  it('join to one that is a part where they are of two kinds', () => {
    const joined = stretchOf(monthPeriod(2024, 2), daysPeriod(day('2024-03-01'), day('2024-03-05')));
    expect([valueOf(joined), joined.precision, joined.approximate]).toEqual(['2024-02-01/2024-03-05', 'part', true]);
  });

  it('end with publication where they are parts, and only there', () => {
    const part = daysPeriod(day('2024-11-21'), day('2024-11-30'), 'part');
    expect(valueOf(upTo(day('2024-11-28'), part))).toBe('2024-11-21/2024-11-28');
    expect(upTo(day('2024-11-28'), monthPeriod(2024, 11))).toEqual(monthPeriod(2024, 11));
  });
});
