import type { Body, Exclusion, BodySegment } from '../../model';
import { escapeLine } from './escape';
import type { MappedBlock } from './mapped-block';

/** Plain text as a body: every line a paragraph of its own, showing the same words. `text` comes back unchanged. */
export function plainBody(text: string, excluded: readonly Exclusion[] = []): Body {
  const builder = new BodyBuilder();
  let started = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      if (started) builder.markup('\n\n');
      started = true;
      escapeLine(builder, trimmed, at + line.indexOf(trimmed));
    }
    at += line.length + 1;
  }
  return builder.build(text, excluded);
}

/** The lines of Markdown that is too intricate to parse: readable, but nothing may be linked in them. */
export function plainBlocks(markdown: string): MappedBlock[] {
  const blocks: MappedBlock[] = [];
  let at = 0;
  for (const line of markdown.split('\n')) {
    const segments = [{ text: 0, markdown: at, length: line.length, linkable: false }];
    if (line.trim() !== '') blocks.push({ span: { start: at, end: at + line.length }, text: line, segments });
    at += line.length + 1;
  }
  return blocks;
}

/** Puts Markdown and its map to the plain text together, piece by piece. */
class BodyBuilder {
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
