import type { AgencyPack, BranchPattern } from './pack';
import { mentionTypeOf } from '../registry';
import { adjectiveOf } from '../../language';
import { englishWords, pattern } from '../../../data/lexicon';
import { type AgencyParts, type Entity, foldForm } from '../../../model';

/** How agencies are named, gathered from the packs. */
export interface AgencyNaming {
  /** `foreign`, `KP` → its ministry's full name. */
  ministry(fn: string, country: string, countryName: string): string;
  /** `Labor`, `US` → its department's full name; undefined where ministries are no departments. */
  department(fn: string, country: string): string | undefined;
  /** `police`, `army` … of a country; undefined for a word that names no body. */
  body(word: string, country: string, countryName: string): string | undefined;
  /** `Federal Elections Commission` → `Federal Election Commission`: a pack's form that differs in spelling only. */
  spelled(name: string): string | undefined;
  /** `police` of a city, in a country → `police department`: what its body of that head is called in full. */
  ofCity(head: string, country: string): string | undefined;
  /** The pattern a local branch follows in a country. */
  branch(parts: AgencyParts, country: string): BranchPattern | undefined;
  /** Whether a word names no body of a country: it has many of them, or none. */
  lacks(country: string, word: string): boolean;
  /** Countries whose ministries are called departments. */
  readonly withDepartments: ReadonlySet<string>;
}

const ARTICLE = englishWords('countries-with-an-article');

/** Reads the naming rules of packs; of two rules for one word the first pack's holds. */
export function agencyNaming(packs: readonly AgencyPack[]): AgencyNaming {
  const ministries = new Map(packs.flatMap((pack) => [...pack.ministries]));
  const departments = new Map(packs.flatMap((pack) => [...pack.departments]));
  const bodies = new Map(packs.flatMap((pack) => [...pack.bodies]));
  const branches = packs.flatMap((pack) => pack.branches);
  let bySpelling: ReadonlyMap<string, string> | null = null;
  const spellings = (): ReadonlyMap<string, string> => (bySpelling ??= formsBySpelling(packs));
  const own = (country: string, word: string): string | undefined =>
    packs.map((pack) => pack.national.get(country)?.get(word)).find((name) => name !== undefined);
  const hasNone = (country: string, word: string): boolean =>
    packs.some((pack) => pack.without.get(country)?.has(word) === true);
  return {
    withDepartments: new Set(departments.keys()),
    ministry(fn, country, countryName) {
      const key = fn.toLowerCase();
      const base = ministries.get(key) ?? `Ministry of ${titleCase(fn)}`;
      return own(country, `${key} ministry`) ?? own(country, key) ?? `${base} of ${withArticle(country, countryName)}`;
    },
    department(fn, country) {
      const key = fn.toLowerCase();
      const isOne = ministries.has(key) && !hasNone(country, `${key} department`);
      const pattern = isOne ? departments.get(country) : undefined;
      return own(country, `${key} department`) ?? pattern?.replace('{function}', titleCase(fn));
    },
    body(word, country, countryName) {
      const key = foldForm(word);
      return (own(country, key) ?? (hasNone(country, key) ? undefined : bodies.get(key)))
        ?.replace('{country}', withArticle(country, countryName))
        .replace('{name}', countryName)
        .replace('{adjective}', adjectiveOf(country) ?? countryName);
    },
    lacks: (country, word) => hasNone(country, foldForm(word)),
    spelled: (name) => {
      const key = spellingKey(name);
      return key === '' ? undefined : spellings().get(key);
    },
    ofCity: (head, country) =>
      packs.map((pack) => pack.cities.get(country)?.get(head)).find((full) => full !== undefined),
    branch: (parts, country) => branches.find((row) => row.country === country && follows(row, parts)),
  };
}

export const withArticle = (code: string, name: string): string =>
  ARTICLE.has(code) && !/^the /i.test(name) ? `the ${name}` : name;

function follows(row: BranchPattern, parts: AgencyParts): boolean {
  if (row.korean.has(parts.head)) return true;
  return row.functions.has(foldForm(parts.function)) && row.heads.has(foldForm(parts.head));
}

const LITTLE = englishWords('little-words-in-names');

/** `state security` → `State Security`; what is capitalised stays, little words stay little. */
export function titleCase(words: string): string {
  return words
    .split(' ')
    .map((word, index) =>
      index > 0 && LITTLE.has(word) ? word : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}

/** First-level divisions by the word that follows their names, where one is usual. */
const PROVINCES = englishWords('countries-of-provinces');
const STATES = englishWords('countries-of-states');
/** Bodies that a city shares its name with a wider area for: `Hoeryong City People's Committee`. */
const OF_CITIES =
  /^(?:council|committee|assembly|government|hall|people['’]?s (?:committee|assembly|court)|party committee)$/;

/** The name of a local branch: place, kind of place where it is usual or said, function, head. */
export function branchName(place: Entity, parts: AgencyParts, said: string | null, english: string | null): string {
  const what = english ?? titleCase([parts.function, parts.head].filter((part) => part !== '').join(' '));
  const division = divisionWord(place, parts, said, english);
  if (parts.head === 'government' && division === '') return `Government of ${place.name}`;
  return [place.name, division, what].filter((part) => part !== '').join(' ');
}

function divisionWord(place: Entity, parts: AgencyParts, said: string | null, english: string | null): string {
  const what = `${parts.function} ${parts.head} `.trimStart();
  if (parts.function === 'city' || (said !== null && what.startsWith(`${said.toLowerCase()} `))) return '';
  if (place.placeKind === 'city') return cityWord(place, parts, said, english);
  if (said !== null && !isPlain(said, place))
    return new RegExp(`${said}$`, 'i').test(place.name) ? '' : titleCase(said.toLowerCase());
  if (place.placeKind !== 'admin1' || parts.level === 'city' || parts.level === 'county') return '';
  if (PROVINCES.has(place.country ?? '')) return /province$/i.test(place.name) ? '' : 'Province';
  const isStates = STATES.has(place.country ?? '') || (place.country === 'US' && parts.head === 'police');
  return isStates && !/state$/i.test(place.name) ? 'State' : '';
}

/** `provincial` where the country's divisions are provinces: said by the usual word. */
const isPlain = (said: string, { country = '', placeKind }: Entity): boolean =>
  placeKind === 'admin1' && /^(?:provincial|state)$/i.test(said) && (PROVINCES.has(country) || STATES.has(country));

export const isOfCity = (division: string | null): boolean =>
  division === null || /^(?:city|municipal|town)$/i.test(division);

function cityWord(place: Entity, parts: AgencyParts, said: string | null, english: string | null): string {
  if (/city$/i.test(place.name)) return '';
  if (said !== null && !isOfCity(said)) return titleCase(said.toLowerCase());
  const isCitys = OF_CITIES.test(english?.toLowerCase() ?? parts.head) && parts.function === '';
  const isSaid = said !== null || parts.level === 'city';
  const always = place.country === 'KP' && /committee$/i.test(english ?? parts.head);
  return isCitys && (isSaid || always) ? 'City' : '';
}

/** Plurals that are of several bodies. */
const SEVERAL = englishWords('bodies-in-the-plural');
/** Fewest words of a name that is found by its spelling. */
const LEAST = 3;

/**
 * What two spellings of one name have in common: `U.S. Postal Services` and `United States Postal Service`,
 * `House Oversight & Reform Committee` and `House Oversight and Reform Committee`; '' for a name too short to tell.
 */
export function spellingKey(name: string): string {
  const words = foldForm(
    name
      .replace(/\b(?:U\.\s?S\.|United States)(?=\s|$)/g, 'US')
      .replace(/^US (?=House|Senate)/, '')
      .replace(/^House of Representatives (?=.*[Cc]ommittee)/, 'House ')
      .replace(/^(House|Senate)['’]s /, '$1 ')
      .replace(/&/g, 'and')
      .replace(/\bIntel\b/g, 'Intelligence')
      .replace(
        /^(House|Senate) (?:Permanent )?(?:Select )?Committee (?:on|for) (?:the )?(\p{Lu}.*)$/u,
        '$1 $2 Committee',
      ),
  )
    .split(' ')
    .filter((word) => !LITTLE.has(word));
  return words.length < LEAST ? '' : words.map((word) => (SEVERAL.has(word) ? word : singular(word))).join(' ');
}

const singular = (word: string): string => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

/** Forms of agencies by what their spellings have in common; a key that more than one body has leads to none. */
export function formsBySpelling(packs: readonly AgencyPack[]): ReadonlyMap<string, string> {
  const found = new Map<string, { readonly form: string; readonly entity: string } | null>();
  for (const { forms } of packs)
    for (const { form, entity } of forms) {
      const key = spellingKey(form);
      if (key === '') continue;
      const before = found.get(key);
      if (before === undefined) found.set(key, { form, entity });
      else if (before !== null && before.entity !== entity) found.set(key, null);
    }
  return new Map([...found].flatMap(([key, one]) => (one === null ? [] : [[key, one.form] as const])));
}

/** A form without its article. */
export function bare(text: string): string {
  const form = hasArticle(text) ? text.slice(4) : text;
  return SPACES.test(form) ? form.replace(/\s+/g, ' ') : form;
}

/** More than one space, or another than the plain one. */
const SPACES = /\s\s|[^\S ]/;
const hasArticle = (text: string): boolean => text[3] === ' ' && text.slice(0, 3).toLowerCase() === 'the';

/** Whether an entity is a body that acts: what a mention of an agency or organisation can mean. */
export const isActor = (entity: Entity): boolean =>
  entity.kind !== 'place' && entity.kind !== 'theme' && entity.kind !== 'person' && mentionTypeOf(entity) !== null;

/** Names that a country's body shares with those of its states and with other countries': `Senate`, `Supreme Court`. */
const SHARED = pattern(String.raw`^(?:{bodies-of-states-too})$`);
export const isSharedName = (form: string): boolean => SHARED.test(form);

const WITHOUT_INITIAL = englishWords('words-without-an-initial');

/** Initials of a name with and without little words, where there are enough to tell one name from another. */
export function initialsOf(text: string, least = 3): string[] {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const main = words.filter((word) => !WITHOUT_INITIAL.has(word.toLowerCase()));
  const spelled = [words, main].map((some) => some.map((word) => word.charAt(0).toUpperCase()).join(''));
  return [...new Set(spelled)].filter((initials) => initials.length >= least);
}
