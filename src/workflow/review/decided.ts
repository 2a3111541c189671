import type { Analysis, Article, ClaimFloor, Entity, EntityKind, Problem, Sourcing } from '../../model';
import type { EventDateWeights } from '../../analysis/language';
import type { Kept, ListedItem, Original } from '../../notes';
import type { VaultIndex } from '../../index/vault-index';
import type { ReviewDecision } from './decision';
import type { ReviewKnown } from './model';

/** What decisions are applied in. */
export interface ReviewWorld {
  readonly index: VaultIndex;
  /** How sure it must be who speaks before the lists of a note link him. */
  readonly certainty?: ClaimFloor;
  /** What is known of an entity beside the vault and the article; null where nothing is. */
  readonly entity: (id: string) => Entity | null;
  /** Ids of what a hand put into the lists of a note that is reviewed: it is never taken out. */
  readonly byHand?: ReadonlySet<string>;
  /** What the lists of such a note link that its statements give. */
  readonly listed?: readonly ListedItem[];
  /** The article whose story it tells again, as such a note has it. */
  readonly original?: Original | null;
  /** By what dates are told anew where another day of publication is stated; without them the main event's day is not told. */
  readonly dateWeights?: EventDateWeights;
  /** The article as it was read, before anything was decided of it or of others. */
  readonly asRead?: Analysis;
}

/** What decisions say for the whole vault. */
export interface VaultChange {
  readonly ignored: readonly string[];
  /** Lines of `meant`. */
  readonly meant: readonly string[];
  /** Forms that an entity is called by from now on. */
  readonly aliases: readonly { readonly entity: string; readonly form: string }[];
  readonly retyped: readonly { readonly entity: string; readonly kind: EntityKind }[];
}

/** An article as it was decided: what filing goes by. */
export interface DecidedReview {
  readonly article: Article;
  readonly analysis: Analysis;
  /** What its statements tell that the story rests on, whatever a person said of that. */
  readonly toldSourcing: Sourcing;
  readonly kept: Kept;
  readonly vault: VaultChange;
  /** Ids that something was changed to, and that the text was marked as. */
  readonly changed: ReadonlySet<string>;
  readonly made: ReadonlySet<string>;
  /** What forms do not mean any more: in a note, brackets around these go. */
  readonly refused: readonly { readonly form: string; readonly entity: string }[];
}

/** An article as it was before anything was decided, and what was. */
export interface ReviewedArticle {
  readonly key: string;
  readonly before: { readonly article: Article; readonly analysis: Analysis };
  readonly decided: DecidedReview;
  readonly decisions: readonly ReviewDecision[];
  readonly known: ReviewKnown;
  readonly problems: readonly Problem[];
}
