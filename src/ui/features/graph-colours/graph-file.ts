import type { App } from 'obsidian';
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
  constructor(private readonly app: App) {}

  async look(): Promise<Looked> {
    if (this.isGraphOpen) return { ok: false, why: 'open' };
    const settings = readGraphSettings(await this.text());
    return settings === null ? { ok: false, why: 'unreadable' } : { ok: true, settings };
  }

  /** Reads it anew, writes it whole, and looks whether it is there. */
  async write(wish: Wish): Promise<Written> {
    if (this.isGraphOpen) return { ok: false, why: 'open' };
    const before = await this.text();
    const settings = readGraphSettings(before);
    if (settings === null) return { ok: false, why: 'unreadable' };
    const after = textOf(wish === 'colour' ? coloured(settings) : uncoloured(settings));
    if (!(await this.put(after))) return { ok: false, why: 'refused' };
    return { ok: true, undo: () => this.takeBack(before, after) };
  }

  /** Only while it is as it was written: what came later is somebody's. */
  private async takeBack(before: string | null, after: string): Promise<boolean> {
    if (this.isGraphOpen || (await this.text()) !== after) return false;
    if (before !== null) return this.put(before);
    await this.app.vault.adapter.remove(this.path);
    return true;
  }

  private async put(text: string): Promise<boolean> {
    try {
      await this.app.vault.adapter.write(this.path, text);
      return (await this.text()) === text;
    } catch (error) {
      console.warn('Dateline: the settings of the graph view cannot be written', error);
      return false;
    }
  }

  private async text(): Promise<string | null> {
    const { adapter } = this.app.vault;
    return (await adapter.exists(this.path)) ? adapter.read(this.path) : null;
  }

  /** Local graphs keep their settings elsewhere. */
  private get isGraphOpen(): boolean {
    return this.app.workspace.getLeavesOfType('graph').length > 0;
  }

  private get path(): string {
    return `${this.app.vault.configDir}/graph.json`;
  }
}
