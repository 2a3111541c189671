import { wordsOf, type ArticleContext } from '../article-context';
import { bare, isActor } from './names';
import type { Place } from '../gazetteer';
import { agencyHeadAt, divisionLevel, levelOf } from '../../language';
import { isCompass } from '../../language/place-words';
import { pattern } from '../../../data/lexicon';
import { type Entity, type Mention, foldForm, type AgencyParts } from '../../../model';

/** What the article as a whole says about whose its agencies are. */
export interface AgencyEvidence {
  /** How much speaks for each country: its places, its people, its bodies, the outlet. */
  readonly countries: ReadonlyMap<string, number>;
  /** The same with the words that belong to one country: `Republicans`, `Duma`; counted when first asked for. */
  readonly weights: () => ReadonlyMap<string, number>;
  /** The country that clearly stands out; null where none does. */
  readonly country: string | null;
  /** Ids of bodies the article names by a form that means nothing else. */
  readonly named: ReadonlySet<string>;
  /** Year of publication. */
  readonly year: number | null;
  /** Country of the outlet. */
  readonly outlet: string | null;
}

/** Gathers the evidence; `mentions` are those of agencies or organisations. */
export function evidenceOf(mentions: readonly Mention[], context: ArticleContext): AgencyEvidence {
  const countries = new Map(context.countries);
  const named = new Set<string>();
  const meanings = new Map<string, Entity | null>();
  for (const mention of mentions) {
    const before = meanings.get(mention.text);
    const entity = before === undefined ? meaningNothingElse(mention, context) : before;
    if (before === undefined) meanings.set(mention.text, entity);
    if (!entity) continue;
    named.add(entity.id);
    if (entity.country) countries.set(entity.country, (countries.get(entity.country) ?? 0) + 1);
  }
  const outlet = outletCountry(context);
  let weights: ReadonlyMap<string, number> | null = null;
  return {
    countries,
    weights: () => (weights ??= withWords(countries, context)),
    country: dominant(countries, outlet),
    named,
    year: yearOf(context),
    outlet,
  };
}

function withWords(
  countries: ReadonlyMap<string, number>,
  { document, countryWords }: ArticleContext,
): ReadonlyMap<string, number> {
  const counts = new Map(countries);
  const words = [...countryWords.find(document.tokens), ...countryWords.find(wordsOf(document.title ?? ''))];
  for (const { country } of words) counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts;
}

function meaningNothingElse(mention: Mention, { registry }: ArticleContext): Entity | null {
  const form = bare(mention.text);
  const tail = form.lastIndexOf(' of ');
  const whole = registry.byForm(form);
  const meanings = (whole.length > 0 || tail < 0 ? whole : registry.byForm(form.slice(0, tail))).filter(({ entity }) =>
    isActor(entity),
  );
  const [first] = meanings;
  if (!first || first.onlyIn !== null) return null;
  return meanings.every(({ entity }) => entity.id === first.entity.id) ? first.entity : null;
}

const outletCountry = ({ article, registry }: ArticleContext): string | null =>
  article.source === null ? null : (registry.byForm(article.source.value)[0]?.entity.country ?? null);

const yearOf = ({ article }: ArticleContext): number | null =>
  article.date === null ? null : Number(article.date.value.slice(0, 4));

/** The country meant clearly more often than any other; where little is said, the outlet's own. */
function dominant(counts: ReadonlyMap<string, number>, outlet: string | null): string | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first) return null;
  const leads = !second || first[1] >= 1.5 * second[1];
  if (leads && (first[1] >= 2 || first[0] === outlet)) return first[0];
  return first[0] === outlet && first[1] >= 2 ? outlet : null;
}

/** Characters before a mention in which a country's name or adjective still says whose it is. */
const NEAR = 400;
/** Share of the strongest country's weight a country must have to be taken because it was named last. */
const LIKELY = 0.5;

/** Countries whose parliament news never calls one. */
const NO_PARLIAMENT: ReadonlySet<string> = new Set(['US']);
const NONE: ReadonlySet<string> = new Set();

/** Countries that have no body of a name, as news calls them: no ministry where there are departments. */
export function countriesWithout(name: string, withDepartments: ReadonlySet<string>): ReadonlySet<string> {
  if (/^ministry | ministry$|^ministry$/i.test(name)) return withDepartments;
  return /^parliament$/i.test(name) ? NO_PARLIAMENT : NONE;
}

/**
 * Whose a body without an owner is: the article's country, else the country named last before it, else the one that leads;
 * `not` are countries that have no such body. Where there are such, the country that its sentence is set in comes first,
 * and for a parliament one that its sentence names.
 */
export function likelyCountry(
  mention: Mention,
  context: ArticleContext,
  evidence: AgencyEvidence,
  not: ReadonlySet<string> = NONE,
): { readonly country: string; readonly why: string } | null {
  const { country, countries } = evidence;
  if (country !== null && !not.has(country)) return { country, why: 'is what the article is about' };
  const ranked = [...countries].filter(([code]) => !not.has(code)).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first) return null;
  const near = namedLast(mention, context).find(
    (code) => !not.has(code) && (countries.get(code) ?? 0) >= LIKELY * first[1],
  );
  if (near !== undefined) return { country: near, why: 'was named last before it' };
  return !second || first[1] > second[1] ? { country: first[0], why: 'is named most' } : null;
}

/** Countries named shortly before a mention, nearest first; where the article was written says nothing. */
function namedLast({ start }: Mention, { named, demonyms, article }: ArticleContext, within = NEAR): string[] {
  const isNear = (at: number): boolean => at < start && at > start - within;
  const dateline = article.dateline?.value ?? '';
  const places = named.flatMap(({ mention, entity }) =>
    isNear(mention.start) && entity.country && mention.text !== dateline
      ? [{ at: mention.start, country: entity.country }]
      : [],
  );
  const peoples = [...demonyms].flatMap(([country, offsets]) => offsets.filter(isNear).map((at) => ({ at, country })));
  return [...places, ...peoples].sort((a, b) => b.at - a.at).map(({ country }) => country);
}

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
const OF_STATES = pattern(String.raw`\b(?:{heads-of-bodies-of-states})\b`, 'i');
const OF_TOWNS = pattern(String.raw`\b(?:{words-of-bodies-of-towns})\b`, 'i');

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
  String.raw`^(?:police (?:{heads-behind-another})|people['’]?s (?:committee|court|assembly)|prosecutor['’]?s['’]? office|party committee|city council)$`,
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
