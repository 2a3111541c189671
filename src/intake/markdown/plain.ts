import type { Body, Exclusion } from '../../model';
import { BodyBuilder } from './builder';
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
