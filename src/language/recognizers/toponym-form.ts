import type { PlaceKind } from '../../model';

/** How a surface form of the gazetteer may be met; many forms share one value. */
export interface ToponymForm {
  readonly kind: PlaceKind;
  /** Decimal logarithm of how well known the place is, 3 (village) to 10 (continent), rounded. */
  readonly prominence: number;
  /** Only right after another place: `Ill.`, `TX`. */
  readonly qualifier: boolean;
  /** Letters of the form: `partly` has words in lower case (`Korean peninsula`), `none` is of a script without case. */
  readonly letters: 'mixed' | 'partly' | 'capitals' | 'small' | 'none';
  /** `common`: news writes the word small (`reading`); `weak`: it is mostly another name (`jackson`). */
  readonly use: 'name' | 'common' | 'weak';
}
