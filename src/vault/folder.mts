import { lstatSync, readFileSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as nodePath from 'node:path';
import { setImmediate as atNextTurn } from 'node:timers';
import { setImmediate } from 'node:timers/promises';
import { type StagedText, VaultError, type VaultFile, type VaultPort } from '../model';
import { FolderNames, makeFolder, moveFile, removeFile, removeIfEmpty, removeTemporaries } from './disk.mts';
import { systemCode, withVaultErrors } from './errors';
import {
  type FolderEntry,
  locate,
  locateFile,
  locateNew,
  locateTarget,
  type NewPlace,
  type FolderTree,
} from './locate';
import { byPath, splitPath, isCanvasName, isNoteName, joinPath, nameFault } from './names';
import { TaskQueue } from './queue';
import { StagedTexts } from './folder-staging.mts';
import { decodeNote, encodeNote } from './text';

export { openFolderStore } from './folder-store.mts';

/** Notes read before others have a turn of the event loop: some milliseconds. */
const READS_A_TURN = 32;
/** How often a note that changes while it is being written is read again before giving up. */
const MOST_ATTEMPTS = 5;

/**
 * A folder on disk as a vault. Rejects with `missing` where there is no such folder. Symbolic links that lead out of it
 * are refused; links inside it are followed, and not listed a second time.
 */
export async function openFolderVault(folder: string): Promise<VaultPort> {
  return withVaultErrors(folder, async () => {
    const root = await fs.realpath(folder).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') throw new VaultError('missing', folder, 'There is no such folder.');
      throw error;
    });
    if ((await fs.stat(root)).isDirectory()) return new FolderVault(root);
    throw new VaultError('missing', folder, 'This is not a folder.');
  });
}

/** Handles are absolute paths free of symbolic links. */
class FolderVault implements VaultPort {
  readonly #root: string;
  readonly #tree: FolderTree<string>;
  readonly #queue = new TaskQueue();
  readonly #names = new FolderNames();
  readonly #staging: StagedTexts;
  /** Folders looked up in this turn of the event loop. */
  readonly #folders = new Map<string, Promise<FolderEntry<string>>>();
  #reads = 0;

  constructor(root: string) {
    this.#root = root;
    this.#staging = new StagedTexts(root);
    this.#tree = {
      root: { kind: 'folder', name: '', handle: root },
      find: (parent, name) => withVaultErrors(name, async () => this.#find(parent, name)),
    };
  }

  async list(): Promise<readonly VaultFile[]> {
    return withVaultErrors('', async () => (await filesNamed(isNoteName, this.#root, '')).sort(byPath));
  }

  async canvases(): Promise<readonly VaultFile[]> {
    return withVaultErrors('', async () => (await filesNamed(isCanvasName, this.#root, '')).sort(byPath));
  }

  async filesIn(folder: string): Promise<readonly VaultFile[]> {
    if (folder === '')
      return withVaultErrors('', async () => (await filesNamed(() => true, this.#root, '')).sort(byPath));
    const { entry, path, missing } = await locate(this.#tree, folder);
    if (missing.length > 0 || entry.kind !== 'folder') return [];
    return withVaultErrors(folder, async () => (await filesNamed(() => true, entry.handle, path)).sort(byPath));
  }

  async bytes(path: string): Promise<Uint8Array> {
    const { entry } = await locateFile(this.#tree, path);
    return withVaultErrors(path, () => fs.readFile(entry.handle));
  }

  // Without the thread pool, as in `#find`; but who reads a hundred thousand notes must not keep signals and timers waiting.
  async read(path: string): Promise<string> {
    const entry = await this.#locateNote(path);
    if ((this.#reads += 1) % READS_A_TURN === 0) await setImmediate();
    return decodeNote(await withVaultErrors(path, async () => readFileSync(entry.handle)), path);
  }

  async exists(path: string): Promise<boolean> {
    return (await locate(this.#tree, path)).missing.length === 0;
  }

  // All creates wait for each other: two of them may want the same folder, or names that differ in case only.
  async create(path: string, text: string): Promise<readonly string[]> {
    const bytes = (): Uint8Array => encodeNote(text, path);
    return this.#staged(path, () => this.#queue.run('', () => withVaultErrors(path, () => this.#create(path, bytes))));
  }

  async createBytes(path: string, bytes: Uint8Array): Promise<readonly string[]> {
    return this.#queue.run('', () => withVaultErrors(path, () => this.#create(path, () => bytes)));
  }

  async process(path: string, transform: (current: string) => string | null): Promise<boolean> {
    return this.#staged(path, async () => {
      const { entry } = await locateFile(this.#tree, path);
      return this.#queue.run(entry.handle, () =>
        withVaultErrors(path, () =>
          this.#names.changed(nodePath.dirname(entry.handle), () => this.#rewrite(entry.handle, path, transform)),
        ),
      );
    });
  }

  async remove(path: string): Promise<void> {
    const { entry } = await locateFile(this.#tree, path);
    await this.settle();
    await this.#queue.run(entry.handle, () => withVaultErrors(path, () => removeFile(entry.handle)));
  }

  async move(path: string, to: string): Promise<readonly string[]> {
    await this.settle();
    return this.#queue.run('', () => withVaultErrors(path, () => this.#move(path, to)));
  }

  async removeEmptyFolder(path: string): Promise<boolean> {
    const { entry, missing } = await locate(this.#tree, path);
    if (missing.length > 0 || entry.kind !== 'folder') return false;
    return withVaultErrors(path, () => removeIfEmpty(entry.handle));
  }

  async stage(texts: readonly StagedText[]): Promise<void> {
    await withVaultErrors('', () => this.#staging.stage(texts));
  }

  async settle(): Promise<void> {
    await withVaultErrors('', () => this.#staging.settle());
  }

  async tidy(): Promise<void> {
    await withVaultErrors('', () => removeTemporaries(this.#root));
  }

  /** What was staged for a write is used by it, or not at all. */
  async #staged<T>(path: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } finally {
      this.#staging.drop(path);
    }
  }

  /** As `locateFile`, but of the notes that are read together the folder is looked up once: most of a read is that. */
  async #locateNote(path: string): Promise<FolderEntry<string>> {
    const names = splitPath(path);
    const folder = await this.#folderAt(names.slice(0, -1).join('/'));
    const entry = folder.kind === 'folder' ? await this.#tree.find(folder.handle, names.at(-1) ?? '') : null;
    return entry?.kind === 'file' ? entry : (await locateFile(this.#tree, path)).entry;
  }

  #folderAt(path: string): Promise<FolderEntry<string>> {
    if (path === '') return Promise.resolve(this.#tree.root);
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    if (this.#folders.size === 0) atNextTurn(() => this.#folders.clear());
    const found = locate(this.#tree, path).then(({ entry, missing }) => (missing.length > 0 ? NO_FOLDER : entry));
    this.#folders.set(path, found);
    return found;
  }

  async #create(path: string, content: () => Uint8Array): Promise<readonly string[]> {
    const place = await locateNew(this.#tree, path);
    const bytes = content();
    return this.#inPlace(place, (file) => this.#staging.create(file, path, bytes));
  }

  async #rewrite(file: string, path: string, transform: (current: string) => string | null): Promise<boolean> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const before = await fs.readFile(file);
      const current = decodeNote(before, path);
      const next = transform(current);
      if (next === null || next === current) return false;
      if (await this.#staging.replace(file, path, before, encodeNote(next, path))) return true;
    }
    throw new VaultError('busy', path, 'Another program keeps changing the note.');
  }

  async #move(path: string, to: string): Promise<readonly string[]> {
    const from = await locateFile(this.#tree, path);
    const place = await locateTarget(this.#tree, from, to);
    const isSame = (await locate(this.#tree, to)).path === from.path;
    return this.#inPlace(place, (file) => moveFile(from.entry.handle, file, isSame));
  }

  /** Makes the folders a new file needs, and takes them away again where the file does not come to be. */
  async #inPlace(place: NewPlace<string>, make: (file: string) => Promise<void>): Promise<readonly string[]> {
    const made: { path: string; absolute: string }[] = [];
    try {
      for (const name of place.folders) {
        const absolute = nodePath.join(made.at(-1)?.absolute ?? place.folder, name);
        const path = joinPath(made.at(-1)?.path ?? place.folderPath, name);
        await makeFolder(absolute);
        made.push({ path, absolute });
      }
      const folder = made.at(-1)?.absolute ?? place.folder;
      await this.#names.added(folder, place.name, () => make(nodePath.join(folder, place.name)));
    } catch (error) {
      // An empty folder that stays is less than the reason for it.
      for (const { absolute } of made.reverse()) await removeIfEmpty(absolute).catch(() => false);
      throw error;
    }
    return made.map((folder) => folder.path);
  }

  // Without waiting between the steps: each takes microseconds, a turn of the thread pool many times that.
  #find(parent: string, asked: string): FolderEntry<string> | null {
    const exact = statExactly(parent, asked);
    const name = exact === null ? this.#names.match(parent, asked) : asked;
    if (name === null) return null;
    const absolute = nodePath.join(parent, name);
    const stat = exact ?? lstatSync(absolute, { throwIfNoEntry: false });
    if (stat === undefined) return null;
    return stat.isSymbolicLink() ? this.#follow(absolute, name) : { kind: kindOf(stat), name, handle: absolute };
  }

  #follow(link: string, name: string): FolderEntry<string> {
    const handle = targetOf(link);
    if (handle === null) return { kind: 'other', name, handle: link };
    if (!isInside(this.#root, handle)) throw new VaultError('outside', name, 'A symbolic link leads out of the vault.');
    return { kind: kindOf(statSync(handle)), name, handle };
  }
}

const NO_FOLDER: FolderEntry<string> = { kind: 'other', name: '', handle: '' };

const kindOf = (stat: Stats): FolderEntry<string>['kind'] =>
  stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';

/** Null for a link that leads nowhere. */
function targetOf(link: string): string | null {
  try {
    return realpathSync(link);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Spares looking through the folder where the name is there as asked. Only a legal name: Windows reads others as something else. */
const statExactly = (folder: string, name: string): Stats | null =>
  nameFault(name) === null ? (lstatSync(nodePath.join(folder, name), { throwIfNoEntry: false }) ?? null) : null;

function isInside(root: string, path: string): boolean {
  const relative = nodePath.relative(root, path);
  return relative !== '..' && !relative.startsWith(`..${nodePath.sep}`) && !nodePath.isAbsolute(relative);
}

/** Adds the notes of a folder and those below it. */
async function filesNamed(isOne: IsOne, absolute: string, path: string, found: VaultFile[] = []): Promise<VaultFile[]> {
  const entries = (await fs.readdir(absolute, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
  for (const entry of entries) {
    const file = entry.isFile() && isOne(entry.name) ? fileOf(absolute, path, entry) : null;
    if (file !== null) found.push(file);
  }
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    await filesNamed(isOne, nodePath.join(absolute, name), joinPath(path, name), found);
  }
  return found;
}

type IsOne = (name: string) => boolean;

/** Asks the disk without a promise for each of a hundred thousand notes: that takes a third of the time. */
function fileOf(absolute: string, path: string, { name }: Dirent): VaultFile | null {
  const stat = statSync(absolute + nodePath.sep + name, { throwIfNoEntry: false });
  // Deleted since the folder was read: no longer a note.
  return stat === undefined ? null : { path: joinPath(path, name), mtime: Math.floor(stat.mtimeMs), size: stat.size };
}
