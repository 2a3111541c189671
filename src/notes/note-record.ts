import type { Coordinates, EntityKind, MatchMode, Outcome, Settings } from '../model';
import { ok } from '../model';

/** Link targets as written between the brackets, without heading, block or display text. */
export type Targets = readonly string[];

export interface ArticleRecord {
  readonly kind: 'article';
  readonly path: string;
  /** `article-id`. */
  readonly id: string;
  readonly url: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly title: string | null;
  readonly actors: Targets;
  readonly places: Targets;
  readonly themes: Targets;
  readonly source: Targets;
  readonly location: Targets;
}

export interface EntityRecord {
  readonly kind: 'entity';
  readonly path: string;
  /** `entity-id`. */
  readonly id: string;
  readonly type: EntityKind;
  readonly aliases: readonly string[];
  readonly parent: Targets;
  readonly location: Targets;
  readonly broader: Targets;
  readonly coordinates: Coordinates | null;
  readonly country: string | null;
  readonly terms: readonly string[];
  readonly url: string | null;
  readonly match: MatchMode | null;
}

/** What the index needs of a note of Dateline's; anything else in the vault is only a path. */
export type NoteRecord = ArticleRecord | EntityRecord;

/** Null: not a note of Dateline's. A problem: its frontmatter cannot be read, so nothing is known of it. */
export function parseNote(_path: string, _text: string, _settings: Settings): Outcome<NoteRecord | null> {
  return ok(null);
}
