import { contains, type Entity, type Finding, type ResolvedMention } from '../../../model';
import type { CountryWord, CountryWordKind } from '../country-words';
import { calledCapitals } from '../places/called-capital';
import { TOPIC } from './cues';
import { readMention, type PlaceMention } from './reading';
import { byEntity, type Atlas, type StorySources } from './sources';
import type { StoryView } from './view';

/** A place that can be the answer, and everything in the text that tells of it. */
export interface Alternative {
  readonly entity: Entity;
  /** Its mentions by name, but for the dateline. */
  readonly named: readonly PlaceMention[];
  /** Whether the story was written there. */
  readonly dateline: boolean;
  /** Of a country: its adjectives and peoples (`Russian`, `Texans`). */
  readonly people: readonly StoryPosition[];
  /** Of a country: words of its politics, and of its public life. */
  readonly politics: readonly StoryPosition[];
  readonly life: readonly StoryPosition[];
  /** Mentions of bodies that sit there; of a country, of all its bodies. */
  readonly bodies: readonly StoryPosition[];
  /** All places of the text that lie in it. */
  readonly inner: readonly Alternative[];
}

/** Where something stands. */
export interface StoryPosition {
  /** Of its sentence: 0 is the lead. */
  readonly rank: number;
  /** Offset into the text. */
  readonly at: number;
  /** Whether it stands before what others deal with: `Russian election meddling`. */
  readonly topical: boolean;
}

/** Places weighed at most: the most salient; a text that names more is a list. */
const MOST = 120;

type Spots = ReadonlyMap<string, readonly StoryPosition[]>;

/** Everything that can be the answer: places named, all they lie in, and places only spoken of. */
export function alternativesOf(
  mentions: readonly ResolvedMention[],
  places: readonly Finding[],
  sources: StorySources,
  atlas: Atlas,
  view: StoryView,
): Alternative[] {
  const called = calledCapitals(sources.document, sources.gazetteer);
  const unread = unreadDateline(mentions, atlas, view);
  const own = byEntity([...mentions, ...called.map(({ mention }) => mention), ...unread]);
  const words = sources.countryWords.find(sources.document.tokens);
  const spoken = {
    people: peopleByCountry(sources.demonyms, atlas, view),
    politics: wordsByCountry('politics', words, atlas, view),
    life: wordsByCountry('life', words, atlas, view),
    bodies: bodiesByPlace(own, atlas, view),
  };
  const named = places.slice(0, MOST).flatMap(({ entity }) => (own.has(entity) ? [entity] : []));
  const more = [...called.map(({ capital }) => capital.id), ...unread.flatMap(({ entity }) => entity ?? [])];
  const ids = withOuter([...named, ...more, ...Object.values(spoken).flatMap((spots) => [...spots.keys()])], atlas);
  return linked(
    ids.map((entity) => toAlternative(entity, own.get(entity.id) ?? [], spoken, atlas, view)),
    atlas,
  );
}

/** The places of these ids and what they lie in, each once. */
function withOuter(ids: readonly string[], atlas: Atlas): Entity[] {
  const found = new Map<string, Entity>();
  const add = (id: string): void => {
    const entity = atlas.find(id);
    if (entity?.kind !== 'place' || found.has(id)) return;
    found.set(id, entity);
    // Seoul is a division too: nobody means that by the town's name.
    for (const outer of atlas.around(entity)) if (atlas.find(outer)?.name !== entity.name) add(outer);
  };
  ids.forEach(add);
  return [...found.values()];
}

function toAlternative(
  entity: Entity,
  mentions: readonly ResolvedMention[],
  spoken: Readonly<Record<'people' | 'politics' | 'life' | 'bodies', Spots>>,
  atlas: Atlas,
  view: StoryView,
): Alternative {
  const speaks = entity.placeKind === 'country' || atlas.isCapital(entity) || atlas.isBody(entity);
  const readings = mentions.map((mention) => readMention(mention, view, speaks));
  const named = readings.filter(({ role }) => role !== 'dateline');
  return {
    entity,
    named,
    dateline: named.length < readings.length,
    people: spoken.people.get(entity.id) ?? [],
    politics: spoken.politics.get(entity.id) ?? [],
    life: spoken.life.get(entity.id) ?? [],
    bodies: spoken.bodies.get(entity.id) ?? [],
    inner: [],
  };
}

/** With the places that lie in each. */
function linked(all: readonly Alternative[], atlas: Atlas): Alternative[] {
  const inner = new Map(all.map(({ entity }) => [entity.id, [] as Alternative[]]));
  const made = all.map((one) => ({ ...one, inner: inner.get(one.entity.id) ?? [] }));
  for (const one of made) for (const outer of atlas.around(one.entity)) inner.get(outer)?.push(one);
  return made;
}

function spotOf(at: number, view: StoryView): StoryPosition {
  const { tokens } = view.document;
  const index = view.tokenAt(at);
  const topical = [1, 2].some((step) => TOPIC.has(tokens[index + step]?.fold ?? ''));
  return { at, rank: view.rankAt(at), topical };
}

/** Lists by key; `keys` and `at` of each item. */
function gather<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly (string | undefined)[],
  at: (item: T) => number,
  view: StoryView,
): Spots {
  const found = new Map<string, StoryPosition[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      if (key === undefined) continue;
      const known = found.get(key);
      if (known) known.push(spotOf(at(item), view));
      else found.set(key, [spotOf(at(item), view)]);
    }
  return found;
}

const countryOf = (place: Entity | undefined, atlas: Atlas): Entity | undefined =>
  place?.country === undefined ? place : atlas.country(place.country);

/** Adjectives of a region are those of its country too. */
const peopleByCountry = (demonyms: readonly ResolvedMention[], atlas: Atlas, view: StoryView): Spots =>
  gather(demonyms, ({ entity }) => [countryOf(atlas.find(entity ?? ''), atlas)?.id], ({ start }) => start, view); // prettier-ignore

function wordsByCountry(kind: CountryWordKind, words: readonly CountryWord[], atlas: Atlas, view: StoryView): Spots {
  const own = words.filter((word) => word.kind === kind);
  return gather(own, ({ country }) => [atlas.country(country)?.id], ({ start }) => start, view); // prettier-ignore
}

/** Mentions of agencies by the place they are tied to, by their country, and by where those of many countries sit. */
function bodiesByPlace(own: ReadonlyMap<string, readonly ResolvedMention[]>, atlas: Atlas, view: StoryView): Spots {
  const bodies = [...own].flatMap(([id, list]) => {
    const body = list[0]?.type === 'agency' ? atlas.find(id) : undefined;
    return body === undefined ? [] : list.map((mention) => ({ mention, body }));
  });
  const placesOf = ({ body }: { readonly body: Entity }): (string | undefined)[] =>
    body.country === undefined
      ? [body.location, atlas.seat(body)?.id]
      : [body.location, atlas.country(body.country)?.id];
  return gather(bodies, placesOf, ({ mention }) => mention.start, view);
}

/** The place of a dateline in which no place was recognised, such as one in capitals. */
function unreadDateline(
  mentions: readonly ResolvedMention[],
  atlas: Atlas,
  { article, dateline, document }: StoryView,
): ResolvedMention[] {
  const printed = dateline.end === 0 ? undefined : article.dateline?.value;
  if (printed === undefined || mentions.some((mention) => mention.type === 'place' && contains(dateline, mention)))
    return [];
  const entity = atlas.datelinePlace(printed);
  if (entity === undefined) return [];
  const reason = { rule: 'dateline', detail: `“${printed}”` };
  const span = { ...dateline, text: document.text.slice(dateline.start, dateline.end) };
  return [
    { ...span, type: 'place', form: 'name', score: 0.5, reason, entity: entity.id, resolution: reason, losers: [] },
  ];
}
