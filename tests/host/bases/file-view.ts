import type * as api from 'obsidian';
import type { App } from '../app';
import { parseYaml, stringifyYaml } from '../metadata/frontmatter';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import { TextFileView } from '../workspace/view';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { BasesViewConfig, QueryController, readBase, type Base } from './query';
import { type BasesView, TableView } from './view';

/** A `.base` file in a leaf: a menu to switch between its views, and the view. */
export class BasesFileView extends TextFileView {
  override icon = 'table';
  override allowNoFile = false;
  readonly #toolbarEl: HTMLElement;
  readonly #viewEl: HTMLElement;
  #base: Base | null = null;
  #shown: { readonly name: string; readonly controller: QueryController; readonly view: BasesView } | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.contentEl.addClass('bases-view-container');
    this.#toolbarEl = this.contentEl.createDiv('bases-toolbar');
    this.#viewEl = this.contentEl.createDiv('bases-view');
  }

  override onload(): void {
    const again = (): void => this.#update();
    this.registerEvent(this.app.metadataCache.on('resolved', again));
    this.registerEvent(this.app.vault.on('modify', (file: TFile) => void this.#reload(file)));
  }

  override onunload(): void {
    this.#drop();
  }

  getViewType(): string {
    return 'bases';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), viewName: this.#shown?.name };
  }

  override async setState(state: unknown, result: api.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const { viewName } = (state ?? {}) as { viewName?: string };
    if (viewName !== undefined) this.#show(viewName);
  }

  getViewData(): string {
    return this.data;
  }

  setViewData(data: string, _clear: boolean): void {
    this.data = data;
    const before = this.#shown?.name;
    this.#base = null;
    try {
      this.#base = readBase(parseYaml(data));
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#show(before);
  }

  clear(): void {
    this.#drop();
  }

  #drop(): void {
    if (this.#shown) this.removeChild(this.#shown.view as never);
    this.#shown = null;
    this.#viewEl.empty();
  }

  #show(name: string | undefined): void {
    const base = this.#base;
    if (!base) return;
    const views = base.views.length === 0 ? [{ type: 'table', name: 'Table' }] : base.views;
    const raw = views.find((each) => each.name === name) ?? views[0];
    if (!raw) return;
    this.#drop();
    const config = new BasesViewConfig(raw, base, () => this.#save());
    this.#toolbar(views, config.name);
    try {
      const controller = new QueryController(this.app, base, config, this.file);
      const el = this.#viewEl.createDiv(`bases-view-${String(raw.type)}`);
      const view = makeView(this.app, String(raw.type), controller, el);
      if (view === null) {
        el.createDiv({ cls: 'bases-error', text: `Unknown view type: ${String(raw.type)}` });
        return;
      }
      this.#shown = { name: config.name, controller, view };
      this.addChild(view as never);
      this.#update();
    } catch (error) {
      this.#fail(error);
    }
  }

  #update(): void {
    if (!this.#shown) return;
    const { controller, view } = this.#shown;
    feed(view, controller);
    this.#toolbarEl.find('.bases-toolbar-results').setText(results(view.data.data.length));
  }

  #toolbar(views: readonly Record<string, unknown>[], shown: string): void {
    this.#toolbarEl.empty();
    const button = this.#toolbarEl.createEl('button', { cls: 'bases-toolbar-views', text: shown });
    button.addEventListener('click', (event) => {
      const menu = new Menu();
      for (const { name, type } of views)
        menu.addItem((item) =>
          item
            .setTitle(String(name))
            .setIcon(this.app.registry.bases.views.get(String(type))?.icon ?? 'table')
            .setChecked(name === shown)
            .onClick(() => this.#show(String(name))),
        );
      menu.showAtMouseEvent(event);
    });
    setIcon(button.createSpan('bases-toolbar-icon'), 'chevrons-up-down');
    this.#toolbarEl.createSpan('bases-toolbar-results');
  }

  #fail(error: unknown): void {
    this.#drop();
    this.#viewEl.createDiv({ cls: 'bases-error', text: error instanceof Error ? error.message : String(error) });
  }

  #save(): void {
    const base = this.#base;
    if (!base || !this.file) return;
    const whole = { ...(parseYaml(this.data) as Record<string, unknown>), views: base.views };
    this.data = stringifyYaml(whole);
    void this.app.vault.modify(this.file, this.data);
    this.#update();
  }

  async #reload(file: TFile): Promise<void> {
    if (file !== this.file) return;
    const text = await this.app.vault.read(file);
    if (text !== this.data) this.setViewData(text, false);
  }
}

function makeView(app: App, type: string, controller: QueryController, el: HTMLElement): BasesView | null {
  if (type === 'table') return new TableView(controller, el);
  const registration = app.registry.bases.views.get(type);
  if (!registration) return null;
  return registration.factory(controller, el) as unknown as BasesView;
}

function feed(view: BasesView, controller: QueryController): void {
  view.config = controller.config;
  view.allProperties = controller.allProperties;
  view.data = controller.run();
  view.onDataUpdated();
}

const results = (count: number): string => `${count} ${count === 1 ? 'result' : 'results'}`;

/** A `base` code block in a note: its first table, without a way to switch. */
export function renderBase(app: App, source: string, el: HTMLElement, sourcePath: string): void {
  const box = el.createDiv('bases-view');
  const base = readBase(parseYaml(source));
  const config = new BasesViewConfig(base.views[0] ?? { type: 'table' }, base, () => undefined);
  const controller = new QueryController(app, base, config, app.vault.getFileByPath(sourcePath));
  const toolbar = box.createDiv('bases-toolbar');
  const view = new TableView(controller, box.createDiv(), sourcePath);
  feed(view, controller);
  toolbar.setText(results(view.data.data.length));
}
