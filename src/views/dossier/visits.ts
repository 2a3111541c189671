import { hashOf } from '../../relations/steps';

/** What of an entity a user had seen when they last looked at its dossier. */
export interface Visit {
  /** Local wall clock, `YYYY-MM-DDTHH:mm:ss`. */
  readonly at: string;
  /** A mark of six letters for each story that was there, all in one text. */
  readonly seen: string;
}

/** Entity id → its last visit. Kept by the app on this device, in no note. */
export type Visits = Readonly<Record<string, Visit>>;

const LETTERS = 6;
/** Characters kept in all: what was looked at longest ago goes. */
const MOST = 400_000;

/** `stories`: their `article-id`s. */
export const visit = (at: string, stories: readonly string[]): Visit => ({ at, seen: stories.map(markOf).join('') });

/** Those of the stories that were not there at a visit. A mark stands for another story once in four thousand million. */
export function newSince({ seen }: Visit, stories: readonly string[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (let at = 0; at + LETTERS <= seen.length; at += LETTERS) marks.add(seen.slice(at, at + LETTERS));
  return new Set(stories.filter((story) => !marks.has(markOf(story))));
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** 32 bits, six to a letter. */
function markOf(story: string): string {
  let rest = hashOf(story);
  let mark = '';
  for (let n = 0; n < LETTERS; n += 1) {
    mark += DIGITS.charAt(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return mark;
}

/** The visits with one more. */
export function remember(visits: Visits, entity: string, made: Visit): Visits {
  const { [entity]: _, ...others } = visits;
  const newest = Object.entries(others).sort(([, a], [, b]) => (a.at > b.at ? -1 : 1));
  const kept: Record<string, Visit> = { [entity]: made };
  let size = made.seen.length;
  for (const [id, one] of newest) {
    size += one.seen.length + id.length;
    if (size > MOST) break;
    kept[id] = one;
  }
  return kept;
}

/** Reads what the app kept; what is damaged counts as never seen. */
export function visitsIn(kept: unknown): Visits {
  if (typeof kept !== 'object' || kept === null) return {};
  const isVisit = (value: unknown): value is Visit =>
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Partial<Visit>).at === 'string' &&
    typeof (value as Partial<Visit>).seen === 'string';
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Visit] => isVisit(entry[1])));
}
