import type { EntityKind } from './entity';
import type { Span } from './span';

/** What the note of an entity is called, as far as names are looked for in a user's own notes. */
export interface EntityNames {
  readonly path: string;
  readonly kind: EntityKind;
  /** Where it is or what it belongs to, by name; for a person to tell namesakes apart. */
  readonly where?: string;
  /** ISO 3166-1 alpha-2 code of the country it is in, or is the country's. */
  readonly country?: string;
  /** Its name and aliases, the name first, each once; never one that is ignored, or that means another by the vault's decisions. */
  readonly names: readonly string[];
  /** Whether its own name is none of them. */
  readonly areAliases?: boolean;
  /** Stories that named it when it was told: more or fewer of them are no reason to tell it again. */
  readonly stories?: number;
  /** Whether a name counts only as it is written, capitals and all. */
  readonly isCaseExact?: boolean;
}

/** What changed of the names of notes. */
export interface NameChanges {
  /** In place of what was known of the notes at their paths. */
  readonly changed: readonly EntityNames[];
  /** Paths of notes that are no more, or have no names. */
  readonly gone: readonly string[];
}

/** A title or alias of an entity's note. */
export interface KnownName {
  readonly name: string;
  readonly path: string;
  readonly kind: EntityKind;
  readonly where?: string;
  /** Whether it is an alias and not the note's own name. */
  readonly alias: boolean;
}

/** A stretch of a text that names a note: UTF-16 offsets, particle and possessive outside. */
export interface KnownNameMatch extends Span {
  /** Paths of the notes it may mean, the likeliest first; more than one: it is ambiguous. */
  readonly paths: readonly string[];
}

/** In what a text names are looked for, and where in it. */
export interface NameRequest {
  /** The whole text: what stands before a place says what may be marked there. */
  readonly text: string;
  /** Only matches that begin in it. */
  readonly range?: Span;
  /** Whether headings are marked as well. */
  readonly headings?: boolean;
  /** Whether it is what a reader sees, not Markdown. */
  readonly isPlain?: boolean;
  /** Forms that are never marked in it; those that its own frontmatter states need not be told. */
  readonly never?: readonly string[];
  /**
   * What a person asked for, which is no mark, so that a note without marks has it too: the names of the note, but for
   * forms that are never marked in it, or the one name pointed at, whichever it is.
   */
  readonly asked?: 'note' | 'name';
}

/** What a note is about, for the order of suggestions. Paths of notes. */
export interface NoteSurroundings {
  /** Those it links. */
  readonly links: readonly string[];
  /** Those that what it links is related to. */
  readonly neighbours?: readonly string[];
  /** The folder it stands in. */
  readonly folder: string;
  /** Those opened or linked last, the newest first. */
  readonly recent: readonly string[];
}

/** For what names are suggested, and in what surroundings. */
export interface SuggestionRequest {
  readonly typed: string;
  readonly near: NoteSurroundings;
  /** Suggestions at most. */
  readonly limit: number;
  /** Whether it is a word of the text, and nobody asked for suggestions. */
  readonly isWord?: boolean;
  /** The text that is written and where in it; left out where it is known to be prose. */
  readonly place?: { readonly text: string; readonly at: number };
}

/** A name offered for what was typed. */
export interface NameSuggestion extends KnownName {
  /** Where in the name stands what was typed, where it does so as a whole. */
  readonly typed: Span | null;
}
