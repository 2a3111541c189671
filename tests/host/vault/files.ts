import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import { nameOf, splitName } from '../base/paths';
import type { Vault } from './vault';

export abstract class TAbstractFile implements Public<api.TAbstractFile> {
  vault: Vault;
  path: string;
  name: string;
  parent: TFolder | null = null;

  constructor(vault: Vault, path: string) {
    this.vault = vault;
    this.path = path;
    this.name = nameOf(path);
  }

  /** Follows a rename; the object stays the same, as in the app. */
  movedTo(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }
}

export class TFile extends TAbstractFile implements Public<api.TFile> {
  stat: api.FileStats;
  basename: string;
  extension: string;

  constructor(vault: Vault, path: string, stat: api.FileStats) {
    super(vault, path);
    this.stat = stat;
    ({ basename: this.basename, extension: this.extension } = splitName(this.name));
  }

  override movedTo(path: string): void {
    super.movedTo(path);
    ({ basename: this.basename, extension: this.extension } = splitName(this.name));
  }
}

export class TFolder extends TAbstractFile implements Public<api.TFolder> {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
