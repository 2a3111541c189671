import type { Body, Exclusion } from '../../model';
import { BodyBuilder } from './builder';
import { escapeLine } from './escape';

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
