import type { Network, NetworkNode } from '../../../views/network';
import { TEXT } from '../../../text';
import type { Thing } from './graph';
import { drawShape } from './shapes';

const T = TEXT.network;
/** Rows drawn at a time. */
const STEP = 100;

/** The same network as a table of its strongest ties: for readers of the screen, and for whoever rather reads. */
export function drawTiesTable(el: HTMLElement, network: Network, choose: (thing: Thing) => void): void {
  el.empty();
  const table = el.createEl('table');
  table.createEl('caption', { text: T.table.caption });
  const heads = table.createEl('thead').createEl('tr');
  for (const text of [T.table.one, T.table.other, T.table.stories, T.table.strength])
    heads.createEl('th', { text, attr: { scope: 'col' } });
  const body = table.createEl('tbody');
  const more = el.createEl('button', { cls: 'dateline-report-more' });
  let drawn = 0;
  const step = (): void => {
    const until = Math.min(drawn + STEP, network.ties.length);
    for (let at = drawn; at < until; at += 1) drawRow(body, at, network, choose);
    drawn += STEP;
    if (drawn >= network.ties.length) more.remove();
    else more.setText(T.more(STEP, network.ties.length - drawn));
  };
  more.addEventListener('click', step);
  step();
}

function drawRow(body: HTMLElement, at: number, { nodes, ties }: Network, choose: (thing: Thing) => void): void {
  const tie = ties[at];
  const [one, other] = [nodes[tie?.from ?? -1], nodes[tie?.to ?? -1]];
  if (tie === undefined || one === undefined || other === undefined) return;
  const row = body.createEl('tr');
  drawEnd(row, one, () => choose({ kind: 'node', at: tie.from }));
  drawEnd(row, other, () => choose({ kind: 'node', at: tie.to }));
  const evidence = row.createEl('td').createEl('button', {
    text: String(tie.stories),
    attr: { 'aria-label': `${T.table.evidence(one.name, other.name)}: ${tie.stories}` },
  });
  evidence.addEventListener('click', () => choose({ kind: 'tie', at }));
  row.createEl('td', { text: tie.strength.toFixed(2) });
}

function drawEnd(row: HTMLElement, { name, kind }: NetworkNode, press: () => void): void {
  const button = row.createEl('td').createEl('button', { cls: 'dateline-network-entry' });
  drawShape(button, kind);
  button.createSpan({ cls: 'dateline-network-name', text: name });
  button.addEventListener('click', press);
}
