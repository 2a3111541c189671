import {
  failed,
  ok,
  type Outcome,
  type Problem,
  type Settings,
  VaultError,
  type VaultFile,
  type VaultPort,
} from '../model';
import { parseNote, salvagedNote, type NoteRecord } from '../format/note-record';
import { VaultIndex } from './vault-index';
import { reported } from '../model/vault-problem';

/** Notes read at the same time: enough to keep a disk busy, few enough for a phone. */
const AT_ONCE = 16;

/** What an index is made from. */
interface Loading {
  readonly vault: VaultPort;
  readonly settings: Settings;
}

export interface LoadedIndex {
  readonly index: VaultIndex;
  /** Notes whose frontmatter cannot be read as a whole: the index has of them what can be, so that they are not made twice. */
  readonly problems: readonly Problem[];
}

/**
 * Reads every note of the vault once; a note that disappears meanwhile is left out. `seen` gets each note of Dateline's
 * with its text, while that is at hand.
 */
export async function loadIndex(
  { vault, settings }: Loading,
  seen: (record: NoteRecord, file: ReadNote) => void = () => undefined,
): Promise<LoadedIndex> {
  const index = new VaultIndex(settings);
  const problems: Problem[] = [];
  const unread = (problem: Problem): void => {
    problems.push(problem);
    index.add(problem.subject, null);
  };
  for await (const note of readNotes(vault, unread)) {
    const { path, text } = note;
    const parsed = parseNote(path, text, settings);
    if (!parsed.ok) problems.push(parsed.problem);
    index.add(path, parsed.ok ? parsed.value : salvagedNote(path, text, settings));
    if (parsed.ok && parsed.value !== null) seen(parsed.value, note);
  }
  return { index, problems };
}

/** A note as the vault lists it, with its text. */
export interface ReadNote extends VaultFile {
  readonly text: string;
}

/** Every note with its text, in path order; `unread` hears of those that cannot be read, by their path. */
export async function* readNotes(vault: VaultPort, unread: (problem: Problem) => void): AsyncGenerator<ReadNote> {
  const files = await vault.list();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const texts = await Promise.all(some.map(({ path }) => lookInto(vault, path)));
    for (const [i, file] of some.entries()) {
      const text = texts[i];
      if (text?.ok === false) unread(text.problem);
      else if (text !== undefined && text.value !== null) yield { ...file, text: text.value };
    }
  }
}

/** A few notes at the same time, each with its path; as `lookInto`. */
export const readSome = (
  vault: VaultPort,
  paths: readonly string[],
): Promise<readonly (readonly [path: string, text: Outcome<string | null>])[]> =>
  Promise.all(paths.map(async (path) => [path, await lookInto(vault, path)] as const));

/** Text of a note, null where there is none (any more), or why it cannot be read: `not-text`, `disk-error` … */
export async function lookInto(vault: VaultPort, path: string): Promise<Outcome<string | null>> {
  const read = await reported(() => vault.read(path));
  if (read.ok) return read;
  return read.problem.code === 'note-missing' ? ok(null) : failed({ ...read.problem, subject: path });
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
