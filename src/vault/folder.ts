import type { Dirent } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as nodePath from 'node:path';
import { VaultError, type StorePort, type VaultFile, type VaultPort } from '../workflow/ports';
import {
  absentAsNull,
  createFile,
  moveFile,
  removeIfEmpty,
  replaceFile,
  syncFolder,
  withTemporary,
  writeDurably,
} from './disk';
import { systemCode, vaultError } from './errors';
import { type Entry, locate, locateFile, locateNew, locateTarget, type NewPlace, type Tree } from './locate';
import { byPath, isNoteName, joinPath, matchName, nameFault, splitPath } from './names';
import { TaskQueue } from './queue';
import { decodeNote, encodeNote } from './text';
import { wholeNames, WRITING, WRITTEN } from './unfinished';

/** How often a note that changes while it is being written is read again before giving up. */
const MOST_ATTEMPTS = 5;

/**
 * A folder on disk as a vault. Rejects with `missing` where there is no such folder. Symbolic links that lead out of it
 * are refused; links inside it are followed, and not listed a second time.
 */
export async function openFolderVault(folder: string): Promise<VaultPort> {
  return withVaultErrors(folder, async () => {
    const root = await fs.realpath(folder);
    if ((await fs.stat(root)).isDirectory()) return new FolderVault(root);
    throw new VaultError('missing', folder, 'This is not a folder.');
  });
}

/** The plugin's own folder of a vault on disk, below the vault's settings folder; made at the first write. */
export function openFolderStore(vault: string, configDir: string): StorePort {
  return new FolderStore(nodePath.join(vault, configDir, 'plugins', 'dateline'));
}

/** Handles are absolute paths free of symbolic links. */
class FolderVault implements VaultPort {
  readonly #root: string;
  readonly #tree: Tree<string>;
  readonly #queue = new TaskQueue();

  constructor(root: string) {
    this.#root = root;
    this.#tree = {
      root: { kind: 'folder', name: '', handle: root },
      find: (parent, name) => withVaultErrors(name, () => this.#find(parent, name)),
    };
  }

  async list(): Promise<readonly VaultFile[]> {
    return withVaultErrors('', async () => (await listNotes(this.#root, '')).sort(byPath));
  }

  async read(path: string): Promise<string> {
    const { entry } = await locateFile(this.#tree, path);
    return decodeNote(await withVaultErrors(path, () => fs.readFile(entry.handle)), path);
  }

  async exists(path: string): Promise<boolean> {
    return (await locate(this.#tree, path)).missing.length === 0;
  }

  // All creates wait for each other: two of them may want the same folder, or names that differ in case only.
  async create(path: string, text: string): Promise<readonly string[]> {
    return this.#queue.run('', () => withVaultErrors(path, () => this.#create(path, text)));
  }

  async process(path: string, transform: (current: string) => string | null): Promise<boolean> {
    const { entry } = await locateFile(this.#tree, path);
    return this.#queue.run(entry.handle, () => withVaultErrors(path, () => processFile(entry.handle, path, transform)));
  }

  async remove(path: string): Promise<void> {
    const { entry } = await locateFile(this.#tree, path);
    await this.#queue.run(entry.handle, () => withVaultErrors(path, () => fs.unlink(entry.handle)));
  }

  async move(path: string, to: string): Promise<readonly string[]> {
    return this.#queue.run('', () => withVaultErrors(path, () => this.#move(path, to)));
  }

  async removeEmptyFolder(path: string): Promise<boolean> {
    const { entry, missing } = await locate(this.#tree, path);
    if (missing.length > 0 || entry.kind !== 'folder') return false;
    return withVaultErrors(path, () => removeIfEmpty(entry.handle));
  }

  async #create(path: string, text: string): Promise<readonly string[]> {
    const place = await locateNew(this.#tree, path);
    const bytes = encodeNote(text, path);
    return this.#inPlace(place, (file) => createFile(file, bytes));
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
        await fs.mkdir(absolute);
        made.push({ path, absolute });
      }
      await make(nodePath.join(made.at(-1)?.absolute ?? place.folder, place.name));
    } catch (error) {
      // An empty folder that stays is less than the reason for it.
      for (const { absolute } of made.reverse()) await removeIfEmpty(absolute).catch(() => false);
      throw error;
    }
    return made.map((folder) => folder.path);
  }

  async #find(parent: string, asked: string): Promise<Entry<string> | null> {
    const name = (await hasExactly(parent, asked)) ? asked : matchName(asked, await fs.readdir(parent));
    if (name === null) return null;
    const absolute = nodePath.join(parent, name);
    const link = (await fs.lstat(absolute)).isSymbolicLink();
    const handle = link ? await absentAsNull(fs.realpath(absolute)) : absolute;
    if (handle === null) return { kind: 'other', name, handle: absolute };
    if (!isInside(this.#root, handle))
      throw new VaultError('outside', asked, 'A symbolic link leads out of the vault.');
    const stat = await fs.stat(handle);
    return { kind: stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other', name, handle };
  }
}

/** Spares reading the folder where the name is there as asked. Only a legal name: Windows reads others as something else. */
async function hasExactly(folder: string, name: string): Promise<boolean> {
  if (nameFault(name) !== null) return false;
  return (await absentAsNull(fs.lstat(nodePath.join(folder, name)))) !== null;
}

function isInside(root: string, path: string): boolean {
  const relative = nodePath.relative(root, path);
  return relative !== '..' && !relative.startsWith(`..${nodePath.sep}`) && !nodePath.isAbsolute(relative);
}

async function listNotes(absolute: string, path: string): Promise<VaultFile[]> {
  const entries = (await fs.readdir(absolute, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
  const found = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => noteOf(absolute, path, entry)),
  );
  const notes = found.filter((note) => note !== null);
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    notes.push(...(await listNotes(nodePath.join(absolute, name), joinPath(path, name))));
  }
  return notes;
}

async function noteOf(absolute: string, path: string, { name }: Dirent): Promise<VaultFile | null> {
  if (!isNoteName(name)) return null;
  // Deleted since the folder was read: no longer a note.
  const stat = await absentAsNull(fs.stat(nodePath.join(absolute, name)));
  return stat === null ? null : { path: joinPath(path, name), mtime: Math.floor(stat.mtimeMs), size: stat.size };
}

async function processFile(
  file: string,
  path: string,
  transform: (current: string) => string | null,
): Promise<boolean> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const before = await fs.readFile(file);
    const current = decodeNote(before, path);
    const next = transform(current);
    if (next === null || next === current) return false;
    if (await replaceFile(file, before, encodeNote(next, path))) return true;
  }
  throw new VaultError('busy', path, 'Another program keeps changing the note.');
}

async function withVaultErrors<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw vaultError(error, path);
  }
}

class FolderStore implements StorePort {
  readonly #folder: string;
  readonly #queue = new TaskQueue();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(name: string): Promise<string | null> {
    const file = this.#file(name);
    const bytes = await this.#queue.run(file, () =>
      withVaultErrors(name, async () => ((await settle(file)) ? absentAsNull(fs.readFile(file)) : null)),
    );
    return bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  async write(name: string, text: string): Promise<void> {
    const bytes = encodeNote(text, name);
    await this.#change(name, (file) =>
      withTemporary(file, bytes, async (temporary) => {
        await fs.rename(temporary, file);
        await syncFolder(nodePath.dirname(file));
      }),
    );
  }

  async append(name: string, text: string): Promise<void> {
    const bytes = encodeNote(text, name);
    await this.#change(name, async (file) => {
      const isNew = !(await settle(file));
      await writeDurably(file, 'a', bytes);
      if (isNew) await syncFolder(nodePath.dirname(file));
    });
  }

  async list(folder: string): Promise<readonly string[]> {
    return wholeNames(await withVaultErrors(folder, () => listAll(this.#file(folder), folder)));
  }

  async remove(name: string): Promise<void> {
    const file = this.#file(name);
    await this.#queue.run(file, () =>
      withVaultErrors(name, async () => {
        for (const each of [file + WRITING, file + WRITTEN, file]) await fs.rm(each, { force: true });
      }),
    );
  }

  async claim(name: string, text: string): Promise<boolean> {
    const bytes = encodeNote(text, name);
    const made: boolean[] = [];
    await this.#change(name, async (file) => {
      made.push(await withExistsAsFalse(createFile(file, bytes)));
    });
    return made[0] ?? false;
  }

  #file(name: string): string {
    return nodePath.join(this.#folder, ...splitPath(name));
  }

  async #change(name: string, act: (file: string) => Promise<void>): Promise<void> {
    const file = this.#file(name);
    await this.#queue.run(file, () =>
      withVaultErrors(name, async () => {
        await fs.mkdir(nodePath.dirname(file), { recursive: true });
        await act(file);
      }),
    );
  }
}

async function withExistsAsFalse(making: Promise<void>): Promise<boolean> {
  try {
    await making;
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether there is a file; a write of the app that was cut short after the old one made way is brought to its end. */
async function settle(file: string): Promise<boolean> {
  if ((await absentAsNull(fs.lstat(file))) !== null) return true;
  if ((await absentAsNull(fs.lstat(file + WRITTEN))) === null) return false;
  await fs.rename(file + WRITTEN, file);
  return true;
}

async function listAll(absolute: string, path: string): Promise<string[]> {
  const entries = (await absentAsNull(fs.readdir(absolute, { withFileTypes: true }))) ?? [];
  const names: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const here = joinPath(path, entry.name);
    if (entry.isDirectory()) names.push(...(await listAll(nodePath.join(absolute, entry.name), here)));
    else names.push(here);
  }
  return names;
}
