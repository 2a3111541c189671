import { getLinkpath, HoverPopover, Keymap, Platform, type HoverParent } from 'obsidian';
import { HOVER_SOURCE } from '../../kit/note-links';
import { entityNote } from '../entities/entity-notes';
import type { Cards } from './cards';

/** What the app tells of a link that the pointer came over. */
interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly targetEl: HTMLElement;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** Links in a text: there resting the pointer is enough. In lists and the graph the app asks for a key, and so do cards. */
const IN_TEXT: ReadonlySet<string> = new Set(['preview', 'editor', 'properties', 'bases', HOVER_SOURCE]);

/** Milliseconds: a moment more than until the app shows a page, so that it is known by then whether it does. */
const WAIT = 320;

/** Shows the cards of links that the pointer rests on (docs/decisions/cards.md). */
export class HoverCards {
  private shown: { readonly targetEl: HTMLElement; readonly popover: CardPopover } | null = null;

  constructor(private readonly cards: Cards) {}

  /** `link`: a `HoverLink`, of which nothing is sure, as the event is not typed. */
  hovered(link: unknown): void {
    if (!isHoverLink(link) || Platform.isMobile || !this.cards.host.settings.current.display.cards) return;
    const { event, source, hoverParent, targetEl, linktext, sourcePath = '' } = link;
    if (!IN_TEXT.has(source) && !Keymap.isModifier(event, 'Mod')) return;
    // From one part of the link to another.
    if (targetEl.contains(event.relatedTarget as Node | null)) return;
    if (this.shown?.targetEl === targetEl && this.shown.popover.isThere) return;
    const { app } = this.cards;
    const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
    if (file === null || entityNote(app, file) === null) return;
    this.close();
    this.shown = { targetEl, popover: new CardPopover(this.cards, file.path, { targetEl, hoverParent }) };
  }

  close(): void {
    this.shown?.popover.close();
    this.shown = null;
  }
}

function isHoverLink(link: unknown): link is HoverLink {
  const { event, targetEl, linktext, hoverParent } = (link ?? {}) as Partial<Record<keyof HoverLink, unknown>>;
  const isObject = (one: unknown): boolean => typeof one === 'object' && one !== null;
  return [event, targetEl, hoverParent].every(isObject) && typeof linktext === 'string';
}

/** What a card is shown at. */
interface CardPlace {
  readonly targetEl: HTMLElement;
  /** What the app's own popovers at this place belong to. */
  readonly hoverParent: HoverParent;
}

/** A card beside a link: in a popover of its own, or in that of the app, where it shows the page of the link. */
class CardPopover extends HoverPopover {
  private readonly cardEl: HTMLElement;
  private isClosed = false;

  constructor(
    cards: Cards,
    path: string,
    private readonly place: CardPlace,
  ) {
    super({ hoverPopover: null }, place.targetEl, WAIT);
    this.hoverEl.addClass('dateline-card-popover');
    this.cardEl = this.hoverEl.createDiv({ cls: 'dateline-card', attr: { role: 'dialog' } });
    // Begun at once: it is there when the wait is over.
    cards.draw(this.cardEl, cards.read(path), () => this.close());
  }

  get isThere(): boolean {
    return this.cardEl.isConnected;
  }

  /** The app loads a popover when it shows it. */
  override onload(): void {
    // It was closed while it waited, which the app does not know of.
    if (this.isClosed) return this.close();
    const page = this.place.hoverParent.hoverPopover?.hoverEl;
    if (page?.isConnected === true) return this.join(page);
    this.registerDomEvent(this.hoverEl.doc, 'keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  close(): void {
    this.isClosed = true;
    this.cardEl.remove();
    this.hoverEl.remove();
    this.unload();
  }

  /** One popover is enough: the card stands above the page. */
  private join(page: HTMLElement): void {
    page.addClass('dateline-card-page');
    page.setCssProps({ '--dateline-top': `${page.getBoundingClientRect().top}px` });
    page.prepend(this.cardEl);
    this.hoverEl.remove();
  }
}
