import { headlineDocument, headlineStatements } from '../../language';
import type { ResolvedMention, Statement } from '../../../model';
import { resolveStatements } from './resolve';
import type { StatementContext } from './speakers';

/** No headline says more in what lies behind, in characters. */
const LONGEST_HEADLINE = 400;

/** Who says what in a headline, by the names of its article's text; offsets are into the headline. */
export function resolveHeadline(
  headline: string,
  language: string,
  context: Omit<StatementContext, 'document'>,
): readonly Statement[] {
  const text = headline.slice(0, LONGEST_HEADLINE);
  const mentions = mentionsIn(text, context.mentions);
  const document = headlineDocument(text, language, mentions);
  return resolveStatements(headlineStatements(document), { ...context, document, mentions });
}

/** Where a headline has forms that the text of its article mentions something by, the longest first at each place. */
function mentionsIn(headline: string, mentions: readonly ResolvedMention[]): readonly ResolvedMention[] {
  const forms = formsOf(mentions); // prettier-ignore
  const found: ResolvedMention[] = [];
  for (const [form, mention] of [...forms].sort(([one], [other]) => other.length - one.length)) {
    for (let start = headline.indexOf(form); start !== -1; start = headline.indexOf(form, start + form.length)) {
      const end = start + form.length;
      if (!isWhole(headline, start, end) || found.some((each) => each.start < end && start < each.end)) continue;
      found.push({ ...mention, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Mentions by their form, persons also by each word of their name that no other person has. */
function formsOf(mentions: readonly ResolvedMention[]): ReadonlyMap<string, ResolvedMention> {
  const forms = new Map<string, ResolvedMention>();
  const words = new Map<string, ResolvedMention | null>();
  for (const mention of mentions) {
    if (mention.entity === null) continue;
    if (!forms.has(mention.text)) forms.set(mention.text, mention);
    if (mention.type !== 'person') continue;
    for (const word of mention.text.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []) {
      const other = words.get(word);
      words.set(word, other === undefined || other?.entity === mention.entity ? mention : null);
    }
  }
  for (const [word, mention] of words) if (mention !== null && !forms.has(word)) forms.set(word, mention);
  return forms;
}

/** Whether no letters go on before or behind; behind Hangul a particle may. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) &&
  (/[가-힣]/.test(text.charAt(end - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(end)));
