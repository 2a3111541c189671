import { Setting } from 'obsidian';
import { TEXT } from '../../../../text';
import { drawColumns } from './columns-view';
import { describe } from './describe';
import type { Look, StagedItem, StagedInputs } from './staging';
import { errorText } from '../../../kit/problem-words';

const T = TEXT.importDialog;

/** More rows than this are counted, not drawn: a dropped folder can hold thousands. */
const SHOWN = 100;

interface Row {
  readonly el: HTMLElement;
  readonly setting: Setting;
  /** What it was drawn from. */
  readonly look: Look | null;
}

export interface StagedListActions {
  /** Adds the feeds of a list to the settings; resolves to what to say. */
  subscribe(item: StagedItem): Promise<string>;
}

/** Draws what is to be imported, a row each, and keeps the rows as the list changes. */
export class StagedListView {
  private readonly rows = new Map<number, Row>();

  constructor(
    private readonly el: HTMLElement,
    private readonly staging: StagedInputs,
    private readonly actions: StagedListActions,
  ) {}

  /** Draws one entry anew, or, without one, the list. */
  draw(changed: StagedItem | null): void {
    if (changed !== null) this.refresh(changed);
    else this.redraw();
  }

  private redraw(): void {
    this.el.empty();
    this.rows.clear();
    const { items } = this.staging;
    if (items.length === 0) this.el.createDiv({ cls: 'dateline-staged-empty', text: T.empty });
    for (const item of items.slice(0, SHOWN)) this.drawRow(item, this.el.createDiv({ cls: 'dateline-staged' }));
    if (items.length > SHOWN) this.el.createDiv({ cls: 'dateline-staged-more', text: T.more(items.length - SHOWN) });
  }

  /** A row whose look is the same keeps its elements, and with them the focus. */
  private refresh(item: StagedItem): void {
    const row = this.rows.get(item.id);
    if (row === undefined) return;
    if (row.look === item.look) return warn(item, row.setting);
    row.el.empty();
    this.drawRow(item, row.el);
  }

  private drawRow(item: StagedItem, el: HTMLElement): void {
    const setting = new Setting(el).setName(item.label).setDesc(describe(item));
    const { look } = item;
    setting.descEl.toggleClass('dateline-report-warning', (look?.problem ?? null) !== null);
    if (look?.feeds !== undefined) this.addSubscribe(item, setting);
    setting.addButton((button) => {
      button
        .setIcon('x')
        .setTooltip(T.remove(item.label))
        .onClick(() => this.staging.remove(item.id));
      button.buttonEl.addClass('clickable-icon');
    });
    if (look?.table)
      drawColumns(el, look.table, item.columns ?? look.table.guess.mapping, (columns) =>
        this.staging.setColumns(item.id, columns),
      );
    warn(item, setting);
    this.rows.set(item.id, { el, setting, look });
  }

  private addSubscribe(item: StagedItem, setting: Setting): void {
    setting.addButton((button) =>
      button.setButtonText(T.subscribe).onClick(() => {
        button.setDisabled(true);
        void this.subscribe(item, setting);
      }),
    );
  }

  private async subscribe(item: StagedItem, setting: Setting): Promise<void> {
    try {
      setting.setDesc(await this.actions.subscribe(item));
    } catch (error) {
      setting.setErrorMessage(errorText(error));
    }
  }
}

/** A table without a text in it makes no articles. */
function warn({ look, columns }: StagedItem, setting: Setting): void {
  const mapping = columns ?? look?.table?.guess.mapping;
  setting.setErrorMessage(mapping !== undefined && mapping.text === undefined ? T.noText : null);
}
