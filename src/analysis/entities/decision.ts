import { reasonOf, type Candidate, type Entity, type Mention, type Message, type Reason, type Role } from '../../model';

/** What became of one mention. */
export interface Decision {
  /** Null where no candidate, or more than one, fits: the mention stays visible as unresolved. */
  readonly entity: Entity | null;
  readonly reason: Reason;
  readonly losers: readonly Candidate[];
  /** Titles and roles that stand with a person's name. */
  readonly roles?: readonly Role[];
}

export type MentionDecisions = ReadonlyMap<Mention, Decision>;

export const decided = (
  entity: Entity,
  rule: string,
  detail: Message,
  losers: readonly Candidate[] = [],
): Decision => ({
  entity,
  reason: reasonOf(rule, detail),
  losers,
});
export const undecided = (rule: string, detail: Message, losers: readonly Candidate[] = []): Decision => ({
  entity: null,
  reason: reasonOf(rule, detail),
  losers,
});

export const candidate = (entity: Entity, score: number, why: string): Candidate => ({
  entity: entity.id,
  name: entity.name,
  score,
  why,
});
