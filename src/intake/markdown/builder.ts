import type { Body, BodySegment, Exclusion } from '../../model';

/** Puts Markdown and its map to the plain text together, piece by piece. */
export class BodyBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly segments: BodySegment[] = [];

  /** Markdown that stands for nothing in the text (a backslash, a blank line) or for text in another spelling. */
  markup(markdown: string): void {
    this.parts.push(markdown);
    this.length += markdown.length;
  }

  /** A piece that is the same in both; `at` is its offset in the text. */
  verbatim(piece: string, at: number, linkable: boolean): void {
    if (piece === '') return;
    const last = this.segments[this.segments.length - 1];
    if (
      last &&
      last.linkable === linkable &&
      last.text + last.length === at &&
      last.markdown + last.length === this.length
    ) {
      this.segments[this.segments.length - 1] = { ...last, length: last.length + piece.length };
    } else {
      this.segments.push({ text: at, markdown: this.length, length: piece.length, linkable });
    }
    this.markup(piece);
  }

  build(text: string, excluded: readonly Exclusion[]): Body {
    return { markdown: this.parts.join(''), text, segments: this.segments, excluded };
  }
}
