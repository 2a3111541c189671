import { normalizePath, TFile, TFolder, type App, type DataAdapter, type TAbstractFile } from 'obsidian';
import { VaultError, type VaultFile, type VaultPort } from '../model';
import { obsidianError, systemCode, withObsidianErrors } from './errors';
import {
  type FolderEntry,
  locate,
  locateFile,
  locateNew,
  locateTarget,
  type NewPlace,
  type FolderTree,
} from './locate';
import { byPath, isCanvasName, joinPath, matchName } from './names';
import { TaskQueue } from './queue';
import { sortInTurns } from './sort';
import { decodeNote, refuseBrokenText } from './text';

export { ObsidianStore } from './obsidian-store';

/** The app has its turn. */
const pause = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve));

const MARK = '\ufeff';

/**
 * The open vault. Obsidian's index knows neither hidden files nor case; hidden paths are refused before it is asked,
 * and names are looked up without case in the folders it shows, so that two phones and a server agree.
 */
export class ObsidianVault implements VaultPort {
  readonly #app: App;
  readonly #tree: FolderTree<TAbstractFile>;
  readonly #creating = new TaskQueue();

  constructor(app: App) {
    this.#app = app;
    this.#tree = {
      root: { kind: 'folder', name: '', handle: app.vault.getRoot() },
      find: async (folder, name) => this.#find(folder, name),
    };
  }

  async list(): Promise<readonly VaultFile[]> {
    const files = this.#app.vault.getMarkdownFiles();
    const listed = files.map(({ path, stat }) => ({ path, mtime: stat.mtime, size: stat.size }));
    return sortInTurns(listed, byPath, pause);
  }

  async canvases(): Promise<readonly VaultFile[]> {
    const files = this.#app.vault.getFiles().filter(({ name }) => isCanvasName(name));
    return files.map(({ path, stat }) => ({ path, mtime: stat.mtime, size: stat.size })).sort(byPath);
  }

  async filesIn(folder: string): Promise<readonly VaultFile[]> {
    const { path, missing } = folder === '' ? { path: '', missing: [] } : await locate(this.#tree, folder);
    if (missing.length > 0) return [];
    const files = this.#app.vault.getFiles().filter((file) => path === '' || file.path.startsWith(`${path}/`));
    return files.map((file) => ({ path: file.path, mtime: file.stat.mtime, size: file.stat.size })).sort(byPath);
  }

  async bytes(path: string): Promise<Uint8Array> {
    const file = await this.#file(path);
    return new Uint8Array(await withObsidianErrors(path, () => this.#app.vault.readBinary(file)));
  }

  async read(path: string): Promise<string> {
    return this.#text(await this.#file(path), path);
  }

  async exists(path: string): Promise<boolean> {
    return (await locate(this.#tree, path)).missing.length === 0;
  }

  // All creates wait for each other: two of them may want the same folder, or names that differ in case only.
  async create(path: string, text: string): Promise<readonly string[]> {
    return this.#creating.run('', async () => {
      const place = await locateNew(this.#tree, path);
      refuseBrokenText(text, path);
      return withObsidianErrors(path, () => this.#inPlace(place, (target) => this.#app.vault.create(target, text)));
    });
  }

  async createBytes(path: string, bytes: Uint8Array): Promise<readonly string[]> {
    return this.#creating.run('', async () => {
      const place = await locateNew(this.#tree, path);
      // Of a part of a larger buffer the part alone.
      const whole = bytes.slice().buffer;
      return withObsidianErrors(path, () => this.#inPlace(place, (file) => this.#app.vault.createBinary(file, whole)));
    });
  }

  /**
   * Asked first without Obsidian's own `process`, which may write a note back that a transform left as it was.
   */
  async process(path: string, transform: (current: string) => string | null): Promise<boolean> {
    const file = await this.#file(path);
    const current = await this.#text(file, path);
    const next = transform(current);
    if (next === null || next === current) return false;
    refuseBrokenText(next, path);
    return this.#process(file, path, current.startsWith(MARK), transform);
  }

  /**
   * Through `trashFile`, as the user's setting for deleted files says: what undo takes away goes where everything else
   * that is deleted goes. With “Move to Obsidian trash” that is the hidden `.trash` folder of the vault.
   */
  async remove(path: string): Promise<void> {
    const file = await this.#file(path);
    await withObsidianErrors(path, () => this.#app.fileManager.trashFile(file));
  }

  /** Through the vault and not the file manager, which would rewrite links in its own way, or ask: those are plans of ours. */
  async move(path: string, to: string): Promise<readonly string[]> {
    return this.#creating.run('', async () => {
      const from = await locateFile(this.#tree, path);
      const place = await locateTarget(this.#tree, from, to);
      return withObsidianErrors(path, () =>
        this.#inPlace(place, (target) => this.#app.vault.rename(from.entry.handle, target)),
      );
    });
  }

  async removeEmptyFolder(path: string): Promise<boolean> {
    const { entry, missing } = await locate(this.#tree, path);
    if (missing.length > 0 || !(entry.handle instanceof TFolder)) return false;
    return withObsidianErrors(path, () => removeIfEmpty(this.#app.vault.adapter, entry.handle.path));
  }

  #find(folder: TAbstractFile, asked: string): FolderEntry<TAbstractFile> | null {
    if (!(folder instanceof TFolder)) return null;
    const at = (name: string): TAbstractFile | null => this.#app.vault.getAbstractFileByPath(inFolder(folder, name));
    const exact = at(asked);
    const name =
      exact === null
        ? matchName(
            asked,
            folder.children.map((child) => child.name),
          )
        : asked;
    const handle = exact ?? (name === null ? null : at(name));
    return handle === null ? null : { kind: handle instanceof TFolder ? 'folder' : 'file', name: handle.name, handle };
  }

  async #file(path: string): Promise<TFile> {
    const { handle } = (await locateFile(this.#tree, path)).entry;
    if (handle instanceof TFile) return handle;
    throw new VaultError('missing', path, 'This is not a file.');
  }

  /** From the bytes: Obsidian's own `read` replaces what is not UTF-8, and need not keep a byte order mark. */
  async #text(file: TFile, path: string): Promise<string> {
    const bytes = await withObsidianErrors(path, () => this.#app.vault.readBinary(file));
    return decodeNote(new Uint8Array(bytes), path);
  }

  async #inPlace(
    { folder, folders, name }: NewPlace<TAbstractFile>,
    make: (path: string) => Promise<unknown>,
  ): Promise<readonly string[]> {
    const made: string[] = [];
    let parent = folder.path === '/' ? '' : folder.path;
    try {
      for (const each of folders) {
        parent = joinPath(parent, each);
        if (await this.#makeFolder(parent)) made.push(parent);
      }
      await make(normalizePath(joinPath(parent, name)));
    } catch (error) {
      // An empty folder that stays is less than the reason for it.
      for (const each of made.reverse()) await removeIfEmpty(this.#app.vault.adapter, each).catch(() => false);
      throw error;
    }
    return made;
  }

  /** False where it is on disk already and Obsidian has not seen it yet. */
  async #makeFolder(path: string): Promise<boolean> {
    if ((await this.#app.vault.adapter.stat(normalizePath(path)))?.type === 'folder') return false;
    await this.#app.vault.createFolder(normalizePath(path));
    return true;
  }

  async #process(
    file: TFile,
    path: string,
    marked: boolean,
    transform: (current: string) => string | null,
  ): Promise<boolean> {
    // Obsidian has no other way to end `process` without a write than an error; ours must come out as it went in.
    const stopped: unknown[] = [];
    const answer = (data: string): string => {
      try {
        const current = marked && !data.startsWith(MARK) ? MARK + data : data;
        const next = transform(current);
        if (next === null || next === current) throw UNTOUCHED;
        refuseBrokenText(next, path);
        return next;
      } catch (reason) {
        stopped.push(reason);
        throw reason;
      }
    };
    try {
      await this.#app.vault.process(file, answer);
      return true;
    } catch (error) {
      if (stopped.includes(UNTOUCHED)) return false;
      throw stopped.length > 0 ? stopped[0] : obsidianError(error, path);
    }
  }
}

const UNTOUCHED = new Error('The note stays as it is.');

const inFolder = (folder: TFolder, name: string): string => (folder.isRoot() ? name : `${folder.path}/${name}`);

/** Looks on the disk, since hidden files count, and never recursively. */
async function removeIfEmpty(adapter: DataAdapter, path: string): Promise<boolean> {
  const { files, folders } = await adapter.list(path);
  if (files.length + folders.length > 0) return false;
  try {
    await adapter.rmdir(path, false);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}
