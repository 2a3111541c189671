import type { PlaceKind } from '../../../model';

/** How a surface form of the gazetteer may be met; many forms share one value. */
export interface ToponymForm {
  readonly kind: PlaceKind;
  /** Decimal logarithm of how well known the place is, 3 (village) to 10 (continent), rounded. */
  readonly prominence: number;
  /** Only right after another place: `Ill.`, `TX`. */
  readonly qualifier: boolean;
  /** Letters of the form: `partly` has words in lower case (`Korean peninsula`), `none` is of a script without case. */
  readonly letters: 'mixed' | 'partly' | 'capitals' | 'small' | 'none';
  /**
   * `common`: news writes the word small (`reading`); `weak`: it is mostly another name (`jackson`); `rare`: a hamlet of a
   * file of the user's, which something beside it must say.
   */
  readonly use: 'name' | 'common' | 'weak' | 'rare';
}

/** The forms of a gazetteer by the hash of their folded words (`toponym-hash.ts`). */
export interface ToponymIndex {
  /** Whether longer forms begin with the words of this hash; seldom true of others too. */
  continues(hash: number): boolean;
  /** Whether some form has this hash; seldom true of others too. */
  holds(hash: number): boolean;
  /** Whether a form written small begins with this folded word: `demilitarized`. */
  beginsSmall(fold: string): boolean;
  /** How a form may be met, by its folded words; empty when there is none. */
  get(folded: string): readonly ToponymForm[];
}
