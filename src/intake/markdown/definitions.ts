import { singleSpaced } from '../../model';
import { find, type Node } from './tree';

/** What an address has and a word has not. */
const ADDRESS = /[:/.#?&=@%]/;

export const looksLikeAddress = (words: string): boolean => ADDRESS.test(words);

/** The addresses that links are given elsewhere in the text. */
export class Definitions {
  private readonly known = new Map<string, { readonly node: Node; readonly address: string }>();
  private readonly asked = new Set<string>();

  /** `text`: the decoded characters of a node. */
  constructor(private readonly text: (node: Node | undefined) => string) {}

  collect(node: Node): void {
    for (const child of node.children) {
      if (child.type === 'definition') this.add(child);
      else if (child.type === 'link' || child.type === 'image') this.ask(child);
      if (child.type !== 'definition') this.collect(child);
    }
  }

  /** Whether a link goes by this one. */
  isUsed(node: Node): boolean {
    const label = labelOf(this.text(find(node, 'definitionLabelString')));
    return this.asked.has(label) && this.known.get(label)?.node === node;
  }

  address(label: string): string | null {
    return this.known.get(labelOf(label))?.address ?? null;
  }

  private add(node: Node): void {
    const label = labelOf(this.text(find(node, 'definitionLabelString')));
    const address = this.text(find(node, 'definitionDestinationString'));
    if (looksLikeAddress(address) && !this.known.has(label)) this.known.set(label, { node, address });
  }

  private ask(link: Node): void {
    if (find(link, 'resource')) return;
    const label = this.text(find(link, 'referenceString')) || this.text(find(link, 'labelText'));
    this.asked.add(labelOf(label));
  }
}

const labelOf = (label: string): string => singleSpaced(label).toLowerCase();
