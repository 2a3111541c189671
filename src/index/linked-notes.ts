import { basename, linkTargets, nameKey } from '../format/links';
import { hashIn, originalName } from '../format/originals';
import { lookInto } from './load-index';
import { groupBy, type VaultFile, type VaultPort } from '../model';

/** A note that may go. */
export interface Removable {
  readonly path: string;
  readonly text: string;
}

export interface LinkedOptions<N> {
  readonly since: number;
  readonly restored: ReadonlySet<string>;
  readonly stays: (note: N) => boolean;
}

/** The record of an original stands and goes with it. */
function linkedName(path: string): string {
  const hash = hashIn(path);
  return hash === null ? nameKey(basename(path)) : originalName(hash);
}

const namesIn = (text: string): readonly string[] => linkTargets(text).map((target) => nameKey(basename(target)));

/**
 * Those of the notes that cannot go without leaving a link behind that dangles and did not before: others link them, or
 * such of them as stay. Links are told by name only, which keeps a note too many rather than one too few. Notes that were
 * last changed before `since` are not looked at: their links are older than what is to go. Nor are `restored` ones, nor
 * those that cannot be read. `stays`: whether a note stays whoever links it, and with it what it links.
 */
export async function linkedOf<N extends Removable>(
  notes: readonly N[],
  vault: VaultPort,
  files: readonly VaultFile[],
  { since, restored, stays }: LinkedOptions<N>,
): Promise<ReadonlySet<N>> {
  const byName = groupBy(notes, ({ path }) => linkedName(path));
  const going = new Set(notes.map(({ path }) => path));
  const linked = new Set(notes.filter(stays));
  const reach = (text: string): void => {
    for (const name of namesIn(text)) for (const note of byName.get(name) ?? []) linked.add(note);
  };
  for (const { path, mtime } of files) {
    if (going.has(path) || restored.has(path) || mtime < since) continue;
    const text = await lookInto(vault, path);
    if (text.ok && text.value !== null) reach(text.value);
  }
  // A set goes on through what is added to it.
  for (const note of linked) reach(note.text);
  return linked;
}
