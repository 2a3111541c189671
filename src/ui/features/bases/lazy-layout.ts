import { TEXT } from '../../../text';
import { LayoutView, type LayoutSource } from './layout';

/** Makes a drawing once its module is there. */
export type Drawing = (containerEl: HTMLElement, source: LayoutSource) => LayoutView;

/** A drawing whose module is loaded when it is first shown, so that the app's start does not wait for it. */
export class LazyLayout extends LayoutView {
  private drawing: LayoutView | null = null;
  private isDue = false;
  private isGone = false;
  private readonly hint: HTMLElement;

  /** `go` starts a step that is not waited for; what goes wrong is shown. */
  constructor(
    containerEl: HTMLElement,
    source: LayoutSource,
    private readonly work: { readonly go: (step: Promise<void>) => void; readonly load: () => Promise<Drawing> },
  ) {
    super(containerEl, source);
    this.hint = containerEl.createEl('p', { cls: 'dateline-hint', text: TEXT.network.wait });
  }

  override onload(): void {
    this.work.go(this.start());
  }

  override onunload(): void {
    this.isGone = true;
  }

  update(): void {
    this.isDue = true;
    this.drawing?.update();
  }

  private async start(): Promise<void> {
    const draw = await this.work.load();
    this.hint.remove();
    if (this.isGone) return;
    this.drawing = this.addChild(draw(this.containerEl, this.source));
    if (this.isDue) this.drawing.update();
  }
}
