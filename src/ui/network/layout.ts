import type { Layout } from '../bases/register';
import { LayoutView, type LayoutSource } from '../bases/layout';
import type { Host } from '../host';
import { TEXT } from '../text';
import type { NetworkView } from './network-view';

/** Of the view in a base's file, and of the pane: kept for ever. */
export const NETWORK_TYPE = 'dateline-network';

/** Who is named together with whom, as a picture: a layout of bases, and a pane. */
export const networkLayout = (host: Host): Layout => ({
  type: NETWORK_TYPE,
  name: TEXT.network.name,
  icon: 'waypoints',
  command: { id: 'open-network', name: TEXT.network.command },
  create: (containerEl, source) => new LazyNetwork(host, containerEl, source),
});

/** Loads the view when it is looked at: a plugin's start must not pay for it. */
class LazyNetwork extends LayoutView {
  private view: NetworkView | null = null;
  /** Before the first time the source has nothing to tell. */
  private isAsked = false;

  constructor(
    private readonly host: Host,
    containerEl: HTMLElement,
    source: LayoutSource,
  ) {
    super(containerEl, source);
  }

  override onload(): void {
    this.host.go(this.open());
  }

  override onunload(): void {
    this.containerEl.empty();
  }

  update(): void {
    this.isAsked = true;
    this.view?.update();
  }

  private async open(): Promise<void> {
    const { NetworkView: View } = await import('./network-view');
    const el = this.containerEl.createDiv();
    this.view = this.addChild(new View(this.host, el, this.source));
    if (this.isAsked) this.view.update();
  }
}
