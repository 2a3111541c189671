import type { Coordinates, EntityKind } from '../../model';
import type { SourceGrades } from '../../format/grades';
import type { Together, TypedRelation } from '../../relations';
import type { Happened } from '../export/happened';

/** Of several entities: the articles that name all of them, or any. */
export type Which = 'all' | 'any';

export interface DossierRequest {
  /** Entities, each by its name, an alias, the path of its note or its id. */
  readonly entities: readonly string[];
  readonly which: Which;
}

/** All that is known of one entity, or of several at once. A story is an article with its copies. */
export interface Dossier {
  readonly which: Which;
  /** In the order they were asked for, each once. */
  readonly subjects: readonly DossierSubject[];
  /** A row for each story, by when it happened: the newest first, those without any date last. */
  readonly rows: readonly DossierRow[];
  readonly trend: Trend;
  readonly sources: readonly DossierSource[];
  /** By kind, the strongest first. */
  readonly related: readonly DossierTie[];
  /** Stories in the vault. */
  readonly total: number;
}

/** Something a note names; `path` is null where that has no note. */
export interface NamedNote {
  readonly name: string;
  readonly path: string | null;
}

/** What the note of an entity states. */
export interface DossierSubject {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly path: string;
  readonly aliases: readonly string[];
  /** Ids of the entities that were merged into it. */
  readonly formerIds: readonly string[];
  /** Superior bodies, the nearest first. */
  readonly parents: readonly NamedNote[];
  /** Where it is, the smallest place first. */
  readonly location: readonly NamedNote[];
  /** Broader themes, the nearest first. */
  readonly broader: readonly NamedNote[];
  readonly coordinates: Coordinates | null;
  readonly country: string | null;
  readonly url: string | null;
  readonly grades: SourceGrades;
  /** Stories that name it, whatever else they name. */
  readonly stories: number;
}

/** One article as a row, or as a copy of one, shows it. */
export interface DossierArticle {
  readonly path: string;
  readonly title: string;
  /** Day of publication, `YYYY-MM-DD`; null where the note has none. */
  readonly date: string | null;
  readonly source: NamedNote | null;
}

/** One story: the article that told it first, of those that name what the dossier is about. */
export interface DossierRow extends DossierArticle {
  /** `article-id`. */
  readonly id: string;
  /** When what it tells of happened; null where neither its text nor a day of publication says. */
  readonly happened: Happened | null;
  /** The others that tell it, in the order of the vault. */
  readonly copies: readonly DossierArticle[];
}

export type TrendUnit = 'month' | 'quarter' | 'year' | 'decade';

/** Stories by when they were published, in steps as large as it takes to see them at once. */
export interface Trend {
  readonly unit: TrendUnit;
  /** Without gaps, the earliest first. */
  readonly bars: readonly TrendBar[];
  /** Stories without a day of publication. */
  readonly undated: number;
}

export interface TrendBar {
  /** `2024-03`, `2024-Q1`, `2024`, `2020s`. */
  readonly period: string;
  readonly stories: number;
}

/** An outlet, and what it reported. */
export interface DossierSource {
  /** Null for articles that state none. */
  readonly source: NamedNote | null;
  /** Stories that it told first. */
  readonly independent: number;
  /** Articles that repeat what another told. */
  readonly copies: number;
}

/** An entity that is tied to what the dossier is about. */
export interface DossierTie {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly path: string;
  /** Above 0; what is greater is stronger, within one dossier. */
  readonly strength: number;
  /** What a note states of the two. */
  readonly relation: TypedRelation | null;
  /** Stories that name both, by how close. */
  readonly closest: Together;
  readonly stories: number;
}
