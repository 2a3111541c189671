import type { Coordinates, EntityKind } from '../../model';
import type { Moment, Period } from '../../format/moments';

/**
 * What the formats of an export are made from. Every text is one line without controls, marks of direction and the
 * joiners Dateline puts into properties; it may still hold anything a format has to escape.
 */
export interface ExportArticle {
  /** `article-id`. */
  readonly id: string;
  /** Path of its note in the vault. */
  readonly path: string;
  /** The headline, where one was stated. */
  readonly title: string | null;
  /** The headline, or what the note is called. */
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly published: Moment | null;
  readonly updated: Moment | null;
  readonly imported: Moment | null;
  readonly source: ExportName | null;
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  /** What the story is about, not where it was written. */
  readonly location: ExportName | null;
  readonly coordinates: Coordinates | null;
  readonly actors: readonly ExportName[];
  readonly places: readonly ExportName[];
  readonly themes: readonly ExportName[];
  /** The article that told the story first. */
  readonly copyOf: { readonly id: string; readonly path: string; readonly url: string | null } | null;
  /** When its main event was, as its note says. */
  readonly eventDate: Period | null;
  /** When what it tells of happened, as its text says; in the order of the note. */
  readonly eventDates: readonly Period[];
  /** Where it was written, as its first line prints it, and the place of its lists that this is. */
  readonly dateline: { readonly text: string; readonly place: ExportEntity | null } | null;
  /** How the text begins: a paragraph or two, at most {@link LEAD} characters. */
  readonly lead: string;
  /** When the note was last changed, in milliseconds since the epoch. */
  readonly modified: number;
}

/** What a list of a note names; `entity` is null where it leads to no note of Dateline's. */
export interface ExportName {
  readonly name: string;
  readonly entity: ExportEntity | null;
}

export interface ExportEntity {
  /** `entity-id`. */
  readonly id: string;
  readonly path: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Superior body. */
  readonly parent: ExportEntity | null;
  /** Where it is; of a place, the next larger one. */
  readonly location: ExportEntity | null;
  /** Broader theme. */
  readonly broader: ExportEntity | null;
  readonly coordinates: Coordinates | null;
  /** ISO 3166-1 alpha-2, upper case; of a place also that of what it lies in. */
  readonly country: string | null;
  /** Home page of a source. */
  readonly url: string | null;
  /** When the note was last changed, in milliseconds since the epoch. */
  readonly modified: number;
}

/** Characters of a lead, at most. */
export const LEAD = 500;
