import type { StagedText, StorePort, VaultPort } from '../../src/model';
import type { Disk } from './disk.mts';

/**
 * A moment at which the power can go: before the first write of all, in the middle of one, or after it, and then also with
 * names lost that the disk had not yet.
 */
export interface Moment {
  /** Counted from 1. */
  readonly write: number;
  readonly when: 'before' | 'within' | 'after' | 'lost';
  /** Whether the vault was one that takes texts before they are written. */
  readonly stages: boolean;
  /** What is written: `create Places/Musan.md`. */
  readonly what: string;
}

/** A note that has its text, where the disk may not know it. */
interface Unsettled {
  readonly path: string;
  /** Null: there was no such note. */
  readonly before: string | null;
}

/** Which of the names are lost: the disk keeps no order. By turns, so that all are seen at one moment or another. */
const LOST = {
  all: () => true,
  'the first': (at: number) => at === 0,
  'all but the last': (at: number, of: number) => at < of - 1,
  'the last': (at: number, of: number) => at === of - 1,
} as const;

/**
 * Stands between a run and its disk and stops the world at every moment at which the power can go: `stopped` gets the disk
 * as it would be left, then the run goes on. Before a write all is as after the one before it, so that this moment counts
 * for the first one only.
 */
export class Power {
  writes = 0;
  private readonly staged = new Map<string, string>();
  private readonly unsettled: Unsettled[] = [];
  private turn = 0;

  /** `stages`: whether the vault takes texts before they are written, which are then whole, but durable later. */
  constructor(
    private readonly disk: Disk,
    private readonly stopped: (left: Disk, moment: Moment) => Promise<void> = async () => undefined,
    private readonly stages = false,
  ) {}

  /** As on platforms that replace no file in one step: a text can be cut off, and a note be left under both its names. */
  get vault(): VaultPort {
    const { vault } = this.disk;
    return {
      ...(this.stages ? this.staging() : {}),
      list: () => vault.list(),
      read: (path) => vault.read(path),
      exists: (path) => vault.exists(path),
      create: (path, text) =>
        this.writing(
          `create ${path}`,
          () => vault.create(path, text),
          this.staged.get(path) === text ? { path, before: null } : (left) => left.vault.put(path, half(text)),
        ),
      process: async (path, transform) => {
        const before = await vault.read(path);
        const next = transform(before);
        if (next === null) return false;
        return this.writing(
          `update ${path}`,
          () => vault.process(path, transform),
          this.staged.get(path) === next ? { path, before } : (left) => left.vault.put(path, half(next)),
        );
      },
      remove: (path) => {
        this.settle();
        return this.writing(`remove ${path}`, () => vault.remove(path));
      },
      move: async (path, to) => {
        const text = await vault.read(path);
        this.settle();
        return this.writing(
          `move ${path}`,
          () => vault.move(path, to),
          (left) => left.vault.put(to, text),
        );
      },
      removeEmptyFolder: (path) => this.writing(`remove folder ${path}`, () => vault.removeEmptyFolder(path)),
    };
  }

  /** Its files are replaced in one step; what is appended can be cut off in the middle of a line. */
  get store(): StorePort {
    const { store } = this.disk;
    return {
      read: (name) => store.read(name),
      list: (folder) => store.list(folder),
      write: (name, text) => this.writing(`write ${name}`, () => store.write(name, text)),
      append: (name, text) =>
        this.writing(
          `append ${name}`,
          () => store.append(name, text),
          (left) => left.store.append(name, half(text)),
        ),
      remove: (name) => this.writing(`drop ${name}`, () => store.remove(name)),
      claim: (name, text) => this.writing(`claim ${name}`, () => store.claim(name, text)),
    };
  }

  private staging(): Pick<VaultPort, 'stage' | 'settle'> {
    return {
      stage: async (texts: readonly StagedText[]) => {
        this.staged.clear();
        for (const { path, text } of texts) this.staged.set(path, text);
      },
      settle: async () => this.settle(),
    };
  }

  private settle(): void {
    this.unsettled.length = 0;
  }

  /** `cut`: what the middle of the write leaves; or that there is none, but the write may be lost until it is settled. */
  private async writing<T>(
    what: string,
    step: () => Promise<T>,
    cut: ((left: Disk) => void | Promise<void>) | Unsettled | null = null,
  ): Promise<T> {
    const tear = typeof cut === 'function' ? cut : null;
    this.writes += 1;
    const { writes: write, stages } = this;
    if (write === 1) await this.stop({ write, when: 'before', what, stages });
    if (tear !== null) await this.stop({ write, when: 'within', what, stages }, tear);
    const result = await step();
    if (cut !== null && typeof cut !== 'function') this.mayBeLost(cut);
    await this.stop({ write, when: 'after', what, stages });
    if (this.unsettled.length > 0) await this.stopLosing(write, what);
    return result;
  }

  private mayBeLost(written: Unsettled): void {
    if (this.unsettled.some(({ path }) => path === written.path))
      throw new Error(`“${written.path}” is written again before it is durable.`);
    this.unsettled.push(written);
  }

  private async stopLosing(write: number, what: string): Promise<void> {
    const lost = Object.entries(LOST)[this.turn++ % Object.keys(LOST).length];
    if (lost === undefined) return;
    const [which, isLost] = lost;
    const gone = this.unsettled.filter((_, at) => isLost(at, this.unsettled.length));
    const told = `${what}, ${which} of ${this.unsettled.length}`;
    await this.stop({ write, when: 'lost', what: told, stages: true }, (left) => {
      for (const { path, before } of gone) {
        if (before === null) left.vault.drop(path);
        else left.vault.put(path, before);
      }
    });
  }

  private async stop(moment: Moment, tear: (left: Disk) => void | Promise<void> = () => undefined): Promise<void> {
    const left = await this.disk.copy();
    await tear(left);
    await this.stopped(left, moment);
  }
}

/** Not in the middle of a character: a file that is no text any more is not to be told from one of the user's. */
const half = (text: string): string => text.slice(0, Math.floor(text.length / 2)).replace(/[\ud800-\udbff]$/, '');
