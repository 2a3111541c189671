import type { WorkspaceLeaf } from '../workspace/leaf';
import { ItemView } from '../workspace/view';
import { drawGraph } from './graph';
import { groupColour, type GraphGroup } from './graph-groups';

/** Colours by top folder; state of the view. Without it, those of the groups in the graph view's own file. */
interface GraphState {
  readonly colours?: Readonly<Record<string, string>>;
}

/** The graph view; like the app's it holds its settings while it is open, and writes them back when it is closed. */
export class GraphView extends ItemView {
  override icon = 'git-fork';
  #settings: string | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.titleEl.setText('Graph view');
  }

  getViewType(): string {
    return 'graph';
  }

  getDisplayText(): string {
    return 'Graph view';
  }

  override async onOpen(): Promise<void> {
    const { adapter } = this.app.vault;
    this.#settings = (await adapter.exists(this.#path)) ? await adapter.read(this.#path) : null;
  }

  override async onClose(): Promise<void> {
    if (this.#settings !== null) await this.app.vault.adapter.write(this.#path, this.#settings);
  }

  override async setState(state: unknown): Promise<void> {
    this.contentEl.empty();
    const { colours } = state as GraphState;
    const groups = this.#groups();
    drawGraph(this.app, this.contentEl, (file) =>
      colours === undefined ? groupColour(this.app, file, groups) : (colours[file.path.split('/')[0] ?? ''] ?? null),
    );
  }

  #groups(): readonly GraphGroup[] {
    const settings = JSON.parse(this.#settings ?? '{}') as { readonly colorGroups?: readonly GraphGroup[] };
    return settings.colorGroups ?? [];
  }

  get #path(): string {
    return `${this.app.vault.configDir}/graph.json`;
  }
}

/** The local graph of a note: it and what it is linked with. Its settings are the tab's, not the graph view's. */
export class LocalGraphView extends ItemView {
  override icon = 'git-fork';
  #file: string | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.titleEl.setText('Local graph');
  }

  getViewType(): string {
    return 'localgraph';
  }

  getDisplayText(): string {
    return 'Local graph';
  }

  override getState(): Record<string, unknown> {
    return { file: this.#file };
  }

  override async setState(state: unknown): Promise<void> {
    this.#file = (state as { readonly file?: string }).file ?? null;
    this.contentEl.empty();
    drawGraph(this.app, this.contentEl, () => null, this.#file);
  }
}
