import type { Problem } from '../model';
import { parseNote, VaultIndex, type NoteRecord } from '../notes';
import { VaultError, type VaultFile, type VaultPort } from './ports';
import type { Workspace } from './workspace';

/** Notes read at the same time: enough to keep a disk busy, few enough for a phone. */
const AT_ONCE = 16;

export interface LoadedIndex {
  readonly index: VaultIndex;
  /** Notes whose frontmatter cannot be read: they are names in the index, nothing more. */
  readonly problems: readonly Problem[];
}

/**
 * Reads every note of the vault once; a note that disappears meanwhile is left out. `seen` gets each note of Dateline's
 * with its text, while that is at hand.
 */
export async function loadIndex(
  { vault, settings }: Pick<Workspace, 'vault' | 'settings'>,
  seen: (record: NoteRecord, file: ReadNote) => void = () => undefined,
): Promise<LoadedIndex> {
  const index = new VaultIndex(settings);
  const problems: Problem[] = [];
  for await (const note of readNotes(vault)) {
    const { path, text } = note;
    const parsed = parseNote(path, text, settings);
    if (!parsed.ok) problems.push(parsed.problem);
    index.add(path, parsed.ok ? parsed.value : null);
    if (parsed.ok && parsed.value !== null) seen(parsed.value, note);
  }
  return { index, problems };
}

/** A note as the vault lists it, with its text. */
export interface ReadNote extends VaultFile {
  readonly text: string;
}

/** Every note with its text, in path order. */
export async function* readNotes(vault: VaultPort): AsyncGenerator<ReadNote> {
  const files = await vault.list();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const texts = await Promise.all(some.map(({ path }) => readIfThere(vault, path)));
    for (const [i, file] of some.entries()) {
      const text = texts[i];
      if (text !== null && text !== undefined) yield { ...file, text };
    }
  }
}

/** A few notes at the same time: path and text, null where there is none. */
export const readSome = (
  vault: VaultPort,
  paths: readonly string[],
): Promise<readonly (readonly [path: string, text: string | null])[]> =>
  Promise.all(paths.map(async (path) => [path, await readIfThere(vault, path)] as const));

/** Null where there is no such note (any more). */
export async function readIfThere(vault: VaultPort, path: string): Promise<string | null> {
  try {
    return await vault.read(path);
  } catch (error) {
    if (error instanceof VaultError && (error.code === 'missing' || error.code === 'not-text')) return null;
    throw error;
  }
}
