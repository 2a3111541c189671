import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import { Events } from '../base/events';
import { parentOf, resolvePath } from '../base/paths';
import { type TAbstractFile, TFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import { extractMetadata } from './extract';
import { getLinkpath } from './links';

type Counts = Record<string, number>;

/** Every reference of a note, in body and properties. */
export function referencesOf(cache: api.CachedMetadata): api.Reference[] {
  return [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])];
}

/** Indexes notes a moment after they change, as the app's worker does: never before the write has resolved. */
export class MetadataCache extends Events implements Public<api.MetadataCache> {
  resolvedLinks: Record<string, Counts> = {};
  unresolvedLinks: Record<string, Counts> = {};
  /** For measuring: the app indexes in a worker, this would do it on the thread that is measured. */
  isPaused = false;
  readonly #vault: Vault;
  readonly #caches = new Map<string, api.CachedMetadata>();
  /** Files by lower-case name, to look links up. */
  #names: Map<string, TFile[]> | null = null;
  readonly #pending = new Set<TFile>();
  #idle: Promise<void> = Promise.resolve();
  #scheduled = false;

  constructor(vault: Vault) {
    super();
    this.#vault = vault;
    vault.on('create', (file: TAbstractFile) => this.#changed(file));
    vault.on('modify', (file: TAbstractFile) => this.#changed(file));
    vault.on('rename', (file: TAbstractFile, from: string) => this.#renamed(file, from));
    vault.on('delete', (file: TAbstractFile) => this.#deleted(file));
  }

  /** Indexes the whole vault at once, without events: the state the app is in once it has started. */
  indexAll(): void {
    for (const file of this.#vault.getMarkdownFiles()) this.#caches.set(file.path, extractMetadata(this.#text(file)));
    this.#resolveAll();
  }

  /** Holds back whatever is to be indexed, which is all of the vault, until it is indexed by name or resolved. */
  holdBack(): void {
    this.isPaused = true;
    for (const file of this.#vault.getMarkdownFiles()) this.#pending.add(file);
  }

  /** Indexes notes in the order given. `isTold`: with `changed`; the app tells of none that its own store still has. */
  indexNotes(paths: readonly string[], isTold: boolean): void {
    for (const path of paths) {
      const file = [...this.#pending].find((pending) => pending.path === path);
      if (file === undefined) throw new Error(`Nothing to index at ${path}`);
      this.#pending.delete(file);
      const text = this.#text(file);
      this.#caches.set(path, extractMetadata(text));
      if (isTold) this.trigger('changed', file, text, this.#caches.get(path));
    }
  }

  /** Resolves the links of what is indexed, and indexes by itself from now on. */
  resolveLinks(): void {
    this.isPaused = false;
    for (const path of this.#resolveAll()) this.trigger('resolve', this.#vault.getFileByPath(path));
    this.trigger('resolved');
    if (this.#pending.size > 0) this.#schedule();
  }

  /** Resolves once everything written so far is indexed and resolved. */
  async settled(): Promise<void> {
    while (this.#scheduled) await this.#idle;
  }

  getFileCache(file: api.TFile): api.CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): api.CachedMetadata | null {
    return this.#caches.get(path) ?? null;
  }

  fileToLinktext(file: api.TFile, _sourcePath: string, omitMdExtension = true): string {
    const text = this.#candidates(file.name).length > 1 ? file.path : file.name;
    return omitMdExtension && file.extension === 'md' ? text.slice(0, -'.md'.length) : text;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === '') return this.#vault.getFileByPath(sourcePath);
    if (/^\.\.?\//.test(linkpath)) return this.#exact(resolvePath(`${parentOf(sourcePath)}/${linkpath}`));
    if (linkpath.startsWith('/')) return this.#exact(linkpath.slice(1));
    const wanted = linkpath.toLowerCase();
    const ends = (path: string, tail: string): boolean => path === tail || path.endsWith(`/${tail}`);
    const found = this.#candidates(linkpath).filter((file) => {
      const path = file.path.toLowerCase();
      return ends(path, wanted) || ends(path, `${wanted}.md`);
    });
    const exact = found.find((file) => [wanted, `${wanted}.md`].includes(file.path.toLowerCase()));
    return exact ?? found.sort(byNearness(sourcePath))[0] ?? null;
  }

  #exact(path: string | null): TFile | null {
    if (path === null) return null;
    const lower = path.toLowerCase();
    return this.#candidates(path).find((file) => [lower, `${lower}.md`].includes(file.path.toLowerCase())) ?? null;
  }

  /** Files whose name is the link's last part, with or without `.md`. */
  #candidates(linkpath: string): TFile[] {
    this.#names ??= groupByName(this.#vault.getFiles());
    const name = linkpath.slice(linkpath.lastIndexOf('/') + 1).toLowerCase();
    return [...(this.#names.get(name) ?? []), ...(this.#names.get(`${name}.md`) ?? [])];
  }

  #changed(file: TAbstractFile): void {
    this.#names = null;
    if (file instanceof TFile) this.#pending.add(file);
    this.#schedule();
  }

  #renamed(file: TAbstractFile, from: string): void {
    this.#names = null;
    const cache = this.#caches.get(from);
    this.#caches.delete(from);
    if (cache) this.#caches.set(file.path, cache);
    else if (file instanceof TFile) this.#pending.add(file);
    else this.#moveBelow(from, file.path);
    this.#schedule();
  }

  #moveBelow(from: string, to: string): void {
    for (const [path, cache] of [...this.#caches]) {
      if (!path.startsWith(`${from}/`)) continue;
      this.#caches.delete(path);
      this.#caches.set(to + path.slice(from.length), cache);
    }
  }

  #deleted(file: TAbstractFile): void {
    this.#names = null;
    const before = this.#caches.get(file.path) ?? null;
    this.#caches.delete(file.path);
    if (file instanceof TFile) {
      this.#pending.delete(file);
      this.trigger('deleted', file, before);
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.isPaused) return;
    this.#scheduled = true;
    this.#idle = new Promise((resolve, reject) => {
      setTimeout(() => {
        this.#scheduled = false;
        try {
          this.#index();
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      }, 0);
    });
  }

  #index(): void {
    const files = [...this.#pending];
    this.#pending.clear();
    const notes = files.filter((file) => file.extension === 'md' && this.#vault.getFileByPath(file.path) === file);
    const texts = notes.map((file) => this.#text(file));
    notes.forEach((file, n) => this.#caches.set(file.path, extractMetadata(texts[n] ?? '')));
    notes.forEach((file, n) => this.trigger('changed', file, texts[n], this.#caches.get(file.path)));
    for (const path of this.#resolveAll()) this.trigger('resolve', this.#vault.getFileByPath(path));
    this.trigger('resolved');
  }

  /** Recounts every note's links; a target that appeared or went changes links anywhere. Returns the notes that changed. */
  #resolveAll(): string[] {
    const before = { resolved: this.resolvedLinks, unresolved: this.unresolvedLinks };
    this.resolvedLinks = {};
    this.unresolvedLinks = {};
    for (const [path, cache] of this.#caches) this.#resolve(path, cache);
    const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
    return [...this.#caches.keys()].filter(
      (path) =>
        !same(before.resolved[path], this.resolvedLinks[path]) ||
        !same(before.unresolved[path], this.unresolvedLinks[path]),
    );
  }

  #resolve(path: string, cache: api.CachedMetadata): void {
    const resolved: Counts = {};
    const unresolved: Counts = {};
    for (const { link } of referencesOf(cache)) {
      const linkpath = getLinkpath(link);
      const target = this.getFirstLinkpathDest(linkpath, path);
      const counts = target ? resolved : unresolved;
      const key = target?.path ?? linkpath;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolvedLinks[path] = resolved;
    this.unresolvedLinks[path] = unresolved;
  }

  #text(file: TFile): string {
    return this.#vault.textOf(file.path);
  }
}

/** Nearest first: below the source's folder, then the shortest path. */
function byNearness(sourcePath: string): (a: TFile, b: TFile) => number {
  const folder = parentOf(sourcePath);
  const near = (file: TFile): number => (folder === '/' || file.path.startsWith(`${folder}/`) ? 0 : 1);
  return (a, b) => near(a) - near(b) || a.path.length - b.path.length;
}

function groupByName(files: readonly TFile[]): Map<string, TFile[]> {
  const names = new Map<string, TFile[]>();
  for (const file of files) {
    const name = file.name.toLowerCase();
    names.set(name, [...(names.get(name) ?? []), file]);
  }
  return names;
}
