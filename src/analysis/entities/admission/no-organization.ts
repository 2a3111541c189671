import { isDemonym, isOrganizationHead } from '../../language';
import { isAgencyWord, isCompanyEnding, isOrganizationWord } from '../../language/agency-words';
import { foldForm } from '../../../model';
import { isListedGiven } from '../../language/person-names/given-forms';
import type { NameContext } from './name-context';
import {
  AT_LARGE,
  BELIEF_BEFORE,
  BELIEVERS,
  CUT,
  DESCRIBED,
  GENERIC_PAC,
  OTHER_HEADS,
  HISTORY,
  IDEAS,
  NICKNAMES,
  OF_MANY,
  PANELS,
  PRODUCTS,
  TITLES,
  TOPICS,
} from './no-organization-words';

/**
 * Why a string that looks like an organisation is none; null where it may be one. Beyond what `whyNoBody` says of bodies of
 * every kind: ideas, believers, products, families, what every county has, people, and words of the language.
 */
export function whyNoOrganization(name: string, words: readonly string[], context: NameContext): string | null {
  const folds = words.map((word) => foldForm(word));
  const whole = foldForm(name);
  if (HISTORY.test(whole)) return 'an event, a law or an idea, no body';
  return words.length === 1 ? whyNoWord(name, whole, context) : whyNoPhrase(name, whole, folds, context);
}

function whyNoWord(name: string, fold: string, context: NameContext): string | null {
  if (IDEAS.has(fold)) return 'an idea or a time, no body';
  if (isBeliever(fold)) return 'what somebody is or believes, no body';
  if (PRODUCTS.has(fold) || PRODUCTS.has(name.toLowerCase())) return 'what is sold under that name, no body';
  if (NICKNAMES.test(fold)) return 'a nickname of a place';
  if (/^\p{Lu}[\p{Lu}\d-]+s$/u.test(name)) return 'many of a kind, no body';
  if (isFamily(name, fold, context)) return 'a family';
  const { names } = context;
  if (isSurnames(name, context)) return 'two surnames, of a law or a plan';
  const { given, lower, upper, organisation, place } = names.of(fold);
  const hasOwnSpelling = /\p{Lu}.*\p{Lu}/u.test(name);
  const isGiven = isListedGiven(fold) || (given >= GIVEN && given > 3 * (organisation + place));
  if (isGiven && !hasOwnSpelling) return 'a first name';
  const isWord = names.isCommon(fold) || (lower >= 20 && lower > 0.75 * upper && lower > 3 * organisation);
  return isWord && !hasOwnSpelling ? 'a word of the language' : null;
}

/** Times a word was counted as a first name, or as a last one, from which on it says so. */
const GIVEN = 5;
const FAMILY = 3;

const isBeliever = (fold: string): boolean => BELIEVERS.has(fold) || BELIEVERS.has(fold.replace(/s$/, ''));

/** `Skripals` of a story that names one; `Kochs`, whose surname is counted. */
function isFamily(name: string, fold: string, { names, isFamilyName }: NameContext): boolean {
  if (!/s$/.test(fold) || /['’]/.test(name)) return false;
  const singles = [fold.slice(0, -1), ...(/es$/.test(fold) ? [fold.slice(0, -2)] : [])];
  if (singles.some(isFamilyName)) return true;
  const { upper, organisation, family } = names.of(fold);
  return upper + organisation + family === 0 && singles.some((single) => isCountedFamily(single, { names }));
}

function isCountedFamily(fold: string, { names }: Pick<NameContext, 'names'>): boolean {
  const { family, organisation, lower } = names.of(fold);
  return family >= FAMILY && family > 2 * organisation && family > lower;
}

/** `Rubio-Schumer`, `Clinton-Browder-Ziff`: none of the words in it is a body’s. */
function isSurnames(name: string, { names }: NameContext): boolean {
  const parts = name.split('-');
  return (
    parts.length > 1 &&
    parts.every(
      (part) =>
        /^\p{Lu}\p{Ll}{2}/u.test(part) &&
        !isOrganizationWord(foldForm(part)) &&
        names.of(foldForm(part)).organisation === 0,
    ) &&
    parts.every((part) => names.of(foldForm(part)).family > 2)
  );
}

function whyNoPhrase(name: string, whole: string, folds: readonly string[], context: NameContext): string | null {
  const [last = '', before = ''] = [folds[folds.length - 1], folds[folds.length - 2]];
  if (OF_MANY.test(whole)) return 'a body that many places have, and nothing says which';
  if (AT_LARGE.test(whole) || GENERIC_PAC.test(whole)) return 'a word for many bodies';
  if (NICKNAMES.test(whole)) return 'a nickname of a place';
  if (DESCRIBED.test(name)) return 'a description, no name';
  if (TOPICS.test(whole)) return 'what departments or committees see to';
  if (isTwoWords(name, folds, context)) return 'two named together';
  if (CUT.test(whole)) return 'cut where its name goes on';
  if (isPerson(name, folds, context)) return 'a person, no body';
  if (
    folds.some((fold) => /^(?:medicare|medicaid|obamacare)$/.test(fold)) &&
    !/\b(?:center|centers|rights|advocacy)\b/.test(whole)
  )
    return 'a programme, no body';
  if (isDemonymPair(name, folds)) return 'a people, no body';
  if (/^(?:uss|usns|hms|ins) /.test(whole)) return 'a ship, no body';
  if (last === 'panel' && PANELS.has(before)) return null;
  // `Bureau of Human Rights`: what stands behind a preposition says nothing of the head.
  if (/ (?:of|for|on|in|to|against|at|from|with) /.test(whole) || isCompanyEnding(last) || folds.includes('daily'))
    return null;
  if (folds.length > 2 && (last === 'law' || last === 'fair')) return `a ${last}, no body`;
  if (isBeliever(last) && BELIEF_BEFORE.has(folds[0] ?? '')) return 'what somebody is or believes, no body';
  return OTHER_HEADS.find(([, words]) => words.has(last))?.[0] ?? null;
}

/** `Safeway and Kroger`; `Smith and Wesson` are partners, and `Fox & Friends` is written otherwise. */
const isTwoWords = (name: string, folds: readonly string[], { names }: NameContext): boolean =>
  folds.length === 3 &&
  / and (?!Co|Company|Associates|Sons|Friends|Partners|Brothers)/.test(name) &&
  (/s$/.test(folds[0] ?? '') || folds.every((fold) => names.of(fold).family === 0));

/** `British India`, `Afghan Taliban` is not: both words are of countries. */
const isDemonymPair = (name: string, folds: readonly string[]): boolean =>
  folds.length === 2 && name.split(/\s+/).every((word) => isDemonym(word));

/** Those that stand before nothing but a name. */
const SURE_TITLES = /^(?:ambassador|colonel|prophet|ayatollah|sheikh)$/;

/** Who stands before somebody: a title, a party, a country. */
const BESIDE = /^(?:Republican|Democrat|Democratic|GOP|U\.S\.|US) (?=\p{Lu})/u;

/** `Ambassador Stevens`, `Republican Onzie Sizemore`, `Victor Mills`: a title or a first name, and no word of a body. */
function isPerson(name: string, folds: readonly string[], context: NameContext): boolean {
  if (/ (?:and|&) |\d/.test(name)) return false;
  const rest = name.replace(BESIDE, '').split(' ').map(foldForm);
  const [first = '', ...more] = TITLES.has(folds[0] ?? '') ? folds : rest;
  if (more.length === 0 || more.length > 3 || more.some((fold) => isOrganizationWord(fold) || isAgencyWord(fold))) return false; // prettier-ignore
  const last = more[more.length - 1] ?? '';
  if (SURE_TITLES.test(first)) return true;
  const { given, organisation, place, lower } = context.names.of(first);
  const isFirst = isListedGiven(first) || (given >= GIVEN && given > 3 * (organisation + place) && given > lower);
  if (isOrganizationHead(last) || !isCountedFamily(last, context)) return false;
  // `Edward Jones`, `Philip Morris`: surnames that firms bear too.
  const counted = context.names.of(last);
  return TITLES.has(first) || (isFirst && counted.family >= OFTENER * counted.organisation);
}
/** How many times more often a surname is a person's than a body's, before it says a person. */
const OFTENER = 12;
