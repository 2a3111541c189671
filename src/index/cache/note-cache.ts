import { PACKED_VERSION } from '../packed-record';
import type { StorePort } from '../../model';
import { reported } from '../../model/vault-problem';
import { lineOf, readLine, type CachedNote } from './note-line';

/** Rises with whatever changes what a line or a sketch is. */
const VERSION = 1;
const ROOT = 'cache/notes';
/** UTF-16 code units after which a segment is closed. */
const SEGMENT = 2_000_000;
/** Lines that are out of date, beyond as many as are not, before the file is written anew. */
const WASTE = 2_000;

/**
 * What was made of the vault's notes, kept in the plugin's own folder from one start to the next: lines in segments, added
 * at the end, of which the last for a path counts. Never the truth: what is damaged, of another version or of a note that
 * looks otherwise now is left out, and a store that refuses costs nothing but time. One folder for each device: what the
 * files of a vault look like is not the same on two.
 */
export class NoteCache {
  private pending: string[] = [];
  private pendingSize = 0;
  /** The segment that is added to, and its size. */
  private open: { readonly name: string; size: number } | null = null;
  private names: readonly string[] = [];
  /** Segments of another version or key. */
  private foreign: readonly string[] = [];
  private lines = 0;

  private constructor(
    private store: StorePort,
    private readonly folder: string,
    private readonly head: string,
  ) {}

  /** `key`: what the records depend on besides the notes; with another one nothing that was kept is known. */
  static async load(
    store: StorePort,
    { device, key }: { readonly device: string; readonly key: string },
    breathe: () => Promise<void>,
  ): Promise<{ readonly cache: NoteCache; readonly kept: Map<string, CachedNote> }> {
    const cache = new NoteCache(store, `${ROOT}/${device}`, `dateline notes ${VERSION}.${PACKED_VERSION} ${key}`);
    return { cache, kept: await cache.readAll(breathe) };
  }

  private async readAll(breathe: () => Promise<void>): Promise<Map<string, CachedNote>> {
    const kept = new Map<string, CachedNote>();
    this.names = await quietly(() => this.store.list(this.folder), []);
    for (const name of this.names) {
      const text = (await quietly(() => this.store.read(name), null)) ?? '';
      const isOurs = text.startsWith(`${this.head}\n`);
      if (!isOurs) this.foreign = [...this.foreign, name];
      this.open = isOurs && text.endsWith('\n') ? { name, size: text.length } : null;
      for (const line of isOurs ? linesOf(text, this.head.length + 1) : []) {
        this.lines += 1;
        if (line.kept === null) kept.delete(line.path);
        else kept.set(line.path, line.kept);
        if (this.lines % SLICE === 0) await breathe();
      }
    }
    return kept;
  }

  /** Goes on with the same store as another run sees it: the view that a run has ends with the run. */
  through(store: StorePort): void {
    this.store = store;
  }

  /** Puts a note, or with null its being gone, among what is kept. */
  async put(path: string, kept: CachedNote | null): Promise<void> {
    const line = lineOf(path, kept);
    this.pending.push(line);
    this.pendingSize += line.length;
    this.lines += 1;
    if (this.pendingSize >= SEGMENT) await this.flush();
  }

  /** Stores what was put; `live`: notes that are kept. */
  async save(live: number): Promise<void> {
    if (this.lines > 2 * live + WASTE) await this.rewrite();
    else await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.pending.length === 0) return;
    const text = this.pending.join('');
    this.pending = [];
    this.pendingSize = 0;
    await this.drop(this.foreign);
    this.foreign = [];
    if (this.open !== null && this.open.size + text.length <= SEGMENT) {
      this.open.size += text.length;
      return quietly(() => this.store.append(this.open?.name ?? '', text), undefined);
    }
    this.open = { name: this.nextName(), size: text.length };
    this.names = [...this.names, this.open.name];
    const { name } = this.open;
    await quietly(() => this.store.append(name, `${this.head}\n${text}`), undefined);
  }

  /** Numbers rise, so that the order of names is the order of lines. */
  private nextName(): string {
    const last = this.names.at(-1)?.match(/(\d+)\.txt$/)?.[1] ?? '0';
    return `${this.folder}/${String(Number(last) + 1).padStart(8, '0')}.txt`;
  }

  /** Writes what counts in new segments, then takes the old ones away, the oldest first: cut off anywhere, the last line still counts. */
  private async rewrite(): Promise<void> {
    await this.flush();
    const old = this.names;
    const kept = await this.readAll(async () => undefined);
    this.open = null;
    this.lines = 0;
    for (const [path, one] of kept) await this.put(path, one);
    await this.flush();
    await this.drop(old);
  }

  private async drop(names: readonly string[]): Promise<void> {
    for (const name of names) await quietly(() => this.store.remove(name), undefined);
    this.names = this.names.filter((name) => !names.includes(name));
  }
}

/** Lines read between two breaths. */
const SLICE = 1_000;

function* linesOf(text: string, from: number): Generator<NonNullable<ReturnType<typeof readLine>>> {
  for (let start = from; start < text.length;) {
    const end = text.indexOf('\n', start);
    if (end < 0) return; // a line without its end was cut
    const line = readLine(text.slice(start, end));
    if (line !== undefined) yield line;
    start = end + 1;
  }
}

/** Lets every device's cache forget notes that Dateline itself took away or renamed: nobody else did. */
export async function forgetNotes(store: StorePort, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const names = await quietly(() => store.list(ROOT), []);
  const newest = new Map(names.map((name) => [name.slice(0, name.lastIndexOf('/')), name]));
  // Behind a line that was cut off it would not be read.
  const text = `\n${paths.map((path) => lineOf(path, null)).join('')}`;
  for (const name of newest.values()) await quietly(() => store.append(name, text), undefined);
}

/** A cache that cannot be read or written is none. */
async function quietly<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
  const done = await reported(act);
  return done.ok ? done.value : otherwise;
}
