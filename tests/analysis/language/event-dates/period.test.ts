import { readDay } from '../../../../src/model';
import { daysPeriod, monthPeriod, stretchOf, upTo, valueOf, weekPeriod, yearPeriod } from '../../../../src/analysis/language/event-dates/period'; // prettier-ignore

const day = (iso: string): number => readDay(iso) ?? NaN;

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
