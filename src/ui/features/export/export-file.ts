import { normalizePath, TFile, TFolder, type App } from 'obsidian';
import { TEXT } from '../../../text';

const T = TEXT.export;

/** What is being written is called so until it is whole. */
const PART = '.part';

/** Why no export can be written to a path; null where it can. */
export function pathFault(app: App, text: string): string | null {
  const path = normalizePath(text);
  const parts = path.split('/');
  if (text.trim() === '' || parts.some((part) => part.startsWith('.') || /[\\:*?"<>|]/.test(part))) return T.badPath;
  if (/\.md$/i.test(path)) return T.isNote;
  return app.vault.getAbstractFileByPath(path) instanceof TFolder ? T.isFolder : null;
}

/**
 * A file of the vault that is written piece by piece under another name and gets its own when it is whole: what stood there
 * stays until then.
 */
export class ExportFile {
  private part: TFile | null = null;

  /** `path`: one that has no fault. */
  constructor(
    private readonly app: App,
    readonly path: string,
  ) {}

  async add(piece: string): Promise<void> {
    const { vault } = this.app;
    if (this.part !== null) return vault.append(this.part, piece);
    await this.makeFolder();
    await this.trash(this.path + PART);
    this.part = await vault.create(this.path + PART, piece);
  }

  /** Gives the file its name. `mayReplace`: what stands there now goes where deleted files go; else it stays, and this is false. */
  async finish(mayReplace: boolean): Promise<boolean> {
    if (this.part === null) return true;
    if (mayReplace) await this.trash(this.path);
    const isTaken = await this.app.vault.adapter.exists(this.path);
    if (isTaken) await this.drop();
    else await this.app.vault.rename(this.part, this.path);
    return !isTaken;
  }

  /** Leaves nothing behind. */
  async drop(): Promise<void> {
    await this.trash(this.path + PART);
    this.part = null;
  }

  private async makeFolder(): Promise<void> {
    const folder = this.path.slice(0, Math.max(0, this.path.lastIndexOf('/')));
    if (folder !== '' && this.app.vault.getAbstractFileByPath(folder) === null)
      await this.app.vault.createFolder(folder);
  }

  private async trash(path: string): Promise<void> {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (file instanceof TFile) await this.app.fileManager.trashFile(file);
  }
}
