import { basename, canBeTarget, nameKey, withoutExtension } from '../../format/links';
import { isEndOf, lastOf, PathBook } from '../../index/path-book';
import type { VaultIndex } from '../../index/vault-index';

/** What happens to the paths of a vault. */
export interface PathChange {
  /** Notes that go or move away. */
  readonly removed: readonly string[];
  /** Notes that come, also by moving. */
  readonly added: readonly string[];
}

/**
 * How links are read before a change of the vault's paths and after it. Notes with the names of those that go or come
 * are compared anew: a namesake that was told apart by its path may be found by its name now, or no longer.
 */
export class Redirection {
  private readonly later = new PathBook();
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly index: VaultIndex,
    change: PathChange,
  ) {
    this.names = new Set([...change.removed, ...change.added].map((path) => nameKey(basename(path))));
    const removed = new Set(change.removed);
    for (const name of this.names) {
      for (const path of index.pathsNamed(name)) if (!removed.has(path)) this.later.add(path);
    }
    for (const path of change.added) this.later.add(path);
  }

  /** Whether links with this name can mean something else afterwards. */
  isTouched(name: string): boolean {
    return this.names.has(nameKey(name));
  }

  /** Path of the note a link in the note at `source` means now; null where there is none. */
  before(target: string, source: string): string | null {
    return resolveFrom(source, target, (name) => this.index.pathsNamed(name));
  }

  /** The same once the change is made. */
  after(target: string, source: string): string | null {
    return resolveFrom(source, target, (name) =>
      this.isTouched(name) ? this.later.named(name) : this.index.pathsNamed(name),
    );
  }

  /** Shortest text that links a note once the change is made; null when its name cannot stand in a link. */
  targetAfter(path: string): string | null {
    const name = basename(path);
    if (!this.isTouched(name)) return this.index.linkTarget(path);
    const target = this.later.named(name).length > 1 ? withoutExtension(path) : name;
    return canBeTarget(target) ? target : null;
  }
}

/**
 * The note a target means in a note at `source`, as Obsidian finds it: the very path; else, of the notes whose paths end
 * so, one below the folder of the source, then the shortest path. What begins with a dot or a slash is a path and no end
 * of one.
 */
function resolveFrom(source: string, target: string, named: (name: string) => readonly string[]): string | null {
  const isWhole = /^(?:\.{0,2})\//.test(target);
  const path = isWhole ? wholePath(source, target) : target;
  if (path === null) return null;
  const key = nameKey(withoutExtension(path));
  const found = named(lastOf(key)).filter((one) => isEndOf(key, one));
  const exact = found.find((one) => nameKey(withoutExtension(one)) === key);
  if (exact !== undefined || isWhole) return exact ?? null;
  return [...found].sort(nearest(source))[0] ?? null;
}

/** `./A` and `../Places/A` from the folder of the source, `/A` from the top; null where it leaves the vault. */
function wholePath(source: string, target: string): string | null {
  const parts = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Folders are compared letter by letter, as Obsidian does; where lengths are equal, the first by name. */
function nearest(source: string): (a: string, b: string) => number {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const far = (path: string): number => (path.startsWith(folder) ? 0 : 1);
  return (a, b) => far(a) - far(b) || a.length - b.length || (a < b ? -1 : 1);
}
