/** Arithmetic on the wall clock (`YYYY-MM-DDTHH:mm:ss`), without its zone: an hour's shift of summer time is borne. */

const millis = (moment: string): number => Date.parse(`${moment}Z`);

/** NaN where one of them is no moment. */
export const secondsBetween = (from: string, to: string): number => (millis(to) - millis(from)) / 1000;

export const later = (moment: string, seconds: number): string =>
  new Date(millis(moment) + seconds * 1000).toISOString().slice(0, 19);

/**
 * Whether it is time for a sync: `every` minutes (0: never) since `last`, null where there was none. A clock that was
 * set back by more than that does not stop the feeds.
 */
export function isDue(last: string | null, every: number, now: string): boolean {
  if (every <= 0) return false;
  const passed = last === null ? NaN : secondsBetween(last, now);
  return Number.isNaN(passed) || Math.abs(passed) >= every * 60;
}
