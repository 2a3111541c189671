import { setIcon } from '../ui/icons';
import type { Pane, WorkspaceLeaf } from './leaf';

/** The workspace's frame in the DOM: ribbon, left side, tabs, right side. */
export class Layout {
  readonly containerEl = createDiv('workspace');
  readonly ribbonEl = this.containerEl.createDiv({
    cls: 'workspace-ribbon side-dock-ribbon mod-left',
    attr: { role: 'navigation', 'aria-label': 'Ribbon' },
  });
  readonly leftEl = this.containerEl.createDiv({
    cls: 'workspace-split mod-sidedock mod-left-split',
    attr: { role: 'complementary', 'aria-label': 'Left sidebar', tabindex: 0 },
  });
  readonly #rootEl = this.containerEl
    .createDiv({ cls: 'workspace-split mod-root', attr: { role: 'main' } })
    .createDiv('workspace-tabs');
  readonly #headersEl = this.#rootEl
    .createDiv('workspace-tab-header-container')
    .createDiv('workspace-tab-header-container-inner');
  readonly #tabsEl = this.#rootEl.createDiv('workspace-tab-container');
  readonly rightEl = this.containerEl.createDiv({
    cls: 'workspace-split mod-sidedock mod-right-split is-empty',
    attr: { role: 'complementary', 'aria-label': 'Right sidebar', tabindex: 0 },
  });

  attach(leaf: WorkspaceLeaf): void {
    const places: Record<Pane, HTMLElement> = { left: this.leftEl, root: this.#tabsEl, right: this.rightEl };
    places[leaf.pane].append(leaf.containerEl);
  }

  /** Brings a leaf to the front of its place. */
  show(leaf: WorkspaceLeaf): void {
    for (const sibling of leaf.containerEl.parentElement?.children ?? [])
      sibling.classList.toggle('mod-active', sibling === leaf.containerEl);
  }

  draw(leaves: readonly WorkspaceLeaf[], active: WorkspaceLeaf | null, activate: (leaf: WorkspaceLeaf) => void): void {
    this.rightEl.toggleClass('is-empty', this.rightEl.childElementCount === 0);
    this.#headersEl.empty();
    for (const leaf of leaves.filter(({ pane }) => pane === 'root')) this.#header(leaf, leaf === active, activate);
  }

  #header(leaf: WorkspaceLeaf, isActive: boolean, activate: (leaf: WorkspaceLeaf) => void): void {
    const header = this.#headersEl.createDiv({
      cls: 'workspace-tab-header tappable',
      attr: { 'data-type': leaf.view.getViewType(), 'aria-label': leaf.getDisplayText() },
    });
    header.toggleClass('is-active', isActive);
    const inner = header.createDiv('workspace-tab-header-inner');
    setIcon(inner.createDiv('workspace-tab-header-inner-icon'), leaf.getIcon());
    inner.createDiv({ cls: 'workspace-tab-header-inner-title', text: leaf.getDisplayText() });
    const close = inner.createDiv({
      cls: 'workspace-tab-header-inner-close-button',
      attr: { 'aria-label': 'Close', role: 'button' },
    });
    setIcon(close, 'x');
    header.addEventListener('click', () => {
      activate(leaf);
      this.#headersEl
        .findAll('.workspace-tab-header')
        .forEach((each) => each.toggleClass('is-active', each === header));
    });
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      leaf.detach();
    });
  }
}
