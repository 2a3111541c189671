import { ok, type ClaimFloor, type Outcome } from '../../model';
import { openTextCache, type TextCache } from '../../index/cache/text-cache';
import type { VaultIndex } from '../../index/vault-index';
import { KeptNotes, type NoteWorkspace } from '../review/read-note';
import type { NoteStatement, NoteStatements } from './model';
import { placeStatements } from './place';
import { STATEMENT_FORM } from './statement-line';

/**
 * Reads the statements of articles’ notes as these stand, with the help of what was kept of them. They are as current as a
 * note’s links: other vocabularies, ignored names and gazetteer files make them be read anew, entities that were added since
 * do not, unless the note itself changed, as it does when it is relinked.
 */
export class StatementReader {
  private constructor(
    private readonly notes: KeptNotes,
    private readonly cache: TextCache<readonly NoteStatement[]>,
  ) {}

  /** Once the signal is aborted `of` rejects with `Cancelled`. `kept`: by it notes are read that others ask for too. */
  static async open(
    workspace: NoteWorkspace,
    index: VaultIndex,
    signal?: AbortSignal,
    kept?: KeptNotes,
  ): Promise<StatementReader> {
    const notes = kept ?? (await KeptNotes.open(workspace, index, signal));
    const { entities: _, ...knowledge } = notes.knowledge;
    return new StatementReader(notes, await openTextCache(workspace, STATEMENT_FORM, knowledge));
  }

  /** How sure what is shown of them must be. */
  get certainty(): ClaimFloor {
    return this.notes.workspace.settings.claims.certainty;
  }

  /** Null where there is no such note, or it is no article that can be read. */
  async of(path: string): Promise<NoteStatements | null> {
    const text = await this.notes.textAt(path);
    const read = text === null ? null : await this.in(path, text);
    return read?.ok === true ? read.value : null;
  }

  /**
   * Of a note that has this text. `isKept`: not while it is typed in. Problems: those of `readNote`, `reader-failed`.
   */
  async in(path: string, text: string, isKept = true): Promise<Outcome<NoteStatements>> {
    const kept = this.cache.get(path, text);
    if (kept !== null) return ok({ text, statements: kept });
    const read = await this.notes.in(path, text);
    if (!read.ok) return read;
    const { article, analysis } = read.value;
    const statements = placeStatements(article, analysis, text);
    if (isKept) this.cache.put(path, text, statements);
    return ok({ text, statements });
  }

  /** Keeps what was read, for the next time. */
  async save(): Promise<void> {
    await this.cache.save();
    await this.notes.save();
  }
}
