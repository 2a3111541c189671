import type { WorkspaceLeaf } from '../workspace/leaf';
import { ItemView } from '../workspace/view';
import { drawGraph } from './graph';

/** Colours by top folder; state of the view. */
interface GraphState {
  readonly colours?: Readonly<Record<string, string>>;
}

export class GraphView extends ItemView {
  override icon = 'git-fork';

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

  override async setState(state: unknown): Promise<void> {
    this.contentEl.empty();
    drawGraph(this.app, this.contentEl, (state as GraphState).colours);
  }
}
