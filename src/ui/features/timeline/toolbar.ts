import { setIcon, setTooltip, type Component } from 'obsidian';
import { TEXT } from '../../../text';

const T = TEXT.timeline;

export interface ToolbarActs {
  group(key: string): void;
  zoom(factor: number): void;
  showAll(): void;
  /** Whether what is on screen is shown as a list as well. */
  list(shown: boolean): void;
}

/** What can be chosen, and what is on screen in words. */
export class TimelineToolbar {
  private readonly select: HTMLSelectElement;
  private readonly grouping: HTMLElement;
  private readonly status: HTMLElement;
  private offered = '';

  constructor(owner: Component, parent: HTMLElement, acts: ToolbarActs) {
    const el = parent.createDiv('dateline-timeline-tools');
    this.grouping = el.createEl('label', { cls: 'dateline-timeline-group' });
    this.grouping.createSpan({ text: T.groupBy });
    this.select = this.grouping.createEl('select', { cls: 'dropdown' });
    owner.registerDomEvent(this.select, 'change', () => acts.group(this.select.value));
    const button = (icon: string, label: string, act: (el: HTMLElement) => void): HTMLElement => {
      const made = el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
      setIcon(made, icon);
      setTooltip(made, label);
      owner.registerDomEvent(made, 'click', () => act(made));
      return made;
    };
    button('zoom-out', T.zoomOut, () => acts.zoom(1 / 1.6));
    button('zoom-in', T.zoomIn, () => acts.zoom(1.6));
    button('maximize', T.showAll, () => acts.showAll());
    let isList = false;
    button('list', T.list, (made) => {
      isList = !isList;
      made.setAttr('aria-pressed', String(isList));
      acts.list(isList);
    }).setAttr('aria-pressed', 'false');
    this.status = el.createDiv({ cls: 'dateline-timeline-status', attr: { role: 'status' } });
  }

  /** `chosen`: null where the base groups, and its own toolbar has the choice. */
  offer(groups: readonly (readonly [key: string, name: string])[], chosen: string | null): void {
    this.grouping.toggle(chosen !== null);
    const all = [['', T.noGroups] as const, ...groups];
    const offered = JSON.stringify(all);
    if (offered !== this.offered) {
      this.select.empty();
      for (const [value, text] of all) this.select.createEl('option', { value, text });
    }
    this.offered = offered;
    this.select.value = chosen ?? '';
  }

  say(text: string): void {
    if (this.status.textContent !== text) this.status.setText(text);
  }
}

/** What the marks mean. */
export function drawLegend(parent: HTMLElement): void {
  const el = parent.createDiv('dateline-timeline-legend');
  for (const mark of ['happened', 'approximate', 'published', 'copy'] as const) {
    const entry = el.createSpan();
    entry.createSpan({ cls: `dateline-mark mod-${mark}`, attr: { 'aria-hidden': 'true' } });
    entry.createSpan({ text: T.legend[mark] });
  }
}
