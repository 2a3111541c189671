import { addTo, groupBy, type Entity, type Finding, type PlaceKind, type ResolvedMention } from '../../../model';
import type { CountryWord, CountryWordKind } from '../country-words';
import { Cue, storyKinds } from './cues';
import { type Headline, type HeadlineNaming, type PlaceMention, readHeadline, readMention } from './reading';
import { type Atlas, type StorySources, type StoryView } from './view';

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
  const own = groupBy(mentions, ({ entity }) => entity);
  const words = sources.countryWords.find(sources.document.tokens);
  const spoken = {
    people: peopleByCountry(sources.demonyms, atlas, view),
    politics: wordsByCountry('politics', words, atlas, view),
    life: wordsByCountry('life', words, atlas, view),
    bodies: bodiesByPlace(own, atlas, view),
  };
  const named = places.slice(0, MOST).flatMap(({ entity }) => (own.has(entity) ? [entity] : []));
  const ids = withOuter([...named, ...Object.values(spoken).flatMap((spots) => [...spots.keys()])], atlas);
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

/** Positions by key. */
class Gathered {
  readonly spots = new Map<string, StoryPosition[]>();

  constructor(private readonly view: StoryView) {}

  add(key: string | undefined, at: number): void {
    if (key === undefined) return;
    addTo(this.spots, key, this.positionAt(at));
  }

  private positionAt(at: number): StoryPosition {
    const token = this.view.tokenAt(at);
    const topical = this.view.is(token + 1, Cue.topic) || this.view.is(token + 2, Cue.topic);
    return { at, rank: this.view.rankAt(at), topical };
  }
}

/** Adjectives of a region are those of its country too. */
function peopleByCountry(demonyms: readonly ResolvedMention[], atlas: Atlas, view: StoryView): Spots {
  const found = new Gathered(view);
  for (const { entity, start } of demonyms) {
    const place = atlas.find(entity ?? '');
    found.add((place?.country === undefined ? place : atlas.country(place.country))?.id, start);
  }
  return found.spots;
}

function wordsByCountry(kind: CountryWordKind, words: readonly CountryWord[], atlas: Atlas, view: StoryView): Spots {
  const found = new Gathered(view);
  for (const word of words) if (word.kind === kind) found.add(atlas.country(word.country)?.id, word.start);
  return found.spots;
}

/** Mentions of agencies by the place they are tied to, by their country, and by where those of many countries sit. */
function bodiesByPlace(own: ReadonlyMap<string, readonly ResolvedMention[]>, atlas: Atlas, view: StoryView): Spots {
  const found = new Gathered(view);
  for (const [id, mentions] of own) {
    const body = mentions[0]?.type === 'agency' ? atlas.find(id) : undefined;
    if (body === undefined) continue;
    const around = (body.country === undefined ? atlas.seat(body) : atlas.country(body.country))?.id;
    for (const key of new Set([body.location, around])) for (const { start } of mentions) found.add(key, start);
  }
  return found.spots;
}

/** How large a place is, as far as it matters where a story plays. */
export type Level = 'site' | 'town' | 'district' | 'division' | 'country' | 'wide';

const LEVELS: Readonly<Partial<Record<PlaceKind, Level>>> = {
  country: 'country',
  admin1: 'division',
  admin2: 'district',
  region: 'wide',
  water: 'wide',
  facility: 'site',
};

export const levelOf = ({ placeKind }: Entity): Level => (placeKind && LEVELS[placeKind]) ?? 'town';

/** A country with all places in it, or a region or water that lies in no country. */
export interface Area {
  /** The country itself, the first of the places. */
  readonly head: Alternative;
  readonly places: readonly Alternative[];
}

/** An article with all its alternatives: what every one of them is compared by. */
export interface LocatedStory {
  readonly areas: readonly Area[];
  readonly view: StoryView;
  readonly atlas: Atlas;
  readonly headline: Headline;
  readonly namings: ReadonlyMap<Alternative, HeadlineNaming | null>;
  /** Country of the outlet. */
  readonly home: string | undefined;
  /** How much its beginning tells of each kind of story. */
  readonly kinds: ReadonlyMap<string, number>;
  /** How often headline and text say `here`, outside quotations: at the dateline. */
  readonly here: number;
  readonly hasTitle: boolean;
  /** The place of the dateline. */
  readonly written: Alternative | undefined;
}

export function storyOf(
  all: readonly Alternative[],
  sources: StorySources,
  atlas: Atlas,
  view: StoryView,
): LocatedStory {
  const { article, registry, document } = sources;
  const title = article.title?.value ?? '';
  const headline = readHeadline(title, sources.countryWords);
  return {
    areas: areasOf(all),
    view,
    atlas,
    headline,
    namings: new Map(all.map((one) => [one, headline.naming(one.entity, formsOf(one))] as const)),
    home: article.source === null ? undefined : registry.byForm(article.source.value)[0]?.entity.country,
    kinds: storyKinds(document, title, view.cues),
    here: heresIn(title, view),
    hasTitle: title !== '',
    written: all.find(({ dateline }) => dateline),
  };
}

function areasOf(all: readonly Alternative[]): Area[] {
  const inside = groupBy(all, ({ entity }) => (entity.placeKind === 'country' ? null : entity.country));
  return all.flatMap((head) => {
    const { country, placeKind } = head.entity;
    if (country !== undefined && placeKind !== 'country') return [];
    return [{ head, places: [head, ...(country === undefined ? [] : (inside.get(country) ?? []))] }];
  });
}

function heresIn(title: string, view: StoryView): number {
  let count = /\bhere\b/i.test(title) ? 1 : 0;
  view.document.tokens.forEach(({ start }, at) => {
    if (view.is(at, Cue.here) && !view.isQuoted(start)) count++;
  });
  return count;
}

/** The surface forms an entity has in the text, and its name. */
const formsOf = ({ entity, named }: Alternative): string[] => [
  ...new Set([entity.name, ...named.map(({ mention }) => mention.text)]),
];

/** Parts of an article, from its lead on. */
export const ZONES = ['lead', 'early', 'middle', 'late'] as const;

/** Which of them, by the rank of a sentence. */
export const zoneOf = (rank: number): number => (rank === 0 ? 0 : rank < EARLY ? 1 : rank < MIDDLE ? 2 : 3);
const [EARLY, MIDDLE] = [4, 10];

/** Where roles are told apart: lead, early, later. */
export const stageOf = (rank: number): string => (rank === 0 ? 'in the lead' : rank < EARLY ? 'early' : 'later');
export const isEarly = ({ rank }: { readonly rank: number }): boolean => rank < EARLY;
export const isLead = ({ rank }: { readonly rank: number }): boolean => rank === 0;
/** Early, and behind the lead. */
export const isSoon = ({ rank }: { readonly rank: number }): boolean => rank > 0 && rank < EARLY;

export const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

export const shareOf = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length;
