import type { App } from '../app';
import { setIcon } from '../ui/icons';
import { renderInline } from './inline';

type Kind = 'text' | 'list' | 'date' | 'datetime' | 'number' | 'checkbox' | 'tags' | 'aliases';

const ICONS: Record<Kind, string> = {
  text: 'text',
  list: 'list',
  date: 'calendar',
  datetime: 'clock',
  number: 'binary',
  checkbox: 'check-square',
  tags: 'tags',
  aliases: 'forward',
};

export function renderProperties(
  app: App,
  properties: Readonly<Record<string, unknown>>,
  el: HTMLElement,
  sourcePath: string,
): void {
  const container = el.createDiv({ cls: 'metadata-container', attr: { 'aria-label': 'Properties' } });
  container.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' });
  const list = container.createDiv('metadata-content').createDiv('metadata-properties');
  for (const [key, value] of Object.entries(properties)) {
    const kind = kindOf(key, value);
    const row = list.createDiv({
      cls: 'metadata-property',
      attr: { 'data-property-key': key, 'data-property-type': kind },
    });
    const keyEl = row.createDiv('metadata-property-key');
    setIcon(keyEl.createSpan('metadata-property-icon'), ICONS[kind]);
    keyEl.createSpan({ cls: 'metadata-property-key-input', text: key });
    renderValue(app, kind, value, row.createDiv('metadata-property-value'), sourcePath);
  }
}

function kindOf(key: string, value: unknown): Kind {
  if (key === 'tags' || key === 'aliases') return key;
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'boolean') return 'checkbox';
  if (typeof value === 'number') return 'number';
  if (typeof value !== 'string') return 'text';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'date';
  return /^\d{4}-\d\d-\d\dT/.test(value) ? 'datetime' : 'text';
}

function renderValue(app: App, kind: Kind, value: unknown, el: HTMLElement, sourcePath: string): void {
  if (kind === 'checkbox') {
    const input = el.createEl('input', { type: 'checkbox', cls: 'metadata-input-checkbox' });
    input.checked = value === true;
    return;
  }
  if (!Array.isArray(value)) {
    renderInline(app, plain(value), el.createDiv('metadata-input-longtext'), sourcePath);
    return;
  }
  const pills = el.createDiv('multi-select-container');
  for (const item of value) {
    const pill = pills.createDiv('multi-select-pill');
    renderInline(app, plain(item), pill.createDiv('multi-select-pill-content'), sourcePath);
  }
}

/** A value as one line of text. */
export const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
