import type { Span } from '../../../model';
import type { Quantity } from '../quantities/quantity';

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

/** How one article's point stands to another's of the same: see `docs/decisions/differences.md`. */
export const RELATIONS = ['differs', 'updates', 'narrower', 'same'] as const;
export type PointRelation = (typeof RELATIONS)[number];
