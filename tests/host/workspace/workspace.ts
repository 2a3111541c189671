import type * as api from 'obsidian';
import type { App } from '../app';
import { BasesFileView } from '../bases/file-view';
import { Events } from '../base/events';
import { debounce } from '../functions';
import { parseLinktext } from '../metadata/links';
import type { TFile } from '../vault/files';
import { FilePropertiesView } from './file-properties';
import { Layout } from './layout';
import { type Pane, WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdown-view';
import { SideSplit } from './side-split';
import { FileView, type View } from './view';

type Creator = (leaf: WorkspaceLeaf) => View;
type Stood = Pick<
  api.Workspace,
  | 'containerEl'
  | 'layoutReady'
  | 'onLayoutReady'
  | 'openLinkText'
  | 'getActiveFile'
  | 'getLastOpenFiles'
  | 'detachLeavesOfType'
  | 'updateOptions'
  | 'handleLinkContextMenu'
  | 'getLayout'
  | 'requestSaveLayout'
>;

/** Tabs in the middle, one leaf stack on each side; no splits, no pop-out windows. */
export class Workspace extends Events implements Stood {
  readonly app: App;
  readonly layout = new Layout();
  readonly containerEl = this.layout.containerEl;
  readonly rightSplit: SideSplit;
  layoutReady = false;
  /** What popovers of links belong to; the app has one for each view. */
  readonly hoverParent: api.HoverParent = { hoverPopover: null };
  activeLeaf: WorkspaceLeaf | null = null;
  readonly #leaves: WorkspaceLeaf[] = [];
  readonly #creators = new Map<string, Creator>([
    ['markdown', (leaf) => new MarkdownView(leaf)],
    ['bases', (leaf) => new BasesFileView(leaf)],
    ['file-properties', (leaf) => new FilePropertiesView(leaf)],
  ]);
  readonly #extensions = new Map<string, string>([
    ['md', 'markdown'],
    ['base', 'bases'],
  ]);
  readonly #recent: TFile[] = [];
  /** The file the last `file-open` told of. */
  #opened: TFile | null = null;
  #waiting: (() => unknown)[] = [];

  constructor(app: App) {
    super();
    this.app = app;
    this.rightSplit = new SideSplit(this.layout.rightEl, app.config.device === 'phone');
  }

  get activeEditor(): MarkdownView | null {
    const view = this.activeLeaf?.view;
    return view instanceof MarkdownView && view.file && view.getMode() === 'source' ? view : null;
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) void callback();
    else this.#waiting.push(callback);
  }

  /** The end of the app's start: callbacks waiting for the layout run. */
  ready(): void {
    this.layoutReady = true;
    for (const callback of this.#waiting.splice(0)) void callback();
    if (this.app.config.tellsOfLayout) this.trigger('layout-change');
  }

  getLeaf(newLeaf: api.PaneType | boolean = false): WorkspaceLeaf {
    const reusable = this.activeLeaf?.pane === 'root' ? this.activeLeaf : this.#in('root').at(-1);
    if (newLeaf === false && reusable?.view.navigation) return reusable;
    return this.#open('root');
  }

  getLeftLeaf(_split: boolean): WorkspaceLeaf {
    return this.#open('left');
  }

  getRightLeaf(_split: boolean): WorkspaceLeaf {
    return this.#open('right');
  }

  async ensureSideLeaf(
    type: string,
    side: api.Side,
    options: { active?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const leaf = this.getLeavesOfType(type)[0] ?? this.#open(side);
    await leaf.setViewState({
      type,
      active: options.active ?? true,
      ...(options.state ? { state: options.state } : {}),
    });
    if (options.reveal ?? false) await this.revealLeaf(leaf);
    return leaf;
  }

  getMostRecentLeaf(): WorkspaceLeaf | null {
    return this.activeLeaf?.pane === 'root' ? this.activeLeaf : (this.#in('root').at(-1) ?? null);
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf?: api.PaneType | boolean,
    openViewState?: api.OpenViewState,
  ): Promise<void> {
    const { path } = parseLinktext(linktext);
    const file = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath) ?? (await this.#createFor(path));
    await this.getLeaf(newLeaf ?? false).openFile(file, openViewState);
  }

  /** The menu of a link in a text: what the app offers, then what plugins do. False where it leads nowhere. */
  handleLinkContextMenu(menu: api.Menu, linktext: string, sourcePath: string, leaf?: api.WorkspaceLeaf): boolean {
    const file = this.app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
    if (file === null) return false;
    const open = (pane: api.PaneType | boolean) => () => void this.openLinkText(linktext, sourcePath, pane);
    menu.addItem((item) => item.setSection('open').setTitle('Open link').setIcon('lucide-file').onClick(open(false)));
    menu.addItem((item) =>
      item.setSection('open').setTitle('Open in new tab').setIcon('file-plus').onClick(open('tab')),
    );
    this.trigger('file-menu', menu, file, 'link-context-menu', leaf ?? this.activeLeaf);
    return true;
  }

  setActiveLeaf(leaf: WorkspaceLeaf, _params?: { focus?: boolean } | boolean): void {
    this.activeLeaf = leaf;
    this.layout.show(leaf);
    this.trigger('active-leaf-change', leaf);
    const file = this.getActiveFile();
    if (file === this.#opened) return;
    this.#opened = file;
    if (file) this.#recent.unshift(file);
    this.trigger('file-open', file);
  }

  getActiveViewOfType<T>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view;
    if (view instanceof FileView) return view.file;
    return this.#recent.find((file) => this.app.vault.getFileByPath(file.path) === file) ?? null;
  }

  getLastOpenFiles(): string[] {
    return [...new Set(this.#recent.map((file) => file.path))].slice(0, 10);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.#in('root')) callback(leaf);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.#leaves) callback(leaf);
  }

  getLeavesOfType(viewType: string): WorkspaceLeaf[] {
    return this.#leaves.filter((leaf) => leaf.view.getViewType() === viewType);
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    if (leaf.pane === 'right') this.rightSplit.expand();
    this.setActiveLeaf(leaf);
    this.changed();
  }

  getLayout(): Record<string, unknown> {
    return { leaves: this.#leaves.map((leaf) => ({ pane: leaf.pane, ...leaf.getViewState() })) };
  }

  updateOptions(): void {
    for (const { view } of this.#leaves) if (view instanceof MarkdownView) view.extend();
  }

  /** Nothing of the layout is kept: the host starts empty. */
  readonly requestSaveLayout = debounce(async () => undefined, 2000);

  /** Registers how to make views of a type; returns how to take it back. */
  registerView(type: string, creator: Creator): () => void {
    if (this.#creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.#creators.set(type, creator);
    return () => this.#creators.delete(type);
  }

  registerExtensions(extensions: readonly string[], type: string): void {
    for (const extension of extensions) this.#extensions.set(extension, type);
  }

  viewCreator(type: string): Creator | undefined {
    return this.#creators.get(type);
  }

  viewTypeFor(extension: string): string {
    const type = this.#extensions.get(extension) ?? 'unsupported';
    return type === 'bases' && !this.app.registry.bases.isOn ? 'unsupported' : type;
  }

  /** A leaf shows something else. */
  changed(): void {
    this.layout.draw(this.#leaves, this.activeLeaf, (leaf) => this.setActiveLeaf(leaf));
    if (this.layoutReady && this.app.config.tellsOfLayout) this.trigger('layout-change');
  }

  forget(leaf: WorkspaceLeaf): void {
    this.#leaves.splice(this.#leaves.indexOf(leaf), 1);
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.#in('root').at(-1);
      if (next) this.setActiveLeaf(next);
    }
    this.changed();
  }

  #open(pane: Pane): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app, pane);
    this.#leaves.push(leaf);
    this.layout.attach(leaf);
    this.changed();
    return leaf;
  }

  #in(pane: Pane): WorkspaceLeaf[] {
    return this.#leaves.filter((leaf) => leaf.pane === pane);
  }

  /** Following a link to a note that is not there makes it, as in the app. */
  async #createFor(linkpath: string): Promise<TFile> {
    const path = linkpath.includes('/') ? linkpath : `${this.app.fileManager.getNewFileParent('').path}/${linkpath}`;
    return this.app.vault.create(`${path}.md`, '');
  }
}
