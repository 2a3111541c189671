import type { ClockPort } from '../src/model';

const two = (value: number): string => String(value).padStart(2, '0');

/** The machine's local wall clock. */
export const systemClock: ClockPort = {
  now: () => {
    const date = new Date();
    const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
    return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
  },
};
