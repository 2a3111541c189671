import type { Analysis, Article, Problem } from '../../model';
import type { Decided, ReviewWorld, VaultChange } from './decided';
import { decide } from './deciding';
import type { ReviewArticle, ReviewDecision, ReviewDoubt, ReviewKnown, ReviewOutcome } from './model';
import { reviewOf } from './review-of';
import { withShared } from './shared';

/** An article of a session: what was understood of it, and what is to become of it. */
export interface Entry {
  readonly key: string;
  readonly article: Article;
  /** As the engine gave it. */
  readonly told: Analysis;
  /** As the vault stood when it was read. */
  readonly analysis: Analysis;
  readonly known: ReviewKnown;
  readonly problems: readonly Problem[];
  outcome: ReviewOutcome | null;
  doubts: readonly ReviewDoubt[];
}

/** What is decided of an article: by itself, and with others for the whole vault. */
export interface Decisions {
  readonly own: readonly ReviewDecision[];
  readonly shared: VaultChange;
}

/** An article with its decisions; `analysis`: another than that of when it was read. */
export function decidedOf(
  { article, analysis: read }: Entry,
  { own, shared }: Decisions,
  world: ReviewWorld,
  analysis: Analysis = read,
): Decided {
  return decide(article, withShared(article, analysis, shared, world), own, world);
}

export function viewOf(entry: Entry, decisions: Decisions, world: ReviewWorld): ReviewArticle {
  const { key, article, known, problems } = entry;
  const analysis = withShared(article, entry.analysis, decisions.shared, world);
  const decided = decide(article, analysis, decisions.own, world);
  return reviewOf({ key, before: { article, analysis }, decided, decisions: decisions.own, known, problems }, world);
}
