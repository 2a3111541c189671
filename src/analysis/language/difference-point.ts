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

/** Of each kind what stands against what: a line of words for each. Two sentences with words of other lines tell of two things. */
const OPPOSED: Readonly<Record<string, readonly string[]>> = {
  latitude: ['north(?:ern)?|북측|북부|북쪽', 'south(?:ern)?|남측|남부|남쪽'],
  longitude: ['east(?:ern)?|동해|동부|동쪽', 'west(?:ern)?|서해|서부|서쪽'],
  height: ['upper', 'lower'],
  phase: ['beg[aiu]n|begins|start(?:ed|s)?|시작|개막', 'end(?:ed|s)?|finished|closed|종료|폐막|끝났'],
  trade: ['buys?|bought|수입|사들', 'sells?|sold|수출|팔았'],
  way: ['arrive[sd]?|도착', 'left|leaves?|departed|출발'],
  time: ['morning|아침|오전', 'afternoon|오후', 'evening|저녁'],
  sex: ['men|male|boys|남성', 'women|female|girls|여성'],
};
/** What one sentence has and the other lacks, though both tell of the like: one of several, somebody beside, another time. */
const ONE_SIDED: Readonly<Record<string, readonly string[]>> = {
  row: ['first|첫', 'second|두 번째', 'third|세 번째', 'fourth|네 번째', 'fifth', 'final|last|마지막', 'all of (?:its|the|their)'],
  beside: ['deputy|driver|wife|husband|brother|sister|father|mother|lawyer|bodyguard|assistant|predecessor|successor|부인|운전수|전임|후임'],
  then: ['ago|(?:a|one|the) year (?:earlier|before)|last year|previous year|(?:in|since) (?:19|20)\\d\\d|작년|지난해|재작년|\\d+년 전'],
}; // prettier-ignore

interface Contrast {
  readonly kind: string;
  readonly pole: string;
  readonly pattern: RegExp;
}

const contrasts = lazily(() =>
  Object.entries({ ...OPPOSED, ...ONE_SIDED }).flatMap(([kind, poles]) =>
    poles.map((words, at): Contrast => {
      const [korean, english] = [true, false].map((is) => words.split('|').filter((word) => /[가-힣]/.test(word) === is));
      const parts = [...(english?.length ? [`\\b(?:${english.join('|')})\\b`] : []), ...(korean ?? [])];
      return { kind, pole: `${kind} ${String(at)}`, pattern: new RegExp(parts.join('|')) };
    }),
  ),
); // prettier-ignore

/** What may tell a sentence apart from another of the same words, by kind. `sentence`: its words in small letters. */
export const contrastsIn = (sentence: string): ReadonlySet<string> =>
  new Set(contrasts().flatMap(({ pole, pattern }) => (pattern.test(sentence) ? [pole] : [])));

/** Whether two sentences tell of two things: of a kind they have opposed words, or one of them alone has what is one of several. */
export function areContrasted(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const of = (all: ReadonlySet<string>, kind: string): readonly string[] => [...all].filter((pole) => pole.startsWith(`${kind} `)); // prettier-ignore
  const isApart = (kind: string): boolean => !of(one, kind).some((pole) => other.has(pole));
  return (
    Object.keys(OPPOSED).some((kind) => of(one, kind).length > 0 && of(other, kind).length > 0 && isApart(kind)) ||
    Object.keys(ONE_SIDED).some((kind) => of(one, kind).length + of(other, kind).length > 0 && isApart(kind))
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
