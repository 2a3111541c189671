import { markupWords } from '../data/lexicon';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import * as fs from 'node:fs/promises';
import * as nodePath from 'node:path';
import { promisify } from 'node:util';
import { systemCode } from './errors';
import { NameBook } from './names';

// What a file system needs so that a note is never half written, also when the power goes. Most steps take microseconds,
// a turn of the thread pool many times that, and more where other threads are at work: only what waits for the disk to
// have it goes there, so that several files can wait together.

/** What file systems without hard links (FAT, some network shares, Android's) answer. */
const LINK_UNSUPPORTED = markupWords('link-unsupported');

/** Null where there is no such file. */
export async function absentAsNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Puts new bytes in place of `before` in one step; false, with nothing changed, where the file holds something else by now. */
export async function replaceFile(file: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const replaced = await withTemporary(nodePath.dirname(file), after, async (temporary) =>
    replaceBy(temporary, file, before),
  );
  if (replaced) await syncFolder(nodePath.dirname(file));
  return replaced;
}

/** Puts a complete file of the same disk in place of another, as `replaceFile`; the folder is not synced. */
export function replaceBy(temporary: string, file: string, before: Uint8Array): boolean {
  chmodSync(temporary, statSync(file).mode);
  if (!readFileSync(file).equals(before)) return false;
  renameSync(temporary, file);
  return true;
}

/** Makes a file at a name that must be free. Rejects with EEXIST. */
export async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  const folder = nodePath.dirname(file);
  await withTemporary(folder, bytes, (temporary) => linkTo(temporary, file, bytes));
  await syncFolder(folder);
}

/**
 * Links a complete file to its name, which fails where the name is taken, unlike a rename; `bytes` are written there once
 * more where there are no links, or none from disk to disk. Rejects with EEXIST; the folder is not synced.
 */
export async function linkTo(temporary: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!LINK_UNSUPPORTED.has(systemCode(error) ?? '')) throw error;
    await writeDurably(file, 'wx', bytes);
  }
}

/**
 * Gives a file another name. By a second link, which fails where that name is taken, unlike a rename; a power cut between
 * the two steps leaves both names for one file. `isSame`: the new name is the old one in another case.
 */
export async function moveFile(from: string, to: string, isSame: boolean): Promise<void> {
  try {
    if (isSame) await fs.rename(from, to);
    else {
      await fs.link(from, to);
      await syncFolder(nodePath.dirname(to));
      await fs.unlink(from);
    }
  } catch (error) {
    if (!LINK_UNSUPPORTED.has(systemCode(error) ?? '')) throw error;
    await fs.rename(from, to);
  }
  await syncFolder(nodePath.dirname(from));
  await syncFolder(nodePath.dirname(to));
}

export const isTemporary = (name: string): boolean => /^\.dateline-[0-9a-f-]{36}\.tmp$/.test(name);

/** Hidden and short, so that Obsidian does not show it and a long note name does not make it longer. */
const temporaryIn = (folder: string): string => nodePath.join(folder, `.dateline-${randomUUID()}.tmp`);

/** A complete file with these bytes in a folder, under a name of its own, for as long as it is used. */
export async function withTemporary<T>(
  folder: string,
  bytes: Uint8Array,
  use: (temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = temporaryIn(folder);
  try {
    await writeDurably(temporary, 'wx', bytes);
    return await use(temporary);
  } finally {
    removeTemporary(temporary);
  }
}

/** Leaves such a file behind; whoever asked for it takes it away. */
export async function makeTemporary(folder: string, bytes: Uint8Array): Promise<string> {
  const temporary = temporaryIn(folder);
  try {
    await writeDurably(temporary, 'wx', bytes);
    return temporary;
  } catch (error) {
    removeTemporary(temporary);
    throw error;
  }
}

export const removeTemporary = (temporary: string): void => rmSync(temporary, { force: true });

/** Takes away what a process that was killed left in a folder, and in those below it that are not hidden. */
export async function removeTemporaries(folder: string): Promise<void> {
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const path = nodePath.join(folder, entry.name);
    if (entry.isFile() && isTemporary(entry.name)) removeTemporary(path);
    if (entry.isDirectory() && !entry.name.startsWith('.')) await removeTemporaries(path);
  }
}

const synced = promisify(fsync);

export async function writeDurably(path: string, flags: 'wx' | 'a', bytes: Uint8Array): Promise<void> {
  const file = openSync(path, flags);
  try {
    writeFileSync(file, bytes);
    await synced(file);
  } finally {
    closeSync(file);
  }
}

/** Makes new names durable, those of several folders side by side. Windows cannot open a folder and needs no such step. */
export async function syncFolders(folders: Iterable<string>): Promise<void> {
  await Promise.all([...folders].map(syncFolder));
}

export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    await synced(handle);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Rejects with EEXIST where there is one. */
export async function makeFolder(folder: string): Promise<void> {
  await fs.mkdir(folder);
  await syncFolder(nodePath.dirname(folder));
}

/** With those above it that are missing. */
export async function makeFolders(folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const above = nodePath.dirname(first);
  for (let at = folder; at.length > above.length; at = nodePath.dirname(at)) await syncFolder(nodePath.dirname(at));
}

export async function removeFile(file: string): Promise<void> {
  await fs.unlink(file);
  await syncFolder(nodePath.dirname(file));
}

export async function removeIfEmpty(folder: string): Promise<boolean> {
  try {
    await fs.rmdir(folder);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

interface KnownNames {
  /** Of the folder, in nanoseconds, when its names were read or last changed by us. */
  mtime: bigint;
  readonly names: NameBook;
}

/** Folders whose names are kept, at most; beyond that the oldest are read again. */
const MOST_FOLDERS = 64;

/**
 * The names in folders, read again only where a folder was changed by others: a folder of many notes would be read for
 * each note that is added. What others add in the very moment of a change of ours is met by the file system alone, which
 * refuses the same name, but on most disks takes one in another case.
 */
export class FolderNames {
  readonly #known = new Map<string, KnownNames>();

  /** The name a folder has for the one asked for, in any case and composition. */
  match(folder: string, asked: string): string | null {
    return this.#namesIn(folder).match(asked);
  }

  /** Notes down a change of ours that leaves the names as they are. */
  async changed<T>(folder: string, act: () => Promise<T>): Promise<T> {
    const known = this.#current(folder);
    try {
      return await act();
    } finally {
      if (known) known.mtime = mtimeOf(folder);
    }
  }

  /** Notes down that `act` adds a name. */
  async added(folder: string, name: string, act: () => Promise<void>): Promise<void> {
    await this.changed(folder, act);
    this.#known.get(folder)?.names.add(name);
  }

  #namesIn(folder: string): NameBook {
    const known = this.#current(folder);
    if (known) return known.names;
    // The time before the names: what comes between is read again.
    const mtime = mtimeOf(folder);
    const names = new NameBook(readdirSync(folder));
    this.#known.delete(folder);
    this.#known.set(folder, { mtime, names });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_FOLDERS && oldest !== undefined) this.#known.delete(oldest);
    return names;
  }

  #current(folder: string): KnownNames | undefined {
    const known = this.#known.get(folder);
    return known?.mtime === mtimeOf(folder) ? known : undefined;
  }
}

/** Zero where there is no such folder. */
const mtimeOf = (folder: string): bigint => statSync(folder, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n;
