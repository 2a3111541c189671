import { foldForm, overlaps, type Article, type Span } from '../model';
import type { ExplainedMention, Explanation, FormExplanation } from './explained';
import { contextOf, onOneLine } from './explained-words';

/** Everything about a surface form: also why there is nothing. Case, accents and apostrophes do not matter. */
export function explainForm(article: Article, explanation: Explanation, form: string): FormExplanation {
  const key = foldForm(form);
  const meant = (text: string): boolean => key !== '' && foldForm(text).includes(key);
  const entities = [...explanation.actors, ...explanation.places].filter(
    ({ name, forms }) => meant(name) || forms.some(meant),
  );
  const ids = new Set(entities.map(({ id }) => id));
  const about = ({ text, entity }: ExplainedMention): boolean => meant(text) || (entity !== null && ids.has(entity.id));
  const mentions = explanation.mentions.filter(about);
  const rejected = explanation.rejected.filter(about);
  return { form, mentions, rejected, entities, passedOver: passedOver(article, [...mentions, ...rejected], form) };
}

function passedOver(article: Article, known: readonly Span[], form: string): FormExplanation['passedOver'] {
  const { text, excluded } = article.body;
  const inText = occurrences(text, form)
    .filter((span) => !known.some((mention) => overlaps(mention, span)))
    .map((span) => ({
      text: onOneLine(text.slice(span.start, span.end)),
      context: contextOf(span, text),
      why: excluded.find((part) => overlaps(part, span))?.reason ?? 'no rule and no model proposed it',
    }));
  const title = article.title?.value ?? '';
  const inTitle = occurrences(title, form).map((span) => ({
    text: onOneLine(title.slice(span.start, span.end)),
    context: contextOf(span, title),
    why: 'it stands in the headline, which is evidence but holds no links',
  }));
  return [...inTitle, ...inText];
}

function occurrences(text: string, form: string): Span[] {
  if (form.trim() === '') return [];
  const pattern = new RegExp(form.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
