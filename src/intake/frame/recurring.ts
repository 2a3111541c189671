import type { Article, Body } from '../../model';
import { withExclusions } from './inline-furniture';

/** The short lines of one article, as numbers: what is kept of each article of an import to learn which lines recur. */
export interface ShortLines {
  /** Name of the outlet; null where it is not known. */
  readonly outlet: string | null;
  /** Day of publication, else a number of the title: copies and versions of one story are of a day. */
  readonly occasion: string | number;
  /** One for each line that is short and not left out yet; sorted, each once. */
  readonly keys: Float64Array;
}

/** Lines that recur, by outlet. */
export type RecurringLines = ReadonlyMap<string | null, ReadonlySet<number>>;

/** A longer line is prose, in characters. */
const LONGEST = 200;
/**
 * Days on which an outlet printed a line, from which on it belongs to the page. Read on the fit third of the unlabelled news
 * (`tools/split.mjs`; 4,153 articles, lines by `source`): 122 lines stand on 4 days or more, of which `boilerplate.ts` knows 70,
 * 45 others come with the page, and 7 are subheadings without a name; of the 81 of 3 days, four name somebody. On tune the 122
 * stand 2,365 times, 486 of them where no rule knows them.
 */
const DAYS = 4;
/** The same where no outlet is known: lines of many outlets count together, and subheadings meet by chance. */
const DAYS_OF_UNKNOWN = 8;

/** What is kept of an article. */
export function shortLinesOf({ body, source, date, title }: Article): ShortLines {
  const keys = new Set(linesOf(body).map(({ key }) => key));
  return {
    outlet: source?.value ?? null,
    occasion: date?.value ?? keyOf(title?.value ?? ''),
    keys: Float64Array.from(keys).sort(),
  };
}

/**
 * The lines that an outlet prints with unrelated stories, whatever the order of the articles. Lines are told by numbers of 53
 * bits, so that two are the same by chance in less than one of a million imports. Articles of unknown outlets count together.
 */
export function recurringLines(articles: readonly ShortLines[]): RecurringLines {
  const counts = new Map<string | null, Map<number, number>>();
  for (const { outlet, keys } of articles) {
    const lines = counts.get(outlet) ?? new Map<number, number>();
    counts.set(outlet, lines);
    for (const key of keys) lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  const days = new Map<string | null, Map<number, Set<string | number>>>();
  for (const { outlet, occasion, keys } of articles) {
    const lines = days.get(outlet) ?? new Map<number, Set<string | number>>();
    days.set(outlet, lines);
    for (const key of keys) {
      if ((counts.get(outlet)?.get(key) ?? 0) < DAYS) continue;
      const seen = lines.get(key) ?? new Set();
      lines.set(key, seen.add(occasion));
    }
  }
  return new Map([...days].map(([outlet, lines]) => [outlet, often(lines, outlet === null ? DAYS_OF_UNKNOWN : DAYS)]));
}

const often = (lines: ReadonlyMap<number, ReadonlySet<string | number>>, least: number): ReadonlySet<number> =>
  new Set([...lines].filter(([, seen]) => seen.size >= least).map(([key]) => key));

/** An article that leaves out of recognition the lines that recur with its outlet; the same where there are none. */
export function withoutRecurringLines(article: Article, recurring: RecurringLines): Article {
  const known = recurring.get(article.source?.value ?? null);
  if (known === undefined || known.size === 0) return article;
  const found = linesOf(article.body).filter(({ key }) => known.has(key));
  const excluded = found.map(({ start, end }) => ({ start, end, reason: 'recurring line' }));
  return excluded.length === 0 ? article : { ...article, body: withExclusions(article.body, excluded) };
}

interface KeyedLine {
  readonly start: number;
  readonly end: number;
  readonly key: number;
}

/** Short lines with letters that are not left out from their beginning. */
function linesOf({ text, excluded }: Body): KeyedLine[] {
  const lines: KeyedLine[] = [];
  let at = 0;
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    while (at < excluded.length && (excluded[at]?.end ?? 0) <= start) at += 1;
    const isOut = (excluded[at]?.start ?? Infinity) <= start && start < end;
    const line = end - start > LONGEST || isOut ? '' : text.slice(start, end).trim();
    if (/\p{L}{2}/u.test(line)) lines.push({ start, end, key: keyOf(line) });
    start = end + 1;
  }
  return lines;
}

/** A number of 53 bits for a line without regard to case, to digits and to what is neither (Bryc's cyrb53, public domain). */
function keyOf(line: string): number {
  const folded = line
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}0]+/gu, ' ');
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}
