import type { Analysis, Article, Input, Problem } from '../../model';
import type { DecidedReview, ReviewWorld, VaultChange } from './decided';
import { decide } from './deciding';
import type { ReviewDecision } from './decision';
import type { ReviewArticle, ReviewDoubt, ReviewKnown, ReviewOutcome } from './model';
import { reviewOf } from './review-of';
import { withShared } from './shared';

/** An article of a session: what was understood of it, and what is to become of it. */
export interface ReviewEntry {
  readonly key: string;
  readonly article: Article;
  /** As the engine gave it. */
  readonly told: Analysis;
  /** As the vault stood when it was read. */
  readonly analysis: Analysis;
  readonly known: ReviewKnown;
  readonly problems: readonly Problem[];
  /** What it came in, where that is to be kept and there is room to hold it until then. */
  readonly input?: Input | undefined;
  outcome: ReviewOutcome | null;
  doubts: readonly ReviewDoubt[];
}

/** What is decided of an article: by itself, and with others for the whole vault. */
export interface ArticleDecisions {
  readonly own: readonly ReviewDecision[];
  readonly shared: VaultChange;
}

/** An article with its decisions; `analysis`: another than that of when it was read. */
export function decidedOf(
  { article, analysis: read }: ReviewEntry,
  { own, shared }: ArticleDecisions,
  world: ReviewWorld,
  analysis: Analysis = read,
): DecidedReview {
  return decide(article, withShared(article, analysis, shared, world), own, world);
}

export function viewOf(entry: ReviewEntry, decisions: ArticleDecisions, world: ReviewWorld): ReviewArticle {
  const { key, article, known, problems } = entry;
  const analysis = withShared(article, entry.analysis, decisions.shared, world);
  const decided = decide(article, analysis, decisions.own, world);
  return reviewOf({ key, before: { article, analysis }, decided, decisions: decisions.own, known, problems }, world);
}
