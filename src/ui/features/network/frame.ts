import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { iconButton } from './filters';

const T = TEXT.network;

export interface FrameEvents {
  find(): void;
  list(isList: boolean): void;
  fit(): void;
  zoom(direction: 1 | -1): void;
  refresh(): void;
  whole(): void;
}

/** What stands around the picture: the bar above it, the filters, the panel beside it, the legend below. */
export class NetworkFrame {
  readonly filters: HTMLElement;
  readonly main: HTMLElement;
  readonly picture: HTMLElement;
  readonly listing: HTMLElement;
  readonly panel: HTMLElement;
  readonly legend: HTMLElement;
  private readonly stand: HTMLElement;
  private readonly message: HTMLElement;
  private readonly around: HTMLButtonElement;
  private readonly refresh: HTMLButtonElement;
  private readonly said: HTMLElement;
  isList = false;

  constructor(el: HTMLElement, events: FrameEvents) {
    el.addClass('dateline-network');
    const bar = el.createDiv({ cls: 'dateline-network-bar' });
    iconButton(bar, 'search', T.find, () => events.find());
    const filters = iconButton(bar, 'sliders-horizontal', T.filters, () => {
      this.filters.toggle(!this.filters.isShown());
      filters.ariaExpanded = String(this.filters.isShown());
    });
    filters.ariaExpanded = 'false';
    const list = iconButton(bar, 'list', T.list, () => {
      this.isList = !this.isList;
      list.ariaPressed = String(this.isList);
      this.arrange();
      events.list(this.isList);
    });
    list.ariaPressed = 'false';
    this.refresh = iconButton(bar, 'refresh-cw', T.refresh, () => events.refresh());
    this.around = bar.createEl('button', { cls: 'dateline-network-around' });
    this.around.addEventListener('click', () => events.whole());
    this.around.hide();
    this.stand = bar.createDiv({ cls: 'dateline-network-stand', attr: { 'aria-live': 'polite' } });
    iconButton(bar, 'zoom-out', T.zoomOut, () => events.zoom(-1));
    iconButton(bar, 'zoom-in', T.zoomIn, () => events.zoom(1));
    iconButton(bar, 'maximize', T.fit, () => events.fit());
    this.filters = el.createDiv({ cls: 'dateline-network-bar dateline-network-filters', attr: { role: 'group' } });
    labelled(this.filters, T.filters);
    this.filters.hide();
    this.main = el.createDiv({ cls: 'dateline-network-main' });
    this.picture = this.main.createDiv({ cls: 'dateline-network-picture' });
    this.message = this.picture.createDiv({ cls: 'dateline-network-message' });
    this.listing = this.main.createDiv({ cls: 'dateline-network-listing' });
    this.panel = this.main.createDiv({ cls: 'dateline-network-panel', attr: { role: 'region', tabindex: '-1' } });
    labelled(this.panel, T.panel);
    this.panel.hide();
    this.legend = el.createDiv({ cls: 'dateline-network-bar dateline-network-legend', attr: { role: 'group' } });
    labelled(this.legend, T.legend);
    this.said = el.createDiv({ cls: 'dateline-network-said', attr: { 'aria-live': 'polite' } });
    this.arrange();
  }

  /** How many of what is shown. */
  tell(text: string): void {
    this.stand.setText(text);
  }

  /** Said to readers of the screen, not shown: it is seen. */
  say(text: string): void {
    this.said.setText(text);
  }

  /** In the middle of the picture; null takes it away. */
  note(text: string | null, again: (() => void) | null = null): void {
    this.message.empty();
    this.message.toggle(text !== null);
    if (text === null) return;
    this.message.createEl('p', { text });
    if (again !== null) this.message.createEl('button', { text: T.again }).addEventListener('click', again);
  }

  /** The vault is not any more what is shown. */
  markStale(isStale: boolean): void {
    this.refresh.toggleClass('is-stale', isStale);
    this.refresh.ariaLabel = isStale ? T.stale : T.refresh;
  }

  tellAround(name: string | null): void {
    this.around.toggle(name !== null);
    this.around.setText(name === null ? '' : `${T.around(name)} ×`);
    this.around.ariaLabel = name === null ? '' : `${T.around(name)}: ${T.wholeAgain}`;
  }

  private arrange(): void {
    this.picture.toggle(!this.isList);
    this.listing.toggle(this.isList);
  }
}
