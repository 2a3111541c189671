import type { SourceKind } from './statement';

/**
 * Why an article is taken to lead back to an origin: it has it at first hand, is a copy of another's text, cites another's
 * report, has the same quoted words, or has it from the same source as another: unnamed and told to the same outlet, or named.
 */
export const ORIGIN_REASONS = [
  'first hand',
  'copy',
  'citation',
  'same words',
  'same anonymous source',
  'same named source',
] as const;
export type OriginReason = (typeof ORIGIN_REASONS)[number];

/** One article of an origin. */
export interface OriginLink {
  /** Id of the article. */
  readonly article: string;
  readonly reason: OriginReason;
  /** Id of the article it leans on; null where it leans on none of the story. */
  readonly from: string | null;
  /** The outlet it cites, the words it repeats or the source it names, as far as the reason has one. */
  readonly detail: string | null;
}

/** One person, body, document or outlet’s observation that articles of a story lead back to. */
export interface StoryOrigin {
  readonly kind: SourceKind;
  /** As the first article has it: `a source in Ryanggang province`; null where nobody is said. */
  readonly source: string | null;
  /** Outlet that has it at first hand, where one is known. */
  readonly outlet: string | null;
  /** In the order of publication. */
  readonly articles: readonly OriginLink[];
}

/** Why the independence of an article is not established. */
export type UnknownReason = 'no source stated' | 'only general sources' | 'may be the same source';

/** An article of which it cannot be told whether it leads back to what others do. */
export interface UnknownOrigin {
  readonly article: string;
  readonly reason: UnknownReason;
  /** Id of the article whose source may be the same. */
  readonly like: string | null;
}

/** What the articles of one story lead back to. An article may be in several origins. */
export interface StoryOrigins {
  readonly origins: readonly StoryOrigin[];
  /** In the order of publication. */
  readonly unknown: readonly UnknownOrigin[];
}
