import { normalizePath, type App, type DataAdapter, type PluginManifest } from 'obsidian';
import { message, VaultError, type StorePort } from '../model';
import { withObsidianErrors } from './errors';
import { splitPath } from './names';
import { TaskQueue } from './queue';
import { refuseBrokenText } from './text';
import { wholeNames, WRITING, WRITTEN } from './unfinished';

/**
 * The plugin's own folder, through the file adapter: it is hidden from the vault. A text is written beside the old one,
 * which then makes way, since the adapter renames onto no file: killed at any moment, one of the two is there whole.
 */
export class ObsidianStore implements StorePort {
  readonly #adapter: DataAdapter;
  readonly #folder: string;
  readonly #queue = new TaskQueue();

  constructor(app: App, manifest: Pick<PluginManifest, 'id' | 'dir'>) {
    this.#adapter = app.vault.adapter;
    this.#folder = normalizePath(manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`);
  }

  async read(name: string): Promise<string | null> {
    const path = this.#path(name);
    return this.#queue.run(path, () =>
      withObsidianErrors(name, async () => ((await this.#settle(path)) ? this.#adapter.read(path) : null)),
    );
  }

  async write(name: string, text: string): Promise<void> {
    await this.#change(name, text, (path) => this.#replace(path, text));
  }

  async append(name: string, text: string): Promise<void> {
    await this.#change(name, text, async (path) => {
      if (await this.#settle(path)) await this.#adapter.append(path, text);
      else await this.#replace(path, text);
    });
  }

  async list(folder: string): Promise<readonly string[]> {
    const paths = await withObsidianErrors(folder, () => this.#listAll(this.#path(folder)));
    return wholeNames(paths.map((path) => path.slice(this.#folder.length + 1)));
  }

  async remove(name: string): Promise<void> {
    const path = this.#path(name);
    await this.#queue.run(path, () =>
      withObsidianErrors(name, async () => {
        for (const each of [path + WRITING, path + WRITTEN, path]) await this.#removeIfThere(each);
      }),
    );
  }

  /**
   * The adapter has no exclusive write: of two that try within the same moment, the one whose text stands there has it.
   * Throws where nothing stands there: the file is left, since it may be another's that is just being written.
   */
  async claim(name: string, text: string): Promise<boolean> {
    const path = this.#path(name);
    if (await withObsidianErrors(name, () => this.#settle(path))) return false;
    await this.write(name, text);
    const kept = await this.read(name);
    if (kept === null || kept === '')
      throw new VaultError('io', name, message`It was written, but cannot be read back. Nothing was done.`);
    return kept === text;
  }

  async #replace(path: string, text: string): Promise<void> {
    await this.#adapter.write(path + WRITING, text);
    if (!(await this.#settle(path))) return this.#adapter.rename(path + WRITING, path);
    await this.#removeIfThere(path + WRITTEN);
    await this.#adapter.rename(path + WRITING, path + WRITTEN);
    await this.#adapter.remove(path);
    await this.#adapter.rename(path + WRITTEN, path);
  }

  /** Whether there is a file; where a write was cut short after the old one made way, the new one takes its place. */
  async #settle(path: string): Promise<boolean> {
    if (await this.#adapter.exists(path)) return true;
    if (!(await this.#adapter.exists(path + WRITTEN))) return false;
    await this.#adapter.rename(path + WRITTEN, path);
    return true;
  }

  async #removeIfThere(path: string): Promise<void> {
    if (await this.#adapter.exists(path)) await this.#adapter.remove(path);
  }

  #path(name: string): string {
    return normalizePath(`${this.#folder}/${splitPath(name).join('/')}`);
  }

  async #change(name: string, text: string, act: (path: string) => Promise<void>): Promise<void> {
    const path = this.#path(name);
    refuseBrokenText(text, name);
    const folder = path.slice(0, path.lastIndexOf('/'));
    await this.#queue.run(path, () =>
      withObsidianErrors(name, async () => {
        if (!(await this.#adapter.exists(folder))) await this.#adapter.mkdir(folder);
        await act(path);
      }),
    );
  }

  async #listAll(folder: string): Promise<string[]> {
    if (!(await this.#adapter.exists(folder))) return [];
    const { files, folders } = await this.#adapter.list(folder);
    const below = await Promise.all(folders.map((each) => this.#listAll(each)));
    return [...files, ...below.flat()];
  }
}
