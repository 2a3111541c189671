import { adjectiveOf } from '../language';
import { foldForm, type AgencyParts, type Entity } from '../model';
import type { AgencyPack, BranchPattern } from './agency-pack';

/** How agencies are named, gathered from the packs. */
export interface AgencyNaming {
  /** `foreign`, `KP` → its ministry's full name; undefined when the function is no ministry's. */
  ministry(fn: string, country: string, countryName: string): string;
  /** `police`, `army` … of a country; undefined for a word that names no body. */
  body(word: string, country: string, countryName: string): string | undefined;
  /** The pattern a local branch follows in a country. */
  branch(parts: AgencyParts, country: string): BranchPattern | undefined;
  isMinistry(fn: string): boolean;
}

const ARTICLE = new Set([
  'US',
  'PH',
  'NL',
  'GB',
  'AE',
  'BS',
  'GM',
  'MV',
  'CF',
  'DO',
  'CZ',
  'KM',
  'SC',
  'MH',
  'SB',
  'VA',
]);

/** Reads the naming rules of packs; of two rules for one word the first pack's holds. */
export function agencyNaming(packs: readonly AgencyPack[]): AgencyNaming {
  const ministries = new Map(packs.flatMap((pack) => [...pack.ministries]));
  const bodies = new Map(packs.flatMap((pack) => [...pack.bodies]));
  const branches = packs.flatMap((pack) => pack.branches);
  const own = (country: string, word: string): string | undefined =>
    packs.map((pack) => pack.national.get(country)?.get(word)).find((name) => name !== undefined);
  return {
    isMinistry: (fn) => ministries.has(fn),
    ministry(fn, country, countryName) {
      const key = fn.toLowerCase();
      const base = ministries.get(key) ?? `Ministry of ${titleCase(fn)}`;
      return own(country, `${key} ministry`) ?? own(country, key) ?? `${base} of ${withArticle(country, countryName)}`;
    },
    body(word, country, countryName) {
      const key = word.toLowerCase();
      const pattern = own(country, key) ?? bodies.get(key);
      return pattern
        ?.replace('{country}', withArticle(country, countryName))
        .replace('{adjective}', adjectiveOf(country) ?? countryName);
    },
    branch: (parts, country) => branches.find((row) => row.country === country && follows(row, parts)),
  };
}

const withArticle = (code: string, name: string): string =>
  ARTICLE.has(code) && !/^the /i.test(name) ? `the ${name}` : name;

function follows(row: BranchPattern, parts: AgencyParts): boolean {
  if (row.korean.has(parts.head)) return true;
  return row.functions.has(foldForm(parts.function)) && row.heads.has(foldForm(parts.head));
}

const SMALL = new Set(['of', 'and', 'for', 'the', 'on', 'in', 'to']);

/** `state security` → `State Security`; what is capitalised stays, little words stay little. */
export function titleCase(words: string): string {
  return words
    .split(' ')
    .map((word, index) =>
      index > 0 && SMALL.has(word) ? word : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}

/** First-level divisions by the word that follows their names, where one is usual. */
const PROVINCES = new Set('KP KR CN VN IR AF KH LA TH PH TR CU AR CA PK'.split(' '));
const STATES = new Set('NG MX BR MY VE IN SS SD AU'.split(' '));

/** The name of a local branch: place, kind of place where it is usual or said, function, head. */
export function branchName(place: Entity, parts: AgencyParts, said: string | null, english: string | null): string {
  const what = english ?? titleCase([parts.function, parts.head].filter((part) => part !== '').join(' '));
  return [place.name, divisionWord(place, parts, said), what].filter((part) => part !== '').join(' ');
}

function divisionWord(place: Entity, parts: AgencyParts, said: string | null): string {
  if (said !== null && place.placeKind !== 'city')
    return new RegExp(`${said}$`, 'i').test(place.name) ? '' : titleCase(said.toLowerCase());
  if (place.placeKind !== 'admin1' || parts.level === 'city' || parts.level === 'county') return '';
  if (PROVINCES.has(place.country ?? '')) return /province$/i.test(place.name) ? '' : 'Province';
  return STATES.has(place.country ?? '') && !/state$/i.test(place.name) ? 'State' : '';
}
