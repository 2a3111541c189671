import { daysBetween } from '../../model';
import { monthNumber } from './names';
import { calendarDay } from './stated';

/** A day without year: `August 24` of `Pyongyang, August 24 (KCNA) --`. */
export interface PartialDay {
  readonly month: number;
  readonly day: number;
  readonly evidence: string;
}

/** `Nov. 15` or `15 November` without a year beside it. */
export function partialDay(text: string): PartialDay | undefined {
  const match = /(\p{L}{3,9})\.? (\d{1,2})(?!\d)|(?:^|[\s,])(\d{1,2}) (\p{L}{3,9})/u.exec(text);
  const month = match ? monthNumber(match[1] ?? match[4] ?? '') : null;
  const day = Number(match?.[2] ?? match?.[3] ?? 0);
  return match && month !== null && day >= 1 && day <= 31 ? { month, day, evidence: match[0] } : undefined;
}

/** How many days a text can be older than an update or an address that dates it; beyond that the year is a guess. */
const NEAR = 60;

/**
 * The full day of a day without year, by a full date (`YYYY-MM-DD`) stated elsewhere for the same text: the last such
 * day before it, or the one after it (zones differ). Null where none is near.
 */
export function completeDay({ month, day }: PartialDay, stated: string): string | null {
  const year = Number(stated.slice(0, 4));
  for (const candidate of [year + 1, year, year - 1]) {
    const date = calendarDay(candidate, month, day);
    const age = date === null ? Infinity : daysBetween(date, stated);
    if (age >= -1 && age <= NEAR) return date;
  }
  return null;
}
