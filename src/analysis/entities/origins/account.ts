import { outletWords, type OutletWords } from './citations';
import { leadingAccounts, type LeadingAccounts } from './leading';
import type { OutletFinder, StoryOutlet } from './outlet-names';
import { foldedText, longQuotations, type FoldedText, type QuotedWords, contentOf } from './source-words';
import { articleSources, bodyNameKey, type ArticleSource } from './sources';
import type { ComparedArticle } from './story-article';

/** What an article leans on, by its own words. */
export interface Account {
  readonly article: ComparedArticle;
  readonly outlet: StoryOutlet | null;
  readonly words: OutletWords;
  readonly sources: readonly ArticleSource[];
  readonly quoted: readonly QuotedWords[];
  readonly folded: FoldedText;
  /** Keys of the outlet, where it is a body that others name as their source. */
  readonly bodies: ReadonlySet<string>;
  /** What its story comes from. */
  readonly leading: LeadingAccounts;
}

export function accountOf(article: ComparedArticle, finder: OutletFinder): Account {
  const words = outletWords(article, finder);
  const bodies = new Set([
    ...article.outlet.map(bodyNameKey),
    ...(article.outletId === null ? [] : [article.outletId]),
  ]);
  const sources = articleSources(article, words);
  return {
    ...{ article, words, bodies, sources, outlet: finder.ofArticle(article) },
    ...{ leading: leadingAccounts(article, words, sources), quoted: longQuotations(article), folded: foldedText(article.text) }, // prettier-ignore
  };
}

/** The source of an article that says some folded words. */
export const saidBy = ({ sources }: Account, words: string): ArticleSource | undefined =>
  sources.find((source) => contentOf(source).includes(words));
