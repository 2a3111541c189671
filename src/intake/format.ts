import type { FormatId, Input, Outcome } from '../model';
import type { Budget } from './budget';
import type { IntakeContext } from './context';
import type { Draft } from './draft';
import type { RemovalLog } from './removals';

/** An input decoded and freed of control characters. */
export interface Source {
  readonly input: Input;
  readonly text: string;
  /** As decoded, to the byte: for what must come back unchanged. */
  readonly original: string;
  readonly removals: RemovalLog;
  readonly budget: Budget;
}

/** An input as it came. */
export interface ByteSource {
  readonly input: Input;
  readonly bytes: Uint8Array;
  readonly budget: Budget;
}

/** What is in a container: inputs to be read in their turn, or the reason why one cannot be had. */
export type Parts = Iterable<Outcome<Input>> | AsyncIterable<Outcome<Input>>;

interface Named {
  readonly id: FormatId;
  /** File extensions without dot, asked only where the content does not tell. */
  readonly extensions: readonly string[];
  /**
   * Whether content of this beginning (4,096 characters, and for what tells itself later 65,536) is in this format,
   * whatever it is called. Formats that take bytes see each byte as one character.
   */
  sniff(head: string, more: string): boolean;
}

/** A form a single article comes in. */
export interface ArticleFormat extends Named {
  readonly holds: 'article';
  read(source: Source, context: IntakeContext): Outcome<Draft> | Promise<Outcome<Draft>>;
}

/** Text that holds other inputs: a feed, a table, an export of many articles. */
export interface TextContainer extends Named {
  readonly holds: 'text parts';
  open(source: Source, context: IntakeContext): Parts;
}

/** Bytes that hold other inputs, or one in another form: an archive, a mail, a PDF. */
export interface ByteContainer extends Named {
  readonly holds: 'byte parts';
  open(source: ByteSource, context: IntakeContext): Parts;
}

/** One form an article can come in. Added by writing one in a `format.ts` and a row in `registry.ts`. */
export type Format = ArticleFormat | TextContainer | ByteContainer;
