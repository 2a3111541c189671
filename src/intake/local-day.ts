import { daysBetween } from '../model';
import type { TracedDate } from './draft';

const QUARTER = 900_000;
/** Zones are at most this far from universal time. */
const WEST = -12 * 3_600_000;
const EAST = 14 * 3_600_000;

/**
 * A page in universal time may be a day off its own calendar. The same instant stated on the outlet's clock (the times
 * differ by whole quarters of an hour) gives day, time and zone; a neighbouring day alone counts where no statement
 * agrees with the universal day and some zone has that day at that moment. `changes`: what is stated of later changes is no
 * second statement of the same instant. Null: the universal day stands.
 */
export function localDay(
  utc: TracedDate,
  others: readonly TracedDate[],
  changes: readonly TracedDate[] = [],
): TracedDate | null {
  const isChange = (other: TracedDate): boolean =>
    changes.some(({ date, time }) => date === other.date && minutesOf(time) === minutesOf(other.time) && time !== null);
  const stated = others.filter((other) => other.offset !== 'Z' && !isChange(other));
  const same = stated.find((date) => date.time !== null && isSameInstant(utc, date));
  if (same?.offset === null)
    return { ...same, offset: zoneBetween(utc, same), from: `${same.from}, zone by ${utc.from}` };
  if (same) return same;
  const [local] = stated.filter(({ date }) => date !== utc.date);
  if (!local || stated.some(({ date }) => date === utc.date)) return null;
  const days = daysBetween(utc.date, local.date);
  return Math.abs(days) === 1 && someZoneHas(days, utc.time) ? local : null;
}

const instant = (date: string, time: string | null): number => Date.parse(`${date}T${time ?? '00:00:00'}Z`);
const between = (utc: TracedDate, local: TracedDate): number =>
  instant(local.date, minutesOf(local.time)) - instant(utc.date, minutesOf(utc.time));
const minutesOf = (time: string | null): string | null => (time === null ? null : `${time.slice(0, 5)}:00`);

/** By its zone where one is stated. */
function isSameInstant(utc: TracedDate, local: TracedDate): boolean {
  const distance = between(utc, local);
  if (local.offset !== null && local.offset !== zoneBetween(utc, local)) return false;
  return distance !== 0 && distance % QUARTER === 0 && distance >= WEST && distance <= EAST;
}

function zoneBetween(utc: TracedDate, local: TracedDate): string {
  const minutes = between(utc, local) / 60_000;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

/** The day before is still on somewhere until noon of universal time, the day after has begun from ten o'clock on. */
function someZoneHas(days: number, time: string | null): boolean {
  const hour = Number(time?.slice(0, 2) ?? 12);
  return time === null || (days < 0 ? hour < 12 : hour >= 10);
}

/** The same moment on the clock of another zone, `+09:00` or `Z`; as it is where it states no time or no zone. */
export function onClock(date: TracedDate, offset: string | null): TracedDate {
  if (date.time === null || date.offset === null || offset === null || date.offset === offset) return date;
  const shown = Date.parse(`${date.date}T${date.time}${date.offset}`) + minutesEast(offset) * 60_000;
  const [day = '', time = ''] = new Date(shown).toISOString().split('T');
  return { ...date, date: day, time: time.slice(0, date.time.length), offset };
}

const minutesEast = (offset: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
};
