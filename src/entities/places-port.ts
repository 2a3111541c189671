import type { Candidate, Entity, Mention, Reason } from '../model';

/** What became of a mention of a place. */
export interface PlaceDecision {
  /** Null where no candidate, or more than one, fits. */
  readonly entity: Entity | null;
  readonly reason: Reason;
  readonly losers: readonly Candidate[];
}

/** The places of an article once they are resolved, and the hierarchy they stand in. */
export interface ArticlePlaces {
  readonly decisions: ReadonlyMap<Mention, PlaceDecision>;
  byId(id: string): Entity | undefined;
  /** By ISO 3166-1 alpha-2. */
  country(code: string): Entity | undefined;
}
