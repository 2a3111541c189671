import type { Span } from '../../../model';

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
