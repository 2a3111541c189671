import type { Problem } from '../model';
import { parseNote, VaultIndex } from '../notes';
import { VaultError, type VaultPort } from './ports';
import type { Workspace } from './workspace';

/** Notes read at the same time: enough to keep a disk busy, few enough for a phone. */
const AT_ONCE = 16;

export interface LoadedIndex {
  readonly index: VaultIndex;
  /** Notes whose frontmatter cannot be read: they are names in the index, nothing more. */
  readonly problems: readonly Problem[];
}

/** Reads every note of the vault once; a note that disappears meanwhile is left out. */
export async function loadIndex({ vault, settings }: Pick<Workspace, 'vault' | 'settings'>): Promise<LoadedIndex> {
  const index = new VaultIndex(settings);
  const problems: Problem[] = [];
  for await (const { path, text } of readNotes(vault)) {
    const parsed = parseNote(path, text, settings);
    if (!parsed.ok) problems.push(parsed.problem);
    index.add(path, parsed.ok ? parsed.value : null);
  }
  return { index, problems };
}

/** Every note with its text, in path order. */
export async function* readNotes(vault: VaultPort): AsyncGenerator<{ path: string; text: string }> {
  const files = await vault.list();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const texts = await Promise.all(some.map(({ path }) => readIfThere(vault, path)));
    for (const [i, { path }] of some.entries()) {
      const text = texts[i];
      if (text !== null && text !== undefined) yield { path, text };
    }
  }
}

/** Null where there is no such note (any more). */
export async function readIfThere(vault: VaultPort, path: string): Promise<string | null> {
  try {
    return await vault.read(path);
  } catch (error) {
    if (error instanceof VaultError && (error.code === 'missing' || error.code === 'not-text')) return null;
    throw error;
  }
}
