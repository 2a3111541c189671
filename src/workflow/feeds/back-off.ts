import { later, secondsBetween } from './moments';

/** After the first failure; doubled with each further one. */
const FIRST = 5 * 60;
/** No feed is left alone for longer than a day, whatever its server says. */
const LONGEST = 24 * 60 * 60;

/** Nor for longer than this where the fault may be in the user's own connection. */
const LONGEST_OFFLINE = 60 * 60;

/**
 * When a feed that failed so many times in a row may be asked again. `asked`: seconds its server wants to be left alone.
 * `offline`: it was not the server that answered.
 */
export function notBefore(now: string, failures: number, asked?: number, offline = false): string {
  const own = FIRST * 2 ** Math.min(20, Math.max(0, failures - 1));
  const wait = asked === undefined ? own : Math.max(60, asked);
  return later(now, Math.min(offline ? LONGEST_OFFLINE : LONGEST, wait));
}

/** A moment further away than any back-off comes from a clock that was set back since: nobody waits for it. */
export function mustWait(until: string | null, now: string): boolean {
  const left = until === null ? 0 : secondsBetween(now, until);
  return left > 0 && left <= LONGEST;
}
