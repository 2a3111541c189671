// Which outlet an article of the unlabelled news really comes from.
import type { Outlets } from '../../src/intake';

export interface NewsRecord {
  readonly id: string;
  readonly source: string;
  readonly url: string;
  readonly date: string | null;
  readonly authors: string | readonly string[] | null;
  readonly title: string;
  readonly text: string;
}

/** What the collection adds to the names of outlets: `CNN (Web News)`, `New York Times - News`, `NPR Online News`. */
const ADDED = [
  /\s*\([^()]*\)\s*$/,
  /\s+-\s+(?:News|Editorial|Opinion)\s*$/i,
  /\s+(?:Online News|Online|Opinion)\s*$/i,
  /\.com$/i,
];

/**
 * The names that are right for an article: that of its source, by which the registered outlet goes that it means, and that
 * of the address it was collected from. Columnists stand as their own source there: the address tells who published them.
 */
export function namesOf({ source, url }: NewsRecord, outlets: Outlets): ReadonlySet<string> {
  let bare = source.trim();
  for (const added of ADDED) bare = bare.replace(added, '');
  const names = [bare, outlets.byName(bare)?.name, outlets.byDomain(url)?.name];
  return new Set(names.filter((name) => name !== undefined));
}

/** The article as its reader has it: headline, authors, day, text. */
export function textOf({ title, authors, date, text }: NewsRecord): string {
  const names = typeof authors === 'string' ? authors : (authors ?? []).join(', ');
  return [title, ...(names === '' ? [] : [`By ${names}`]), ...(date ? [date] : []), '', text].join('\n');
}
