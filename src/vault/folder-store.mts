import * as fs from 'node:fs/promises';
import * as nodePath from 'node:path';
import type { StorePort } from '../model';
import { absentAsNull, createFile, makeFolders, syncFolder, withTemporary, writeDurably } from './disk.mts';
import { systemCode, withVaultErrors } from './errors';
import { joinPath, splitPath } from './names';
import { TaskQueue } from './queue';
import { encodeNote } from './text';
import { wholeNames, WRITING, WRITTEN } from './unfinished';

/** The plugin's own folder of a vault on disk, below the vault's settings folder; made at the first write. */
export function openFolderStore(vault: string, configDir: string): StorePort {
  return new FolderStore(nodePath.join(vault, configDir, 'plugins', 'dateline'));
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
      withTemporary(nodePath.dirname(file), bytes, async (temporary) => {
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
        try {
          await act(file);
        } catch (error) {
          if (systemCode(error) !== 'ENOENT') throw error;
          await makeFolders(nodePath.dirname(file));
          await act(file);
        }
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
