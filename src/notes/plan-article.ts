import type { Analysis, Article, ArticleReport, NotePlan, Outcome, Settings } from '../model';
import { failed } from '../model';
import type { VaultIndex } from './vault-index';

/** A note's path and present text. */
export interface CurrentNote {
  readonly path: string;
  readonly text: string;
}

export interface ArticlePlanning {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly index: VaultIndex;
  /** The note of a known article (`index.findArticle`), or the note that is filed where it stands; else null. */
  readonly current: CurrentNote | null;
  /** Text of the user's template note, or null. */
  readonly template: string | null;
  readonly settings: Settings;
  /** Local wall clock, `YYYY-MM-DDTHH:mm:ss`. */
  readonly now: string;
}

export interface PlannedArticle {
  /** Entity notes first, the article last: a run that stops between leaves no link without a note. */
  readonly plans: readonly NotePlan[];
  readonly path: string;
  readonly id: string;
  readonly status: 'created' | 'updated' | 'unchanged';
  readonly linked: ArticleReport['linked'];
  readonly unresolved: ArticleReport['unresolved'];
  /** What the user should hear of, one sentence each: names taken by hand-made notes, … */
  readonly notices: readonly string[];
}

/** Decides the notes of one article. A known article that has its note gives no plans at all. */
export function planArticle(planning: ArticlePlanning): Outcome<PlannedArticle> {
  return failed({ code: 'not-built', message: 'being written', subject: planning.article.name });
}
