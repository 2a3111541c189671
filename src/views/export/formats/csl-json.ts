import type { ExportArticle } from '../model';
import type { Period } from '../../../format/moments';
import { citationKey } from './citation-key';
import { jsonList, stated } from './json';

/** CSL-JSON: an array of newspaper articles. Names are literal: which of them is the family's is not stated. */
export async function* cslJson(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  yield '[';
  yield* jsonList(items(articles));
  yield ']\n';
}

async function* items(articles: AsyncIterable<ExportArticle>): AsyncGenerator<object> {
  for await (const article of articles) yield item(article);
}

const dateParts = (day: string | null | undefined): object | null =>
  day === null || day === undefined ? null : { 'date-parts': [day.split('-').map(Number)] };

/** One date, or both ends of a range, as precise as the note has them. */
const periodParts = ({ value }: Period): object => ({
  'date-parts': value.split('/').map((part) => part.split('-').map(Number)),
});

function item(article: ExportArticle): object {
  const { id, path, published, date, eventDate, imported, copyOf } = article;
  return stated({
    id: citationKey(article),
    type: 'article-newspaper',
    title: article.label,
    author: article.authors.map((literal) => ({ literal })),
    'container-title': article.source?.name,
    issued: dateParts(published?.day ?? date),
    'event-date': eventDate === null ? null : periodParts(eventDate),
    accessed: dateParts(imported?.day),
    section: article.section,
    abstract: article.lead,
    keyword: article.themes.map(({ name }) => name).join(', '),
    URL: article.url,
    custom: stated({ article_id: id, path, copy_of: copyOf?.id }),
  });
}
