import { fileKey } from '../model';
import { basename, nameKey, withoutExtension } from '../format/links';
import { MultiMap } from './multi-map';

/** The paths of a vault's notes: found by link target as Obsidian compares them, and by name as file systems do. */
export class PathBook {
  private readonly byKey = new Map<string, string>();
  private readonly byName = new MultiMap<string>();
  /** Keys of names that a file system refused, whatever has them there. */
  private readonly refused = new Set<string>();

  add(path: string): void {
    this.byKey.set(nameKey(withoutExtension(path)), path);
    this.byName.add(fileKey(basename(path)), path);
  }

  remove(path: string): void {
    const key = nameKey(withoutExtension(path));
    if (this.byKey.get(key) === path) this.byKey.delete(key);
    this.byName.delete(fileKey(basename(path)), path);
  }

  /** Whether there is a note at the very path. */
  has(path: string): boolean {
    return this.byName.get(fileKey(basename(path))).includes(path);
  }

  /** Paths of the notes with this name, in any folder. */
  named(name: string): readonly string[] {
    return [...this.byName.get(fileKey(name))];
  }

  /** Whether no new note can have this name. */
  isTaken(name: string): boolean {
    const key = fileKey(name);
    return this.refused.has(key) || this.byName.get(key).length > 0;
  }

  /** A file system said that the name of a path is taken, though no note is known there: no new note is to have it. */
  refuse(path: string): void {
    this.refused.add(fileKey(basename(path)));
  }

  /**
   * A whole path first, then the end of one; of several, the shortest, then the first. From whichever note: Obsidian would
   * take one below the folder of the note that links. A link of Dateline's is unambiguous when it is written, so that the
   * two differ only for namesakes that came later, and then whom an article names must not depend on where it lies. Where
   * links are written anew they are read as Obsidian reads them (`retarget/redirection.ts`).
   */
  resolve(target: string): string | null {
    return this.resolveKey(targetKey(target));
  }

  /** The same, for the key of a target. */
  resolveKey(key: string): string | null {
    const exact = this.byKey.get(key);
    if (exact !== undefined) return exact;
    const named = this.byName.get(fileKey(lastOf(key)));
    if (named.length === 0) return null;
    const candidates = named.filter((path) => isEndOf(key, path));
    return candidates.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
  }
}

/** Targets of one key lead to one note. */
export const targetKey = (target: string): string => nameKey(withoutExtension(target.trim().replace(/^\//, '')));

/** The name in a key: what the note is called that it leads to. */
export const lastOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** Whether a key is the path of a note or the end of one, in whole parts. */
export function isEndOf(key: string, path: string): boolean {
  const whole = nameKey(withoutExtension(path));
  return whole === key || whole.endsWith(`/${key}`);
}
