import type { EntityKind, MatchMode } from '../model';
import { urlKey } from '../format/ids';
import type { ArticleRecord, DecisionsRecord, EntityRecord, NoteRecord, Targets } from '../format/note-record';
import type { Marks } from '../format/marks';
import { ITEM, packedOf, unpackSpots } from './packed-spots';
import type { Spot } from '../format/spots';

/**
 * Records as one line of ASCII each: what is kept between starts, and in memory, where a vault of a hundred thousand notes
 * would not fit as objects. A packed record reads like any other, its fields when they are asked for; it is not to be spread.
 */

/** Rises with whatever changes what a record holds, or how (also `spotsIn` and `urlKey`): what was packed before is then read from the notes again. */
export const PACKED_VERSION = 8;

const FIELD = '\t';
/** What does not stand for itself: the marks above, line ends, the escape, and all that is not ASCII. */
const UNSAFE = /[^ -[\]-~]/;

/** Text as ASCII without line breaks and tabs. */
export const escaped = (text: string): string =>
  UNSAFE.test(text)
    ? text.replace(/[^ -[\]-~]/g, (unit) => `\\${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : text;

export const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

const list = (items: Iterable<string>): string => [...items].map(escaped).join(ITEM);
const text = (value: string | null): string => (value === null ? '' : escaped(value));

/** The record without its path, as one line. */
export function packRecord(record: NoteRecord): string {
  if (record.kind === 'article') return packArticle(record);
  if (record.kind === 'entity') return packEntity(record);
  return ['d', list(record.ignored), list(record.deleted), list(record.keptApart), list(record.meant)].join(FIELD);
}

const packArticle = (record: ArticleRecord): string =>
  [
    'a',
    text(record.id),
    text(record.url),
    list(record.copyOf),
    list(record.actors),
    list(record.places),
    list(record.themes),
    list(record.source),
    list(record.location),
    text(urlKeyOf(record)),
    text(record.date),
    text(record.title),
    text(record.outlet),
    list(record.versions),
    text(record.updated),
    text(record.articleKind),
    [...record.marks].join(' '),
    packSpots(record),
    list(record.eventDates),
    text(record.eventDate),
    [...record.waiting].join(' '),
  ].join(FIELD);

const packEntity = (record: EntityRecord): string =>
  [
    'e',
    text(record.id),
    record.type,
    list(record.aliases),
    list(record.parent),
    list(record.location),
    list(record.broader),
    record.coordinates === null ? '' : `${record.coordinates.lat} ${record.coordinates.lon}`,
    text(record.country),
    list(record.terms),
    text(record.url),
    record.match ?? '',
    list(record.sameAs),
    list(record.notSameAs),
    [...record.marks].join(' '),
    list(record.related),
    text(record.aliasMarks),
  ].join(FIELD);

const packSpots = (record: ArticleRecord): string => packedOf(record.spots, namedTargets(record));

/** What an article's properties link, but for the article it is a copy of. */
export const namedTargets = ({ actors, places, themes, source, location }: ArticleRecord): readonly string[] => [
  ...actors,
  ...places,
  ...themes,
  ...source,
  ...location,
];

/** The spots of an article, packed; of a packed record without unpacking what it links. */
export const packedSpots = (record: ArticleRecord): string =>
  record instanceof PackedArticle ? record.packedSpots : packSpots(record);

/** What makes the address of an article the same publication as another; of a packed record it is known already. */
export function urlKeyOf(record: ArticleRecord): string | null {
  if (record instanceof PackedArticle) return record.urlKey;
  return record.url === null ? null : urlKey(record.url);
}

/** The record of what was packed; null where it is none. */
export function unpackRecord(path: string, packed: string): NoteRecord | null {
  if (packed.startsWith('a\t')) return new PackedArticle(path, packed);
  if (packed.startsWith('e\t')) return new PackedEntity(path, packed);
  return packed.startsWith('d\t') ? new PackedDecisions(path, packed) : null;
}

/** The `n`th field of a line, from 0. */
function fieldOf(packed: string, n: number): string {
  let start = 0;
  for (let field = 0; field < n; field += 1) start = packed.indexOf(FIELD, start) + 1;
  const end = packed.indexOf(FIELD, start);
  return packed.slice(start, end < 0 ? packed.length : end);
}

abstract class Packed {
  /** Asked for all the time, unlike the other fields. */
  readonly id: string;

  constructor(
    readonly path: string,
    protected readonly packed: string,
  ) {
    this.id = unescaped(fieldOf(packed, 1));
  }

  protected text(n: number): string | null {
    return unescaped(fieldOf(this.packed, n)) || null;
  }

  protected list(n: number): readonly string[] {
    const field = fieldOf(this.packed, n);
    return field === '' ? [] : field.split(ITEM).map(unescaped);
  }

  protected marksOf(n: number): Marks {
    const field = fieldOf(this.packed, n);
    return new Set(field === '' ? [] : field.split(' '));
  }
}

class PackedArticle extends Packed implements ArticleRecord {
  get kind(): 'article' {
    return 'article';
  }
  get url(): string | null {
    return this.text(2);
  }
  get copyOf(): Targets {
    return this.list(3);
  }
  get actors(): Targets {
    return this.list(4);
  }
  get places(): Targets {
    return this.list(5);
  }
  get themes(): Targets {
    return this.list(6);
  }
  get source(): Targets {
    return this.list(7);
  }
  get location(): Targets {
    return this.list(8);
  }
  /** `urlKey` of its address. */
  get urlKey(): string | null {
    return this.text(9);
  }
  get date(): string | null {
    return this.text(10);
  }
  get title(): string | null {
    return this.text(11);
  }
  get outlet(): string | null {
    return this.text(12);
  }
  get versions(): readonly string[] {
    return this.list(13);
  }
  get updated(): string | null {
    return this.text(14);
  }
  get articleKind(): string | null {
    return this.text(15);
  }
  get marks(): Marks {
    return this.marksOf(16);
  }
  get spots(): readonly Spot[] {
    const targets = namedTargets(this);
    return unpackSpots(this.packedSpots).flatMap(([place, at]) => {
      const target = targets[place];
      return target === undefined ? [] : [{ target, at }];
    });
  }
  get packedSpots(): string {
    return fieldOf(this.packed, 17);
  }
  get eventDates(): readonly string[] {
    return this.list(18);
  }
  get eventDate(): string | null {
    return this.text(19);
  }
  get waiting(): Marks {
    return this.marksOf(20);
  }
}

class PackedEntity extends Packed implements EntityRecord {
  get kind(): 'entity' {
    return 'entity';
  }
  get type(): EntityKind {
    return fieldOf(this.packed, 2) as EntityKind;
  }
  get aliases(): readonly string[] {
    return this.list(3);
  }
  get parent(): Targets {
    return this.list(4);
  }
  get location(): Targets {
    return this.list(5);
  }
  get broader(): Targets {
    return this.list(6);
  }
  get coordinates(): EntityRecord['coordinates'] {
    const field = fieldOf(this.packed, 7);
    const [lat = 0, lon = 0] = field.split(' ').map(Number);
    return field === '' ? null : { lat, lon };
  }
  get country(): string | null {
    return this.text(8);
  }
  get terms(): readonly string[] {
    return this.list(9);
  }
  get url(): string | null {
    return this.text(10);
  }
  get match(): MatchMode | null {
    return this.text(11) as MatchMode | null;
  }
  get sameAs(): readonly string[] {
    return this.list(12);
  }
  get notSameAs(): readonly string[] {
    return this.list(13);
  }
  get marks(): Marks {
    return this.marksOf(14);
  }
  get related(): Targets {
    return this.list(15);
  }
  get aliasMarks(): string {
    return this.text(16) ?? '';
  }
}

class PackedDecisions extends Packed implements DecisionsRecord {
  get kind(): 'decisions' {
    return 'decisions';
  }
  get ignored(): readonly string[] {
    return this.list(1);
  }
  get deleted(): readonly string[] {
    return this.list(2);
  }
  get keptApart(): readonly string[] {
    return this.list(3);
  }
  get meant(): readonly string[] {
    return this.list(4);
  }
}
