import type { BodySegment, Span } from '../../model';

/** A block of the outermost level: its Markdown, its plain text and how they correspond. */
export interface MappedBlock {
  /** In the Markdown. */
  readonly span: Span;
  readonly text: string;
  /** `text` offsets into this block's text, `markdown` offsets into the whole Markdown. */
  readonly segments: readonly BodySegment[];
}
