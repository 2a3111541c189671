import { ok, type Outcome } from '../model';
import {
  type BatchRecord,
  formatLines,
  type IntentLine,
  JOURNAL_VERSION,
  type JournalLine,
  parseBatch,
  parseSegmentName,
  type PlannedWrite,
  segmentName,
} from './journal-format';
import type { ClockPort, StorePort } from './ports';
import type { Workspace } from './workspace';

export type { BatchRecord, PlannedWrite, RecordedWrite } from './journal-format';

/** One run's record. Methods reject with the store's `VaultError`; nothing may be written whose `intend` rejected. */
export interface JournalBatch {
  /** Null until the first write: a run that writes nothing leaves no trace. */
  readonly id: string | null;
  /** Durable before it resolves; resolves to the write's number. */
  intend(write: PlannedWrite): Promise<number>;
  /**
   * Announces the writes of a group, all of them before the first is made: what is cut off within a group is rolled back
   * as one. Durable before it resolves; resolves to the writes' numbers.
   */
  intendAll(writes: readonly PlannedWrite[]): Promise<readonly number[]>;
  /**
   * `folders`: those the write made. Stored with the next thing there is to store: where it is lost, the note's own text
   * tells that it was written.
   */
  done(n: number, folders: readonly string[]): void;
  /** Nothing was written. */
  refused(n: number): Promise<void>;
  /** Stores what waits to be stored. */
  flush(): Promise<void>;
  /** Ends the run and drops the oldest batches past the size. Resolves to the batch's id, null when nothing was written. */
  commit(): Promise<string | null>;
}

export interface JournalLimits {
  /** UTF-16 code units, roughly bytes, that all batches together may take; the newest is kept whatever its size. */
  readonly total: number;
  /** A segment is closed when it has grown past this. */
  readonly segment: number;
}
const LIMITS: JournalLimits = { total: 64_000_000, segment: 1_000_000 };

/** Sizes of the batches by id, so that they need not be read to be summed. A cache: what is missing is measured. */
const SIZES = 'journal-sizes.json';

/** The journal of a workspace. */
export const openJournal = ({ store, clock, holder }: Pick<Workspace, 'store' | 'clock' | 'holder'>): Journal =>
  new Journal(store, clock, {}, holder?.self.device ?? null);

/** Every run's writes, oldest first, in the plugin's own folder. */
export class Journal {
  readonly #store: StorePort;
  readonly #clock: ClockPort;
  readonly #device: string | null;
  readonly #limits: JournalLimits;

  /** `device`: whose runs these are, see `Holder`; null where nobody else can reach the store. */
  constructor(store: StorePort, clock: ClockPort, limits: Partial<JournalLimits> = {}, device: string | null = null) {
    this.#store = store;
    this.#clock = clock;
    this.#device = device;
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * Opens a batch. `command` is what the user ran: `import`, `merge`; `together`: cut off it is rolled back as a whole.
   * Nothing is stored before the first write.
   */
  begin(command: string, { together = false }: { readonly together?: boolean } = {}): JournalBatch {
    const about = { command, together, device: this.#device };
    return new OpenBatch(this.#store, this.#clock, about, this.#limits.segment, {
      allocate: (started) => this.#allocate(started),
      prune: (batch) => this.#prune(batch),
    });
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
      if (!read.ok || (read.value.state !== 'undone' && read.value.writes.length > 0)) return read;
    }
    return ok(null);
  }

  /** Says in the batch that its undo begins or has ended, in a segment of its own: the last one may end torn. */
  async mark(batch: string, line: 'undoing' | 'undone'): Promise<void> {
    const names = (await this.#segments()).get(batch) ?? [];
    const last = parseSegmentName(names.at(-1) ?? '')?.segment ?? 0;
    await this.#store.append(segmentName(batch, last + 1), formatLines([{ line, at: this.#clock.now() }]));
  }

  async #isTornStart(batch: string): Promise<boolean> {
    const names = (await this.#segments()).get(batch) ?? [];
    const texts = await Promise.all(names.map((name) => this.#store.read(name)));
    return texts.every((text) => text === null || !text.includes('\n'));
  }

  /** Segment names by batch, both in order. */
  async #segments(): Promise<Map<string, string[]>> {
    const batches = new Map<string, string[]>();
    for (const name of await this.#store.list('journal')) {
      const batch = parseSegmentName(name)?.batch;
      if (batch === undefined) continue;
      batches.set(batch, [...(batches.get(batch) ?? []), name]);
    }
    return batches;
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

  async #prune(newest: string): Promise<void> {
    const segments = await this.#segments();
    const sizes = new Map<string, number>();
    const cached = parseSizes(await this.#store.read(SIZES));
    for (const [batch, names] of segments) {
      const known = batch === newest ? undefined : cached[batch];
      sizes.set(batch, known ?? (await this.#measure(names)));
    }
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const [batch, names] of segments) {
      if (total <= this.#limits.total || batch === newest) break;
      for (const name of names) await this.#store.remove(name);
      total -= sizes.get(batch) ?? 0;
      sizes.delete(batch);
    }
    await this.#store.write(SIZES, JSON.stringify(Object.fromEntries(sizes)));
  }

  async #measure(names: readonly string[]): Promise<number> {
    let size = 0;
    for (const name of names) size += (await this.#store.read(name))?.length ?? 0;
    return size;
  }
}

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

interface BatchFacts {
  readonly command: string;
  readonly together: boolean;
  readonly device: string | null;
}

interface BatchHooks {
  allocate(started: string): Promise<string>;
  prune(batch: string): Promise<void>;
}

class OpenBatch implements JournalBatch {
  #id: string | null = null;
  #allocating: Promise<string> | null = null;
  #headed = false;
  #segment = 1;
  #size = 0;
  #intents = 0;
  #writes = 0;
  /** Lines that wait for the next one. */
  #told: JournalLine[] = [];
  readonly #started: string;

  constructor(
    private readonly store: StorePort,
    private readonly clock: ClockPort,
    private readonly about: BatchFacts,
    private readonly segmentLimit: number,
    private readonly hooks: BatchHooks,
  ) {
    this.#started = clock.now();
  }

  get id(): string | null {
    return this.#id;
  }

  async intend(write: PlannedWrite): Promise<number> {
    const [n] = await this.intendAll([write]);
    return n ?? 0;
  }

  async intendAll(writes: readonly PlannedWrite[]): Promise<readonly number[]> {
    if (writes.length === 0) return [];
    this.#id = await (this.#allocating ??= this.hooks.allocate(this.#started));
    const group = this.#intents + 1;
    this.#intents += writes.length;
    const lines = writes.map((write, at): IntentLine => ({ line: 'intent', n: group + at, group, ...write }));
    await this.#append(this.#id, lines);
    return lines.map(({ n }) => n);
  }

  done(n: number, folders: readonly string[]): void {
    this.#writes += 1;
    this.#told.push({ line: 'done', n, folders: [...folders] });
  }

  async refused(n: number): Promise<void> {
    await this.#append(this.#opened(), [{ line: 'refused', n }]);
  }

  async flush(): Promise<void> {
    if (this.#told.length > 0) await this.#append(this.#opened(), []);
  }

  async commit(): Promise<string | null> {
    if (this.#id === null || !this.#headed) return null;
    await this.#append(this.#id, [{ line: 'commit', ended: this.clock.now(), writes: this.#writes }]);
    await this.hooks.prune(this.#id);
    return this.#writes > 0 ? this.#id : null;
  }

  #opened(): string {
    if (this.#id === null) throw new Error('The outcome of a write that was never announced.');
    return this.#id;
  }

  async #append(id: string, added: readonly JournalLine[]): Promise<void> {
    const told = this.#told;
    this.#told = [];
    const lines = [...told, ...added];
    const text = formatLines(this.#headed ? lines : [this.#header(id), ...lines]);
    const headed = this.#headed;
    this.#headed = true;
    if (this.#size > 0 && this.#size + text.length > this.segmentLimit) this.#nextSegment();
    this.#size += text.length;
    try {
      await this.store.append(segmentName(id, this.#segment), text);
    } catch (error) {
      this.#told = [...told, ...this.#told];
      // What was half written ends that segment; the next line must not be glued to it.
      this.#headed = headed;
      this.#nextSegment();
      throw error;
    }
  }

  #header(batch: string): JournalLine {
    const { command, device, together } = this.about;
    const told = { ...(device === null ? {} : { device }), ...(together ? { together } : {}) };
    return { line: 'header', version: JOURNAL_VERSION, batch, command, started: this.#started, ...told };
  }

  #nextSegment(): void {
    this.#segment += 1;
    this.#size = 0;
  }
}
