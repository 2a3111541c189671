import { foldForm, type Analysis, type ResolvedMention } from '../../model';
import type { ChosenMention } from './decision';

export const isChosen = (mention: ResolvedMention, { entity, form }: ChosenMention): boolean =>
  mention.entity === entity && (form === undefined || foldForm(mention.text) === foldForm(form));

/** The surface forms of some mentions as the text has them first, each once. */
export function formsOf(what: ChosenMention, { mentions }: Analysis): readonly string[] {
  const forms = new Map<string, string>();
  for (const mention of mentions) {
    const key = foldForm(mention.text);
    if (isChosen(mention, what) && !forms.has(key)) forms.set(key, mention.text);
  }
  return [...forms.values()];
}

/** Whether a person said what a mention means, and it is of one of these forms; they are folded. */
export const isSaid = ({ text, resolution }: ResolvedMention, forms: ReadonlySet<string>): boolean =>
  resolution.rule === 'meant' && forms.has(foldForm(text));

/**
 * Forms that meant something when an article was read, and that the vault's decisions say mean something else since: it
 * is kept there before the article is filed, or was decided with another article.
 */
export function formsSaid(
  what: ChosenMention,
  asRead: Analysis | undefined,
  { mentions }: Analysis,
): readonly string[] {
  const were = asRead === undefined || what.entity === null ? [] : formsOf(what, asRead);
  return were.filter((form) => mentions.some((mention) => isSaid(mention, new Set([foldForm(form)]))));
}
