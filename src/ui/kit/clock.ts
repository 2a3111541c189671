import type { ClockPort } from '../../model';

const two = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DDTHH:mm:ss` in the zone the device is set to. */
export function localStamp(date: Date): string {
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

export const systemClock: ClockPort = { now: () => localStamp(new Date()) };
