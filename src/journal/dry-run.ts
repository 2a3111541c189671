import { fileKey, message, VaultError, type StorePort, type VaultFile, type VaultPort } from '../model';
import { heldText } from './held-text';
import type { VaultWorkspace } from '../workflow/workspace';

/** A workspace on which everything can be tried out: what is written is seen in it, and nowhere else. */
export function dryRun<W extends VaultWorkspace>({ memory: _, ...workspace }: W): Omit<W, 'memory'> {
  return { ...workspace, vault: new DryVault(workspace.vault), store: new DryStore(workspace.store) };
}

interface DryNote {
  readonly path: string;
  /** Null: gone. */
  readonly text: string | null;
}

/** Later than any note that is there. */
const NOW = Number.MAX_SAFE_INTEGER;

/** A vault whose notes are changed in memory only. Folders stay as they are. */
class DryVault implements VaultPort {
  private readonly notes = new Map<string, DryNote>();

  constructor(private readonly vault: VaultPort) {}

  async list(): Promise<readonly VaultFile[]> {
    const untouched = (await this.vault.list()).filter(({ path }) => !this.notes.has(fileKey(path)));
    const written = [...this.notes.values()].flatMap(({ path, text }) =>
      text === null ? [] : [{ path, mtime: NOW, size: text.length }],
    );
    return [...untouched, ...written].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async read(path: string): Promise<string> {
    const note = this.notes.get(fileKey(path));
    if (note === undefined) return heldText(this.vault, path);
    if (note.text === null) throw new VaultError('missing', path, 'There is no such note.');
    return note.text;
  }

  async exists(path: string): Promise<boolean> {
    const note = this.notes.get(fileKey(path));
    return note === undefined ? this.vault.exists(path) : note.text !== null;
  }

  async create(path: string, text: string): Promise<readonly string[]> {
    if (await this.exists(path)) throw new VaultError('exists', path, message`“${path}” already exists.`);
    this.notes.set(fileKey(path), { path, text });
    return [];
  }

  async process(path: string, transform: (current: string) => string | null): Promise<boolean> {
    const current = await this.read(path);
    const next = transform(current);
    if (next === null || next === current) return false;
    this.notes.set(fileKey(path), { path: this.notes.get(fileKey(path))?.path ?? path, text: next });
    return true;
  }

  async remove(path: string): Promise<void> {
    await this.read(path);
    this.notes.set(fileKey(path), { path, text: null });
  }

  async move(path: string, to: string): Promise<readonly string[]> {
    const text = await this.read(path);
    await this.remove(path);
    return this.create(to, text);
  }

  async removeEmptyFolder(): Promise<boolean> {
    return false;
  }
}

/** A store that is written to in memory only. */
class DryStore implements StorePort {
  private readonly files = new Map<string, string | null>();

  constructor(private readonly store: StorePort) {}

  async read(name: string): Promise<string | null> {
    const text = this.files.get(name);
    return text === undefined ? this.store.read(name) : text;
  }

  async write(name: string, text: string): Promise<void> {
    this.files.set(name, text);
  }

  async append(name: string, text: string): Promise<void> {
    this.files.set(name, ((await this.read(name)) ?? '') + text);
  }

  async list(folder: string): Promise<readonly string[]> {
    const names = new Set(await this.store.list(folder));
    for (const [name, text] of this.files) {
      if (text === null) names.delete(name);
      else if (name.startsWith(`${folder}/`)) names.add(name);
    }
    return [...names].sort();
  }

  async remove(name: string): Promise<void> {
    this.files.set(name, null);
  }

  async claim(name: string, text: string): Promise<boolean> {
    if ((await this.read(name)) !== null) return false;
    this.files.set(name, text);
    return true;
  }
}
