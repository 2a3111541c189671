import {
  formatLines,
  type IntentLine,
  JOURNAL_VERSION,
  type JournalLine,
  type PlannedWrite,
  segmentName,
} from './journal-format';
import { english, type ClockPort, type StorePort } from '../model';

/** One run's record. Methods reject with the store's `VaultError`; nothing may be written whose `intend` rejected. */
export interface JournalBatch {
  /** Null until the first write: a run that writes nothing leaves no trace. */
  readonly id: string | null;
  /** Durable before it resolves; resolves to the write's number. */
  intend(write: PlannedWrite): Promise<number>;
  /**
   * Announces the writes of a group, all of them before the first is made: what is cut off within a group is rolled back
   * as one. Durable before it resolves, as is all that was written before; resolves to the writes' numbers.
   */
  intendAll(writes: readonly PlannedWrite[]): Promise<readonly number[]>;
  /** Announces writes of which each is a group, all with one write of the store: that is waited for until it is durable. */
  intendEach(writes: readonly PlannedWrite[]): Promise<readonly number[]>;
  /**
   * `folders`: those the write made. Stored with the next thing there is to store once the write is durable: where it is
   * lost, the note's own text tells that it was written.
   */
  done(n: number, folders: readonly string[]): void;
  /** Nothing was written of these. */
  refused(...numbers: readonly number[]): Promise<void>;
  /** Stores what waits to be stored. */
  flush(): Promise<void>;
  /** Ends the run and drops the oldest batches past the size. Resolves to the batch's id, null when nothing was written. */
  commit(): Promise<string | null>;
}

export interface BatchFacts {
  readonly command: string;
  readonly together: boolean;
  readonly device: string | null;
}

/** What a batch asks of its journal. */
export interface BatchHooks {
  /** Resolves when what was written is durable; without it, it is at once. */
  readonly settle?: (() => Promise<void>) | undefined;
  allocate(started: string): Promise<string>;
  /** `size`: of what was appended, as in `JournalLimits`; null where others appended to the batch before. */
  prune(batch: string, size: number | null): Promise<void>;
}

/** Where an interrupted batch goes on. */
export interface BatchState {
  readonly id: string;
  /** A new one: the last may end torn. */
  readonly segment: number;
  readonly intents: number;
  readonly writes: number;
}

export class OpenBatch implements JournalBatch {
  #id: string | null;
  #allocating: Promise<string> | null = null;
  #headed: boolean;
  #segment: number;
  #size = 0;
  /** Of all segments; null where others wrote to them. */
  #total: number | null;
  #intents: number;
  #writes: number;
  /** Lines that wait for the next one. */
  #told: JournalLine[] = [];
  /** Writes that may not be durable yet. */
  #unsettled: JournalLine[] = [];
  readonly #started: string;

  constructor(
    private readonly store: StorePort,
    private readonly clock: ClockPort,
    private readonly about: BatchFacts,
    private readonly segmentLimit: number,
    private readonly hooks: BatchHooks,
    from: BatchState | null = null,
  ) {
    this.#started = clock.now();
    this.#id = from?.id ?? null;
    this.#headed = from !== null;
    this.#total = from === null ? 0 : null;
    this.#segment = from?.segment ?? 1;
    this.#intents = from?.intents ?? 0;
    this.#writes = from?.writes ?? 0;
  }

  get id(): string | null {
    return this.#id;
  }

  async intend(write: PlannedWrite): Promise<number> {
    const [n] = await this.intendAll([write]);
    return n ?? 0;
  }

  async intendAll(writes: readonly PlannedWrite[]): Promise<readonly number[]> {
    return this.#announce(writes, (first) => first);
  }

  async intendEach(writes: readonly PlannedWrite[]): Promise<readonly number[]> {
    return this.#announce(writes, (_first, n) => n);
  }

  async #announce(
    writes: readonly PlannedWrite[],
    groupOf: (first: number, n: number) => number,
  ): Promise<readonly number[]> {
    if (writes.length === 0) return [];
    this.#id ??= await (this.#allocating ??= this.hooks.allocate(this.#started));
    const first = this.#intents + 1;
    this.#intents += writes.length;
    const numbers = writes.map((_write, at) => first + at);
    const lines = writes.map((write, at): IntentLine => {
      const n = first + at;
      return { line: 'intent', n, group: groupOf(first, n), ...write, why: english(write.why) };
    });
    // Told with the announcement, so that no write is in doubt whose note the next group may write again.
    await this.#settle();
    await this.#append(this.#id, lines);
    return numbers;
  }

  done(n: number, folders: readonly string[]): void {
    this.#writes += 1;
    const lines = this.hooks.settle === undefined ? this.#told : this.#unsettled;
    lines.push({ line: 'done', n, folders: [...folders] });
  }

  async refused(...numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    await this.#append(
      this.#opened(),
      numbers.map((n) => ({ line: 'refused', n })),
    );
  }

  async flush(): Promise<void> {
    await this.#settle();
    if (this.#told.length > 0) await this.#append(this.#opened(), []);
  }

  async commit(): Promise<string | null> {
    if (this.#id === null || !this.#headed) return null;
    await this.#settle();
    await this.#append(this.#id, [{ line: 'commit', ended: this.clock.now(), writes: this.#writes }]);
    await this.hooks.prune(this.#id, this.#total);
    return this.#writes > 0 ? this.#id : null;
  }

  /** What is durable may be told, with the next line. */
  async #settle(): Promise<void> {
    const lines = this.#unsettled;
    this.#unsettled = [];
    try {
      await this.hooks.settle?.();
      this.#told.push(...lines);
    } catch (error) {
      this.#unsettled = [...lines, ...this.#unsettled];
      throw error;
    }
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
    if (this.#total !== null) this.#total += text.length;
    try {
      await this.store.append(segmentName(id, this.#segment), text);
    } catch (error) {
      this.#told = [...told, ...this.#told];
      this.#total = null;
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
