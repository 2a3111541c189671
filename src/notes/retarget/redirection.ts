import { basename, canBeTarget, nameKey, withoutExtension } from '../links';
import { PathBook } from '../path-book';
import type { VaultIndex } from '../vault-index';

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
    return resolveFrom(source, target, (one) => this.index.resolve(one));
  }

  /** The same once the change is made. */
  after(target: string, source: string): string | null {
    return resolveFrom(source, target, (one) =>
      this.isTouched(basename(one)) ? this.later.resolve(one) : this.index.resolve(one),
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

/** A target that begins at the note's own folder (`./A`, `../Places/A`) means that one path and no other. */
function resolveFrom(source: string, target: string, resolve: (target: string) => string | null): string | null {
  if (!/^\.{1,2}\//.test(target)) return resolve(target);
  const parts = source.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  const path = parts.join('/');
  const found = resolve(path);
  return found !== null && nameKey(withoutExtension(found)) === nameKey(withoutExtension(path)) ? found : null;
}
