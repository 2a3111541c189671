import type { Article } from '../model';

const DAY = 86_400_000;

/**
 * An article without a date that is still to come: it was misread. `now` is a local clock, `YYYY-MM-DDTHH:mm:ss`; the day
 * after it may already be printed somewhere.
 */
export function withoutFutureDate(article: Article, now: string): Article {
  const { date, modified } = article;
  const latest = new Date(Date.parse(`${now.slice(0, 10)}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  const isAhead = (stated: { readonly value: string } | null): boolean =>
    stated !== null && stated.value.slice(0, 10) > latest;
  if (!isAhead(date) && !isAhead(modified)) return article;
  return {
    ...article,
    ...(isAhead(date) ? { date: null, published: null, publishedOffset: null } : {}),
    ...(isAhead(modified) ? { modified: null } : {}),
  };
}
