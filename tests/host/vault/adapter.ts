import type * as api from 'obsidian';
import { nameOf, normalizePath, parentOf } from '../base/paths';
import { DiskError, type MemoryDisk } from './disk';

type WriteOptions = api.DataWriteOptions | undefined;

/** Obsidian's file access below the vault: sees hidden folders too, with the desktop adapter's errors. */
export class MemoryAdapter implements api.DataAdapter {
  readonly #disk: MemoryDisk;
  readonly #name: string;

  constructor(disk: MemoryDisk, name: string) {
    this.#disk = disk;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  async exists(path: string, sensitive = false): Promise<boolean> {
    if (this.#disk.get(path) === undefined) return false;
    const spelled = this.#disk.spelling(path);
    return !sensitive || spelled === undefined || spelled === path;
  }

  async stat(path: string): Promise<api.Stat | null> {
    const entry = this.#disk.get(path);
    if (!entry) return null;
    if (entry.type === 'folder') return { type: 'folder', ctime: entry.ctime, mtime: entry.ctime, size: 0 };
    return { type: 'file', ctime: entry.ctime, mtime: entry.mtime, size: entry.bytes.length };
  }

  async list(path: string): Promise<api.ListedFiles> {
    const entry = this.#disk.get(path);
    if (!entry) throw new DiskError('ENOENT', 'scandir', path);
    if (entry.type === 'file') throw new DiskError('ENOTDIR', 'scandir', path);
    const children = this.#disk.paths(path).filter((child) => parentOf(child) === normalizePath(path));
    const isFile = (child: string): boolean => this.#disk.get(child)?.type === 'file';
    return { files: children.filter(isFile), folders: children.filter((child) => !isFile(child)) };
  }

  async read(path: string): Promise<string> {
    return this.#disk.read(path);
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return toBuffer(this.#disk.readBytes(path));
  }

  async write(path: string, data: string, options?: WriteOptions): Promise<void> {
    this.#disk.write(path, data, options);
  }

  async writeBinary(path: string, data: ArrayBuffer, options?: WriteOptions): Promise<void> {
    this.#disk.write(path, new Uint8Array(data), options);
  }

  async append(path: string, data: string, options?: WriteOptions): Promise<void> {
    return this.appendBinary(path, new TextEncoder().encode(data).buffer, options);
  }

  async appendBinary(path: string, data: ArrayBuffer, options?: WriteOptions): Promise<void> {
    const before = this.#disk.get(path) ? this.#disk.readBytes(path) : new Uint8Array();
    const joined = new Uint8Array(before.length + data.byteLength);
    joined.set(before);
    joined.set(new Uint8Array(data), before.length);
    this.#disk.write(path, joined, options);
  }

  async process(path: string, fn: (data: string) => string, options?: WriteOptions): Promise<string> {
    const before = this.#disk.read(path);
    const after = fn(before);
    if (after !== before) this.#disk.write(path, after, options);
    return after;
  }

  getResourcePath(path: string): string {
    return `app://host/${encodeURI(path)}`;
  }

  async mkdir(path: string): Promise<void> {
    this.#disk.mkdir(path);
  }

  async trashSystem(path: string): Promise<boolean> {
    this.#removeAny(path);
    return true;
  }

  async trashLocal(path: string): Promise<void> {
    this.#disk.mkdir('.trash');
    this.#disk.rename(path, this.#freeName(`.trash/${nameOf(path)}`));
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    this.#disk.rmdir(path, recursive);
  }

  async remove(path: string): Promise<void> {
    this.#disk.remove(path);
  }

  async rename(path: string, newPath: string): Promise<void> {
    this.#refuseTaken(path, newPath);
    this.#disk.rename(path, newPath);
  }

  async copy(path: string, newPath: string): Promise<void> {
    if (this.#disk.get(newPath)) throw new Error('Destination file already exists!');
    this.#disk.write(newPath, this.#disk.readBytes(path));
  }

  #refuseTaken(path: string, newPath: string): void {
    const taken = this.#disk.get(newPath) !== undefined;
    const onlyCaseChanges = this.#disk.spelling(newPath) === this.#disk.spelling(path) && path !== newPath;
    if (taken && !onlyCaseChanges) throw new Error('Destination file already exists!');
  }

  #removeAny(path: string): void {
    if (this.#disk.get(path)?.type === 'folder') this.#disk.rmdir(path, true);
    else this.#disk.remove(path);
  }

  #freeName(path: string): string {
    let free = path;
    for (let n = 2; this.#disk.get(free); n++) free = `${path} ${n}`;
    return free;
  }
}

const toBuffer = (bytes: Uint8Array): ArrayBuffer => {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
};
