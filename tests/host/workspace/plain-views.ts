import type { WorkspaceLeaf } from './leaf';
import { ItemView } from './view';

export class EmptyView extends ItemView {
  override icon = 'file';

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.containerEl.setAttribute('data-type', 'empty');
    this.contentEl.createDiv({ cls: 'empty-state', text: 'No file is open' });
  }

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }
}

/** What the app shows for a view type no plugin has registered. */
export class UnknownView extends ItemView {
  readonly #type: string;

  constructor(leaf: WorkspaceLeaf, type: string) {
    super(leaf);
    this.#type = type;
    this.contentEl.createDiv({ cls: 'empty-state', text: `No view of type ${type}` });
  }

  getViewType(): string {
    return this.#type;
  }

  getDisplayText(): string {
    return this.#type;
  }
}
