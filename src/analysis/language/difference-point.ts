import { englishWords, koreanWords } from '../../data/lexicon';
import { lazily } from './caches';
import type { Quantity, Bounds } from './quantities';
import type { Span } from '../../model';

/**
 * What an article tells that another may tell otherwise: how many, or when. Of a date, `low` and `high` are its first and
 * last day (days since 1970-01-01), and `unit` is `date`.
 */
export interface ToldPoint extends Omit<Quantity, 'sentence'> {
  readonly sentence: Span;
  /** What else its sentence tells, as words that stand for their like, without who says so. */
  readonly words: ReadonlySet<string>;
  /** Places, and other names, that its sentence tells of. */
  readonly names: ReadonlySet<string>;
  /** Those of them that it says it happened in. */
  readonly places: ReadonlySet<string>;
  /** Days of the dates of its sentence that tell when it happened; null where none does. */
  readonly when: { readonly first: number; readonly last: number } | null;
  /** What may tell its sentence apart from another of the same words, see `contrastsIn`. */
  readonly contrasts: ReadonlySet<string>;
  /** Whether its sentence says that it goes on, or takes back, what was told before. */
  readonly isUpdate: boolean;
  /** Whether it tells of a moment: *so far*, *as of noon*. */
  readonly isMoment: boolean;
  /** Whether it tells of a night or its end: what is told of the next day may be the same. */
  readonly isNight: boolean;
  /** Whether it tells of a whole country, province, or several places. */
  readonly isWide: boolean;
  /** Whether it says that others are among them, or that they are some of others. */
  readonly isPart: boolean;
}

/** The points of one article, with when it was published (ISO 8601, with its offset from UTC where that is known). */
export interface ToldPoints {
  readonly published: string | null;
  readonly points: readonly ToldPoint[];
  /** Every name of the text. */
  readonly names: ReadonlySet<string>;
}

/** What a sentence says around its numbers and dates. Offsets in `apart` are UTF-16 code units into the text. */
export interface SentenceFrame {
  /** Whether it tells of a whole country, province, or several places. */
  readonly isWide: boolean;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly contrasts: ReadonlySet<string>;
  readonly isUpdate: boolean;
  readonly isMoment: boolean;
  readonly isPart: boolean;
  readonly isNight: boolean;
  /** Whether an offset stands in what only tells who says so. */
  readonly isApart: (offset: number) => boolean;
}

/** How one article's point stands to another's of the same: see `docs/decisions/differences.md`. */
export const RELATIONS = ['differs', 'updates', 'narrower', 'same'] as const;
export type PointRelation = (typeof RELATIONS)[number];

/** Two sentences with words of two groups of a kind tell of two things. */
const OPPOSED = ['latitude', 'longitude', 'height', 'phases', 'trade', 'ways', 'times', 'sexes'] as const;
/** What one sentence has and the other lacks, though both tell of the like: one of several, somebody beside, another time. */
const ONE_SIDED = ['rows', 'companions', 'years'] as const;
type Kind = (typeof OPPOSED)[number] | (typeof ONE_SIDED)[number];

const contrasts = lazily(() =>
  [...OPPOSED, ...ONE_SIDED].flatMap((kind) => {
    const korean = koreanWords(`contrasts-of-${kind}`).groups;
    return englishWords(`contrasts-of-${kind}`).groups.map((words, at) => ({
      pole: `${kind} ${String(at)}`,
      pattern: new RegExp([`\\b(?:${words.join('|')})\\b`, ...(korean[at] ?? [])].join('|')),
    }));
  }),
);

/** What may tell a sentence apart from another of the same words, by kind. `sentence`: its words in small letters. */
export const contrastsIn = (sentence: string): ReadonlySet<string> =>
  new Set(contrasts().flatMap(({ pole, pattern }) => (pattern.test(sentence) ? [pole] : [])));

/** Whether two sentences tell of two things: of a kind they have opposed words, or one of them alone has what is one of several. */
export function areContrasted(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const of = (all: ReadonlySet<string>, kind: Kind): readonly string[] => [...all].filter((pole) => pole.startsWith(`${kind} `)); // prettier-ignore
  const isApart = (kind: Kind): boolean => !of(one, kind).some((pole) => other.has(pole));
  return (
    OPPOSED.some((kind) => of(one, kind).length > 0 && of(other, kind).length > 0 && isApart(kind)) ||
    ONE_SIDED.some((kind) => of(one, kind).length + of(other, kind).length > 0 && isApart(kind))
  );
}

/** Numbers that mean the same in other words may lie so far apart, as a share; measures more, since units are converted and rounded. */
const EQUAL = 0.005;
const CONVERTED: Readonly<Record<string, number>> = {
  ...{ kg: 0.04, m: 0.04, m2: 0.04, litre: 0.04, 'km/h': 0.04 },
  percent: 0.02,
};
/** What *about* may lie off, as a share, and at least by how much; a rounded number without it. */
const ABOUT = 0.1;
const LEAST = 2;
const ROUNDED = 0.05;
/** Half a month is two weeks: lengths of time below a year, in days, are told about. */
const YEAR = 365;

/** The numbers that a stated one leaves open: `about 800` may be 740. Days are days, and one may have had a birthday. */
function reach({ low, high, exactness, unit }: Measured): { readonly low: number; readonly high: number } {
  if (unit === 'date') return { low, high };
  if (unit === 'age' && exactness === 'exact') return { low, high: high + 1 };
  const isAbout = exactness === 'about' || (unit === 'day' && high < YEAR);
  const least = Math.max(
    CONVERTED[unit] ?? EQUAL,
    isAbout ? ABOUT : 0,
    exactness === 'exact' && isRound(low) ? ROUNDED : 0,
  );
  const by = (value: number): number => Math.max(Math.abs(value) * least, isAbout && unit === 'count' ? LEAST : 0);
  return { low: low - by(low), high: high === Infinity ? high : high + by(high) };
}

type Measured = Bounds & { readonly unit: string };

/** `300`, `2,400`: ends in so many noughts that it may well be rounded. */
function isRound(value: number): boolean {
  if (value < 100) return false;
  const size = 10 ** Math.floor(Math.log10(value));
  return value % (value < 1000 ? size : size / 10) === 0;
}

/** Whether both cannot be true. */
export function excludes(a: Measured, b: Measured): boolean {
  const [one, other] = [reach(a), reach(b)];
  return one.high < other.low || other.high < one.low;
}

/** Whether they mean the same numbers, as near. */
export const isSame = (a: Measured, b: Measured): boolean =>
  a.exactness === b.exactness && (a.unit === 'date' ? a.low === b.low && a.high === b.high : near(a.low, b.low, a.unit) && near(a.high, b.high, a.unit)); // prettier-ignore

const near = (one: number, other: number, unit: string): boolean =>
  one === other ||
  Math.abs(one - other) <= ((CONVERTED[unit] ?? 2 * EQUAL) / 2) * Math.max(Math.abs(one), Math.abs(other));

/** Whether the first leaves fewer numbers open than the second. */
export function isNearer(a: Measured, b: Measured): boolean {
  const [one, other] = [reach(a), reach(b)];
  return one.high - one.low < 0.8 * (other.high - other.low);
}
