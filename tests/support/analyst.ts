import { DEFAULT_SETTINGS, ok, type ImportReport, type Settings } from '../../src/model';
import { MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities } from '../../src/workflow/merge';
import { planRelinking, relink, WHOLE_VAULT } from '../../src/workflow/relink';
import { undo } from '../../src/journal/undo';
import type { RunOptions, Workspace } from '../../src/workflow/workspace';
import { testWorkspace } from './workspace';
import { treeOf } from '../workflow/recording';

/** Somebody who imports articles into a vault, one after the other, and works in it by hand in between. */
export class Analyst {
  readonly vault = new MemoryVault();
  readonly workspace: Workspace;
  private imports = 0;

  constructor(settings: Settings = DEFAULT_SETTINGS) {
    this.workspace = { ...testWorkspace(this.vault), settings };
  }

  async import(text: string, options: RunOptions = {}): Promise<ImportReport> {
    this.imports += 1;
    return importArticles([ok({ name: `story ${this.imports}.txt`, text })], this.workspace, options);
  }

  async undo(): Promise<void> {
    expect((await undo(this.workspace)).problems).toEqual([]);
  }

  async relink(): Promise<ImportReport> {
    return relink(await planRelinking(WHOLE_VAULT, this.workspace), this.workspace);
  }

  async merge(from: string, into: string): Promise<void> {
    expect((await mergeEntities(from, into, this.workspace)).problems).toEqual([]);
  }

  get tree(): Readonly<Record<string, string>> {
    const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');
    return Object.fromEntries(Object.entries(treeOf(this.vault)).map(([path, text]) => [path, utf8(text)]));
  }

  text(path: string): string {
    return this.tree[path] ?? '';
  }

  edit(path: string, change: (text: string) => string): void {
    const text = change(this.text(path));
    expect(text).not.toBe(this.text(path));
    this.vault.put(path, text);
  }

  /** As a user does it in another program: no link is rewritten. */
  async move(path: string, to: string): Promise<void> {
    await this.vault.move(path, to);
  }

  /** Notes of entities with one id. */
  notesOf(id: string): readonly string[] {
    return Object.keys(this.tree).filter((path) => new RegExp(`^entity-id: "?${id}"?$`, 'm').test(this.text(path)));
  }

  /** Notes of entities that list a place. */
  listing(place: string): readonly string[] {
    const entities = Object.keys(this.tree).filter((path) => /^entity-id:/m.test(this.text(path)));
    return entities.filter((path) => listed(this.text(path), 'places').includes(place));
  }

  /** Text of the one article note that has these words. */
  article(words: string): string {
    const articles = Object.values(this.tree).filter((text) => text.includes('article-id:') && text.includes(words));
    return articles[0] ?? '';
  }
}

/** Targets of the links in a list of a note's properties. */
export const listed = (text: string, key: string): readonly string[] =>
  [...(new RegExp(`^${key}:((?:\\n  - .*)+)`, 'm').exec(text)?.[1] ?? '').matchAll(/\[\[([^\]|]+)/g)].map(
    (match) => match[1] ?? '',
  );
