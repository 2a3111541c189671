import type { Mention } from '../../../src/model';

/** A text without its square brackets, and the mentions that stood in them: `Mr. [Peskov] spoke.` */
export function marked(
  written: string,
  mentionOf: (form: string, start: number) => Mention,
): { readonly text: string; readonly mentions: readonly Mention[] } {
  let text = '';
  const mentions: Mention[] = [];
  for (const piece of written.split(/(\[[^\]]+\])/)) {
    const form = piece.startsWith('[') ? piece.slice(1, -1) : null;
    if (form !== null) mentions.push(mentionOf(form, text.length));
    text += form ?? piece;
  }
  return { text, mentions };
}

/** A mention as the tagger gives it, or another rule. */
export const mentionAt = (form: string, start: number, type: Mention['type'], rule = 'tagger'): Mention => ({
  ...{ start, end: start + form.length, text: form, type, form: 'name', score: 0.9 },
  reason: { rule, detail: '' },
});
