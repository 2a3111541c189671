import type { FormatId, Input, Outcome } from '../../model';
import type { IntakeContext } from '../context';
import type { Draft } from '../draft';
import type { RemovalLog } from '../removals';

/** An input decoded and freed of control characters. */
export interface Source {
  readonly input: Input;
  readonly text: string;
  /** As decoded, to the byte: for what must come back unchanged. */
  readonly original: string;
  readonly removals: RemovalLog;
}

/** One form an article can come in. Added by writing one file and one row in `registry.ts`. */
export interface Format {
  readonly id: FormatId;
  /** File extensions without dot, asked only where the content does not tell. */
  readonly extensions: readonly string[];
  /** Whether content of this beginning is in this format, whatever it is called. */
  sniff(head: string): boolean;
  /** Drafts of the articles in it, or why there is none. */
  read(source: Source, context: IntakeContext): readonly Outcome<Draft>[] | Promise<readonly Outcome<Draft>[]>;
}
