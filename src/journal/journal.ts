import { groupBy, ok, type ClockPort, type StorePort, type VaultPort, type Outcome } from '../model';
import { type BatchFacts, type BatchHooks, type BatchState, type JournalBatch, OpenBatch } from './journal-batch';
import {
  type BatchRecord,
  formatLines,
  type JournalLine,
  parseBatch,
  parseSegmentName,
  segmentName,
  UNDO,
} from './journal-format';
import type { Workspace } from '../workflow/workspace';

export type { JournalBatch } from './journal-batch';
export { UNDO } from './journal-format';
export type { BatchRecord, PlannedWrite, RecordedWrite } from './journal-format';

/** What may be said of a batch after its run. */
export type BatchMark =
  | { readonly line: 'undoing' | 'stopped' }
  | { readonly line: 'undone'; readonly left: number[] }
  | { readonly line: 'done'; readonly n: number; readonly folders: string[] }
  | { readonly line: 'refused'; readonly n: number }
  | { readonly line: 'commit'; readonly writes: number };

export interface JournalLimits {
  /** UTF-16 code units, roughly bytes, that all batches together may take; the newest is kept whatever its size. */
  readonly total: number;
  /** A segment is closed when it has grown past this. */
  readonly segment: number;
}
const LIMITS: JournalLimits = { total: 64_000_000, segment: 1_000_000 };

/**
 * Sizes by id of the batches that have come to their end, so that they need be read neither to be summed nor to look for
 * one that was interrupted. A cache: what is missing is read.
 */
const SIZES = 'journal-sizes.json';

/** The journal of a workspace; without its vault only to be read. */
export const openJournal = ({
  store,
  clock,
  holder,
  vault,
}: Pick<Workspace, 'store' | 'clock' | 'holder'> & Partial<Pick<Workspace, 'vault'>>): Journal =>
  new Journal(store, clock, {}, holder?.self.device ?? null, vault);

/** Every run's writes, oldest first, in the plugin's own folder. */
export class Journal {
  readonly #store: StorePort;
  readonly #clock: ClockPort;
  readonly #device: string | null;
  readonly #limits: JournalLimits;
  readonly #settle: (() => Promise<void>) | undefined;

  /**
   * `device`: whose runs these are, see `Holder`; null where nobody else can reach the store. `vault`: whose writes are
   * told, and must be durable by then.
   */
  constructor(
    store: StorePort,
    clock: ClockPort,
    limits: Partial<JournalLimits> = {},
    device: string | null = null,
    vault: Pick<VaultPort, 'settle'> = {},
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#device = device;
    this.#limits = { ...LIMITS, ...limits };
    this.#settle = vault.settle === undefined ? undefined : async () => vault.settle?.();
  }

  /**
   * Opens a batch. `command` is what the user ran: `import`, `merge`; `together`: cut off it is rolled back as a whole.
   * Nothing is stored before the first write.
   */
  begin(command: string, { together = false }: { readonly together?: boolean } = {}): JournalBatch {
    return this.#open({ command, together, device: this.#device }, null);
  }

  /** Goes on with a batch that was interrupted. */
  async resume(record: BatchRecord): Promise<JournalBatch> {
    const { id, last: intents } = record;
    const segment = (await this.#lastSegment(id)) + 1;
    const writes = record.writes.filter(({ certain }) => certain).length;
    return this.#open(record, { id, segment, intents, writes });
  }

  #open(about: BatchFacts, from: BatchState | null): JournalBatch {
    const hooks: BatchHooks = {
      settle: this.#settle,
      allocate: (started) => this.#allocate(started),
      prune: (batch, size) => this.#prune(batch, size),
    };
    return new OpenBatch(this.#store, this.#clock, about, this.#limits.segment, hooks, from);
  }

  async #lastSegment(batch: string): Promise<number> {
    return parseSegmentName((await this.#segments()).get(batch)?.at(-1) ?? '')?.segment ?? 0;
  }

  /** Ids of all batches kept, oldest first. */
  async list(): Promise<readonly string[]> {
    return [...(await this.#segments()).keys()];
  }

  /** Fails with `journal-version` or `journal-damaged`; see `parseBatch`. */
  async read(batch: string): Promise<Outcome<BatchRecord>> {
    const names = (await this.#segments()).get(batch) ?? [];
    const texts = await Promise.all(names.map((name) => this.#store.read(name)));
    return parseBatch(
      batch,
      texts.map((text) => text ?? ''),
    );
  }

  /** The newest batch that wrote something and is not undone; null when there is none. */
  async lastBatch(): Promise<Outcome<BatchRecord | null>> {
    for (const batch of [...(await this.list())].reverse()) {
      const read = await this.read(batch);
      // Torn before its first line was whole: its first write never began.
      if (!read.ok && read.problem.code === 'journal-damaged' && (await this.#isTornStart(batch))) continue;
      if (!read.ok || isUndoable(read.value)) return read;
    }
    return ok(null);
  }

  /**
   * Adds to a batch what became of it later, in a segment of its own: the last one may end torn. From `undoing` on it
   * counts as interrupted, until it is `undone`.
   */
  async mark(batch: string, ...marks: readonly BatchMark[]): Promise<void> {
    await this.#settle?.();
    if (marks.some(({ line }) => line === 'undoing')) await this.#forget(batch);
    const at = this.#clock.now();
    const lines = marks.map((mark): JournalLine => {
      if (mark.line === 'commit') return { ...mark, ended: at };
      return mark.line === 'done' || mark.line === 'refused' ? mark : { ...mark, at };
    });
    await this.#store.append(segmentName(batch, (await this.#lastSegment(batch)) + 1), formatLines(lines));
  }

  /**
   * Batches that have not come to their end: interrupted, or running still. `devices`: whose; null: anybody's. Those
   * that have are taken note of, so that they need not be read again.
   */
  async interrupted(devices: ReadonlySet<string> | null): Promise<readonly BatchRecord[]> {
    const known = parseSizes(await this.#store.read(SIZES));
    const open: BatchRecord[] = [];
    const closed: string[] = [];
    for (const batch of await this.list()) {
      if (Object.hasOwn(known, batch)) continue;
      const read = await this.read(batch);
      const isOpen = read.ok && (read.value.state === 'open' || read.value.state === 'undoing');
      if (!isOpen) closed.push(batch);
      else if (devices === null || read.value.device === null || devices.has(read.value.device)) open.push(read.value);
    }
    if (closed.length > 0) await this.settle(closed);
    return open;
  }

  /** Takes note that batches have come to their end. */
  async settle(batches: readonly string[]): Promise<void> {
    const segments = await this.#segments();
    const sizes = { ...parseSizes(await this.#store.read(SIZES)) };
    for (const batch of batches) sizes[batch] = await this.#measure(segments.get(batch) ?? []);
    await this.#store.write(SIZES, JSON.stringify(sizes));
  }

  async #forget(batch: string): Promise<void> {
    const sizes = parseSizes(await this.#store.read(SIZES));
    if (!Object.hasOwn(sizes, batch)) return;
    const others = Object.entries(sizes).filter(([id]) => id !== batch);
    await this.#store.write(SIZES, JSON.stringify(Object.fromEntries(others)));
  }

  async #isTornStart(batch: string): Promise<boolean> {
    const names = (await this.#segments()).get(batch) ?? [];
    const texts = await Promise.all(names.map((name) => this.#store.read(name)));
    return texts.every((text) => text === null || !text.includes('\n'));
  }

  /** Segment names by batch, both in order. */
  async #segments(): Promise<Map<string, string[]>> {
    return groupBy(await this.#store.list('journal'), (name) => parseSegmentName(name)?.batch);
  }

  /** An id after all there are: a wall clock may go back, the order of batches may not. */
  async #allocate(started: string): Promise<string> {
    const stamp = started.replace(/[-:]/g, '');
    const named = (of: string, count: number): string =>
      `${of}-${String(count).padStart(4, '0')}${this.#device === null ? '' : `-${this.#device}`}`;
    const last = (await this.list()).at(-1);
    if (last === undefined || stamp > last.slice(0, stamp.length)) return named(stamp, 1);
    const [lastStamp = stamp, counter = '0'] = last.split('-');
    return named(lastStamp, Number(counter) + 1);
  }

  async #prune(newest: string, size: number | null): Promise<void> {
    const segments = await this.#segments();
    const sizes = new Map<string, number>();
    const cached = parseSizes(await this.#store.read(SIZES));
    const closed = (batch: string): boolean => batch === newest || cached[batch] !== undefined;
    for (const [batch, names] of segments) {
      const known = batch === newest ? size : cached[batch];
      sizes.set(batch, known ?? (await this.#measure(names)));
    }
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const [batch, names] of segments) {
      if (total <= this.#limits.total || batch === newest) break;
      for (const name of names) await this.#store.remove(name);
      total -= sizes.get(batch) ?? 0;
      sizes.delete(batch);
    }
    await this.#store.write(SIZES, JSON.stringify(Object.fromEntries([...sizes].filter(([batch]) => closed(batch)))));
  }

  async #measure(names: readonly string[]): Promise<number> {
    let size = 0;
    for (const name of names) size += (await this.#store.read(name))?.length ?? 0;
    return size;
  }
}

const isUndoable = ({ state, writes, command }: BatchRecord): boolean =>
  state !== 'undone' && writes.length > 0 && command !== UNDO;

/** Anything unreadable counts as empty: it is a cache, and everything is measured anew. */
function parseSizes(text: string | null): Readonly<Record<string, number>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  } catch {
    return {};
  }
}
