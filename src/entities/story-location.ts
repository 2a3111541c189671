import { isLocative } from '../language/place-words';
import { isSpeechVerb } from '../language/titles';
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
}

type Part = readonly [weight: number, what: string];

/** Least score of a story's location: one passing mention is none. */
const LEAST = 1.6;
/** Share of a larger place's score a place inside it needs to be taken instead. */
const INSIDE = 0.5;
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
  const scored = places
    .flatMap(({ entity: id }) => {
      const entity = find(id);
      const own = mentions.filter((mention) => mention.entity === id);
      return entity === undefined || own.length === 0 ? [] : [scoreOf(entity, own, sources)];
    })
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
  const best = narrowed(scored, find);
  if (best === undefined || best.score < LEAST) return null;
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

/** From the best place down to one inside it that scores nearly as much. */
function narrowed(scored: readonly Scored[], find: Find): Scored | undefined {
  let [best] = scored;
  for (let inner = best; inner !== undefined;) {
    best = inner;
    const outer = inner;
    inner = scored.find(
      (other) =>
        other !== outer &&
        other.narrow &&
        other.score >= INSIDE * outer.score &&
        liesWithin(other.entity, outer.entity, find),
    );
  }
  return best;
}

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
  const written = mentions.filter((mention) => isDateline(mention, sources));
  const told = mentions.filter((mention) => !written.includes(mention));
  const kind = entity.placeKind ?? 'city';
  const frames = told.filter((mention) => isFramed(mention, sources.document));
  const parts: Part[] = [
    [Math.log2(1 + told.length), `mentioned ${told.length === 1 ? 'once' : `${told.length} times`}`],
    ...positionParts(entity, told, sources),
    [frames.length === 0 ? 0 : 0.7 + 0.3 * Math.min(4, frames.length), 'after a preposition of place'],
    [written.length > 0 ? 0.6 : 0, 'dateline'],
    [told.length > 0 ? NARROW[kind] : 0, ''],
    [speaksOnly(entity, told, frames, sources) ? -2 : 0, ''],
    [entity.country === undefined && kind === 'region' ? -1 : 0, ''],
    [isHome(entity, sources) ? -0.7 : 0, ''],
  ];
  const seen = parts.filter(([weight, what]) => weight > 0 && what !== '').map(([, what]) => what);
  return {
    entity,
    score: parts.reduce((sum, [weight]) => sum + weight, 0),
    why: seen.join(', '),
    narrow: NARROW[kind] >= 0.6 && told.length > 0 && !speaksOnly(entity, told, frames, sources),
  };
}

function positionParts(entity: Entity, told: readonly ResolvedMention[], { article, document }: StorySources): Part[] {
  const title = foldForm(article.title?.value ?? '');
  const forms = [entity.name, ...entity.aliases, ...told.map((mention) => mention.text)].map(foldForm);
  const inTitle = forms.some((form) => form.length > 3 && ` ${title} `.includes(` ${form} `));
  const first = Math.min(...told.map((mention) => sentenceOf(mention, document)));
  return [
    [inTitle ? 2.5 : 0, 'in the headline'],
    [EARLY[first] ?? 0, first === 0 ? 'in the first sentence' : 'named early'],
  ];
}

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
    if (/^\p{Lu}/u.test(token.text)) return false;
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

/** A capital that only speaks or is spoken to stands for its government. */
function speaksOnly(
  entity: Entity,
  told: readonly ResolvedMention[],
  frames: readonly ResolvedMention[],
  { gazetteer, document }: StorySources,
): boolean {
  if (gazetteer.get(entity.id)?.seat !== 'country' || told.length === 0) return false;
  if (frames.length > 0) return false;
  return told.length > 0 && told.some((mention) => isSubject(mention, document));
}

/** `Washington said`, `Pyongyang's nuclear program`, `talks with Moscow`. */
function isSubject(mention: ResolvedMention, { text, tokens }: TextDocument): boolean {
  const after = tokens[firstTokenAt(tokens, mention.end)];
  if (/^(?:['’]s)/.test(text.slice(mention.end, mention.end + 2))) return true;
  if (
    after !== undefined &&
    (isSpeechVerb(after.fold) || /^(?:has|have|had|is|was|will|would|and|should|could|may|must)$/.test(after.fold))
  )
    return true;
  return /(?:with|by|and|between|against|to|from) $/.test(text.slice(Math.max(0, mention.start - 9), mention.start));
}

/** The country the outlet sits in: it is named in every one of its stories. */
function isHome(entity: Entity, { article, registry }: StorySources): boolean {
  const outlet = article.source === null ? undefined : registry.byForm(article.source.value)[0]?.entity;
  return outlet?.country !== undefined && entity.placeKind === 'country' && entity.country === outlet.country;
}
