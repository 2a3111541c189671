import type { HappenedSpan } from '../../../views/timeline/article';
import { calendarOf, DAY_LENGTH, readDay, type Day } from '../../../model';
import { nextOf, type TimelineUnit } from '../../../views/timeline/units';
import { TEXT } from '../../../text';

const T = TEXT.timeline;

/** Days in the words of the interface's language. */
export class DayWords {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  constructor(private readonly language: string) {}

  /** `26 July 2024`. */
  day(day: Day): string {
    return this.format({ day: 'numeric', month: 'long', year: 'numeric' }).format(day * DAY_LENGTH);
  }

  /** As short as a mark on the axis has room. */
  tick(unit: TimelineUnit, day: Day): string {
    const { year, month, day: date } = calendarOf(day);
    if (unit === 'day' || unit === 'week') return String(date);
    if (unit === 'month') return this.format({ month: 'short' }).format(day * DAY_LENGTH);
    if (unit === 'quarter') return T.quarter(Math.ceil(month / 3));
    return unit === 'year' ? String(year) : T.decade(year);
  }

  /** What marks are a part of, in full: `July 2024`. */
  stretch(unit: TimelineUnit, day: Day): string {
    const { year } = calendarOf(day);
    if (unit === 'day') return this.day(day);
    if (unit === 'month') return this.format({ month: 'long', year: 'numeric' }).format(day * DAY_LENGTH);
    if (unit === 'year') return String(year);
    if (unit === 'week' || unit === 'quarter') return this.between(day, nextOf(unit, day) - 1);
    return T.decade(year);
  }

  /** From one day to another, both in it, without saying twice what they share. */
  between(first: Day, last: Day): string {
    return this.format({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
      first * DAY_LENGTH,
      last * DAY_LENGTH,
    );
  }

  /** A value of `event-dates`, as precise as it is; of `event-date` with that. */
  happened({ value, first, last, approximate }: HappenedSpan, isMain = false): string {
    const text = this.value(value, first, last);
    if (isMain) return approximate ? T.mainApproximate(text) : T.main(text);
    return approximate ? T.approximate(text) : T.happened(text);
  }

  private value(value: string, first: Day, last: Day): string {
    if (readDay(value) !== null && !value.includes('/')) return this.day(first);
    if (/^\d{4}$/.test(value)) return value;
    if (/^\d{4}-\d{2}$/.test(value)) return this.stretch('month', first);
    return this.between(first, last);
  }

  private format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = Object.entries(options).flat().join(' ');
    const known = this.formats.get(key);
    if (known !== undefined) return known;
    const made = new Intl.DateTimeFormat(this.language, { ...options, timeZone: 'UTC' });
    this.formats.set(key, made);
    return made;
  }
}
