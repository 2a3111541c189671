import { englishWords, pattern } from '../../data/lexicon';
const TITLES = englishWords('titles-of-persons');
/** Words that stand before a person's name and are no part of it. */
export const isTitle = (fold: string): boolean => TITLES.has(fold);

const KINSHIP = englishWords('kin');
export const isKin = (fold: string): boolean => KINSHIP.has(fold);

const ROLES = englishWords('roles-of-persons');
/** `geologist`, `radiologist`. */
const isScholar = (fold: string): boolean => fold.endsWith('ologist') && fold !== 'apologist';
export const isRole = (fold: string): boolean => ROLES.has(fold) || isScholar(fold);

/** Given names too: `Dean Heller`, `Earl Warren`, `Lance Armstrong`. */
const ALSO_NAMES = englishWords('also-names');
/** Whether a word that opens a name's span is a title all the same: `Brig.`, `Maj-Gen`, `President`. */
export function opensWithTitle(word: string): boolean {
  const small = word.toLowerCase();
  if (!/[.-]/.test(small)) return isOpening(small);
  return small.split(/[.-]+/).every((part) => part === '' || isOpening(part));
}
const isOpening = (part: string): boolean => TITLES.has(part) && !ALSO_NAMES.has(part);

/** `Mr.`, `Gen.`, `President`: what makes even one following word a person. */
const STRONG = englishWords('strong-titles');
export const isStrongTitle = (fold: string): boolean => STRONG.has(fold);

/** What a word before a name or behind it does in a role. */
const NO_ROLE = englishWords('no-roles');
const MODIFIERS = englishWords('modifiers');
const PORTFOLIOS = englishWords('portfolios');
const PORTFOLIO_HEADS = englishWords('portfolio-heads');

/** Whether a word can be the head of a role: `minister`, `Gen.`, `sister`; not `Mr.`, not `deputy` alone. */
export const isRoleHead = (fold: string): boolean =>
  (TITLES.has(fold) || isRole(fold)) && !NO_ROLE.has(fold) && !HALVES.has(fold);
/** Words of titles that are none by themselves. */
const HALVES = englishWords('halves');
/** Words that stand before the head: `former`, `deputy`, `vice`. */
export const isRoleModifier = (fold: string): boolean => MODIFIERS.has(fold);
/** `defense` before `minister`, `police` before `chief`. */
export const isPortfolio = (fold: string, head: string): boolean => PORTFOLIOS.has(fold) && PORTFOLIO_HEADS.has(head);

/** Titles that are said with the one name of their bearer: `Pope Francis`, `King Salman`. */
const REGNAL = englishWords('regnal');
export const isRegnal = (fold: string): boolean => REGNAL.has(fold);

/** Forms of address as they stand inside a name's span, by language; `U`, `Daw`, `Ko` and `Ma` are Burmese. */
const HONORIFIC = pattern(String.raw`^(?:{honorific})\.?$`);
export const isHonorific = (text: string): boolean => HONORIFIC.test(text);

const MEN = englishWords('words-for-men');
const WOMEN = englishWords('words-for-women');
/** What a title or role says about its bearer. */
export function sexOf(fold: string): 'man' | 'woman' | null {
  if (MEN.has(fold)) return 'man';
  return WOMEN.has(fold) ? 'woman' : null;
}

const ABBREVIATIONS = englishWords('titles-written-short').leaders;
/** `gen` and `general` are one. */
export const fullTitle = (fold: string): string => ABBREVIATIONS.get(fold) ?? fold;

const SPEECH = englishWords('titles-speech');
export const isSpeechVerb = (fold: string): boolean => SPEECH.has(fold);
