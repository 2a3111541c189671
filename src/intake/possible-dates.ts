import { isoDay, readDay, type Article } from '../model';

/**
 * An article without a date that is still to come: it was misread. `now` is a local clock, `YYYY-MM-DDTHH:mm:ss`; the day
 * after it may already be printed somewhere.
 */
export function withoutFutureDate(article: Article, now: string): Article {
  const { date, modified } = article;
  const latest = isoDay((readDay(now) ?? NaN) + 1);
  const isAhead = (stated: { readonly value: string } | null): boolean =>
    stated !== null && stated.value.slice(0, 10) > latest;
  if (!isAhead(date) && !isAhead(modified)) return article;
  return {
    ...article,
    ...(isAhead(date) ? { date: null, published: null, publishedOffset: null } : {}),
    ...(isAhead(modified) ? { modified: null } : {}),
  };
}
