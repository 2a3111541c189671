import { FuzzySuggestModal, renderMatches, type App, type FuzzyMatch } from 'obsidian';
import type { NetworkNode } from '../../../views/network';
import { TEXT } from '../../../text';
import { drawShape } from './shapes';

const T = TEXT.network;

/** Finds an entity of the network by its name. */
export class FindModal extends FuzzySuggestModal<number> {
  constructor(
    app: App,
    private readonly nodes: readonly NetworkNode[],
    private readonly found: (node: number) => void,
  ) {
    super(app);
    this.setPlaceholder(T.findHint);
    this.emptyStateText = T.findNothing;
  }

  getItems(): number[] {
    return [...this.nodes.keys()];
  }

  getItemText(node: number): string {
    return this.nodes[node]?.name ?? '';
  }

  override renderSuggestion({ item, match }: FuzzyMatch<number>, el: HTMLElement): void {
    const node = this.nodes[item];
    if (node === undefined) return;
    el.addClasses(['mod-complex', 'dateline-network-found']);
    drawShape(el, node.kind);
    const content = el.createDiv({ cls: 'suggestion-content' });
    renderMatches(content.createDiv({ cls: 'suggestion-title' }), node.name, match.matches);
    content.createDiv({ cls: 'suggestion-note', text: `${T.kind[node.kind]} · ${T.named(node.stories)}` });
  }

  onChooseItem(node: number): void {
    this.found(node);
  }
}
