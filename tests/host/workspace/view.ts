import type * as api from 'obsidian';
import type { App } from '../app';
import { Component } from '../base/component';
import type { Public } from '../base/contract';
import { setIcon } from '../ui/icons';
import type { Scope } from '../ui/scope';
import { TFile } from '../vault/files';
import type { WorkspaceLeaf } from './leaf';

type AnyView = Omit<Public<api.View>, 'leaf' | 'scope'>;

export abstract class View extends Component implements AnyView {
  app: App;
  icon: api.IconName = 'file';
  navigation = true;
  leaf: WorkspaceLeaf;
  containerEl: HTMLElement;
  scope: Scope | null = null;

  constructor(leaf: api.WorkspaceLeaf | WorkspaceLeaf) {
    super();
    this.leaf = leaf as WorkspaceLeaf;
    this.app = this.leaf.app;
    this.containerEl = createDiv('workspace-leaf-content');
  }

  async onOpen(): Promise<void> {}

  async onClose(): Promise<void> {}

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(_state: unknown, _result: api.ViewStateResult): Promise<void> {}

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  getIcon(): api.IconName {
    return this.icon;
  }

  onResize(): void {}

  onPaneMenu(_menu: api.Menu, _source: string): void {}
}

export abstract class ItemView extends View {
  contentEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly #actionsEl: HTMLElement;

  constructor(leaf: api.WorkspaceLeaf | WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    this.titleEl = this.headerEl.createDiv('view-header-title-container').createDiv('view-header-title');
    this.#actionsEl = this.headerEl.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  addAction(icon: api.IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = createEl('a', { cls: 'clickable-icon view-action', attr: { 'aria-label': title, role: 'button' } });
    setIcon(action, icon);
    action.addEventListener('click', (event) => void callback(event));
    this.#actionsEl.prepend(action);
    return action;
  }
}

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;

  getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: unknown, _result: api.ViewStateResult): Promise<void> {
    const path = (state as { file?: string } | null)?.file;
    const file = path === undefined ? null : this.app.vault.getFileByPath(path);
    if (!(file instanceof TFile) || file === this.file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    await this.onLoadFile(file);
  }

  async onLoadFile(_file: TFile): Promise<void> {}

  async onUnloadFile(_file: TFile): Promise<void> {}

  async onRename(_file: TFile): Promise<void> {
    this.titleEl.setText(this.getDisplayText());
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }
}

export abstract class EditableFileView extends FileView {}

export abstract class TextFileView extends EditableFileView {
  data = '';
  /** The app waits two seconds; the host one turn of the event loop. */
  requestSave = (): void => {
    if (this.#saving !== null) return;
    this.#saving = window.setTimeout(() => void this.save(), 0);
  };
  #saving: number | null = null;

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = await this.app.vault.read(file);
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save(true);
  }

  async save(clear = false): Promise<void> {
    this.#saving = null;
    const data = this.getViewData();
    if (this.file && data !== this.data) {
      this.data = data;
      await this.app.vault.modify(this.file, data);
    }
    if (clear) this.clear();
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;
}
