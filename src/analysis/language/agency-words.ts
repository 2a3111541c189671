import { isDemonym } from './place-words';
import { englishWords, pattern, type WordClass } from '../../data/lexicon';
import { groupBy, type AgencyParts } from '../../model';

/** Heads of the names of public bodies, folded. */
const HEAD_SET = englishWords('heads-of-agencies');
export const isAgencyHead = (fold: string): boolean => HEAD_SET.has(fold);

/** Words that live in names of public bodies and hardly in names of people. */
const WORDS = englishWords('words-of-agencies');
export const isAgencyWord = (fold: string): boolean => WORDS.has(fold);

const ALONE = englishWords('agency-words-alone');
/** Heads that name a body without any qualifier. */
export const standsAlone = (fold: string): boolean => ALONE.has(fold);

/** Heads that make any name a public body's. */
const CERTAIN = englishWords('certain');
/** Heads that do unless a word of business, press, faith, learning or sport stands in the name. */
const USUAL = englishWords('agency-words-usual');
/** Heads a number may follow: `Office 39`, `Unit 61398`, `Bureau 121`. */
const NUMBERED = englishWords('numbered');
/** Heads that do where a word of the state stands in the name. */
const QUALIFIED = englishWords('qualified');
/** Heads of places of learning, care and study: public where they serve forces, police or intelligence. */
const SCHOLARLY = englishWords('scholarly');
const MARTIAL = englishWords('martial');
export const mayHeadAgency = (fold: string): boolean =>
  CERTAIN.has(fold) || USUAL.has(fold) || QUALIFIED.has(fold) || SCHOLARLY.has(fold);

/** What of the state stands in a name. */
const STATE = englishWords('agency-words-state');
/** What of business, press, faith, learning or sport stands in it. */
const CIVIL = englishWords('agency-words-civil');
/** Causes that people found institutes for. */
const CAUSES = englishWords('causes');
/** Words that make a body public whatever else its name says. */
const SURE = englishWords('agency-words-sure');

/**
 * What a name's words say about the body they name: `agency` for the state, a government, a party, an army, police, a
 * court or a body of states, `organization` where they say it is none; null where they say neither. `folds`: the name's
 * words in order, folded. Cheap enough for every capitalised stretch of a text.
 */
export function agencyType(folds: readonly string[]): 'agency' | 'organization' | null {
  if (isCivilBefore(folds) || isFoundedByPeople(folds)) return 'organization';
  if (CHAMBER.test(folds.join(' '))) return 'agency';
  const at = agencyHeadAt(folds);
  const head = folds[at] ?? '';
  if (/^\d/.test(folds[at + 1] ?? '')) return NUMBERED.has(head) ? 'agency' : null;
  if (CERTAIN.has(head)) return head === 'party' && has(folds, CIVIL, at) ? 'organization' : 'agency';
  const isSure = has(folds, SURE, at);
  if (head === 'bureau' && folds[at - 1] === 'farm') return 'organization';
  if (USUAL.has(head)) return !isSure && has(folds, CIVIL, at) ? 'organization' : 'agency';
  if (SCHOLARLY.has(head)) return isOfForces(folds, at) && !has(folds, CAUSES, at) ? 'agency' : null;
  if (!QUALIFIED.has(head) || GENERIC.has(folds.join(' '))) return null;
  if (head === 'bank') return isStateBank(folds) ? 'agency' : 'organization';
  if (head === 'union') return /^(?:european|african)$/.test(folds[at - 1] ?? '') ? 'agency' : 'organization';
  if (!isSure && has(folds, CIVIL, at)) return 'organization';
  return has(folds, STATE, at) ? 'agency' : null;
}

/** Chambers whose names have no other head. */
const CHAMBER = /(?:^| )house of (?:representatives|delegates|commons|lords|assembly|burgesses)$/;

/** Heads of what people found for themselves, whatever they are `of`: `Federation of Government Employees`. */
const FOUNDED = englishWords('founded');
/** Those that are so by their first word: `Association of Former Members of Congress`. */
const FOUNDED_FIRST = englishWords('founded-first');

/** Councils and assemblies that people found for a cause or a trade, committees that raise money for one, armies of rebels. */
const OF_PEOPLE = pattern(String.raw`{of-people}`, 'u');
/** Heads that what people found has in common with bodies of states. */
const PEOPLES = englishWords('peoples');
/** Of a state, although people found others that are called so. */
const OF_STATES = pattern('{agency-words-of-states}');

/**
 * `World Affairs Council of Oregon`, `Committee for Economic Development`, `National Organization of Police
 * Associations`, `Naval War College`: what its words say is no body of a state, though its head may be one's.
 */
function isFoundedByPeople(folds: readonly string[]): boolean {
  if (!folds.some((fold) => PEOPLES.has(fold))) return false;
  const name = folds.join(' ');
  if (OF_STATES.test(name)) return false;
  const isCause = /^(?:\p{L}+ )?committee (?:for|to|against) /u.test(name) && !/^(?:senate|house) /.test(name);
  const isSchool =
    /(?:^| )(?:naval|military|war|army|navy) (?:academy|college|institute|postgraduate school|school)\b/.test(name);
  return isCause || isSchool || / associations?$/.test(name) || OF_PEOPLE.test(name);
}

/** Whether the part of a name its head stands in ends in a body that no state founds. */
function isCivilBefore(folds: readonly string[]): boolean {
  const link = folds.findIndex((fold, at) => at > 0 && LINKS.has(fold));
  const end = (link < 0 ? folds.length : link) - 1;
  const last = folds[end] ?? '';
  if (/^(?:council|congress|committee)$/.test(last) && folds[end - 1] === 'american') return true;
  if (link === 1) return FOUNDED_FIRST.has(last);
  if (!FOUNDED.has(last) || end === 0) return false;
  return link < 0 ? !mayHeadAgency(last) && end > 0 : !mayHeadAgency(last) || last === 'union';
}

/** `Air War College`, `National Air and Space Intelligence Center`, `Idaho National Laboratory`, `National Institutes of Health`. */
const isOfForces = (folds: readonly string[], head: number): boolean =>
  has(folds, MARTIAL, head)
    ? !LINKS.has(folds[head + 1] ?? '')
    : (folds[head] === 'laboratory' || (/^institutes?$/.test(folds[head] ?? '') && LINKS.has(folds[head + 1] ?? ''))) &&
      folds.includes('national') &&
      !folds.includes('security');

/** What is spoken of in general. */
const GENERIC = englishWords('agency-words-generic');

const isStateBank = (folds: readonly string[]): boolean =>
  folds.includes('central') || folds.includes('reserve') || (folds[0] === 'national' && folds[2] === 'of');

/** Words that end the part of a name its head stands in. */
const LINKS = englishWords('prepositions-in-names-of-bodies');

/** Index of the word that says what a name names: the last head before `of`, `for` …; −1 where none is a head. */
export function agencyHeadAt(folds: readonly string[]): number {
  let found = -1;
  for (let at = 0; at < folds.length; at += 1) {
    const fold = folds[at] as string;
    if (LINKS.has(fold) && found >= 0) return found;
    if (mayHeadAgency(fold)) found = at;
  }
  return found;
}

function has(folds: readonly string[], words: ReadonlySet<string>, except: number): boolean {
  for (let at = 0; at < folds.length; at += 1) if (at !== except && words.has(folds[at] as string)) return true;
  return false;
}

/** Whether a word before a head is one that bodies are called by: of the state, a people, a compass point, a number. */
export const qualifiesAgency = (fold: string, text: string): boolean =>
  STATE.has(fold) || WORDS.has(fold) || isDemonym(text);

/** What bodies of many places are called by beside what they do. */
const COMMON = englishWords('common');

/** Whether a name says what a body does and nothing of whose it is: `City Council`, `Highway Patrol`, `Committee on Rules`. */
export function isGenericBody(folds: readonly string[]): boolean {
  return (
    folds.length > 0 &&
    folds.length < 6 &&
    folds.every((fold) => LINKS.has(fold) || fold === 'and' || fold === 'the' || isPlainWord(fold)) &&
    !folds.some((fold) => NATIONAL.has(fold))
  );
}

const isPlainWord = (fold: string): boolean => COMMON.has(fold) || mayHeadAgency(fold);
/** Words that make a body one of its kind, as a rule. */
const NATIONAL = englishWords('national');

/** Endings that make a name a company's. */
const COMPANY = englishWords('endings-of-companies');
/** Heads of the names of other bodies: parties, schools, associations, media, teams. */
const ORGANIZATION_HEADS = englishWords('organization-words-heads');
/** Words that stand in names of organisations and hardly in names of people. */
const ORGANIZATION_WORDS = new Set([...COMPANY, ...ORGANIZATION_HEADS, ...englishWords('organization-words-words')]);

export const isCompanyEnding = (fold: string): boolean => COMPANY.has(fold);
export const isOrganizationHead = (fold: string): boolean => ORGANIZATION_HEADS.has(fold) || COMPANY.has(fold);
export const isOrganizationWord = (fold: string): boolean => ORGANIZATION_WORDS.has(fold);

/** Words for those who sit in a chamber, folded: what they belong to, and on which side they sit. */
const MEMBERS = englishWords('members');
const CHAMBERS = englishWords('chambers');

/** `Republican`, `Democratic`, `Minority`: says of what side somebody or something is, and names no body by itself. */
export const isSide = (fold: string): boolean => MEMBERS.has(fold);
/** `House`, `Senate`: short for a chamber of some country or state. */
export const isChamber = (fold: string): boolean => CHAMBERS.has(fold);

export type DescriptionLevel = NonNullable<AgencyParts['level']>;

/**
 * Heads of agencies told by description; `'` and `'s` stand as words.
 * `branch`: an office that needs a function, level or owner (`state security bureau`).
 * `body`: a force or organ that needs its owner right before it (`Syrian army`), and is none before another noun.
 */
export interface DescriptionHead {
  readonly words: readonly string[];
  readonly kind: 'branch' | 'body';
}

const read = (list: WordClass, kind: DescriptionHead['kind']): DescriptionHead[] =>
  [...list].map((words) => ({ words: words.split(' '), kind }));

/** Heads by their last word, longest first. */
export const headsEndingIn: ReadonlyMap<string, readonly DescriptionHead[]> = (() => {
  const all = [
    ...read(englishWords('described-branches'), 'branch'),
    ...read(englishWords('described-bodies'), 'body'),
  ];
  return groupBy(
    all.sort((a, b) => b.words.length - a.words.length),
    ({ words }) => words.at(-1),
  );
})();

/** Words that say what an office does. */
const FUNCTIONS = englishWords('functions');
export const isFunction = (fold: string): boolean => FUNCTIONS.has(fold);

/** `25th` of a brigade. */
const NUMBERED_HEADS = englishWords('numbered-heads');
export const isNumbered = (fold: string, head: string): boolean =>
  NUMBERED_HEADS.has(head) && /^\d+(?:st|nd|rd|th)$/.test(fold);

const TELLING = englishWords('telling');
/** Functions that name a body even without owner or level. */
export const isTelling = (folds: readonly string[]): boolean =>
  folds.some((fold, at) => TELLING.has(fold) || TELLING.has(`${fold}-${folds[at + 1] ?? ''}`));

const LEVEL_NAMES = ['province', 'city', 'county', 'national'] as const satisfies readonly DescriptionLevel[];
const levels = (name: string): ReadonlyMap<string, DescriptionLevel> =>
  new Map([...englishWords(name).numbered(0)].map(([word, at]) => [word, LEVEL_NAMES[at] as DescriptionLevel]));

const LEVELS = levels('levels-of-bodies');
export const levelOf = (fold: string): DescriptionLevel | undefined => LEVELS.get(fold);

/** Nouns after a place's name that say what kind of place it is. */
const DIVISIONS = levels('levels-of-divisions');
export const divisionLevel = (fold: string): DescriptionLevel | undefined => DIVISIONS.get(fold);

/** Owners that name no place but point to one: `the country's defense ministry`. */
const OWNERS = levels('levels-of-owners');
export const ownerLevel = (fold: string): DescriptionLevel | undefined => OWNERS.get(fold);

const FOLLOWERS = englishWords('followers');
/** Whether a body's head stands by itself before this word, and does not qualify it (`police officers`). */
export const endsBody = (text: string, fold: string): boolean =>
  fold === '' || fold === 's' || FOLLOWERS.has(fold) || /^\p{Lu}|^\p{N}/u.test(text) || /[a-z]{2}(?:ed|ly)$/.test(fold);

/** What an owner must not be said after: `the number of police in Kachin`, `more police in Kachin`. */
const COUNTED = englishWords('counted');
export const isCounted = (fold: string): boolean => COUNTED.has(fold) || /^\d/.test(fold);
