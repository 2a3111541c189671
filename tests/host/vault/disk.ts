import { isHidden, nameOf, parentOf, resolvePath } from '../base/paths';

export interface DiskFile {
  readonly type: 'file';
  readonly bytes: Uint8Array;
  readonly ctime: number;
  readonly mtime: number;
}
export interface DiskFolder {
  readonly type: 'folder';
  readonly ctime: number;
}
export type DiskEntry = DiskFile | DiskFolder;

export type DiskChange =
  | { readonly kind: 'file-created' | 'modified' | 'folder-created' | 'removed'; readonly path: string }
  | { readonly kind: 'renamed'; readonly path: string; readonly from: string };

export interface DiskOptions {
  /** As on Windows, macOS and phones: `A.md` and `a.md` are one file. */
  readonly caseInsensitive: boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** An error as Node's file system gives it, which is what reaches plugins on the desktop. */
export class DiskError extends Error {
  constructor(
    readonly code: 'ENOENT' | 'EEXIST' | 'ENOTEMPTY' | 'EISDIR' | 'ENOTDIR',
    call: string,
    readonly path: string,
  ) {
    super(`${code}: ${MEANING[code]}, ${call} '${path}'`);
  }
}
const MEANING = {
  ENOENT: 'no such file or directory',
  EEXIST: 'file already exists',
  ENOTEMPTY: 'directory not empty',
  EISDIR: 'illegal operation on a directory',
  ENOTDIR: 'not a directory',
};

/** A plugin tried to reach outside the vault. Never caught by the host: a test must fail on it. */
export class LeftVault extends Error {
  constructor(path: string) {
    super(`Path leaves the vault: ${path}`);
    this.name = 'LeftVault';
  }
}

/** Files and folders in memory, as bytes, so that encodings and lone surrogates behave as on a disk. Synchronous. */
export class MemoryDisk {
  readonly #entries = new Map<string, { path: string; entry: DiskEntry }>();
  readonly #options: DiskOptions;
  readonly #watchers: ((change: DiskChange) => void)[] = [];

  constructor(options: DiskOptions) {
    this.#options = options;
  }

  watch(watcher: (change: DiskChange) => void): void {
    this.#watchers.push(watcher);
  }

  get(path: string): DiskEntry | undefined {
    if (isRoot(path)) return { type: 'folder', ctime: 0 };
    return this.#entries.get(this.#key(path))?.entry;
  }

  /** The path as it is spelled on disk. */
  spelling(path: string): string | undefined {
    return this.#entries.get(this.#key(path))?.path;
  }

  /** Every path below a folder, sorted, or in the whole vault. */
  paths(below = '/'): string[] {
    const prefix = isRoot(below) ? '' : `${this.#key(below)}/`;
    return [...this.#entries.entries()]
      .filter(([key]) => key.startsWith(prefix))
      .map(([, { path }]) => path)
      .sort();
  }

  readBytes(path: string): Uint8Array {
    const entry = this.get(path);
    if (!entry) throw new DiskError('ENOENT', 'open', path);
    if (entry.type === 'folder') throw new DiskError('EISDIR', 'read', path);
    return entry.bytes;
  }

  read(path: string): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.readBytes(path));
  }

  write(path: string, data: string | Uint8Array, times: { ctime?: number; mtime?: number } = {}): void {
    const before = this.get(path);
    if (before?.type === 'folder') throw new DiskError('EISDIR', 'open', path);
    if (this.get(parentOf(path))?.type !== 'folder') throw new DiskError('ENOENT', 'open', path);
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data.slice();
    const now = this.#options.now();
    const entry: DiskFile = {
      type: 'file',
      bytes,
      ctime: times.ctime ?? before?.ctime ?? now,
      mtime: times.mtime ?? now,
    };
    this.#set(this.spelling(path) ?? path, entry);
    this.#tell({ kind: before ? 'modified' : 'file-created', path: this.spelling(path) ?? path });
  }

  /** Makes the folder and the missing ones above it, as `mkdir -p`. */
  mkdir(path: string): void {
    const entry = this.get(path);
    if (entry?.type === 'file') throw new DiskError('EEXIST', 'mkdir', path);
    if (entry) return;
    this.mkdir(parentOf(path));
    this.#set(path, { type: 'folder', ctime: this.#options.now() });
    this.#tell({ kind: 'folder-created', path });
  }

  remove(path: string): void {
    const entry = this.get(path);
    if (!entry) throw new DiskError('ENOENT', 'unlink', path);
    if (entry.type === 'folder') throw new DiskError('EISDIR', 'unlink', path);
    this.#drop(path);
  }

  rmdir(path: string, recursive: boolean): void {
    const entry = this.get(path);
    if (!entry) throw new DiskError('ENOENT', 'rmdir', path);
    if (entry.type === 'file') throw new DiskError('ENOTDIR', 'rmdir', path);
    const below = this.paths(path);
    if (below.length > 0 && !recursive) throw new DiskError('ENOTEMPTY', 'rmdir', path);
    for (const child of below.reverse()) this.#drop(child);
    this.#drop(path);
  }

  rename(from: string, to: string): void {
    const entry = this.get(from);
    if (!entry) throw new DiskError('ENOENT', 'rename', from);
    if (this.get(parentOf(to))?.type !== 'folder') throw new DiskError('ENOENT', 'rename', to);
    const below = this.paths(from).map((path) => ({
      path,
      to: to + path.slice(from.length),
      entry: this.#require(path),
    }));
    this.#entries.delete(this.#key(from));
    this.#set(to, entry);
    for (const child of below) this.#entries.delete(this.#key(child.path));
    for (const child of below) this.#set(child.to, child.entry);
    this.#tell({ kind: 'renamed', path: to, from });
  }

  #require(path: string): DiskEntry {
    const entry = this.get(path);
    if (!entry) throw new DiskError('ENOENT', 'open', path);
    return entry;
  }

  #drop(path: string): void {
    const spelled = this.spelling(path) ?? path;
    this.#entries.delete(this.#key(path));
    this.#tell({ kind: 'removed', path: spelled });
  }

  #set(path: string, entry: DiskEntry): void {
    this.#entries.set(this.#key(path), { path, entry });
  }

  #key(path: string): string {
    const resolved = resolvePath(path);
    if (resolved === null) throw new LeftVault(path);
    return this.#options.caseInsensitive ? resolved.toLowerCase() : resolved;
  }

  #tell(change: DiskChange): void {
    for (const watcher of this.#watchers) watcher(change);
  }
}

const isRoot = (path: string): boolean => path === '/' || path === '' || path === '.';

/** Name and path helpers every reader of the disk needs, told once. */
export const inVault = (path: string): boolean => !isHidden(path) && nameOf(path) !== '';
