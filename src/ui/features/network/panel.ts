import { storiesBehind, type NetworkEvidence, type NetworkNode } from '../../../views/network';
import type { EvidenceSentence } from '../../../workflow/related-evidence';
import { drawOnOpen } from '../../kit/lazy-list';
import { TEXT } from '../../../text';
import { iconButton } from './filters';
import { otherEnd, tiesByNode, type Thing } from './graph';
import { drawShape } from './shapes';
import type { NetworkWorld } from './world';

const T = TEXT.network;
/** Ties and stories shown at a time. */
const STEP = 8;

export interface PanelEvents {
  /** `line` counts from 0. */
  open(path: string, line: number, event: MouseEvent | KeyboardEvent): void;
  choose(thing: Thing): void;
  /** `null`: the whole network. */
  around(id: string | null): void;
  close(): void;
  /** The sentences of a story that name the entities; null where the note is gone. */
  sentences(story: string, pair: readonly [string, string]): Promise<readonly EvidenceSentence[] | null>;
  go(step: Promise<void>): void;
}

/** What speaks for a node or a tie: how many stories, which ones, and on demand the sentences. */
export function drawPanel(el: HTMLElement, thing: Thing, world: NetworkWorld, events: PanelEvents): void {
  el.empty();
  const head = el.createDiv({ cls: 'dateline-network-row' });
  if (thing.kind === 'node') drawNode(el, head, thing.at, world, events);
  else drawTie(el, head, thing.at, world, events);
  iconButton(head, 'x', T.close, () => events.close());
}

function drawNode(el: HTMLElement, head: HTMLElement, at: number, world: NetworkWorld, events: PanelEvents): void {
  const node = world.network.nodes[at];
  if (node === undefined) return;
  drawShape(head, node.kind);
  head.createEl('h4', { text: node.name });
  el.createEl('p', { text: `${T.named(node.stories)} (${T.kind[node.kind]})` });
  const buttons = el.createDiv({ cls: 'dateline-network-row' });
  button(buttons, T.open, (event) => events.open(node.path, 0, event));
  const isCentre = world.filter.around === node.id;
  button(buttons, isCentre ? T.wholeAgain : T.onlyAround, () => events.around(isCentre ? null : node.id));
  drawTies(el, at, world, events);
  drawStories(el, storiesBehind(world.stories, world.filter, [node.number]), [node.id, node.id], events);
}

function drawTie(el: HTMLElement, head: HTMLElement, at: number, world: NetworkWorld, events: PanelEvents): void {
  const tie = world.network.ties[at];
  const [one, other] = [world.network.nodes[tie?.from ?? -1], world.network.nodes[tie?.to ?? -1]];
  if (tie === undefined || one === undefined || other === undefined) return;
  head.createEl('h4', { text: T.pair(one.name, other.name) });
  el.createEl('p', { text: T.together(tie.stories, tie.together) });
  el.createEl('p', { text: T.strengthOf(tie.strength) });
  const ends = el.createEl('ul');
  for (const [node, place] of [
    [one, tie.from],
    [other, tie.to],
  ] as const)
    drawEntity(ends, node, '', () => events.choose({ kind: 'node', at: place }));
  const pair: readonly [number, number] = [one.number, other.number];
  drawStories(el, storiesBehind(world.stories, world.filter, pair), [one.id, other.id], events);
}

function drawTies(el: HTMLElement, at: number, { network }: NetworkWorld, events: PanelEvents): void {
  el.createEl('h5', { text: T.tied });
  const list = el.createEl('ul');
  inSteps(list, tiesByNode(network)[at] ?? [], (number) => {
    const tie = network.ties[number];
    const other = tie === undefined ? undefined : network.nodes[otherEnd(tie, at)];
    if (tie === undefined || other === undefined) return;
    drawEntity(list, other, String(tie.stories), () => events.choose({ kind: 'tie', at: number }));
  });
}

function drawEntity(list: HTMLElement, { name, kind }: NetworkNode, more: string, press: () => void): void {
  const entry = list.createEl('li').createEl('button', { cls: 'dateline-network-entry' });
  drawShape(entry, kind);
  entry.createSpan({ cls: 'dateline-network-name', text: name });
  if (more !== '') entry.createSpan({ cls: 'dateline-network-muted', text: more });
  entry.addEventListener('click', press);
}

function drawStories(
  el: HTMLElement,
  stories: readonly NetworkEvidence[],
  pair: readonly [string, string],
  events: PanelEvents,
): void {
  el.createEl('h5', { text: T.stories });
  const list = el.createDiv({ cls: 'dateline-network-stories' });
  inSteps(list, stories, (story) => {
    const details = list.createEl('details');
    const summary = details.createEl('summary');
    summary.createSpan({ cls: 'dateline-network-muted', text: story.date ?? T.noDate });
    summary.appendText(' ');
    summary.createSpan({ text: story.title });
    drawOnOpen(details, (inside) => events.go(drawSentences(inside, story, pair, events)));
  });
}

async function drawSentences(
  el: HTMLElement,
  { key, path }: NetworkEvidence,
  pair: readonly [string, string],
  events: PanelEvents,
): Promise<void> {
  const stand = el.createEl('p', { cls: 'dateline-hint', text: T.reading });
  const sentences = await events.sentences(key, pair);
  stand.remove();
  if (sentences === null) return void el.createEl('p', { cls: 'dateline-hint', text: T.gone });
  if (sentences.length === 0) el.createEl('p', { cls: 'dateline-hint', text: T.noSentence });
  for (const { line, text } of sentences) link(el, text, (event) => events.open(path, line, event));
  if (sentences.length === 0) link(el, T.openAt, (event) => events.open(path, 0, event));
}

function link(el: HTMLElement, text: string, press: (event: MouseEvent) => void): void {
  const anchor = el.createEl('a', { cls: 'dateline-network-sentence', text, href: '#' });
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    press(event);
  });
}

function button(el: HTMLElement, text: string, press: (event: MouseEvent) => void): void {
  el.createEl('button', { text }).addEventListener('click', press);
}

/** The first of a list, and a button for the next ones. */
function inSteps<Item>(list: HTMLElement, items: readonly Item[], draw: (item: Item) => void): void {
  const more = createEl('button', { cls: 'dateline-report-more' });
  let drawn = 0;
  const step = (): void => {
    for (const item of items.slice(drawn, drawn + STEP)) draw(item);
    drawn += STEP;
    if (drawn >= items.length) more.remove();
    else more.setText(T.more(STEP, items.length - drawn));
  };
  list.insertAdjacentElement('afterend', more);
  more.addEventListener('click', step);
  step();
}
