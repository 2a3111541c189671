import { TFile, type App, type EventRef, type TAbstractFile } from 'obsidian';
import type { VaultMemory } from '../../index/cache/vault-memory';
import { breathe } from './inputs';

/** Milliseconds of work after which the app has its turn: far less than a user notices. */
const STRETCH = 12;

/**
 * What is known of the vault, kept from one run to the next. Vault events only mark what changed; the next run reads it.
 * Nothing is loaded, and nothing read, before the first run asks.
 */
export class VaultKeeper {
  private memory: VaultMemory | null = null;
  private isWatching = false;

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(
    private readonly app: App,
    private readonly now: () => number,
  ) {}

  async open(): Promise<VaultMemory> {
    const { VaultMemory: Memory } = await import('../../index/cache/vault-memory');
    return (this.memory ??= new Memory({ breathe: paced(this.now), isWatched: () => this.isWatching }));
  }

  /** Listens to the vault; for when its files are there, since each is told as new before. To be registered. */
  watch(): readonly EventRef[] {
    const { vault } = this.app;
    this.isWatching = true;
    return [
      vault.on('create', (file) => this.changed(file)),
      vault.on('modify', (file) => this.changed(file)),
      vault.on('delete', (file) => this.gone(file, file.path)),
      vault.on('rename', (file, from) => {
        this.gone(file, from);
        this.changed(file);
      }),
    ];
  }

  private changed(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const { path, extension, stat } = file;
    if (extension === 'md') this.memory?.changed(path, { mtime: stat.mtime, size: stat.size });
  }

  /** Not every version of the app tells of each note in a folder that went: then the whole list is compared. */
  private gone(file: TAbstractFile, path: string): void {
    if (file instanceof TFile) this.memory?.changed(path, null);
    else this.memory?.unsure();
  }
}

/** Breathes only after a stretch of work: a pause takes longer than many steps. */
export function paced(now: () => number): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < STRETCH) return;
    await breathe();
    last = now();
  };
}
