import type { App } from '../app';

/** The backlinks pane: which notes link to the open one, and in which words. */
export class Backlinks {
  readonly #app: App;
  readonly #el: HTMLElement;

  constructor(app: App, parent: HTMLElement) {
    this.#app = app;
    const leaf = parent
      .createDiv('workspace-leaf mod-active')
      .createDiv({ cls: 'workspace-leaf-content', attr: { 'data-type': 'backlink', tabindex: 0 } });
    leaf.createDiv({ cls: 'nav-header', text: 'Linked mentions' });
    this.#el = leaf.createDiv('backlink-pane');
    parent.removeClass('is-empty');
    app.workspace.on('file-open', () => this.#draw());
    app.metadataCache.on('resolved', () => this.#draw());
    this.#draw();
  }

  #draw(): void {
    this.#el.empty();
    const open = this.#app.workspace.getActiveFile();
    const sources = Object.entries(this.#app.metadataCache.resolvedLinks).filter(
      ([path, links]) => open && path !== open.path && links[open.path],
    );
    if (sources.length === 0) this.#el.createDiv({ cls: 'pane-empty', text: 'No backlinks found.' });
    for (const [path, links] of sources) {
      const file = this.#app.vault.getFileByPath(path);
      if (!file || !open) continue;
      const item = this.#el.createDiv('tree-item search-result is-clickable');
      item.createDiv({ cls: 'tree-item-inner', text: file.basename });
      item.createDiv({ cls: 'tree-item-flair', text: String(links[open.path]) });
      item.addEventListener('click', () => void this.#app.workspace.getLeaf().openFile(file));
    }
  }
}
