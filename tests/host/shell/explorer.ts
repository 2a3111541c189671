import type { App } from '../app';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { type TAbstractFile, type TFile, TFolder } from '../vault/files';

/** The file explorer: folders that fold, notes that open, the context menu plugins add to. */
export class Explorer {
  readonly #app: App;
  readonly #el: HTMLElement;
  readonly #folded = new Set<string>();
  readonly #selected = new Set<TAbstractFile>();

  constructor(app: App, parent: HTMLElement) {
    this.#app = app;
    const leaf = parent
      .createDiv('workspace-leaf mod-active')
      .createDiv({ cls: 'workspace-leaf-content', attr: { 'data-type': 'file-explorer', tabindex: 0 } });
    leaf.createDiv({ cls: 'nav-header', text: app.vault.getName() });
    this.#el = leaf.createDiv('nav-files-container');
    for (const event of ['create', 'delete', 'rename']) app.vault.on(event as 'create', () => this.#later());
    app.workspace.on('file-open', () => this.#later());
    this.#draw();
  }

  #scheduled = false;
  #later(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    window.setTimeout(() => {
      this.#scheduled = false;
      this.#draw();
    }, 0);
  }

  #draw(): void {
    this.#el.empty();
    this.#children(this.#app.vault.getRoot(), this.#el, 0);
  }

  #children(folder: TFolder, el: HTMLElement, depth: number): void {
    const rank = (file: TAbstractFile): number => (file instanceof TFolder ? 0 : 1);
    const sorted = [...folder.children].sort(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en', { numeric: true }),
    );
    for (const file of sorted) {
      if (file instanceof TFolder) this.#folder(file, el, depth);
      else this.#file(file as TFile, el, depth);
    }
  }

  #folder(folder: TFolder, el: HTMLElement, depth: number): void {
    const folded = this.#folded.has(folder.path);
    const item = el.createDiv(`tree-item nav-folder${folded ? ' is-collapsed' : ''}`);
    const title = item.createDiv({
      cls: 'tree-item-self nav-folder-title is-clickable',
      attr: { 'data-path': folder.path },
    });
    title.style.setProperty('--depth', String(depth));
    setIcon(title.createDiv('tree-item-icon collapse-icon'), folded ? 'chevron-right' : 'chevron-down');
    title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    title.addEventListener('click', () => {
      if (!this.#folded.delete(folder.path)) this.#folded.add(folder.path);
      this.#draw();
    });
    title.addEventListener('contextmenu', (event) => this.#menu(event, folder));
    if (!folded) this.#children(folder, item.createDiv('tree-item-children nav-folder-children'), depth + 1);
  }

  #file(file: TFile, el: HTMLElement, depth: number): void {
    const title = el.createDiv('tree-item nav-file').createDiv({
      cls: 'tree-item-self nav-file-title is-clickable',
      attr: { 'data-path': file.path, title: file.basename },
    });
    title.style.setProperty('--depth', String(depth));
    title.toggleClass('is-active', (this.#app.workspace.getActiveFile() as unknown) === file);
    title.toggleClass('is-selected', this.#selected.has(file));
    title.createDiv({
      cls: 'tree-item-inner nav-file-title-content',
      text: file.extension === 'md' ? file.basename : file.name,
    });
    title.addEventListener('click', (event) => this.#click(event, file));
    title.addEventListener('contextmenu', (event) => this.#menu(event, file));
  }

  #click(event: MouseEvent, file: TFile): void {
    if (event.altKey) {
      if (!this.#selected.delete(file)) this.#selected.add(file);
      this.#draw();
      return;
    }
    this.#selected.clear();
    document.body.removeClass('is-drawer-open');
    void this.#app.workspace.getLeaf(event.ctrlKey || event.metaKey).openFile(file);
  }

  #menu(event: MouseEvent, file: TAbstractFile): void {
    const menu = new Menu();
    const several = this.#selected.size > 1 && this.#selected.has(file);
    const { workspace } = this.#app;
    if (several) workspace.trigger('files-menu', menu, [...this.#selected], 'file-explorer-context-menu');
    else workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
    menu.showAtMouseEvent(event);
  }
}
