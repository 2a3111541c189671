import { TFile, type EventRef, type TAbstractFile } from 'obsidian';
import type { KnownNameMatch, NameRequest, NameSuggestion, NoteSurroundings, SuggestionRequest } from '../../../model';
import type { EntityNamesBook } from '../../../entities/known-names/entity-names';
import type { WrittenNote } from '../../../entities/known-names/surroundings';
import type { VaultIndex } from '../../../index/vault-index';
import type { NameLookup } from '../../../workflow/ports';
import type { Host } from '../../kit/host';
import { breathe } from '../../kit/inputs';
import { isOwnNote, saidOfMarks } from './own-notes';

/** Milliseconds until it is asked again whether what runs is done. */
const AGAIN = 1000;
/** Suggestions at a time. */
const SUGGESTED = 8;

/** The names of the vault, kept in the worker: told to it when they are asked for and may have changed. */
export class VaultNames {
  private known: { readonly index: VaultIndex; readonly lookup: NameLookup } | null = null;
  private book: EntityNamesBook | null = null;
  private learning: Promise<void> | null = null;
  private isStale = true;
  /** While nothing is watched, nothing is sure. */
  private watching: readonly EventRef[] | null = null;
  private changed: () => void = () => undefined;
  private waiting: number | null = null;
  /** What notes of the user's own say of marks, since it was watched. */
  private readonly said = new Map<string, string>();

  constructor(private readonly host: Host) {}

  /** Null where it cannot be told now: something else is running, and nothing was learnt before. */
  async find(search: NameRequest, signal?: AbortSignal): Promise<readonly KnownNameMatch[] | null> {
    return (await this.ready())?.lookup.namesIn(search, signal) ?? null;
  }

  /** What a note is about; null where it cannot be told now. */
  async surroundings(note: WrittenNote): Promise<NoteSurroundings | null> {
    const [known, { surroundingsOf }] = await Promise.all([
      this.ready(),
      import('../../../entities/known-names/surroundings'),
    ]);
    return known === null ? null : surroundingsOf(note, known.index);
  }

  /** The likeliest names for what was typed; null where its place is no prose. */
  async suggest(typed: Omit<SuggestionRequest, 'limit'>): Promise<readonly NameSuggestion[] | null> {
    return this.known?.lookup.suggestNames({ ...typed, limit: SUGGESTED }) ?? [];
  }

  /** `changed`: what is known may be another now. */
  watch(changed: () => void): void {
    const { app, settings } = this.host;
    const { vault, metadataCache } = app;
    this.changed = changed;
    const mark = (): void => {
      this.isStale = true;
      changed();
    };
    // Of a note of the user's own nothing is known: while she writes it, nothing is learnt anew.
    const told = (file: TAbstractFile): void => {
      if (!(file instanceof TFile)) return;
      // One that was an entity's is the user's own now.
      if (this.book?.has(file.path) === true || !isOwnNote(app, settings.current, file.path)) return mark();
      const said = saidOfMarks(app, file.path);
      if (this.said.get(file.path) === said) return;
      this.said.set(file.path, said);
      changed();
    };
    this.isStale = true;
    const refs = [metadataCache.on('changed', told), metadataCache.on('deleted', mark), vault.on('rename', mark)];
    this.watching = refs;
  }

  /** Settings say what is ignored, among others. */
  forget(): void {
    this.isStale = true;
  }

  unwatch(): void {
    for (const ref of this.watching ?? []) {
      this.host.app.metadataCache.offref(ref);
      this.host.app.vault.offref(ref);
    }
    this.watching = null;
    this.said.clear();
    if (this.waiting !== null) window.clearTimeout(this.waiting);
    this.waiting = null;
  }

  /** Nothing is known any more, in the worker neither, unless it is watched again by then. */
  async drop(): Promise<void> {
    await this.learning?.catch(() => undefined);
    if (this.watching !== null) return;
    const { known, book } = this;
    [this.known, this.book, this.isStale] = [null, null, true];
    if (book !== null) await known?.lookup.knowNames({ changed: [], gone: book.paths });
  }

  private async ready(): Promise<VaultNames['known']> {
    // What is being learnt may be older than the last change.
    if (this.learning !== null) await this.learning.catch(() => undefined);
    if (this.learning !== null || this.isStale || this.watching === null)
      await (this.learning ??= this.learn().finally(() => (this.learning = null)));
    return this.known;
  }

  private async learn(): Promise<void> {
    this.isStale = false;
    try {
      if ((await this.tell()) === 'busy') this.askLater();
    } catch (error) {
      this.isStale = true;
      throw error;
    }
  }

  /** Whoever marks names asks again once nothing runs. */
  private askLater(): void {
    this.isStale = true;
    if (this.watching === null || this.waiting !== null) return;
    this.waiting = window.setTimeout(() => {
      this.waiting = null;
      if (this.host.runner.progress === null) this.changed();
      else this.askLater();
    }, AGAIN);
  }

  private tell(): Promise<unknown> {
    return this.host.runner.use(async (workspace) => {
      const [{ knownVault }, { EntityNamesBook: Book }] = await Promise.all([
        import('../../../index/known-vault'),
        import('../../../entities/known-names/entity-names'),
      ]);
      const { index } = await knownVault(workspace);
      for (const part of (this.book ??= new Book()).changes(index, workspace.settings)) {
        if (part.changed.length + part.gone.length > 0) await workspace.engine.knowNames(part);
        await breathe();
      }
      this.known = { index, lookup: workspace.engine };
    });
  }
}
