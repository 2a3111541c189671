import { setIcon, setTooltip } from 'obsidian';
import { NETWORK_KINDS, type Network, type NetworkFilter } from '../../../views/network';
import { TEXT } from '../../../text';
import { drawShape } from './shapes';

const T = TEXT.network;

/** Least strength of a tie that is offered by name. */
const STRENGTHS = { all: 0, some: 0.05, strong: 0.4, strongest: 0.6 } as const;
const MOST = [100, 300, 1000, 2000] as const;

export interface FilterEvents {
  /** A field has another value; `null` is as it was at first. */
  set(key: string, value: unknown): void;
  reset(): void;
}

/** A field with its label before it. */
function field(el: HTMLElement, label: string): HTMLElement {
  const row = el.createEl('label', { cls: 'dateline-network-field' });
  row.createSpan({ text: label });
  return row;
}

function dayField(el: HTMLElement, label: string, value: string | null, set: (value: string | null) => void): void {
  const input = field(el, label).createEl('input', { type: 'date', value: value ?? '' });
  input.addEventListener('change', () => set(input.value === '' ? null : input.value));
}

function choice(
  el: HTMLElement,
  label: string,
  options: readonly (readonly [value: number, text: string])[],
  value: number,
  set: (value: number) => void,
): void {
  const select = field(el, label).createEl('select', { cls: 'dropdown' });
  // What was kept may lie between two that are offered.
  const nearest = [...options].sort(([a], [b]) => Math.abs(a - value) - Math.abs(b - value))[0]?.[0];
  for (const [own, text] of options) select.createEl('option', { text, value: String(own) });
  select.value = String(nearest);
  select.addEventListener('change', () => set(Number(select.value)));
}

/** The filters' fields, as they stand. */
export function drawFilters(el: HTMLElement, filter: NetworkFilter, events: FilterEvents): void {
  el.empty();
  dayField(el, T.from, filter.from, (value) => events.set('from', value));
  dayField(el, T.to, filter.to, (value) => events.set('to', value));
  const least = field(el, T.leastStories).createEl('input', {
    type: 'number',
    value: String(filter.leastStories),
    attr: { min: '1', step: '1' },
  });
  least.addEventListener('change', () => events.set('stories', Math.max(1, Number(least.value) || 1)));
  const strengths = Object.entries(STRENGTHS).map(
    ([name, value]) => [value, T.strengths[name as keyof typeof STRENGTHS]] as const,
  );
  choice(el, T.strength, strengths, filter.leastStrength, (value) => events.set('strength', value));
  const most = MOST.map((count) => [count, count.toLocaleString('en')] as const);
  choice(el, T.most, most, filter.most, (value) => events.set('most', value));
  const reset = el.createEl('button', { text: T.reset });
  reset.addEventListener('click', () => events.reset());
}

/** The kinds with their shapes; pressing one shows or hides it. */
export function drawLegend(
  el: HTMLElement,
  filter: NetworkFilter,
  network: Network | null,
  events: FilterEvents,
): void {
  el.empty();
  for (const kind of NETWORK_KINDS) {
    const isShown = filter.kinds.includes(kind);
    const count = network?.nodes.filter((node) => node.kind === kind).length ?? 0;
    const button = el.createEl('button', {
      cls: 'dateline-network-kind',
      attr: { 'aria-pressed': String(isShown), 'data-kind': kind },
    });
    drawShape(button, kind);
    button.createSpan({ text: T.kinds[kind] });
    if (isShown) button.createSpan({ cls: 'dateline-network-muted', text: String(count) });
    button.addEventListener('click', () => {
      const kinds = NETWORK_KINDS.filter((each) => (each === kind ? !isShown : filter.kinds.includes(each)));
      events.set('kinds', kinds);
    });
  }
}

/** A button that shows an icon. */
export function iconButton(el: HTMLElement, icon: string, label: string, press: () => void): HTMLButtonElement {
  const button = el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
  setIcon(button, icon);
  setTooltip(button, label);
  button.addEventListener('click', press);
  return button;
}
