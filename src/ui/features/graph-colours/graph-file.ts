import type { App } from 'obsidian';
import { HiddenFile } from '../../../journal/files';
import { coloured, readGraphSettings, textOf, uncoloured, type GraphSettings } from './graph-settings';

/** What is to be done with our groups. */
export type Wish = 'colour' | 'uncolour';

/**
 * `open`: a graph is, which would write over it. `unreadable`: what is there is not the graph view's. `refused`: it cannot
 * be written, or does not hold what was written.
 */
export type Hindrance = 'open' | 'unreadable' | 'refused';

export type Looked =
  { readonly ok: true; readonly settings: GraphSettings } | { readonly ok: false; readonly why: Hindrance };

export type Written = { readonly ok: true; undo(): Promise<boolean> } | { readonly ok: false; readonly why: Hindrance };

/** The file in which the app keeps how its graph view is set. */
export class GraphFile {
  private readonly file: HiddenFile;

  constructor(private readonly app: App) {
    this.file = new HiddenFile(app.vault.adapter, `${app.vault.configDir}/graph.json`);
  }

  async look(): Promise<Looked> {
    if (this.isGraphOpen) return { ok: false, why: 'open' };
    const settings = readGraphSettings(await this.file.read());
    return settings === null ? { ok: false, why: 'unreadable' } : { ok: true, settings };
  }

  /** Reads it anew, writes it whole, and looks whether it is there. */
  async write(wish: Wish): Promise<Written> {
    if (this.isGraphOpen) return { ok: false, why: 'open' };
    const before = await this.file.read();
    const settings = readGraphSettings(before);
    if (settings === null) return { ok: false, why: 'unreadable' };
    const after = textOf(wish === 'colour' ? coloured(settings) : uncoloured(settings));
    if (!(await this.replace(before, after))) return { ok: false, why: 'refused' };
    // Only while it is as it was written: what came later is somebody's.
    return { ok: true, undo: async () => !this.isGraphOpen && (await this.replace(after, before)) };
  }

  private async replace(before: string | null, after: string | null): Promise<boolean> {
    try {
      return await this.file.replace(before, after);
    } catch (error) {
      console.warn('Dateline: the settings of the graph view cannot be written', error);
      return false;
    }
  }

  /** Local graphs keep their settings elsewhere. */
  private get isGraphOpen(): boolean {
    return this.app.workspace.getLeavesOfType('graph').length > 0;
  }
}
