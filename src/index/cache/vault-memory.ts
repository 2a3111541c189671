import type { Problem, Settings, HolderPort, StorePort, VaultFile, VaultPort } from '../../model';
import { packRecord, unpackRecord } from '../packed-record';
import { parseNote, salvagedNote, type EntityRecord } from '../../format/note-record';
import { VaultIndex } from '../vault-index';
import { KnownStories, sketchNote } from '../known-stories';
import { readSome } from '../load-index';
import { Ghosts } from './ghosts';
import { NoteCache } from './note-cache';
import { packSketch, type CachedNote } from './note-line';

/** How a note looked in the vault's list when it was read. */
interface Stamp {
  readonly mtime: number;
  readonly size: number;
}

/** A stamp no list shows: the note is read again the next time. */
const UNSURE: Stamp = { mtime: -1, size: 0 };
/**
 * A note changed so shortly before the newest change of the vault may change again and look the same, on file systems
 * that tell time in steps of two seconds; milliseconds.
 */
const STEP = 2_000;
/** Notes taken from the cache, notes read, notes of the list compared, and entities made between two breaths. */
const SLICE = { kept: 250, read: 16, listed: 2_000, made: 500 };

/** What a look acts through. */
export interface VaultAccess {
  readonly vault: VaultPort;
  readonly store: StorePort;
  readonly settings: Settings;
  readonly holder?: HolderPort;
}

export interface MemoryOptions {
  /** Lets others have the thread for a moment. */
  readonly breathe?: () => Promise<void>;
  /** Whether every change of the vault is told (`changed`): then its list is compared once only. */
  readonly isWatched?: () => boolean;
}

/**
 * What is known of the vault, in memory and, between starts, in the plugin's folder. Never the truth: each `look` brings it
 * up to the notes as they are, reading only those that look otherwise than when they were read.
 */
export class VaultMemory {
  private key = '';
  private index: VaultIndex | null = null;
  private stories = new KnownStories();
  private ghosts = new Ghosts();
  private cache: NoteCache | null = null;
  private readonly stamps = new Map<string, Stamp>();
  private readonly problems = new Map<string, Problem>();
  /** Paths to be looked at, with how they look where that was told. */
  private dirty = new Map<string, Stamp | null>();
  /** Whether the vault's list was compared since whatever changes is told. */
  private isListed = false;
  private looking: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: MemoryOptions = {}) {}

  /** A note was made, changed or taken away; nothing is read now. */
  changed(path: string, stamp: Stamp | null): void {
    this.dirty.set(path, stamp);
  }

  /** Something changed that was not told note by note: the list is compared again. */
  unsure(): void {
    this.isListed = false;
  }

  /** Dateline itself takes a note away, or gives it another name: that is no decision of the user's. */
  byOwnHand(path: string): void {
    this.ghosts.byOwnHand(path);
    this.dirty.set(path, this.dirty.get(path) ?? null);
  }

  /** Looks at the vault as it stands now. The same objects are brought up to date each time, until settings change. */
  look(workspace: VaultAccess): Promise<Known> {
    const next = this.looking.then(() => this.lookNow(workspace));
    this.looking = next.catch(() => undefined);
    return next;
  }

  /**
   * Keeps the entity notes that a run has just written, to be read again at the next look: so that it shows where one is
   * deleted before that.
   */
  async keepWritten(index: VaultIndex): Promise<void> {
    if (index !== this.index) return;
    for (const path of index.takeChanged()) {
      this.dirty.set(path, this.dirty.get(path) ?? null);
      const record = index.recordAt(path);
      if (record?.kind !== 'entity') continue;
      this.stamps.set(path, UNSURE);
      await this.cache?.put(path, { ...UNSURE, packed: packRecord(record), sketch: '' });
      await this.breathe();
    }
    await this.cache?.save(this.stamps.size);
  }

  private async lookNow(workspace: VaultAccess): Promise<Known> {
    const { vault, settings } = workspace;
    const key = keyOf(settings);
    const index = this.index !== null && this.key === key ? this.index : await this.begin(workspace, key);
    this.cache?.through(workspace.store);
    for (const path of index.takeChanged()) this.dirty.set(path, this.dirty.get(path) ?? null);
    const dirty = this.dirty;
    this.dirty = new Map();
    const isListed = this.isListed;
    // Before anything is read: what is said to be unsure meanwhile holds for the next look.
    this.isListed = this.options.isWatched?.() ?? false;
    // Whoever only looks, as the pointer does at a link, pays nothing for the size of the vault.
    if (isListed && dirty.size === 0) return this.known(index);
    try {
      await this.bringUpToDate(dirty, isListed ? null : await vault.list(), vault, index);
    } catch (error) {
      // What was to be looked at still is.
      this.dirty = new Map([...dirty, ...this.dirty]);
      this.isListed = false;
      throw error;
    }
    await this.makeEntities(index);
    for (const path of this.ghosts.settle(index)) await this.cache?.put(path, null);
    await this.cache?.save(this.stamps.size);
    this.stories.tidy();
    index.takeChanged();
    return this.known(index);
  }

  private known(index: VaultIndex): Known {
    return { index, stories: this.stories, problems: [...this.problems.values()], deleted: this.ghosts.all };
  }

  /** `files`: the vault's list, where that is to be compared. */
  private async bringUpToDate(
    dirty: Map<string, Stamp | null>,
    files: readonly VaultFile[] | null,
    vault: VaultPort,
    index: VaultIndex,
  ): Promise<void> {
    let newest = files === null ? 0 : await this.compare(files, dirty, index);
    for (const stamp of dirty.values()) newest = Math.max(newest, stamp?.mtime ?? 0);
    await this.readAll(dirty, newest - STEP, vault, index);
  }

  /** Everything anew, with what the plugin's folder keeps. */
  private async begin({ store, settings, holder }: VaultAccess, key: string): Promise<VaultIndex> {
    this.key = key;
    const index = new VaultIndex(settings);
    [this.index, this.ghosts, this.isListed] = [index, new Ghosts(), false];
    this.stamps.clear();
    this.problems.clear();
    const about = { device: holder?.self.device ?? 'here', key };
    const { cache, kept } = await NoteCache.load(store, about, () => this.breathe());
    this.cache = cache;
    this.stories = new KnownStories([...kept.values()].filter(({ sketch }) => sketch !== '').length);
    let count = 0;
    for (const [path, one] of kept) {
      this.take(path, one, index);
      if ((count += 1) % SLICE.kept === 0) await this.breathe();
    }
    index.takeChanged();
    return index;
  }

  private take(path: string, { mtime, size, packed, sketch }: CachedNote, index: VaultIndex): void {
    const record = packed === '' ? null : unpackRecord(path, packed);
    index.add(path, record);
    const isWhole = (packed === '' || record !== null) && (sketch === '' || this.stories.learn(path, sketch));
    if (sketch === '') this.stories.remove(path);
    this.stamps.set(path, isWhole ? { mtime, size } : UNSURE);
  }

  /** Adds to `dirty` what the list shows otherwise than it was read. Resolves to the time of the newest change. */
  private async compare(
    files: readonly VaultFile[],
    dirty: Map<string, Stamp | null>,
    index: VaultIndex,
  ): Promise<number> {
    const there = new Set<string>();
    let newest = 0;
    for (const { path, mtime, size } of files) {
      there.add(path);
      newest = Math.max(newest, mtime);
      const known = this.stamps.get(path);
      if (known?.mtime !== mtime || known.size !== size) dirty.set(path, { mtime, size });
      if (there.size % SLICE.listed === 0) await this.breathe();
    }
    let count = 0;
    for (const path of this.stamps.keys()) {
      if (!there.has(path)) await this.gone(path, index);
      if ((count += 1) % SLICE.listed === 0) await this.breathe();
    }
    return newest;
  }

  /** `settled`: what changed later may change again and look the same. */
  private async readAll(
    dirty: ReadonlyMap<string, Stamp | null>,
    settled: number,
    vault: VaultPort,
    index: VaultIndex,
  ): Promise<void> {
    const paths = [...dirty.keys()].sort();
    for (let start = 0; start < paths.length; start += SLICE.read) {
      for (const [path, text] of await readSome(vault, paths.slice(start, start + SLICE.read))) {
        const stamp = dirty.get(path) ?? UNSURE;
        if (!text.ok) this.refused(path, text.problem, index);
        else if (text.value === null) await this.gone(path, index);
        else await this.read(path, text.value, stamp.mtime <= settled ? stamp : UNSURE, index);
      }
      await this.breathe();
    }
  }

  private async read(path: string, text: string, stamp: Stamp, index: VaultIndex): Promise<void> {
    const parsed = parseNote(path, text, index.settings);
    if (!parsed.ok) return this.unreadable(path, text, parsed.problem, index);
    this.problems.delete(path);
    const packed = parsed.value === null ? '' : packRecord(parsed.value);
    const sketch = parsed.value?.kind === 'article' ? packSketch(sketchNote(text)) : '';
    const kept = { ...stamp, packed, sketch };
    this.take(path, kept, index);
    await this.cache?.put(path, kept);
  }

  /** Not kept: it is told each time until it can be read. */
  private async unreadable(path: string, text: string, problem: Problem, index: VaultIndex): Promise<void> {
    const record = salvagedNote(path, text, index.settings);
    this.problems.set(path, problem);
    index.add(path, record);
    if (record?.kind === 'article') this.stories.learn(path, packSketch(sketchNote(text)));
    else this.stories.remove(path);
    this.stamps.set(path, UNSURE);
    await this.cache?.put(path, null);
  }

  /** What was known of a note that cannot be read now holds until it can. */
  private refused(path: string, problem: Problem, index: VaultIndex): void {
    this.problems.set(path, problem);
    if (!this.stamps.has(path)) index.add(path, null);
    this.stamps.set(path, UNSURE);
  }

  private async gone(path: string, index: VaultIndex): Promise<void> {
    // What a dry run decided was never there.
    const isGhost = this.ghosts.noticed(path, this.stamps.has(path) ? index.recordAt(path) : null);
    index.remove(path);
    this.stories.remove(path);
    this.problems.delete(path);
    if (this.stamps.delete(path) && !isGhost) await this.cache?.put(path, null);
  }

  /** Runs ask for all entities at once, which takes long only where they are not made yet. */
  private async makeEntities(index: VaultIndex): Promise<void> {
    if (this.options.breathe === undefined) return;
    for (const [at, record] of index.entityRecords.entries()) {
      index.entityOf(record);
      if (at % SLICE.made === 0) await this.breathe();
    }
  }

  private async breathe(): Promise<void> {
    await this.options.breathe?.();
  }
}

/** What a look shows. */
export interface Known {
  readonly index: VaultIndex;
  readonly stories: KnownStories;
  readonly problems: readonly Problem[];
  readonly deleted: readonly EntityRecord[];
}

/** What records depend on besides the notes: the names of properties. */
const keyOf = ({ properties }: Settings): string => JSON.stringify(properties);
