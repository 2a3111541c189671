import { numericCountry } from '../countries';
import { happenedIn, type Happened } from '../happened';
import type { ExportArticle, ExportName } from '../model';
import { isoOf, lengthOf } from '../../../format/moments';
import { whereaboutsOf, type Whereabouts } from '../where';

/** ACLED's columns under their names, then what leads back to the note and to the page. */
export const CSV_COLUMNS = [
  'event_date',
  'time_precision',
  'event_type',
  'actor1',
  'assoc_actor_1',
  'actor2',
  'iso',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'source_reliability',
  'notes',
  'date_basis',
  'published',
  'title',
  'url',
  'article_id',
  'copy_of',
  'sourcing',
  'told_by',
  'cites',
  'path',
] as const;

export type Cell = string | number | null;

/** What a spreadsheet takes for a formula, full-width signs and blanks before it included. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]/u;

/** RFC 4180 with a head line; what a spreadsheet would compute gets an apostrophe before it, numbers stay numbers. */
export async function* csv(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  yield `${CSV_COLUMNS.join(',')}\r\n`;
  for await (const article of articles) yield lineOf(CSV_COLUMNS, rowOf(article));
}

/** A row as a line, with its end. */
export const lineOf = <Column extends string>(
  columns: readonly Column[],
  row: Readonly<Record<Column, Cell>>,
): string => `${columns.map((column) => written(row[column] ?? '')).join(',')}\r\n`;

/** In quotation marks where a comma, a quotation mark, the end of a line or a blank at either end would be misread. */
function written(cell: string | number): string {
  const isFormula = typeof cell === 'string' && FORMULA.test(cell);
  const text = isFormula ? `'${cell}` : String(cell);
  return isFormula || /[",\r\n\ufeff]|^ | $/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function rowOf(article: ExportArticle): Readonly<Record<(typeof CSV_COLUMNS)[number], Cell>> {
  const { location, coordinates, source, actors, published } = article;
  const place = location?.entity ?? null;
  const where = place === null ? null : whereaboutsOf(place);
  const happened = happenedIn(article);
  const [first, second, ...others] = actors.map(({ name }) => name);
  const code = where?.code ?? null;
  return {
    event_date: happened?.start ?? null,
    time_precision: happened === null ? null : timePrecision(happened),
    event_type: namesOf(article.themes),
    actor1: first ?? null,
    assoc_actor_1: others.join('; '),
    actor2: second ?? null,
    iso: code === null ? null : numericCountry(code),
    country: where?.country ?? null,
    admin1: where?.divisions[0] ?? null,
    admin2: where?.divisions[1] ?? null,
    admin3: where?.divisions[2] ?? null,
    location: location?.name ?? null,
    latitude: coordinates?.lat ?? null,
    longitude: coordinates?.lon ?? null,
    geo_precision: where === null ? null : GEO_PRECISION[where.size],
    source: source?.name ?? null,
    source_scale: scaleOf(source, where),
    source_reliability: source?.entity?.reliability ?? null,
    notes: article.lead,
    date_basis: happened?.basis ?? null,
    published: published === null ? article.date : isoOf(published),
    title: article.title,
    url: article.url,
    article_id: article.id,
    copy_of: article.copyOf?.id ?? null,
    sourcing: article.sourcing,
    told_by: namesOf(article.toldBy),
    cites: namesOf(article.cites),
    path: article.path,
  };
}

const namesOf = (names: readonly ExportName[]): string => names.map(({ name }) => name).join('; ');

const GEO_PRECISION = { spot: 1, division: 2, country: 3 };

/** ACLED's: 1 the day is known, 2 the week, 3 the month or less. Only the note's day of the main event is known. */
function timePrecision(happened: Happened): number {
  const days = lengthOf(happened);
  return days > 7 ? 3 : days > 1 || happened.basis !== 'event-date' ? 2 : 1;
}

/** `National` for an outlet of the country it reports on, `International` for one of another; empty where either is unknown. */
function scaleOf(source: ExportName | null, where: Whereabouts | null): string | null {
  const seat = source?.entity?.country ?? null;
  if (seat === null || where?.code === null || where === null) return null;
  return seat === where.code ? 'National' : 'International';
}
