import { readDateline } from '../../intake/frame/dateline';
import { unregisteredOutlet, type Outlets } from '../../intake/outlets';
import { foldForm, isDay, type Outcome, type Settings } from '../../model';
import { basename } from '../../format/links';
import { readFrontmatter } from '../../format/frontmatter';
import { type ArticleRecord, coordinatesOf, texts } from '../../format/note-record';
import { type VaultIndex } from '../../index/vault-index';
import { oneLine } from '../../format/inert';
import { ARTICLE_KEYS } from '../../format/managed';
import { addressIn, unbroken, type ExportEntities } from './book';
import { leadOf } from './lead';
import type { ExportArticle, ExportName } from './model';
import { momentIn, periodIn } from '../../format/moments';

/** What an article's note is read with. */
export interface ArticleReading {
  readonly index: VaultIndex;
  readonly book: ExportEntities;
  /** The vault's own sources: what a dateline may name as its agency. */
  readonly outlets: Outlets;
  readonly settings: Settings;
  /** By path, milliseconds since the epoch. */
  readonly modified: ReadonlyMap<string, number>;
}

/** What a note says of its article: lists as the index has them, the rest from its text. Problem `invalid-yaml`. */
export function articleIn(record: ArticleRecord, text: string, reading: ArticleReading): Outcome<ExportArticle> {
  const { book, settings } = reading;
  const { path, id } = record;
  const read = readFrontmatter(text, path);
  if (!read.ok) return read;
  const { data, body } = read.value;
  const { properties } = settings;
  const listed = (key: string): readonly string[] =>
    (Object.hasOwn(data, key) ? texts(data[key]) : []).map(oneLine).filter((value) => value !== '');
  const stated = (key: string): string | null => listed(key)[0] ?? null;
  const named = (targets: readonly string[]): readonly ExportName[] => targets.map((target) => book.named(target));
  const [location = null] = named(record.location);
  const places = named(record.places);
  const title = record.title === null ? null : oneLine(record.title);
  const lead = leadOf(body);
  const offset = stated(properties.publishedOffset);
  const value = {
    id: unbroken(id),
    path: unbroken(path),
    title: title === '' ? null : title,
    label: title === null || title === '' ? noteLabel(path) : title,
    date: isDay(record.date ?? '') ? record.date : null,
    published: momentIn(stated(properties.published), offset),
    updated: momentIn(stated(properties.updated), offset),
    imported: momentIn(stated(ARTICLE_KEYS.imported)),
    source: sourceOf(record, book),
    section: stated(properties.section),
    authors: listed(properties.author),
    url: addressIn(record.url),
    location,
    coordinates: coordinatesOf(data[properties.coordinates]) ?? location?.entity?.coordinates ?? null,
    actors: named(record.actors),
    places,
    themes: named(record.themes),
    toldBy: named(record.toldBy),
    sourcing: record.sourcing === null ? null : oneLine(record.sourcing),
    cites: named(record.cites),
    statements: [],
    copyOf: originalOf(record, reading),
    eventDate: periodIn(stated(properties.eventDate) ?? ''),
    eventDates: listed(ARTICLE_KEYS.eventDates).flatMap((value) => periodIn(value) ?? []),
    dateline: datelineOf(lead, [...(location === null ? [] : [location]), ...places], reading.outlets),
    lead,
    modified: reading.modified.get(path) ?? 0,
  };
  return { ok: true, value };
}

/** What the note is called, without the day that new notes begin with. */
function noteLabel(path: string): string {
  const name = oneLine(basename(path));
  return name.replace(/^\d{4}-\d{2}-\d{2}\s+(?=\S)/, '');
}

function sourceOf({ source, outlet }: ArticleRecord, book: ExportEntities): ExportName | null {
  const [link] = source;
  if (link !== undefined) return book.named(link);
  const name = outlet === null ? '' : oneLine(outlet);
  return name === '' ? null : { name, entity: null };
}

function originalOf(record: ArticleRecord, { index }: ArticleReading): ExportArticle['copyOf'] {
  const original = index.original(record);
  if (original === record) return null;
  return { id: unbroken(original.id), path: unbroken(original.path), url: addressIn(original.url) };
}

/** Notes keep the line a story opens with; of the places in their lists one may be that of the dateline. */
function datelineOf(lead: string, places: readonly ExportName[], outlets: Outlets): ExportArticle['dateline'] {
  const text = readDateline(lead, outlets)?.dateline?.value;
  if (text === undefined) return null;
  const wanted = foldForm(text.split(',')[0] ?? '');
  const place = places.find(
    ({ name, entity }) =>
      entity !== null && [name, entity.name, ...entity.aliases].some((form) => foldForm(form) === wanted),
  );
  return { text, place: place?.entity ?? null };
}

/** The sources that have notes, as far as a dateline needs them. */
export const outletsOf = (index: VaultIndex): Outlets => ({
  all: [],
  byName: (form) => {
    const source = index.entitiesNamed(form).find(({ type }) => type === 'source');
    return source === undefined ? null : unregisteredOutlet(basename(source.path));
  },
  byDomain: () => null,
  printed: () => null,
});
