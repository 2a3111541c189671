import type { Coordinates } from '../model';
import { urlKey } from '../format/ids';
import type { ArticleRecord, DecisionsRecord, EntityRecord, NoteRecord } from '../format/note-record';
import type { Marks } from '../format/marks';
import { ITEM, packedOf, unpackSpots } from './packed-spots';
import type { Spot } from '../format/spots';

/**
 * Records as one line of ASCII each: what is kept between starts, and in memory, where a vault of a hundred thousand notes
 * would not fit as objects. A packed record reads like any other, its fields when they are asked for; it is not to be spread.
 */

/** Rises with whatever changes what a record holds, or how (also `spotsIn` and `urlKey`): what was packed before is then read from the notes again. */
export const PACKED_VERSION = 9;

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

/** How a value is written in its field of a line, and read from it. */
interface Format<T, R = unknown> {
  write(value: T, record: R): string;
  read(field: string, record: R): T;
}

const words: Format<string> = { write: escaped, read: unescaped };
const text: Format<string | null> = {
  write: (value) => (value === null ? '' : escaped(value)),
  read: (field) => unescaped(field) || null,
};
const list: Format<readonly string[]> = {
  write: (items) => items.map(escaped).join(ITEM),
  read: (field) => (field === '' ? [] : field.split(ITEM).map(unescaped)),
};
const marks: Format<Marks> = {
  write: (all) => [...all].join(' '),
  read: (field) => new Set(field === '' ? [] : field.split(' ')),
};
const coordinates: Format<Coordinates | null> = {
  write: (place) => (place === null ? '' : `${place.lat} ${place.lon}`),
  read: (field) => {
    const [lat = 0, lon = 0] = field.split(' ').map(Number);
    return field === '' ? null : { lat, lon };
  },
};
/** One of a few words of Dateline's own. */
const choice = <T extends string | null>(): Format<T> => ({
  write: (value) => value ?? '',
  read: (field) => (field === '' ? null : field) as T,
});
const spots: Format<readonly Spot[], ArticleRecord> = {
  write: (all, record) => packedOf(all, namedTargets(record)),
  read: (field, record) => {
    const targets = namedTargets(record);
    return unpackSpots(field).flatMap(([place, at]) => {
      const target = targets[place];
      return target === undefined ? [] : [{ target, at }];
    });
  },
};

/** The fields of a record in the order in which they stand on its line: another order is another `PACKED_VERSION`. */
type Fields<R> = { readonly [Name in Exclude<keyof R, 'kind' | 'path'>]: Format<R[Name], R> };

/** Beside its own fields the `urlKey` of its address, which takes long to find. */
const ARTICLE: Fields<ArticleRecord> & { readonly urlKey: Format<string | null, ArticleRecord> } = {
  id: words,
  url: text,
  copyOf: list,
  actors: list,
  places: list,
  themes: list,
  source: list,
  location: list,
  urlKey: { ...text, write: (_, record) => text.write(urlKeyOf(record), record) },
  date: text,
  title: text,
  outlet: text,
  versions: list,
  updated: text,
  articleKind: text,
  marks,
  spots,
  eventDates: list,
  eventDate: text,
  waiting: marks,
  toldBy: list,
  sourcing: text,
  cites: list,
};

const ENTITY: Fields<EntityRecord> = {
  id: words,
  type: choice(),
  aliases: list,
  parent: list,
  location: list,
  broader: list,
  coordinates,
  country: text,
  terms: list,
  url: text,
  match: choice(),
  sameAs: list,
  notSameAs: list,
  marks,
  related: list,
  aliasMarks: words,
  reliability: choice(),
  reliabilityHistory: list,
};

const DECISIONS: Fields<DecisionsRecord> = { ignored: list, deleted: list, keptApart: list, meant: list };

abstract class Packed {
  /** Asked for all the time, unlike the other fields; what has no id has its first field here. */
  readonly id: string;

  constructor(
    readonly path: string,
    private readonly packed: string,
  ) {
    this.id = unescaped(this.field(1));
  }

  /** The `n`th field of the line, from 0. */
  field(n: number): string {
    const { packed } = this;
    let start = 0;
    for (let field = 0; field < n; field += 1) start = packed.indexOf(FIELD, start) + 1;
    const end = packed.indexOf(FIELD, start);
    return packed.slice(start, end < 0 ? packed.length : end);
  }
}

interface Shape<R> {
  pack(record: R): string;
  unpack(path: string, packed: string): R;
}

/** Packs and unpacks records of a kind. Each line begins with its letter. */
function shapeOf<R extends NoteRecord>(letter: string, kind: R['kind'], fields: Fields<R>): Shape<R> {
  const formats = Object.entries<Format<unknown, R>>(fields as Record<string, Format<unknown, R>>);
  class Shaped extends Packed {}
  Object.defineProperty(Shaped.prototype, 'kind', { value: kind });
  for (const [at, [name, format]] of formats.entries()) {
    if (name === 'id') continue;
    Object.defineProperty(Shaped.prototype, name, {
      get(this: Shaped & R) {
        return format.read(this.field(at + 1), this);
      },
    });
  }
  return {
    pack: (record) => {
      const written = formats.map(([name, format]) => format.write(record[name as keyof R], record));
      return [letter, ...written].join(FIELD);
    },
    unpack: (path, packed) => new Shaped(path, packed) as unknown as R,
  };
}

const articles = shapeOf<ArticleRecord>('a', 'article', ARTICLE);
const entities = shapeOf<EntityRecord>('e', 'entity', ENTITY);
const decisions = shapeOf<DecisionsRecord>('d', 'decisions', DECISIONS);

/** The record without its path, as one line. */
export function packRecord(record: NoteRecord): string {
  if (record.kind === 'article') return articles.pack(record);
  return record.kind === 'entity' ? entities.pack(record) : decisions.pack(record);
}

/** The record of what was packed; null where it is none. */
export function unpackRecord(path: string, packed: string): NoteRecord | null {
  if (packed.startsWith('a\t')) return articles.unpack(path, packed);
  if (packed.startsWith('e\t')) return entities.unpack(path, packed);
  return packed.startsWith('d\t') ? decisions.unpack(path, packed) : null;
}

/** What an article's properties link, but for the article it is a copy of. */
export const namedTargets = ({ actors, places, themes, source, location }: ArticleRecord): readonly string[] => [
  ...actors,
  ...places,
  ...themes,
  ...source,
  ...location,
];

const placeOf = (name: keyof typeof ARTICLE): number => Object.keys(ARTICLE).indexOf(name) + 1;
const [URL_KEY, SPOTS] = [placeOf('urlKey'), placeOf('spots')];

/** The spots of an article, packed; of a packed record without unpacking what it links. */
export const packedSpots = (record: ArticleRecord): string =>
  record instanceof Packed ? record.field(SPOTS) : spots.write(record.spots, record);

/** What makes the address of an article the same publication as another; of a packed record it is known already. */
export function urlKeyOf(record: ArticleRecord): string | null {
  if (record instanceof Packed) return text.read(record.field(URL_KEY), record);
  return record.url === null ? null : urlKey(record.url);
}
