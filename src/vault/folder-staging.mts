import { readdirSync } from 'node:fs';
import * as nodePath from 'node:path';
import type { StagedText } from '../model';
import {
  createFile,
  isTemporary,
  linkTo,
  makeTemporary,
  removeTemporary,
  replaceBy,
  replaceFile,
  syncFolders,
} from './disk.mts';
import { systemCode } from './errors';
import { encodeNote } from './text';

/** Texts that wait for the disk at one time; each is an open file. */
const AT_ONCE = 16;

interface Staged {
  readonly temporary: string;
  readonly bytes: Uint8Array;
}

/**
 * Texts that are on the disk already, under hidden names at the top of the vault, and need only be given the names of their
 * notes; and the folders whose new names the disk may not have yet. There, and not beside the notes, so that the folders
 * of notes change when a note comes to be, and not before.
 */
export class StagedTexts {
  readonly #root: string;
  readonly #unsynced = new Set<string>();
  readonly #staged = new Map<string, Staged>();
  #isSwept = false;

  constructor(root: string) {
    this.#root = root;
  }

  /** Instead of what was staged before. A text that cannot be staged is written as any other, which says why it cannot. */
  async stage(texts: readonly StagedText[]): Promise<void> {
    for (const path of this.#staged.keys()) this.drop(path);
    if (texts.length > 0) this.#sweep();
    for (let at = 0; at < texts.length; at += AT_ONCE)
      await Promise.allSettled(texts.slice(at, at + AT_ONCE).map((text) => this.#stageOne(text)));
  }

  /** Takes away what was staged for a note, where it was not used. */
  drop(path: string): void {
    const staged = this.#staged.get(path);
    if (staged !== undefined) removeTemporary(staged.temporary);
    this.#staged.delete(path);
  }

  /** As `createFile`, durable at once only where the bytes were not staged for `path`. */
  async create(file: string, path: string, bytes: Uint8Array): Promise<void> {
    const temporary = this.#take(path, bytes);
    if (temporary === null) return createFile(file, bytes);
    await this.#naming(file, temporary, async () => {
      await linkTo(temporary, file, bytes);
      return true;
    });
  }

  /** As `replaceFile`, durable at once only where the bytes were not staged for `path`. */
  async replace(file: string, path: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
    const temporary = this.#take(path, after);
    if (temporary === null) return replaceFile(file, before, after);
    try {
      return await this.#naming(file, temporary, async () => replaceBy(temporary, file, before));
    } catch (error) {
      // A folder of another disk, linked into the vault.
      if (systemCode(error) !== 'EXDEV') throw error;
      return replaceFile(file, before, after);
    }
  }

  /** Resolves when all names that were given are on the disk. */
  async settle(): Promise<void> {
    const folders = [...this.#unsynced];
    this.#unsynced.clear();
    try {
      await syncFolders(folders);
    } catch (error) {
      for (const folder of folders) this.#unsynced.add(folder);
      throw error;
    }
  }

  async #stageOne({ path, text }: StagedText): Promise<void> {
    const bytes = encodeNote(text, path);
    const temporary = await makeTemporary(this.#root, bytes);
    this.#staged.set(path, { temporary, bytes });
  }

  #take(path: string, bytes: Uint8Array): string | null {
    const staged = this.#staged.get(path);
    if (staged === undefined || Buffer.compare(staged.bytes, bytes) !== 0) return null;
    this.#staged.delete(path);
    return staged.temporary;
  }

  async #naming(file: string, temporary: string, name: () => Promise<boolean>): Promise<boolean> {
    try {
      const named = await name();
      if (named) this.#unsynced.add(nodePath.dirname(file));
      return named;
    } finally {
      removeTemporary(temporary);
    }
  }

  /** What a process left that was killed before its journal could tell of it; only who holds the vault stages texts. */
  #sweep(): void {
    if (this.#isSwept) return;
    this.#isSwept = true;
    const left = readdirSync(this.#root).filter(isTemporary);
    for (const name of left) removeTemporary(nodePath.join(this.#root, name));
  }
}
