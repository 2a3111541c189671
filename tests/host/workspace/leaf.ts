import type * as api from 'obsidian';
import type { App } from '../app';
import { NotInHost } from '../base/contract';
import { Events } from '../base/events';
import type { TFile } from '../vault/files';
import { EmptyView, UnknownView } from './plain-views';
import { FileView, type View } from './view';

export type Pane = 'left' | 'root' | 'right';

type Stood = Pick<
  api.WorkspaceLeaf,
  | 'openFile'
  | 'getViewState'
  | 'setViewState'
  | 'isDeferred'
  | 'loadIfDeferred'
  | 'getEphemeralState'
  | 'setEphemeralState'
  | 'detach'
  | 'getIcon'
  | 'getDisplayText'
  | 'onResize'
  | 'setPinned'
  | 'togglePinned'
>;

/** A tab: one view at a time. */
export class WorkspaceLeaf extends Events implements Stood {
  readonly app: App;
  readonly pane: Pane;
  readonly containerEl: HTMLElement;
  view: View;
  readonly isDeferred = false;
  #pinned = false;

  constructor(app: App, pane: Pane) {
    super();
    this.app = app;
    this.pane = pane;
    this.containerEl = createDiv('workspace-leaf');
    this.view = new EmptyView(this);
    this.containerEl.append(this.view.containerEl);
  }

  async openFile(file: api.TFile, openState: api.OpenViewState = {}): Promise<void> {
    const type = this.app.workspace.viewTypeFor((file as TFile).extension);
    await this.setViewState({ type, state: { ...openState.state, file: file.path }, active: openState.active ?? true });
    if (openState.eState !== undefined) this.setEphemeralState(openState.eState);
  }

  async open(view: View): Promise<View> {
    await this.view.onClose();
    this.view.unload();
    this.view = view;
    this.containerEl.replaceChildren(view.containerEl);
    view.containerEl.setAttribute('data-type', view.getViewType());
    void view.load();
    await view.onOpen();
    return view;
  }

  getViewState(): api.ViewState {
    return { type: this.view.getViewType(), state: this.view.getState() };
  }

  async setViewState(viewState: api.ViewState): Promise<void> {
    if (this.view.getViewType() !== viewState.type) await this.open(this.#make(viewState.type));
    await this.view.setState(viewState.state ?? {}, { history: false });
    this.#title();
    if (viewState.active !== false) this.app.workspace.setActiveLeaf(this);
    this.app.workspace.changed();
  }

  async loadIfDeferred(): Promise<void> {}

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.#pinned);
  }

  setPinned(pinned: boolean): void {
    this.#pinned = pinned;
    this.trigger('pinned-change', pinned);
  }

  setGroup(_group: string): void {
    throw new NotInHost('WorkspaceLeaf.setGroup');
  }

  detach(): void {
    void this.view.onClose();
    this.view.unload();
    this.containerEl.remove();
    this.app.workspace.forget(this);
  }

  getIcon(): api.IconName {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  #make(type: string): View {
    const creator = this.app.workspace.viewCreator(type);
    return creator ? creator(this) : new UnknownView(this, type);
  }

  #title(): void {
    const { view } = this;
    if (view instanceof FileView) view.titleEl.setText(view.getDisplayText());
  }
}
