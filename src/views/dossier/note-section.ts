import type { VaultPort } from '../../model';
import type { VaultIndex } from '../../index/vault-index';
import type { StatementReader } from '../../workflow/statements/statement-reader';
import type { Dossier } from './model';
import type { NoteAnchors } from './note-anchors';
import type { StoryReports } from './story-reports';
import type { DossierWords } from './words';

export interface DossierNoteReading {
  readonly index: VaultIndex;
  readonly vault: VaultPort;
  readonly words: DossierWords;
  /** `YYYY-MM-DD`, when it is made. */
  readonly day: string;
  /** Stories told with their sentences, at most; the newest. */
  readonly stories: number;
  /** Whether quotations are marked, to be verified. */
  readonly marked?: boolean;
  /** With it: what was said by and of what it is about, and what its stories lead back to and tell otherwise. */
  readonly said?: { readonly reader: StatementReader; readonly anchors: NoteAnchors; readonly reports: StoryReports };
  /** Lets others have the thread for a moment. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** A part of a written dossier, in pieces of Markdown: a heading of the second level with a blank line before it, or nothing. */
export type NoteSection = (dossier: Dossier, reading: DossierNoteReading) => Iterable<string> | AsyncIterable<string>;
