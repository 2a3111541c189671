import { storiesBehind, type Network } from '../../../views/network';
import { TEXT } from '../../../text';
import type { NetworkWorld } from './world';
import { otherEnd, tiesByNode, type Thing } from './graph';
import type { CanvasPoint } from '../../kit/canvas';
import { drawShape } from './shapes';

const T = TEXT.network;
/** Ties and stories named on a card. */
const FEW = 3;

/** What is under the pointer, told beside it. Not for readers of the screen: the panel tells them the same. */
export class NetworkCard {
  private readonly el: HTMLElement;
  private shown: Thing | null = null;

  constructor(private readonly parent: HTMLElement) {
    this.el = parent.createDiv({ cls: 'dateline-network-card', attr: { 'aria-hidden': 'true' } });
    this.el.hide();
  }

  hide(): void {
    this.shown = null;
    this.el.hide();
  }

  show(thing: Thing, world: NetworkWorld, { x, y }: CanvasPoint): void {
    if (this.shown?.kind !== thing.kind || this.shown.at !== thing.at) {
      this.shown = thing;
      this.el.empty();
      this.el.show();
      if (thing.kind === 'node') drawNode(this.el, thing.at, world);
      else drawTie(this.el, thing.at, world);
    }
    const left = Math.max(0, Math.min(x + 14, this.parent.clientWidth - this.el.offsetWidth - 4));
    const below = y + 18 + this.el.offsetHeight < this.parent.clientHeight;
    const top = below ? y + 18 : Math.max(0, y - 12 - this.el.offsetHeight);
    this.el.setCssProps({ '--dateline-left': `${left}px`, '--dateline-top': `${top}px` });
  }
}

function drawNode(el: HTMLElement, at: number, { network }: NetworkWorld): void {
  const node = network.nodes[at];
  if (node === undefined) return;
  const head = el.createDiv({ cls: 'dateline-network-row' });
  drawShape(head, node.kind);
  head.createEl('strong', { text: node.name });
  el.createDiv({ text: `${T.named(node.stories)} (${T.kind[node.kind]})` });
  const strongest = strongestOf(network, at);
  const list = el.createEl('ul');
  for (const { name, stories } of strongest.slice(0, FEW)) list.createEl('li', { text: `${name} (${stories})` });
  el.createDiv({ cls: 'dateline-network-muted', text: T.hint });
}

const strongestOf = (network: Network, at: number): readonly { readonly name: string; readonly stories: number }[] =>
  (tiesByNode(network)[at] ?? []).flatMap((number) => {
    const tie = network.ties[number];
    const other = tie === undefined ? undefined : network.nodes[otherEnd(tie, at)];
    return tie === undefined || other === undefined ? [] : [{ name: other.name, stories: tie.stories }];
  });

function drawTie(el: HTMLElement, at: number, { network, stories, filter }: NetworkWorld): void {
  const tie = network.ties[at];
  const [one, other] = [network.nodes[tie?.from ?? -1], network.nodes[tie?.to ?? -1]];
  if (tie === undefined || one === undefined || other === undefined) return;
  el.createEl('strong', { text: T.pair(one.name, other.name) });
  el.createDiv({ text: T.together(tie.stories, tie.together) });
  const list = el.createEl('ul');
  for (const { title, date } of storiesBehind(stories, filter, [one.number, other.number]).slice(0, FEW))
    list.createEl('li', { text: date === null ? title : `${date} ${title}` });
  el.createDiv({ cls: 'dateline-network-muted', text: T.hintTie });
}
