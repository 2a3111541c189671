import type { Coordinates, EntityKind, Statement } from '../../model';
import type { Credibility, GivenGrade, Grade, Reliability } from '../../format/grades';
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
  /** Who speaks, as its note lists them. */
  readonly toldBy: readonly ExportName[];
  /** What its story rests on, as its note says. */
  readonly sourcing: string | null;
  /** Outlets and articles it leans on. */
  readonly cites: readonly ExportName[];
  /** Who says what; none where statements were not asked for. */
  readonly statements: readonly ExportStatement[];
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

/** Who says what. Offsets are UTF-16 units into the plain text of the article, as `dateline review` gives it. */
export interface ExportStatement extends Pick<Statement, 'kind' | 'attitude' | 'tense' | 'hedged'> {
  /** The same in every export, as long as the text is. */
  readonly key: string;
  /** Who speaks, in the article's words. */
  readonly source: string | null;
  readonly cue: string | null;
  readonly speaker: ExportName | null;
  /** Through whom it came, from the one who tells it to the one who knows. */
  readonly chain: readonly { readonly words: string; readonly speaker: ExportName | null }[];
  /** What is said, at most {@link LEAD} characters; what stands between its parts is left out. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How far a person believes it; null where nobody said. */
  readonly credibility: GivenGrade<Credibility> | null;
}

/** From the one who tells it to the one who knows: `Yonhap > Daily NK`. */
export const chainLine = (chain: ExportStatement['chain']): string =>
  chain.map(({ words, speaker }) => speaker?.name ?? words).join(' > ');

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
  /** How far a person relies on it. */
  readonly reliability: Reliability | null;
  /** All grades it was given, the first one first. */
  readonly reliabilityHistory: readonly Grade<Reliability>[];
  /** When the note was last changed, in milliseconds since the epoch. */
  readonly modified: number;
}

/** Characters of a lead, at most. */
export const LEAD = 500;
