import { basename, nameKey, withoutExtension } from './links';

/** The paths of a vault's notes, found by name and by link target, without case. */
export class PathBook {
  private readonly byKey = new Map<string, string>();
  private readonly byName = new Map<string, Set<string>>();

  add(path: string): void {
    this.byKey.set(nameKey(withoutExtension(path)), path);
    const name = nameKey(basename(path));
    this.byName.set(name, (this.byName.get(name) ?? new Set()).add(path));
  }

  remove(path: string): void {
    const key = nameKey(withoutExtension(path));
    if (this.byKey.get(key) === path) this.byKey.delete(key);
    const name = nameKey(basename(path));
    const paths = this.byName.get(name);
    paths?.delete(path);
    if (paths?.size === 0) this.byName.delete(name);
  }

  /** Paths of the notes with this name, in any folder. */
  named(name: string): readonly string[] {
    return [...(this.byName.get(nameKey(name)) ?? [])];
  }

  /** A whole path first, then the end of one; of several, the shortest, then the first. */
  resolve(target: string): string | null {
    const key = nameKey(withoutExtension(target.trim().replace(/^\//, '')));
    const exact = this.byKey.get(key);
    if (exact !== undefined) return exact;
    const candidates = this.named(key.slice(key.lastIndexOf('/') + 1)).filter((path) =>
      `/${nameKey(withoutExtension(path))}`.endsWith(`/${key}`),
    );
    return candidates.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
  }
}
