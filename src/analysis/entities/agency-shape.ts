import { pattern } from '../../data/lexicon';
import { agencyHeadAt, divisionLevel, levelOf } from '../language';
import { isCompass } from '../language/place-words';
import { foldForm, type AgencyParts, type Entity, type Mention } from '../../model';
import type { ArticleContext } from './article-context';
import type { Place } from './gazetteer';

type Level = AgencyParts['level'];

/** How a body is called, for later short forms: folded words with the head last, and its level. */
export interface AgencyShape {
  /** `state security bureau`, also of `Bureau of State Security`. */
  readonly whole: string;
  readonly level: Level;
  readonly place: string | null;
}

const LEVEL_OF_KIND: Readonly<Record<string, Level>> = {
  country: 'national',
  admin1: 'province',
  admin2: 'county',
  city: 'city',
};

/** The shape of a body as it was named. */
export function shapeOf(mention: Mention, entity: Entity, context: ArticleContext): AgencyShape {
  const { agency } = mention;
  const place = entity.location ?? null;
  const kind = place === null ? undefined : context.gazetteer.get(place)?.kind;
  const level = agency?.level ?? (kind === undefined ? 'national' : LEVEL_OF_KIND[kind]);
  const short = mention.reason.rule === 'agency-short-forms';
  const whole = agency && !short ? foldForm(`${agency.function} ${agency.head}`) : wholeOf(entity.name);
  return { whole, level, place };
}

/** `Ministry of State Security` → `state security ministry`. */
function wholeOf(name: string): string {
  const folds = foldForm(name).split(' ');
  const at = agencyHeadAt(folds);
  if (at < 0 || !/^(?:of|for)$/.test(folds[at + 1] ?? '')) return folds.join(' ');
  const end = folds.findIndex((fold, index) => index > at + 2 && /^(?:of|in|for)$/.test(fold));
  const topic = folds.slice(at + 2, end < 0 ? undefined : end).filter((fold) => fold !== 'the');
  return [...folds.slice(0, at), ...topic, folds[at] ?? ''].join(' ');
}

/** A capitalised name taken apart: `Pyongyang City People's Committee`. */
export interface WrittenName {
  readonly place: Entity;
  /** `City`, as written; null where nothing says it. */
  readonly division: string | null;
  readonly parts: AgencyParts;
}

const MOST_WORDS = 4;

/** Reads the place a name begins with and what is left; null where no place is in it. */
export function readName(name: string, context: ArticleContext): WrittenName | null {
  const words = name.split(' ');
  const least = OF_STATES.test(name) && !OF_TOWNS.test(name) ? PROMINENT : 0;
  for (let size = Math.min(MOST_WORDS, words.length - 1); size > 0; size -= 1) {
    const place = placeNamed(words.slice(0, size).join(' '), words[size] ?? '', context, least);
    if (place) return taken(place, words.slice(size));
  }
  return null;
}

/** Bodies of countries and states, which carry a town's name by chance unless a word says that they are a town's. */
const OF_STATES = pattern(String.raw`\b(?:{agency-shape-of-states})\b`, 'i');
const OF_TOWNS = pattern(String.raw`\b(?:{of-towns})\b`, 'i');

function taken(place: Entity, rest: readonly string[]): WrittenName | null {
  const fold = foldForm(rest[0] ?? '');
  const isDivision = rest.length > 1 && (divisionLevel(fold) ?? levelOf(fold)) !== undefined;
  const left = isDivision ? rest.slice(1) : rest;
  if (left.length === 0) return null;
  const level = isDivision ? (divisionLevel(fold) ?? levelOf(fold)) : undefined;
  return { place, division: isDivision ? (rest[0] ?? null) : null, parts: split(left, level) };
}

/** Heads of two words. */
const DOUBLE = pattern(
  String.raw`^(?:police (?:{double})|people['’]?s (?:committee|court|assembly)|prosecutor['’]?s['’]? office|party committee|city council)$`,
  'i',
);

function split(words: readonly string[], level: Level): AgencyParts {
  const pair = words.slice(-2).join(' ');
  const size = words.length > 1 && DOUBLE.test(pair) ? 2 : 1;
  return {
    function: words.slice(0, -size).join(' ').toLowerCase(),
    head: words.slice(-size).join(' ').toLowerCase(),
    ...(level ? { level } : {}),
  };
}

/** Least prominence of a place that is taken without the article naming it or its country. */
const PROMINENT = 5.5;

/** The same for bodies of states: cities of a million. */
const METROPOLIS = 6.2;
/** Least prominence of a town of a state that the article does not tell of. */
const TOWN = 5;

/** `Northern Regional Military Command` lies in the north of its own country, not in Ghana's Northern Region. */
const isDirection = (form: string): boolean => form.split(' ').every((word) => isCompass(foldForm(word)));

/**
 * The place a form means: one the article names, else one of a state or country it speaks of, else a well-known one.
 * `least`: prominence below which one the article does not name is not meant.
 */
export function placeNamed(form: string, next: string, context: ArticleContext, least = 0): Entity | null {
  const found = context.gazetteer.find(form).filter(({ kind }) => kind !== 'country' && kind !== 'water');
  const level = divisionLevel(foldForm(next));
  if (found.length === 0 || (level === undefined && isDirection(form))) return null;
  const fitting = found.filter(({ kind }) =>
    level === 'province' ? kind === 'admin1' : level === 'city' ? kind === 'city' : true,
  );
  const pool = fitting.length > 0 ? fitting : found;
  const divisions = new Set(context.named.map(({ entity }) => entity.admin1 ?? entity.name));
  const isNamed = ({ country }: Place): boolean => country !== null && context.countries.has(country);
  const best =
    pool.find(({ entity }) => context.named.some((one) => one.entity.id === entity.id)) ??
    pool.find((place) => isNamed(place) && place.prominence >= PROMINENT) ??
    pool.find((place) => isNamed(place) && divisions.has(place.admin1 ?? '') && place.prominence >= least) ??
    pool.find((place) => isNamed(place) && (place.kind === 'admin1' || place.prominence >= Math.max(least, TOWN))) ??
    pool.find(
      (place) => least === 0 && isNamed(place) && !pool.some((one) => one !== place && one.country === place.country),
    ) ??
    pool.find(({ prominence }) => prominence >= (least > 0 ? METROPOLIS : PROMINENT));
  return best?.entity ?? null;
}
