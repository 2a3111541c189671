import { lazily } from './caches';
import { englishWords, koreanWords, type WordClass } from '../../data/lexicon';
import type { Span } from '../../model';

/** How near a number is meant to be: `range` has both ends stated, `vague` is a word such as *dozens*. */
export type Exactness = 'exact' | 'about' | 'at least' | 'at most' | 'range' | 'vague';

/** The numbers that are meant, both ends among them; `high` may be infinite. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly exactness: Exactness;
}

/** What is counted or measured in a text, and how many. Offsets are UTF-16 code units into it. */
export interface Quantity extends Span, Bounds {
  /** Index of its sentence. */
  readonly sentence: number;
  /** `count`, else a measure in its base unit: `kg`, `m`, `second`, `percent`, `won`, `age`. */
  readonly unit: string;
  /** What a rate is told for: `kg` of *won a kilogram*; null where it is none. */
  readonly per: string | null;
  /** What is counted, as one word for all of its kind; `person` where only that is known, null where nothing is said. */
  readonly noun: string | null;
  /** Whether people are counted. */
  readonly isPerson: boolean;
  /** What happens to them, as one word for all of its kind: `kill`; null where nothing known does. */
  readonly act: string | null;
  /**
   * Whether it is told as added to others (*two more*), as what was before (*up from nine*), as some of others (*two
   * of the suspects*), or as all that a part is taken of (*of the 80*).
   */
  readonly role: 'added' | 'former' | 'part' | 'whole' | null;
}

/** A unit and how many of its base it is. */
export interface MeasureUnit {
  readonly unit: string;
  readonly times: number;
}

const table = lazily(() => {
  const units = new Map<string, MeasureUnit>();
  for (const [base = '', ...words] of [...englishWords('measures').groups, ...koreanWords('measures').groups]) {
    const [times = '', unit = ''] = base.split('*');
    for (const word of words) units.set(word, { unit, times: Number(times) });
  }
  return units;
});

export const unitOf = (word: string): MeasureUnit | undefined => table().get(word);

const MONEY = /^(?:won|usd|yuan|eur|yen|gbp|ruble)$/;
export const isMoney = (unit: string): boolean => MONEY.test(unit);

const acts = lazily(() => groupsOf(englishWords('counted-acts')));
const things = lazily(() => groupsOf(englishWords('counted-things')));
const topics = lazily(
  () => new Set([...[...englishWords('measured-topics')].map(conceptOf), ...koreanWords('measured-topics')]),
);
const persons = lazily(() => new Set([...englishWords('counted-persons')].map(stemOf)));
const noPersons = lazily(() => new Set([...englishWords('no-counted-persons')].map(stemOf)));

/** The first word of its group for the stem of each word. */
function groupsOf({ groups }: WordClass): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((words) => words.map((word) => [stemOf(word), words[0] ?? word] as const)));
}

/** The beginning that most forms of an English word share: `visited`, `visiting`, `visits` → `visit`. */
export function stemOf(fold: string): string {
  if (fold.length < 4) return fold;
  const bare = fold
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/([sxz]|[cs]h)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const open = bare.replace(/^(.{3,}?)(?:ing|ed|ers?|ors?)$/, '$1').replace(/^(.{2,})([^aeiouls])\2$/, '$1$2');
  return open.replace(/e$/, '').slice(0, 6);
}

/** What happens, where a word says so. */
export const actOf = (fold: string): string | undefined =>
  fold.length < 3 || /^fires?$/.test(fold) ? undefined : acts().get(stemOf(fold));

/** The word that stands for a word and its like. */
export function conceptOf(fold: string): string {
  const stem = stemOf(fold);
  return acts().get(stem) ?? things().get(stem) ?? stem;
}

/** Verbs that, with those of `actOf`, make two days the days of two happenings. */
const STEPS = /^(?:fly|arrive|begin|finish|meet|trial|visit)$/;
const actNames = lazily(() => new Set(acts().values()));

/** Whether a word, as `conceptOf` has it, says what happened. */
export const isHappening = (concept: string): boolean => actNames().has(concept) || STEPS.test(concept);

/** Whether a word, as `conceptOf` has it, says what a measure is of. */
export const isTopic = (concept: string): boolean => topics().has(concept);

/** Whether a counted noun is one for people; `isPlural` words such as `defectors` are told by their ending. */
export function isPersonNoun(fold: string): boolean {
  if (persons().has(stemOf(fold))) return true;
  return /(?:[eo]rs?|ists?|ants?|ees|ians?|m[ae]n)$/.test(fold) && fold.length > 4 && !noPersons().has(stemOf(fold));
}
