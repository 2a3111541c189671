import type { Span, Statement } from '../../model';

/** A statement of an article’s note. Offsets are UTF-16 code units into the whole text of the note, properties included. */
export interface NoteStatement extends Statement {
  /** Ids of the entities that what is said names, each once. */
  readonly about: readonly string[];
  /** Ids of the bodies that who speaks is a spokesman of. */
  readonly speaksFor: readonly string[];
  /** Where the note names who speaks with most words: what one without a note is called; null where nobody known speaks. */
  readonly named: Span | null;
}

/** An article’s note with its statements, in the order of its text. */
export interface NoteStatements {
  /** Of the note. */
  readonly text: string;
  readonly statements: readonly NoteStatement[];
}
