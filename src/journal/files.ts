import { VaultError, type VaultPort } from '../model';

/*
 * Files that are written without the journal, since no undo of ours could take them back: exports and lists of feeds are
 * made for other programs, the app's own settings are the app's to write, and the note of a report must not stand between
 * the user and the undo of the run it tells of. None is written over what the user has, unless that is asked for. Bases
 * and dossiers are runs like any other.
 */

/** A note made where nothing stands; what has its name stays. */
export async function createNote(vault: Pick<VaultPort, 'create'>, path: string, text: string): Promise<void> {
  try {
    await vault.create(path, text);
  } catch (error) {
    if (!(error instanceof VaultError && error.code === 'exists')) throw error;
  }
}

/** What files of any kind are written through: Obsidian's `App` is one. Rejects in the app's own words. */
export interface FileApp {
  readonly vault: {
    readonly adapter: { exists(path: string): Promise<boolean> };
    getAbstractFileByPath(path: string): object | null;
    /** No folder. */
    getFileByPath(path: string): object | null;
    create(path: string, text: string): Promise<object>;
    createFolder(path: string): Promise<unknown>;
    append(file: object, text: string): Promise<void>;
    rename(file: object, path: string): Promise<void>;
  };
  readonly fileManager: { trashFile(file: object): Promise<void> };
}

/** A file made in one step, with the folder it is in. Rejects where something of that name stands. */
export async function makeFile({ vault }: FileApp, path: string, text: string): Promise<object> {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (folder !== '' && vault.getAbstractFileByPath(folder) === null) await vault.createFolder(folder);
  return vault.create(path, text);
}

/** What is being written is called so until it is whole. */
const PART = '.part';

/**
 * A file of the vault that is written piece by piece under another name and gets its own when it is whole: what stood there
 * stays until then.
 */
export class NewFile {
  private part: object | null = null;

  constructor(
    private readonly app: FileApp,
    readonly path: string,
  ) {}

  async add(piece: string): Promise<void> {
    if (this.part !== null) return this.app.vault.append(this.part, piece);
    await this.trash(this.path + PART);
    this.part = await makeFile(this.app, this.path + PART, piece);
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

  private async trash(path: string): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (file !== null) await this.app.fileManager.trashFile(file);
  }
}

/** What hidden files are written through: `vault.adapter` of Obsidian's `App` is one. */
export interface HiddenFiles {
  exists(path: string): Promise<boolean>;
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** A file in which the app keeps settings of its own. */
export class HiddenFile {
  constructor(
    private readonly files: HiddenFiles,
    private readonly path: string,
  ) {}

  /** Null where there is none. */
  async read(): Promise<string | null> {
    return (await this.files.exists(this.path)) ? this.files.read(this.path) : null;
  }

  /** Puts one text in place of another; null: no file. False where it held something else by then, or does not hold it now. */
  async replace(before: string | null, after: string | null): Promise<boolean> {
    if ((await this.read()) !== before) return false;
    if (after === null) await this.files.remove(this.path);
    else await this.files.write(this.path, after);
    return (await this.read()) === after;
  }
}
