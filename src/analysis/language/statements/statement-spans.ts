import type { Attitude, Span, Tense } from '../../../model';

/** Who says what, as the words of a text have it: nobody is looked up yet. Offsets are UTF-16 code units. */
export interface StatementSpans {
  readonly source: Span | null;
  readonly cue: Span | null;
  /** In the order of the text. */
  readonly content: readonly Span[];
  readonly attitude: Attitude;
  /** Null where no verb tells when it is said. */
  readonly tense: Tense | null;
  readonly hedged: boolean;
  /** Whom the source names for it: “citing Daily NK”. */
  readonly cites: Span | null;
}
