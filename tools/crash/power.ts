import type { StorePort, VaultPort } from '../../src/workflow/ports';
import type { Disk } from './disk';

/** A moment at which the power can go: before the first write of all, in the middle of one, or after it. */
export interface Moment {
  /** Counted from 1. */
  readonly write: number;
  readonly when: 'before' | 'within' | 'after';
  /** What is written: `create Places/Musan.md`. */
  readonly what: string;
}

/**
 * Stands between a run and its disk and stops the world at every moment at which the power can go: `stopped` gets the disk
 * as it would be left, then the run goes on. Before a write all is as after the one before it, so that this moment counts
 * for the first one only.
 */
export class Power {
  writes = 0;

  constructor(
    private readonly disk: Disk,
    private readonly stopped: (left: Disk, moment: Moment) => Promise<void> = async () => undefined,
  ) {}

  /** As on platforms that replace no file in one step: a text can be cut off, and a note be left under both its names. */
  get vault(): VaultPort {
    const { vault } = this.disk;
    return {
      list: () => vault.list(),
      read: (path) => vault.read(path),
      exists: (path) => vault.exists(path),
      create: (path, text) =>
        this.writing(
          `create ${path}`,
          () => vault.create(path, text),
          (left) => left.vault.put(path, half(text)),
        ),
      process: async (path, transform) => {
        const next = transform(await vault.read(path));
        if (next === null) return false;
        return this.writing(
          `update ${path}`,
          () => vault.process(path, transform),
          (left) => left.vault.put(path, half(next)),
        );
      },
      remove: (path) => this.writing(`remove ${path}`, () => vault.remove(path)),
      move: async (path, to) => {
        const text = await vault.read(path);
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

  private async writing<T>(
    what: string,
    step: () => Promise<T>,
    tear: ((left: Disk) => void | Promise<void>) | null = null,
  ): Promise<T> {
    this.writes += 1;
    const { writes: write } = this;
    if (write === 1) await this.stop({ write, when: 'before', what });
    if (tear !== null) await this.stop({ write, when: 'within', what }, tear);
    const result = await step();
    await this.stop({ write, when: 'after', what });
    return result;
  }

  private async stop(moment: Moment, tear: (left: Disk) => void | Promise<void> = () => undefined): Promise<void> {
    const left = await this.disk.copy();
    await tear(left);
    await this.stopped(left, moment);
  }
}

/** Not in the middle of a character: a file that is no text any more is not to be told from one of the user's. */
const half = (text: string): string => text.slice(0, Math.floor(text.length / 2)).replace(/[\ud800-\udbff]$/, '');
