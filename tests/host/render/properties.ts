import type { App } from '../app';
import { setIcon } from '../ui/icons';
import { renderInline } from './inline';

/** As the app calls the types of properties. */
type Kind = 'text' | 'multitext' | 'date' | 'datetime' | 'number' | 'checkbox' | 'tags' | 'aliases';

const ICONS: Record<Kind, string> = {
  text: 'text',
  multitext: 'list',
  date: 'calendar',
  datetime: 'clock',
  number: 'binary',
  checkbox: 'check-square',
  tags: 'tags',
  aliases: 'forward',
};

/** Elements, classes and attributes are the app's, in a note and in the pane of the open note's properties alike. */
export function renderProperties(
  app: App,
  properties: Readonly<Record<string, unknown>>,
  el: HTMLElement,
  sourcePath: string,
): void {
  const entries = Object.entries(properties);
  const attr = { tabindex: '-1', 'data-property-count': entries.length };
  const container = el.createDiv({ cls: 'metadata-container', attr });
  container.createDiv('metadata-error-container').hide();
  const heading = container.createDiv('metadata-properties-heading');
  setIcon(heading.createDiv('collapse-indicator collapse-icon'), 'chevron-down');
  heading.createDiv({ cls: 'metadata-properties-title', text: 'Properties' });
  const content = container.createDiv('metadata-content');
  const list = content.createDiv('metadata-properties');
  for (const [key, value] of entries) renderProperty(app, key, value, list, sourcePath);
  const add = content.createEl('button', { cls: 'metadata-add-button text-icon-button' });
  setIcon(add.createSpan('text-button-icon'), 'plus');
  add.createSpan({ cls: 'text-button-label', text: 'Add property' });
}

function renderProperty(app: App, key: string, value: unknown, list: HTMLElement, sourcePath: string): void {
  const kind = kindOf(key, value);
  const row = list.createDiv({
    cls: 'metadata-property',
    attr: { 'data-property-key': key, 'data-property-type': kind },
  });
  const keyEl = row.createDiv('metadata-property-key');
  setIcon(keyEl.createSpan('metadata-property-icon'), ICONS[kind]);
  keyEl.createEl('input', {
    cls: 'metadata-property-key-input',
    type: 'text',
    value: key,
    attr: { autocapitalize: 'none', enterkeyhint: 'next', 'aria-label': key, readonly: '' },
  });
  renderValue(app, kind, value, row.createDiv('metadata-property-value'), sourcePath);
}

function kindOf(key: string, value: unknown): Kind {
  if (key === 'tags' || key === 'aliases') return key;
  if (Array.isArray(value)) return 'multitext';
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
    renderInline(app, plain(value), el.createDiv('metadata-input-longtext'), sourcePath, 'properties');
    return;
  }
  const pills = el.createDiv('multi-select-container');
  for (const item of value) {
    const pill = pills.createDiv('multi-select-pill');
    renderInline(app, plain(item), pill.createDiv('multi-select-pill-content'), sourcePath, 'properties');
  }
}

/** A value as one line of text. */
export const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
