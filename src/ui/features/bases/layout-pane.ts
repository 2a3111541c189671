import { ItemView, type IconName, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { LayoutSource, LayoutView } from './layout';

/** What a pane needs of its layout. */
interface PaneLayout {
  readonly type: string;
  readonly name: string;
  readonly icon: IconName;
  create(containerEl: HTMLElement, source: LayoutSource): LayoutView;
}

/** A layout as a pane of its own, over the whole vault; what the user chose in it stays in the workspace's layout. */
export class LayoutPane extends ItemView {
  // A note that is opened from here does not take its place.
  override navigation = false;
  private readonly drawing: LayoutView;
  private choices: Readonly<Record<string, unknown>> = {};

  constructor(
    leaf: WorkspaceLeaf,
    private readonly layout: PaneLayout,
  ) {
    super(leaf);
    this.icon = layout.icon;
    this.contentEl.addClass('dateline-pane');
    this.drawing = this.addChild(layout.create(this.contentEl, this.source()));
  }

  getViewType(): string {
    return this.layout.type;
  }

  getDisplayText(): string {
    return this.layout.name;
  }

  override async onOpen(): Promise<void> {
    // Before that the vault's files are not there.
    this.app.workspace.onLayoutReady(() => this.drawing.update());
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.choices };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.choices = typeof state === 'object' && state !== null ? { ...state } : {};
    this.app.workspace.onLayoutReady(() => this.drawing.update());
  }

  private source(): LayoutSource {
    return {
      place: 'pane',
      groups: () => null,
      get: (key) => this.choices[key],
      set: (key, value) => this.choose(key, value),
    };
  }

  private choose(key: string, value: unknown): void {
    this.choices = { ...this.choices, [key]: value };
    void this.app.workspace.requestSaveLayout();
    this.drawing.update();
  }
}
