import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import { Events } from '../base/events';
import { isHidden, joinPath, normalizePath, parentOf } from '../base/paths';
import { MemoryAdapter } from './adapter';
import type { DiskChange, MemoryDisk } from './disk';
import { type TAbstractFile, TFile, TFolder } from './files';

type WriteOptions = api.DataWriteOptions | undefined;

export interface VaultOptions {
  readonly name: string;
  readonly configDir: string;
}

/** The vault: a tree of what is on the disk outside hidden folders, kept true by the disk's own changes. */
export class Vault extends Events implements Public<api.Vault> {
  readonly adapter: MemoryAdapter;
  readonly configDir: string;
  readonly #name: string;
  readonly #disk: MemoryDisk;
  readonly #root: TFolder;
  readonly #files = new Map<string, TAbstractFile>();

  constructor(disk: MemoryDisk, options: VaultOptions) {
    super();
    this.#disk = disk;
    this.#name = options.name;
    this.configDir = options.configDir;
    this.adapter = new MemoryAdapter(disk, options.name);
    this.#root = new TFolder(this, '/');
    this.#root.name = '';
    for (const path of disk.paths()) if (!isHidden(path)) this.#add(path);
    disk.watch((change) => this.#follow(change));
  }

  getName(): string {
    return this.#name;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return path === '/' ? this.#root : (this.#files.get(path) ?? null);
  }

  getFileByPath(path: string): TFile | null {
    const file = this.getAbstractFileByPath(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.getAbstractFileByPath(path);
    return folder instanceof TFolder ? folder : null;
  }

  getRoot(): TFolder {
    return this.#root;
  }

  async create(path: string, data: string, options?: WriteOptions): Promise<TFile> {
    return this.#createWith(path, () => this.adapter.write(normalizePath(path), data, options));
  }

  async createBinary(path: string, data: ArrayBuffer, options?: WriteOptions): Promise<TFile> {
    return this.#createWith(path, () => this.adapter.writeBinary(normalizePath(path), data, options));
  }

  async createFolder(path: string): Promise<TFolder> {
    const folder = normalizePath(path);
    if (await this.adapter.exists(folder)) throw new Error('Folder already exists.');
    await this.adapter.mkdir(folder);
    return this.#expect(this.getFolderByPath(folder), folder);
  }

  async read(file: api.TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  async cachedRead(file: api.TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  async readBinary(file: api.TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  /** For the metadata cache, which reads in one step. */
  textOf(path: string): string {
    return this.#disk.read(path);
  }

  getResourcePath(file: api.TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async delete(file: api.TAbstractFile, force = false): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, force);
    else await this.adapter.remove(file.path);
  }

  async trash(file: api.TAbstractFile, system: boolean): Promise<void> {
    if (system) await this.adapter.trashSystem(file.path);
    else await this.adapter.trashLocal(file.path);
  }

  async rename(file: api.TAbstractFile, newPath: string): Promise<void> {
    await this.adapter.rename(file.path, normalizePath(newPath));
  }

  async modify(file: api.TFile, data: string, options?: WriteOptions): Promise<void> {
    this.#mustExist(file);
    await this.adapter.write(file.path, data, options);
  }

  async modifyBinary(file: api.TFile, data: ArrayBuffer, options?: WriteOptions): Promise<void> {
    this.#mustExist(file);
    await this.adapter.writeBinary(file.path, data, options);
  }

  async append(file: api.TFile, data: string, options?: WriteOptions): Promise<void> {
    this.#mustExist(file);
    await this.adapter.append(file.path, data, options);
  }

  async appendBinary(file: api.TFile, data: ArrayBuffer, options?: WriteOptions): Promise<void> {
    this.#mustExist(file);
    await this.adapter.appendBinary(file.path, data, options);
  }

  async process(file: api.TFile, fn: (data: string) => string, options?: WriteOptions): Promise<string> {
    return this.adapter.process(file.path, fn, options);
  }

  async copy<T extends api.TAbstractFile>(file: T, newPath: string): Promise<T> {
    const target = normalizePath(newPath);
    if (await this.adapter.exists(target)) throw new Error('File already exists.');
    if (file instanceof TFile) await this.adapter.copy(file.path, target);
    else await this.#copyFolder(file.path, target);
    return this.#expect(this.getAbstractFileByPath(target), target) as unknown as T;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [this.#root, ...this.#files.values()];
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.getAllLoadedFiles().filter((file) => file instanceof TFolder);
    return includeRoot ? folders : folders.filter((folder) => !folder.isRoot());
  }

  static recurseChildren(root: api.TFolder, cb: (file: api.TAbstractFile) => unknown): void {
    cb(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, cb);
      else cb(child);
    }
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  getFiles(): TFile[] {
    return [...this.#files.values()].filter((file) => file instanceof TFile);
  }

  async #createWith(path: string, write: () => Promise<void>): Promise<TFile> {
    const target = normalizePath(path);
    if (await this.adapter.exists(target)) throw new Error('File already exists.');
    await write();
    return this.#expect(this.getFileByPath(target), target);
  }

  async #copyFolder(from: string, to: string): Promise<void> {
    await this.adapter.mkdir(to);
    for (const path of this.#disk.paths(from)) {
      const target = to + path.slice(from.length);
      if (this.#disk.get(path)?.type === 'folder') await this.adapter.mkdir(target);
      else await this.adapter.copy(path, target);
    }
  }

  #mustExist(file: api.TFile): void {
    this.#disk.readBytes(file.path);
  }

  #expect<T>(file: T | null, path: string): T {
    if (file === null) throw new Error(`The vault does not show ${path}: hidden, or spelled another way on disk.`);
    return file;
  }

  #follow(change: DiskChange): void {
    if (change.kind === 'renamed') return this.#followRename(change.from, change.path);
    if (isHidden(change.path)) return;
    if (change.kind === 'removed') return this.#drop(change.path);
    if (change.kind === 'modified') return this.#refresh(change.path);
    this.trigger('create', this.#add(change.path));
  }

  #followRename(from: string, to: string): void {
    const file = this.#files.get(from);
    if (isHidden(to)) return this.#dropTree(from);
    if (!file) return this.#addTree(to);
    this.#moveTree(file, from, to);
    this.trigger('rename', file, from);
  }

  #moveTree(file: TAbstractFile, from: string, to: string): void {
    this.#files.delete(from);
    this.#detach(file);
    file.movedTo(to);
    this.#attach(file);
    if (!(file instanceof TFolder)) return;
    for (const child of [...file.children]) this.#moveTree(child, child.path, joinPath(to, child.name));
  }

  #addTree(path: string): void {
    for (const each of [path, ...this.#disk.paths(path)]) this.trigger('create', this.#add(each));
  }

  #dropTree(path: string): void {
    const below = [...this.#files.keys()].filter((key) => key.startsWith(`${path}/`));
    for (const each of [...below.reverse(), path]) this.#drop(each);
  }

  #add(path: string): TAbstractFile {
    const file =
      this.#disk.get(path)?.type === 'folder' ? new TFolder(this, path) : new TFile(this, path, this.#stat(path));
    this.#attach(file);
    return file;
  }

  #drop(path: string): void {
    const file = this.#files.get(path);
    if (!file) return;
    this.#files.delete(path);
    this.#detach(file);
    this.trigger('delete', file);
  }

  #refresh(path: string): void {
    const file = this.#files.get(path);
    if (!(file instanceof TFile)) return;
    file.stat = this.#stat(path);
    this.trigger('modify', file);
  }

  #attach(file: TAbstractFile): void {
    const parent = this.getFolderByPath(parentOf(file.path));
    this.#files.set(file.path, file);
    file.parent = parent;
    parent?.children.push(file);
  }

  #detach(file: TAbstractFile): void {
    if (file.parent) file.parent.children = file.parent.children.filter((child) => child !== file);
    file.parent = null;
  }

  #stat(path: string): api.FileStats {
    const entry = this.#disk.get(path);
    if (entry?.type !== 'file') throw new Error(`No file at ${path}`);
    return { ctime: entry.ctime, mtime: entry.mtime, size: entry.bytes.length };
  }
}
