import { foldForm, type Analysis, type ResolvedMention } from '../../model';
import type { Meant } from './model';

export const isMeant = (mention: ResolvedMention, { entity, form }: Meant): boolean =>
  mention.entity === entity && (form === undefined || foldForm(mention.text) === foldForm(form));

/** The surface forms of some mentions as the text has them first, each once. */
export function formsOf(what: Meant, { mentions }: Analysis): readonly string[] {
  const forms = new Map<string, string>();
  for (const mention of mentions) {
    const key = foldForm(mention.text);
    if (isMeant(mention, what) && !forms.has(key)) forms.set(key, mention.text);
  }
  return [...forms.values()];
}
