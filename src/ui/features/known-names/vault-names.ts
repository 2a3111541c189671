import { TFile, type EventRef, type TAbstractFile } from 'obsidian';
import type { KnownNameMatch, NameRequest, NameSuggestion, NoteSurroundings, SuggestionRequest } from '../../../model';
import type { EntityNamesBook, WrittenNote } from '../../../analysis/entities/known-names/entity-names';
import type { VaultIndex } from '../../../index/vault-index';
import { Cancelled } from '../../../workflow/cancel';
import type { NameLookup } from '../../../workflow/ports';
import type { Host } from '../../kit/host';
import { breathe } from '../../kit/inputs';
import { hasNames, isOwnNote, saidOfMarks } from './own-notes';

/** Milliseconds until it is asked again whether what runs is done. */
const AGAIN = 1000;
/** Milliseconds in which changes of notes are gathered: each makes all names be looked through. */
const GATHERED = 500;
/** Milliseconds that names are kept after a command while nothing watches them. */
const KEPT = 60_000;
/** Suggestions at a time. */
const SUGGESTED = 8;

/** The names of the vault, kept in the worker: sent to it when they are asked for and may have changed. */
export class VaultNames {
  private known: { readonly index: VaultIndex; readonly lookup: NameLookup } | null = null;
  private book: EntityNamesBook | null = null;
  private learning: Promise<void> | null = null;
  private isStale = true;
  /** While nothing is watched, nothing is sure. */
  private watching: readonly EventRef[] | null = null;
  private changed: () => void = () => undefined;
  private waiting: number | null = null;
  private gathering: number | null = null;
  private keeping: number | null = null;
  /** What notes of the user's own say of marks, since it was watched. */
  private readonly said = new Map<string, string>();

  constructor(private readonly host: Host) {}

  /**
   * Null where it cannot be told now: something else is running, and nothing was learnt before. Rejects with `Cancelled`
   * where it is given up.
   */
  async find(search: NameRequest, signal?: AbortSignal): Promise<readonly KnownNameMatch[] | null> {
    this.keeping = stopped(this.keeping);
    try {
      return await this.look(search, signal);
    } catch (error) {
      // The end of a run ends its workers, whatever else they were asked for.
      const isLost = error instanceof Cancelled && signal?.aborted !== true && this.watching !== null;
      if (isLost) return await this.look(search, signal);
      throw error;
    } finally {
      if (this.watching === null) this.dropLater();
    }
  }

  private async look(search: NameRequest, signal?: AbortSignal): Promise<readonly KnownNameMatch[] | null> {
    const known = await this.ready();
    if (signal?.aborted === true) throw new Cancelled();
    return known?.lookup.namesIn(search, signal) ?? null;
  }

  /** What a note is about; null where it cannot be told now. */
  async surroundings(note: WrittenNote): Promise<NoteSurroundings | null> {
    const [known, { surroundingsOf }] = await Promise.all([
      this.ready(),
      import('../../../analysis/entities/known-names/entity-names'),
    ]);
    return known === null ? null : surroundingsOf(note, known.index);
  }

  /** The likeliest names for what was typed; null where its place is no prose. */
  async suggest(typed: Omit<SuggestionRequest, 'limit'>): Promise<readonly NameSuggestion[] | null> {
    return this.known?.lookup.suggestNames({ ...typed, limit: SUGGESTED }) ?? [];
  }

  /** `changed`: what is known may be another now. */
  watch(changed: () => void): void {
    const { vault, metadataCache } = this.host.app;
    this.changed = changed;
    this.keeping = stopped(this.keeping);
    this.isStale = true;
    this.watching = [
      metadataCache.on('changed', this.onNoteChange),
      metadataCache.on('deleted', ({ path }) => this.onMove(path)),
      vault.on('rename', (file, oldPath) => this.onMove(oldPath, file)),
    ];
  }

  private readonly onNoteChange = ({ path }: TFile): void => {
    const { app, settings } = this.host;
    // One that was an entity's may be the user's own now.
    if (this.isKnown(path) || hasNames(app, settings.current, path)) return this.gather();
    // Of a note of the user's own nothing is known: while she writes it, nothing is learnt anew.
    if (!isOwnNote(app, settings.current, path)) return;
    const said = saidOfMarks(app, path);
    if (this.said.get(path) === said) return;
    this.said.set(path, said);
    this.changed();
  };

  /** `file`: what is elsewhere now; undefined where it is no more. */
  private onMove(oldPath: string, file?: TAbstractFile): void {
    const { app, settings } = this.host;
    const paths = file === undefined ? [oldPath] : [oldPath, file.path];
    const isFolder = file !== undefined && !(file instanceof TFile);
    if (isFolder || this.isKnown(oldPath) || paths.some((path) => hasNames(app, settings.current, path))) this.gather();
    // It may stand in a folder that is marked now.
    else if (file !== undefined) this.changed();
  }

  /** Also while it is not sure what will be. */
  private isKnown(path: string): boolean {
    return this.learning !== null || this.book?.has(path) === true;
  }

  /** What is asked for meanwhile is learnt at once. */
  private gather(): void {
    this.isStale = true;
    this.gathering ??= window.setTimeout(() => {
      this.gathering = null;
      this.changed();
    }, GATHERED);
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
    this.waiting = stopped(this.waiting);
    this.gathering = stopped(this.gathering);
    this.keeping = stopped(this.keeping);
  }

  /** While marks are off, nothing stays known but between one command and the next. */
  private dropLater(): void {
    stopped(this.keeping);
    this.keeping = window.setTimeout(() => void this.drop().catch(() => undefined), KEPT);
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
      if ((await this.send()) === 'busy') this.askLater();
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

  /** What changed, to the worker. */
  private send(): Promise<unknown> {
    return this.host.runner.use(async (workspace) => {
      const [{ knownVault }, { EntityNamesBook: Book }] = await Promise.all([
        import('../../../index/known-vault'),
        import('../../../analysis/entities/known-names/entity-names'),
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

/** A timer that is none any more. */
function stopped(timer: number | null): null {
  if (timer !== null) window.clearTimeout(timer);
  return null;
}
