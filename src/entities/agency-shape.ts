import { agencyHeadAt, divisionLevel, levelOf } from '../language';
import { isCompass } from '../language/place-words';
import { foldForm, type AgencyParts, type Entity, type Mention } from '../model';
import type { ArticleContext } from './article-context';

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

/** Reads the place a name begins with, or has behind `of`, and what is left; null where no place is in it. */
export function readName(name: string, context: ArticleContext): WrittenName | null {
  const words = name.split(' ');
  for (let size = Math.min(MOST_WORDS, words.length - 1); size > 0; size -= 1) {
    const place = placeNamed(words.slice(0, size).join(' '), words[size] ?? '', context);
    if (place) return taken(place, words.slice(size));
  }
  if (!name.includes(' of ') && !name.includes(' in ')) return null;
  const behind = /^(.+?) (?:of|in) (?:the )?(\p{Lu}[\p{L}’'\- ]+)$/u.exec(name);
  return behind ? readBehind(behind[1] ?? '', behind[2] ?? '', context) : null;
}

function taken(place: Entity, rest: readonly string[]): WrittenName | null {
  const fold = foldForm(rest[0] ?? '');
  const isDivision = rest.length > 1 && (divisionLevel(fold) ?? levelOf(fold)) !== undefined && !isFunctionHere(rest);
  const left = isDivision ? rest.slice(1) : rest;
  if (left.length === 0) return null;
  const level = isDivision ? (divisionLevel(fold) ?? levelOf(fold)) : undefined;
  return { place, division: isDivision ? (rest[0] ?? null) : null, parts: split(left, level) };
}

/** `State Security` begins a function, `State Police` does not. */
const isFunctionHere = (rest: readonly string[]): boolean =>
  /^state$/i.test(rest[0] ?? '') && /^(?:security|administration|affairs)$/i.test(rest[1] ?? '');

function readBehind(what: string, where: string, context: ArticleContext): WrittenName | null {
  const words = where.split(' ');
  const last = words[words.length - 1] ?? '';
  const isDivision = words.length > 1 && divisionLevel(foldForm(last)) !== undefined;
  const place =
    placeNamed(where, '', context) ?? (isDivision ? placeNamed(words.slice(0, -1).join(' '), last, context) : null);
  if (!place || place.placeKind === 'country' || /^(?:of|for|in)$/.test(what.split(' ').pop() ?? '')) return null;
  return { place, division: isDivision ? last : null, parts: split(what.split(' '), undefined) };
}

/** Heads of two words. */
const DOUBLE =
  /^(?:police (?:department|station|command|headquarters|bureau|commission|force)|people['’]?s (?:committee|court|assembly)|prosecutor['’]?s['’]? office|party committee|city council)$/i;

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

/** `Northern Regional Military Command` lies in the north of its own country, not in Ghana's Northern Region. */
const isDirection = (form: string): boolean => form.split(' ').every((word) => isCompass(foldForm(word)));

/** `Reform Party`, `Obstruction of Congress`: towns are called so, too. */
const isWord = (form: string, { gazetteer }: ArticleContext): boolean =>
  gazetteer
    .toponyms()
    .get(foldForm(form))
    .some(({ use }) => use === 'common');

/** The place a form means: one the article names, else one of a country it speaks of, else a well-known one. */
export function placeNamed(form: string, next: string, context: ArticleContext): Entity | null {
  const found = context.gazetteer.find(form).filter(({ kind }) => kind !== 'country');
  const level = divisionLevel(foldForm(next));
  if (found.length === 0 || (level === undefined && (isDirection(form) || isWord(form, context)))) return null;
  const fitting = found.filter(({ kind }) =>
    level === 'province' ? kind === 'admin1' : level === 'city' ? kind === 'city' : true,
  );
  const pool = fitting.length > 0 ? fitting : found;
  const best =
    pool.find(({ entity }) => context.named.some((one) => one.entity.id === entity.id)) ??
    pool.find(({ country }) => country !== null && context.countries.has(country)) ??
    pool.find(({ prominence }) => prominence >= PROMINENT);
  return best?.entity ?? null;
}
