import type * as api from 'obsidian';
import type { App } from '../app';
import { Component } from '../base/component';
import { NotInHost, type Public } from '../base/contract';
import { renderLink } from '../render/inline';
import { parsePropertyId, type BasesQueryResult, type BasesViewConfig, type QueryController } from './query';

type AnyBasesView = Omit<Public<api.BasesView>, 'data' | 'config'>;

/** What a view of a base extends. Its members are set before the first `onDataUpdated`, not in the constructor. */
export abstract class BasesView extends Component implements AnyBasesView {
  abstract type: string;
  app: App;
  declare config: BasesViewConfig;
  declare allProperties: api.BasesPropertyId[];
  declare data: BasesQueryResult;

  constructor(controller: api.QueryController | QueryController) {
    super();
    this.app = (controller as QueryController).app;
  }

  abstract onDataUpdated(): void;

  async createFileForView(): Promise<void> {
    throw new NotInHost('BasesView.createFileForView');
  }
}

/** The app's own table: a row for each note, a heading for each group. */
export class TableView extends BasesView {
  type = 'table';
  readonly #el: HTMLElement;
  readonly #sourcePath: string;

  constructor(controller: QueryController, el: HTMLElement, sourcePath = '') {
    super(controller);
    this.#el = el;
    this.#sourcePath = sourcePath;
  }

  onDataUpdated(): void {
    this.#el.empty();
    const order = this.config.getOrder();
    const columns = order.length === 0 ? (['file.name'] as const) : order;
    const table = this.#el.createEl('table', 'bases-table');
    const head = table.createEl('thead').createEl('tr');
    for (const column of columns) head.createEl('th', { text: this.config.getDisplayName(column) });
    for (const group of this.data.groupedData) {
      const body = table.createEl('tbody');
      if (group.hasKey())
        body.createEl('tr').createEl('th', { cls: 'bases-group-heading', text: group.key?.toString() ?? '' });
      for (const entry of group.entries) this.#row(body.createEl('tr'), entry, columns);
    }
  }

  #row(row: HTMLElement, entry: api.BasesEntry, columns: readonly api.BasesPropertyId[]): void {
    for (const column of columns) {
      const cell = row.createEl('td');
      const { type, name } = parsePropertyId(column);
      if (type === 'file' && name === 'name')
        renderLink(
          this.app,
          { link: entry.file.path, displayText: entry.file.basename },
          cell,
          this.#sourcePath,
          'bases',
        );
      else entry.getValue(column)?.renderTo(cell, {} as api.RenderContext);
    }
  }
}
