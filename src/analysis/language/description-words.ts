import { englishWords } from '../../data/lexicon';
import type { AgencyParts } from '../../model';

export type DescriptionLevel = NonNullable<AgencyParts['level']>;

/**
 * Heads of agencies told by description; `'` and `'s` stand as words.
 * `branch`: an office that needs a function, level or owner (`state security bureau`).
 * `body`: a force or organ that needs its owner right before it (`Syrian army`), and is none before another noun.
 */
const BRANCHES =
  "quarantine station|anti - epidemic center|anti - epidemic centre|anti - epidemic station|customs house|labor training camp|labour training camp|management office|police department|police station|police command|police headquarters|police commission|police force|police bureau|police post|police directorate|police administration|police service|prosecutors ' office|prosecutors office|prosecutor 's office|prosecutor office|attorney general 's office|district attorney 's office|attorney 's office|governor 's office|mayor 's office|president 's office|prime minister 's office|ombudsman 's office|sheriff 's office|sheriff 's department|coroner 's office|medical examiner 's office|human rights office|people 's committee|people 's court|people 's assembly|party committee|interests section|consulate general|intelligence agency|intelligence bureau|intelligence directorate|spy agency|spy service|secret service|secret police|security service|border patrol|task force|statistics office|registry office|ministry|bureau|department|office|directorate|command|committee|commission|agency|brigade|regiment|battalion|corps|garrison|unit|service|court|tribunal|council|authority|secretariat|inspectorate|division|administration|assembly|board|procuratorate|headquarters";
const BODIES =
  'armed forces|special forces|security forces|air force|coast guard|border guards|border guard|riot police|federal police|national police|military police|traffic police|defense forces|defence forces|supreme court|high court|constitutional court|general staff|national guard|national assembly|central bank|police|military|army|navy|government|parliament|embassy|consulate|cabinet|intelligence service|city council|provincial council|county council|district council|regional council|city hall|junta|gendarmerie|legislature|judiciary|presidency|customs|marines|politburo|senate';

export interface DescriptionHead {
  readonly words: readonly string[];
  readonly kind: 'branch' | 'body';
}

const read = (list: string, kind: DescriptionHead['kind']): DescriptionHead[] =>
  list.split('|').map((words) => ({ words: words.split(' '), kind }));

/** Heads by their last word, longest first. */
export const headsEndingIn: ReadonlyMap<string, readonly DescriptionHead[]> = (() => {
  const byLast = new Map<string, DescriptionHead[]>();
  const all = [...read(BRANCHES, 'branch'), ...read(BODIES, 'body')];
  for (const head of all.sort((a, b) => b.words.length - a.words.length)) {
    const last = head.words[head.words.length - 1] as string;
    byLast.set(last, [...(byLast.get(last) ?? []), head]);
  }
  return byLast;
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

const levels = (table: Readonly<Record<DescriptionLevel, string>>): ReadonlyMap<string, DescriptionLevel> =>
  new Map(
    Object.entries(table).flatMap(([level, words]) =>
      words.split(' ').map((word) => [word, level as DescriptionLevel] as const),
    ),
  );

const LEVELS = levels({
  province: 'provincial regional prefectural oblast state cantonal governorate zonal divisional',
  city: 'municipal city metropolitan town',
  county: 'county district township ward borough raion village',
  national: 'national federal central',
});
export const levelOf = (fold: string): DescriptionLevel | undefined => LEVELS.get(fold);

/** Nouns after a place's name that say what kind of place it is. */
const DIVISIONS = levels({
  province: 'province region state oblast prefecture governorate krai canton',
  city: 'city municipality town',
  county: 'county district township village raion parish borough ward',
  national: 'republic',
});
export const divisionLevel = (fold: string): DescriptionLevel | undefined => DIVISIONS.get(fold);

/** Owners that name no place but point to one: `the country's defense ministry`. */
const OWNERS = levels({
  national: 'country nation kingdom territory island',
  province: 'state province region',
  city: 'city town capital port market',
  county: 'county district township',
});
export const ownerLevel = (fold: string): DescriptionLevel | undefined => OWNERS.get(fold);

const FOLLOWERS = englishWords('followers');
/** Whether a body's head stands by itself before this word, and does not qualify it (`police officers`). */
export const endsBody = (text: string, fold: string): boolean =>
  fold === '' || fold === 's' || FOLLOWERS.has(fold) || /^\p{Lu}|^\p{N}/u.test(text) || /[a-z]{2}(?:ed|ly)$/.test(fold);

/** What an owner must not be said after: `the number of police in Kachin`, `more police in Kachin`. */
const COUNTED = englishWords('counted');
export const isCounted = (fold: string): boolean => COUNTED.has(fold) || /^\d/.test(fold);
