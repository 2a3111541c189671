import { VaultError, type StorePort, type VaultFile, type VaultPort } from '../model';
import {
  type FolderEntry,
  locate,
  locateFile,
  locateNew,
  locateTarget,
  type NewPlace,
  type FolderTree,
} from './locate';
import { byPath, isCanvasName, isNoteName, joinPath, matchName, splitPath } from './names';
import { TaskQueue } from './queue';
import { decodeNote, encodeNote } from './text';

interface MemoryFile {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
  readonly mtime: number;
}
interface MemoryFolder {
  readonly kind: 'folder';
  readonly children: Map<string, MemoryNode>;
}
type MemoryNode = MemoryFile | MemoryFolder;
type Handle = { readonly parent: MemoryFolder; readonly node: MemoryNode };

/** A vault in memory: for tests, dry runs and whatever needs a vault without a disk. Writes take no time. */
export class MemoryVault implements VaultPort {
  readonly #root: MemoryFolder = { kind: 'folder', children: new Map() };
  readonly #queue = new TaskQueue();
  #writes = 0;
  readonly #tree: FolderTree<Handle> = {
    root: { kind: 'folder', name: '', handle: { parent: this.#root, node: this.#root } },
    find: async ({ node }, name) => (node.kind === 'folder' ? entryOf(node, name) : null),
  };

  /** Starts with files by path, hidden ones and any bytes allowed. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.put(path, content);
  }

  /** What a user or another program does behind Dateline's back: writes any file, with no check of its name. */
  put(path: string, content: string | Uint8Array): void {
    const names = path.split('/');
    const name = names.pop() ?? '';
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    folderAt(this.#root, names).children.set(name, this.#file(bytes));
  }

  putFolder(path: string): void {
    folderAt(this.#root, path.split('/'));
  }

  /** Deletes a file or a folder with all that is in it, as a user would. */
  drop(path: string): void {
    const names = path.split('/');
    const name = names.pop() ?? '';
    folderAt(this.#root, names).children.delete(name);
  }

  /** Every file by path and, with a trailing `/`, every folder; sorted by path. */
  snapshot(): Readonly<Record<string, Uint8Array>> {
    const all = [...walk(this.#root, '')].map(([path, node]): [string, Uint8Array] =>
      node.kind === 'file' ? [path, node.bytes] : [`${path}/`, new Uint8Array()],
    );
    return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async list(): Promise<readonly VaultFile[]> {
    return this.#filesNamed(isNoteName);
  }

  async canvases(): Promise<readonly VaultFile[]> {
    return this.#filesNamed(isCanvasName);
  }

  async filesIn(folder: string): Promise<readonly VaultFile[]> {
    if (folder === '') return this.#filesNamed(() => true);
    const { path, missing } = await locate(this.#tree, folder);
    return missing.length > 0 ? [] : this.#filesNamed(() => true).filter((file) => file.path.startsWith(`${path}/`));
  }

  async bytes(path: string): Promise<Uint8Array> {
    return bytesOf((await locateFile(this.#tree, path)).entry);
  }

  #filesNamed(isOne: (name: string) => boolean): readonly VaultFile[] {
    const files: VaultFile[] = [];
    for (const [path, node] of walk(this.#root, '', (name) => !name.startsWith('.'))) {
      if (node.kind !== 'file' || !isOne(path.slice(path.lastIndexOf('/') + 1))) continue;
      files.push({ path, mtime: node.mtime, size: node.bytes.length });
    }
    return files.sort(byPath);
  }

  async read(path: string): Promise<string> {
    const { entry } = await locateFile(this.#tree, path);
    return decodeNote(bytesOf(entry), path);
  }

  async exists(path: string): Promise<boolean> {
    return (await locate(this.#tree, path)).missing.length === 0;
  }

  async create(path: string, text: string): Promise<readonly string[]> {
    return this.#queue.run('', () => this.#create(path, () => encodeNote(text, path)));
  }

  async createBytes(path: string, bytes: Uint8Array): Promise<readonly string[]> {
    return this.#queue.run('', () => this.#create(path, () => bytes.slice()));
  }

  async #create(path: string, content: () => Uint8Array): Promise<readonly string[]> {
    const place = await locateNew(this.#tree, path);
    const bytes = content();
    const { folder, made } = this.#foldersOf(place);
    folder.children.set(place.name, this.#file(bytes));
    return made;
  }

  async process(path: string, transform: (current: string) => string | null): Promise<boolean> {
    return this.#queue.run('', () => this.#process(path, transform));
  }

  async #process(path: string, transform: (current: string) => string | null): Promise<boolean> {
    const { entry } = await locateFile(this.#tree, path);
    const current = decodeNote(bytesOf(entry), path);
    const next = transform(current);
    if (next === null || next === current) return false;
    entry.handle.parent.children.set(entry.name, this.#file(encodeNote(next, path)));
    return true;
  }

  async remove(path: string): Promise<void> {
    await this.#queue.run('', async () => {
      const { entry } = await locateFile(this.#tree, path);
      entry.handle.parent.children.delete(entry.name);
    });
  }

  async move(path: string, to: string): Promise<readonly string[]> {
    return this.#queue.run('', async () => {
      const from = await locateFile(this.#tree, path);
      const place = await locateTarget(this.#tree, from, to);
      const { parent, node } = from.entry.handle;
      const { folder, made } = this.#foldersOf(place);
      parent.children.delete(from.entry.name);
      folder.children.set(place.name, node);
      return made;
    });
  }

  #foldersOf(place: NewPlace<Handle>): { readonly folder: MemoryFolder; readonly made: readonly string[] } {
    const made: string[] = [];
    let folder = place.folder.node as MemoryFolder;
    for (const name of place.folders) {
      made.push(joinPath(made.at(-1) ?? place.folderPath, name));
      folder = folderAt(folder, [name]);
    }
    return { folder, made };
  }

  async removeEmptyFolder(path: string): Promise<boolean> {
    const { entry, missing } = await locate(this.#tree, path);
    const { node, parent } = entry.handle;
    if (missing.length > 0 || node.kind !== 'folder' || node.children.size > 0) return false;
    return parent.children.delete(entry.name);
  }

  #file(bytes: Uint8Array): MemoryFile {
    this.#writes += 1;
    return { kind: 'file', bytes, mtime: this.#writes };
  }
}

/** A store in memory. */
export class MemoryStore implements StorePort {
  readonly #files = new Map<string, string>();

  /** Every file by name. */
  entries(): IterableIterator<[string, string]> {
    return this.#files.entries();
  }

  async read(name: string): Promise<string | null> {
    return this.#files.get(checked(name)) ?? null;
  }

  async write(name: string, text: string): Promise<void> {
    this.#files.set(checked(name), text);
  }

  async append(name: string, text: string): Promise<void> {
    this.#files.set(checked(name), (this.#files.get(name) ?? '') + text);
  }

  async list(folder: string): Promise<readonly string[]> {
    const prefix = `${checked(folder)}/`;
    return [...this.#files.keys()].filter((name) => name.startsWith(prefix)).sort();
  }

  async remove(name: string): Promise<void> {
    this.#files.delete(checked(name));
  }

  async claim(name: string, text: string): Promise<boolean> {
    if (this.#files.has(checked(name))) return false;
    this.#files.set(checked(name), text);
    return true;
  }
}

const checked = (name: string): string => splitPath(name).join('/');

function entryOf(folder: MemoryFolder, asked: string): FolderEntry<Handle> | null {
  const name = folder.children.has(asked) ? asked : matchName(asked, [...folder.children.keys()]);
  const node = name === null ? undefined : folder.children.get(name);
  if (name === null || node === undefined) return null;
  return { kind: node.kind, name, handle: { parent: folder, node } };
}

function bytesOf(entry: FolderEntry<Handle>): Uint8Array {
  const { node } = entry.handle;
  if (node.kind !== 'file') throw new VaultError('missing', entry.name, 'This is not a file.');
  return node.bytes;
}

function folderAt(from: MemoryFolder, names: readonly string[]): MemoryFolder {
  let folder = from;
  for (const name of names) {
    const next = folder.children.get(name) ?? { kind: 'folder', children: new Map() };
    if (next.kind === 'file') throw new Error(`${name} is a file`);
    folder.children.set(name, next);
    folder = next;
  }
  return folder;
}

function* walk(
  folder: MemoryFolder,
  path: string,
  enter: (name: string) => boolean = () => true,
): Generator<[string, MemoryNode]> {
  for (const [name, node] of folder.children) {
    if (!enter(name)) continue;
    const here = joinPath(path, name);
    yield [here, node];
    if (node.kind === 'folder') yield* walk(node, here, enter);
  }
}
