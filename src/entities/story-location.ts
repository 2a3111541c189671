import { isLocative } from '../language/place-words';
import { demonymCountry, isDemonym } from '../language/demonyms';
import type { TextDocument, Token } from '../language/document';
import { foldForm } from '../model';
import type { Article, Entity, Finding, PlaceKind, ResolvedMention, StoryLocation } from '../model';
import { candidate } from './decision';
import type { Gazetteer } from './gazetteer';
import type { Registry } from './registry';

export interface StorySources {
  readonly document: TextDocument;
  readonly article: Article;
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
  /** Entities made for this article, which neither gazetteer nor registry holds. */
  readonly entities?: ReadonlyMap<string, Entity>;
}

interface Scored {
  readonly entity: Entity;
  readonly score: number;
  readonly why: string;
  readonly narrow: boolean;
  /** Named once, neither early nor in the headline. */
  readonly passing: boolean;
}

type Part = readonly [weight: number, what: string];

/** Least score of a story's location: one passing mention is none. */
const LEAST = 1.6;
/** Share of a larger place's score a place inside it needs to be taken instead. */
const INSIDE = 0.6;
/** Places inside one division this close to the best of them share the story: then it plays in the division. */
const ALIKE = 0.9;
const MANY = 3;
const LOSERS = 3;

/**
 * The one place the story is about: named early, often, in the headline, after `in` or `near`; a narrow place rather
 * than the one around it. Where it was written counts little. Null where nothing stands out.
 */
export function locateStory(
  mentions: readonly ResolvedMention[],
  places: readonly Finding[],
  sources: StorySources,
): StoryLocation | null {
  const find = (id: string): Entity | undefined =>
    sources.entities?.get(id) ?? sources.registry.byId(id) ?? sources.gazetteer.get(id)?.entity;
  const weighed = places.flatMap(({ entity: id }) => {
    const entity = find(id);
    const own = mentions.filter((mention) => mention.entity === id);
    return entity === undefined || own.length === 0 ? [] : [scoreOf(entity, own, sources)];
  });
  const scored = withInner(weighed, find);
  const only = scored.length === 1;
  const best = narrowed(only ? scored : scored.filter(({ passing }) => !passing), find);
  // The only place of an article may be the one it was written at.
  if (best === undefined || (best.score < LEAST && !only)) return null;
  const losers = scored.filter((other) => other !== best).slice(0, LOSERS);
  return {
    entity: best.entity.id,
    coordinates: best.entity.coordinates ?? coordinatesAround(best.entity, find),
    reason: { rule: 'story-location', detail: best.why },
    losers: losers.map(({ entity, score, why }) => candidate(entity, Number(score.toFixed(2)), why)),
  };
}

type Find = (id: string) => Entity | undefined;

/** A place of the article alone has no point: that of the division around it, if that is narrow enough to be one. */
function coordinatesAround(entity: Entity, find: Find): StoryLocation['coordinates'] {
  const around = entity.location === undefined ? undefined : find(entity.location);
  return around === undefined || around.placeKind === 'country' ? null : (around.coordinates ?? null);
}

/**
 * From the best place down to one inside it that scores nearly as much. Where several inside it are alike, the story
 * plays in all of them, and so in what is around them.
 */
function narrowed(scored: readonly Scored[], find: Find): Scored | undefined {
  let [best] = scored;
  for (let outer = best; outer !== undefined;) {
    best = outer;
    const around = outer;
    const inside = scored.filter(
      (other) => other !== around && other.narrow && liesWithin(other.entity, around.entity, find),
    );
    const [first] = inside.filter(({ score }) => score >= INSIDE * around.score);
    const alike =
      first === undefined
        ? []
        : inside.filter((other) => other.score >= ALIKE * first.score && isApart(other.entity, first.entity, find));
    outer = alike.length >= MANY ? undefined : first;
  }
  return best;
}

/** What the places inside a place say for it: a story that names many of them plays there. */
function withInner(scored: readonly Scored[], find: Find): Scored[] {
  return scored
    .map((outer) => {
      const inside = scored.filter((other) => other !== outer && liesWithin(other.entity, outer.entity, find)).length;
      const each = outer.entity.placeKind === 'country' ? 0.15 : 0.35;
      return inside < 2 ? outer : { ...outer, score: outer.score + each * Math.min(4, inside) };
    })
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
}

const isApart = (a: Entity, b: Entity, find: Find): boolean => !liesWithin(a, b, find) && !liesWithin(b, a, find);

function liesWithin(inner: Entity, outer: Entity, find: Find): boolean {
  const seen = new Set<string>();
  for (let id = inner.location; id !== undefined && !seen.has(id); id = find(id)?.location) {
    if (id === outer.id) return true;
    seen.add(id);
  }
  return false;
}

const NARROW: Readonly<Record<PlaceKind, number>> = {
  country: 0,
  admin1: 0.6,
  admin2: 1,
  city: 1,
  region: 0.2,
  water: 0.3,
  facility: 0.8,
};

function scoreOf(entity: Entity, mentions: readonly ResolvedMention[], sources: StorySources): Scored {
  const [first] = [...mentions].sort((a, b) => a.start - b.start);
  const written = first !== undefined && isDateline(first, sources) ? [first] : [];
  const told = mentions.filter((mention) => !written.includes(mention));
  const kind = entity.placeKind ?? 'city';
  const called = calledCapital(entity, sources);
  const frames = [...told.filter((mention) => isFramed(mention, sources.document)), ...called];
  const speaks = isSeatOfPower(entity, sources.gazetteer);
  // A country or capital that no preposition of place introduces acts in the story rather than being its scene.
  const acting = told.filter((mention) => !frames.includes(mention)).length;
  const weight = speaks ? frames.length + ACTING * acting : told.length;
  const parts: Part[] = [
    [Math.log2(1 + weight), `mentioned ${told.length === 1 ? 'once' : `${told.length} times`}`],
    ...positionParts(entity, speaks ? frames : told, [...told, ...called], sources),
    [frames.length === 0 ? 0 : 0.7 + 0.3 * Math.min(4, frames.length), 'after a preposition of place'],
    [written.length === 0 ? 0 : told.length > 0 ? 0.8 : 0.6, 'dateline'],
    [narrowness(kind, speaks, frames.length), ''],
    [peopleOf(entity, sources), 'its people named'],
    [WIDE.test(entity.name) || (entity.country === undefined && kind === 'region') ? -1 : 0, ''],
    [isHome(entity, sources) ? -0.7 : 0, ''],
  ];
  const seen = parts.filter(([part, what]) => part > 0 && what !== '').map(([, what]) => what);
  const depth = Math.min(...told.map((mention) => sentenceOf(mention, sources.document)));
  return {
    entity,
    score: parts.reduce((sum, [part]) => sum + part, 0),
    why: seen.join(', '),
    narrow: NARROW[kind] >= 0.6 && (frames.length > 0 || depth < 1) && !(speaks && frames.length === 0),
    passing: told.length < 2 && depth >= EARLY.length && !seen.includes(HEADLINE),
  };
}

/** A narrow place is the better answer where something is said to happen in it. */
const narrowness = (kind: PlaceKind, speaks: boolean, frames: number): number =>
  frames === 0 ? 0.3 * NARROW[kind] : speaks && kind === 'city' ? 0.3 : NARROW[kind];

/** What a mention of a country or capital counts that is not its scene. */
const ACTING = 0.45;
/** Oceans, seas and continents are never where a story plays if anything else is. */
const WIDE = /\b(?:Ocean|Sea)$/;

/** `Yemen's capital`, `the Syrian capital`: the capital, told without its name. */
function calledCapital(entity: Entity, { gazetteer, document }: StorySources): ResolvedMention[] {
  const country =
    gazetteer.get(entity.id)?.seat === 'country' ? gazetteer.country(entity.country ?? '')?.entity : undefined;
  if (country === undefined) return [];
  return [...document.text.matchAll(/(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(['’]s)? capital\b/gu)].flatMap((found) => {
    const [text, name = ''] = found;
    const same = name === country.name || demonymCountry(name) === country.country;
    if (!same) return [];
    const reason = { rule: 'capital', detail: `“${text}”` };
    const span = { start: found.index, end: found.index + text.length, text };
    return [
      { ...span, type: 'place', form: 'name', score: 0.5, reason, entity: entity.id, resolution: reason, losers: [] },
    ];
  });
}

/** Places whose name stands for a government. */
const isSeatOfPower = (entity: Entity, gazetteer: Gazetteer): boolean =>
  entity.placeKind === 'country' || gazetteer.get(entity.id)?.seat === 'country';

/** `Iranian`, `Syrian`: a country's adjectives speak for it a little. */
function peopleOf(entity: Entity, { document }: StorySources): number {
  if (entity.placeKind !== 'country') return 0;
  const { tokens } = document;
  const count = tokens.filter((token, at) => {
    const pair = demonymCountry(`${token.text} ${tokens[at + 1]?.text ?? ''}`);
    return pair === entity.country || (demonymCountry(token.text) === entity.country && !/^[A-Z.]+$/.test(token.text));
  }).length;
  return Math.min(1.5, 0.3 * count);
}

function positionParts(
  entity: Entity,
  scenes: readonly ResolvedMention[],
  told: readonly ResolvedMention[],
  { article, document }: StorySources,
): Part[] {
  const title = foldForm(article.title?.value ?? '');
  const forms = [entity.name, ...entity.aliases, ...told.map((mention) => mention.text)].map(foldForm);
  const inTitle = forms.some((form) => form.length > 3 && ` ${title} `.includes(` ${form} `));
  const first = Math.min(...told.map((mention) => sentenceOf(mention, document)));
  const acts = scenes.every((mention) => sentenceOf(mention, document) !== first);
  return [
    [inTitle ? (entity.placeKind === 'country' ? 1.7 : 2.7) : 0, HEADLINE],
    [(EARLY[first] ?? 0) * (acts ? 0.6 : 1), first === 0 ? 'in the first sentence' : 'named early'],
  ];
}

const HEADLINE = 'in the headline';
/** Worth of the first mention by the sentence it stands in. */
const EARLY: readonly number[] = [2.5, 1.6, 1.2, 0.8, 0.5];

/** Sentence of a mention, counted from the first that is long enough to be one. */
function sentenceOf(mention: ResolvedMention, { sentences }: TextDocument): number {
  const told = sentences.filter((sentence) => sentence.lastToken - sentence.firstToken >= 6);
  const at = told.findIndex((sentence) => mention.start < sentence.end);
  return at === -1 ? told.length : at;
}

/** The place it was written at: the first words of the text, before a dash or bracket. */
function isDateline(mention: ResolvedMention, { article, document }: StorySources): boolean {
  if (
    article.dateline !== null &&
    foldForm(article.dateline.value).includes(foldForm(mention.text)) &&
    mention.start < 120
  )
    return true;
  const line = document.text.slice(document.text.lastIndexOf('\n', mention.start - 1) + 1, mention.end + 40);
  const before = line.slice(0, line.indexOf(mention.text));
  const capitals = mention.text === mention.text.toUpperCase() && /\p{Lu}{3}/u.test(mention.text);
  return (
    capitals &&
    before.length < 25 &&
    /^[^\n]{0,40}(?:—|–|--| - |\()/.test(line.slice(before.length + mention.text.length))
  );
}

/** `in Hoeryong`, `near the city of X`. */
function isFramed(mention: ResolvedMention, { tokens }: TextDocument): boolean {
  const at = firstTokenAt(tokens, mention.start);
  for (let index = at - 1; index >= at - 5; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== tokens[at]?.sentence || token.kind === 'punctuation') return false;
    if (token.fold === 'from' || token.fold === 'to' || token.fold === 'between') return false;
    if (isLocative(token.fold)) return true;
    if (/^\p{Lu}/u.test(token.text) && !isDemonym(token.text)) return false;
  }
  return /^(?:에서|에서는|에서의|에서도)/.test(tokens[at]?.text.slice(mention.text.length) ?? '');
}

/** Index of the token that begins at or after `start`. */
function firstTokenAt(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The country the outlet sits in: it is named in every one of its stories. */
function isHome(entity: Entity, { article, registry }: StorySources): boolean {
  const outlet = article.source === null ? undefined : registry.byForm(article.source.value)[0]?.entity;
  return outlet?.country !== undefined && entity.placeKind === 'country' && entity.country === outlet.country;
}
