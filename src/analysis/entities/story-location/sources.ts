import type { TextDocument } from '../../language';
import type { Article, Entity, ResolvedMention } from '../../../model';
import type { Gazetteer } from '../gazetteer';
import type { CountryWords } from '../country-words';
import type { Registry } from '../registry';

export interface StorySources {
  readonly document: TextDocument;
  readonly article: Article;
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
  /** Adjectives and peoples of places in the text. */
  readonly demonyms: readonly ResolvedMention[];
  readonly countryWords: CountryWords;
  /** Entities made for this article, which neither gazetteer nor registry holds. */
  readonly entities?: ReadonlyMap<string, Entity>;
}

/** What the weighing asks of places and bodies, by id. */
export interface Atlas {
  find(id: string): Entity | undefined;
  /** The country entity of an ISO code. */
  country(code: string): Entity | undefined;
  /** The place a dateline means: the best known of its first name, in the country or division its last name states. */
  datelinePlace(printed: string): Entity | undefined;
  /** Ids of all that a place lies in, from the nearest out. */
  around(inner: Entity): readonly string[];
  isCapital(entity: Entity): boolean;
  /** Where a body of many countries sits, where it or what it belongs to has headquarters: the United Nations. */
  seat(body: Entity): Entity | undefined;
  /** Whether its name is that of a body too: the White House speaks. */
  isBody(entity: Entity): boolean;
}

export function atlasOf({ entities, registry, gazetteer }: StorySources): Atlas {
  const known = new Map<string, Entity | undefined>();
  const find = (id: string): Entity | undefined => {
    if (!known.has(id)) known.set(id, entities?.get(id) ?? registry.byId(id) ?? gazetteer.get(id)?.entity);
    return known.get(id);
  };
  /** Notes leave out the division that bears a city's name: a story of both plays in the city. */
  const outerOf = ({ id, name, location }: Entity): string | undefined => {
    const division = gazetteer.ancestors(id)[0]?.entity;
    return division?.name === name && division.location === location ? division.id : location;
  };
  const outers = new Map<Entity, readonly string[]>();
  const around = (inner: Entity): readonly string[] => {
    const before = outers.get(inner);
    if (before !== undefined) return before;
    const ids: string[] = [];
    for (let each: Entity | undefined = inner; each !== undefined;) {
      const id = outerOf(each);
      if (id === undefined || ids.includes(id)) break;
      ids.push(id);
      each = find(id);
    }
    outers.set(inner, ids);
    return ids;
  };
  return {
    find,
    around,
    country: (code) => gazetteer.country(code)?.entity,
    datelinePlace: (printed) => {
      const [name = '', ...around] = printed.split(/,\s*/);
      const outer = gazetteer.find(around[around.length - 1] ?? '').map(({ entity }) => entity.id);
      const places = gazetteer.find(name);
      const inside = places.find(({ entity }) =>
        gazetteer.ancestors(entity.id).some((each) => outer.includes(each.entity.id)),
      );
      return (inside ?? places[0])?.entity;
    },
    seat: (body) => {
      // Notes of a user may name each other as parent.
      const seen = new Set<Entity>();
      for (let one: Entity | undefined = body; one !== undefined && !seen.has(one); one = find(one.parent ?? '')) {
        seen.add(one);
        const [place] = gazetteer.find(`${one.name} Headquarters`);
        if (place !== undefined) return place.entity;
      }
      return undefined;
    },
    isBody: ({ name, placeKind }) =>
      placeKind === 'facility' && registry.byForm(name).some(({ entity }) => entity.kind === 'agency'),
    isCapital: (entity) => gazetteer.get(entity.id)?.seat === 'country',
  };
}

/** The mentions of each entity, once. */
export function byEntity(mentions: readonly ResolvedMention[]): ReadonlyMap<string, ResolvedMention[]> {
  const all = new Map<string, ResolvedMention[]>();
  for (const mention of mentions) {
    if (mention.entity === null) continue;
    const list = all.get(mention.entity);
    if (list) list.push(mention);
    else all.set(mention.entity, [mention]);
  }
  return all;
}
