import { message, VaultError } from '../model';
import { joinPath, newName, splitPath } from './names';

/** What stands at a name; `handle` is what the adapter works with. `other` is neither (a device, a dangling link). */
export interface FolderEntry<H> {
  readonly kind: 'file' | 'folder' | 'other';
  readonly name: string;
  readonly handle: H;
}

/** A folder tree, as far as finding a path in it needs. Names are found without regard to case and composition. */
export interface FolderTree<H> {
  readonly root: FolderEntry<H>;
  find(folder: H, name: string): Promise<FolderEntry<H> | null>;
}

/** How far a path leads: to an entry, or to the deepest folder there is, with the names that are missing below it. */
export interface Located<H> {
  readonly entry: FolderEntry<H>;
  /** As the file system spells it. */
  readonly path: string;
  /** Outermost first; empty when the whole path is there. */
  readonly missing: readonly string[];
}

/** Throws `outside` and `illegal-name` (see `splitPath`). */
export async function locate<H>(tree: FolderTree<H>, path: string): Promise<Located<H>> {
  const names = splitPath(path);
  let entry = tree.root;
  let spelled = '';
  for (const [depth, name] of names.entries()) {
    const next: FolderEntry<H> | null = entry.kind === 'folder' ? await tree.find(entry.handle, name) : null;
    if (next === null) return { entry, path: spelled, missing: names.slice(depth) };
    entry = next;
    spelled = joinPath(spelled, next.name);
  }
  return { entry, path: spelled, missing: [] };
}

/** The file at a path. Throws `missing` where there is none, and where a folder stands. */
export async function locateFile<H>(tree: FolderTree<H>, path: string): Promise<Located<H>> {
  const located = await locate(tree, path);
  if (located.missing.length > 0) throw new VaultError('missing', path, 'There is no such note.');
  if (located.entry.kind !== 'file') throw new VaultError('missing', path, 'This is not a file.');
  return located;
}

/** Where a new file goes. */
export interface NewPlace<H> {
  readonly folder: H;
  readonly folderPath: string;
  /** Names of the folders to make, outermost first. */
  readonly folders: readonly string[];
  readonly name: string;
}

/**
 * Where a note goes that moves; its own name in another case is free. Throws as `locateNew`.
 */
export async function locateTarget<H>(tree: FolderTree<H>, from: Located<H>, to: string): Promise<NewPlace<H>> {
  const there = await locate(tree, to);
  if (there.missing.length > 0 || there.path !== from.path) return locateNew(tree, to);
  const names = splitPath(to);
  const name = newName(names.at(-1) ?? '', to);
  if (names.length === 1) return { folder: tree.root.handle, folderPath: '', folders: [], name };
  const { entry, path } = await locate(tree, names.slice(0, -1).join('/'));
  return { folder: entry.handle, folderPath: path, folders: [], name };
}

/** Throws `exists` where the name is taken or a file stands where a folder is needed, and `illegal-name`. */
export async function locateNew<H>(tree: FolderTree<H>, path: string): Promise<NewPlace<H>> {
  const { entry, path: folderPath, missing } = await locate(tree, path);
  if (missing.length === 0) throw new VaultError('exists', path, message`“${folderPath}” already exists.`);
  if (entry.kind !== 'folder') throw new VaultError('exists', path, message`“${folderPath}” is not a folder.`);
  const names = missing.map((name) => newName(name, path));
  return { folder: entry.handle, folderPath, folders: names.slice(0, -1), name: names.at(-1) ?? '' };
}
