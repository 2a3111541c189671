import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as nodePath from 'node:path';
import { systemCode } from './errors';

// What a file system needs so that a note is never half written, also when the power goes.

/** What file systems without hard links (FAT, some network shares, Android's) answer. */
const LINK_UNSUPPORTED = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL', 'UNKNOWN']);

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
  const { mode } = await fs.stat(file);
  return withTemporary(file, after, async (temporary) => {
    await fs.chmod(temporary, mode);
    if (!(await fs.readFile(file)).equals(before)) return false;
    await fs.rename(temporary, file);
    await syncFolder(nodePath.dirname(file));
    return true;
  });
}

/** Links a complete file to its name, which fails where the name is taken, unlike a rename. Rejects with EEXIST. */
export async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  await withTemporary(file, bytes, async (temporary) => {
    try {
      await fs.link(temporary, file);
    } catch (error) {
      if (!LINK_UNSUPPORTED.has(systemCode(error) ?? '')) throw error;
      await writeDurably(file, 'wx', bytes);
    }
    await syncFolder(nodePath.dirname(file));
  });
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

/** Hidden and short, so that Obsidian does not show it and a long note name does not make it longer. */
export async function withTemporary<T>(
  beside: string,
  bytes: Uint8Array,
  use: (temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = nodePath.join(nodePath.dirname(beside), `.dateline-${randomUUID()}.tmp`);
  try {
    await writeDurably(temporary, 'wx', bytes);
    return await use(temporary);
  } finally {
    await fs.rm(temporary, { force: true });
  }
}

export async function writeDurably(path: string, flags: 'wx' | 'a', bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, flags);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a new name durable. Windows cannot open a folder and needs no such step. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
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
