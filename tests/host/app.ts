import type * as api from 'obsidian';
import type { Public } from './base/contract';
import { Events } from './base/events';
import type { HostConfig } from './config';
import { FileManager } from './file-manager';
import { MetadataCache } from './metadata/cache';
import { Keymap, Scope } from './ui/scope';
import { Registry } from './registry';
import { MemoryDisk } from './vault/disk';
import { Vault } from './vault/vault';
import { Workspace } from './workspace/workspace';

class SecretStorage extends Events implements Public<api.SecretStorage> {
  readonly #secrets = new Map<string, string>();

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new Error(`Invalid secret id: ${id}`);
    this.#secrets.set(id, secret);
  }

  getSecret(id: string): string | null {
    return this.#secrets.get(id) ?? null;
  }

  listSecrets(): string[] {
    return [...this.#secrets.keys()];
  }
}

/** The app as a plugin is given it: the host's, under the app's own type, which is larger. */
export type App = HostedApp & api.App;

export class HostedApp implements Omit<Public<api.App>, 'workspace' | 'keymap' | 'scope' | 'renderContext'> {
  readonly config: HostConfig;
  readonly disk: MemoryDisk;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly secretStorage = new SecretStorage();
  /** What plugins have added. */
  readonly registry: Registry;
  lastEvent: api.UserEvent | null = null;
  readonly #local = new Map<string, string>();

  constructor(config: HostConfig, files: Readonly<Record<string, string | Uint8Array>>) {
    this.config = config;
    this.registry = new Registry(config);
    for (const [key, data] of Object.entries(config.remembered)) this.saveLocalStorage(key, data);
    this.disk = new MemoryDisk({ caseInsensitive: config.caseInsensitive, now: config.now });
    this.disk.mkdir(config.configDir);
    for (const [path, text] of Object.entries(files)) this.#put(path, text);
    this.vault = new Vault(this.disk, { name: config.vaultName, configDir: config.configDir });
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this as unknown as App);
    this.workspace = new Workspace(this as unknown as App);
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const text = this.#local.get(key);
    return text === undefined ? null : JSON.parse(text);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) this.#local.delete(key);
    else this.#local.set(key, JSON.stringify(data));
  }

  /** The text a link to this file has by the user's settings. */
  linktext(file: api.TFile, sourcePath: string, omitExtension = true): string {
    if (this.config.linkFormat === 'shortest')
      return this.metadataCache.fileToLinktext(file, sourcePath, omitExtension);
    return omitExtension && file.extension === 'md' ? file.path.slice(0, -'.md'.length) : file.path;
  }

  #put(path: string, text: string | Uint8Array): void {
    const slash = path.lastIndexOf('/');
    if (slash > 0) this.disk.mkdir(path.slice(0, slash));
    this.disk.write(path, text);
  }
}
