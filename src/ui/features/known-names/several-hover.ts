import { HoverPopover } from 'obsidian';
import { TEXT } from '../../../text';
import { CardModal } from '../card/card-modal';
import type { Cards } from '../card/cards';
import { drawLink } from '../dossier/links';
import type { EntityNote } from '../entities/entity-notes';

/** As long as until a card comes. */
const WAIT = 320;

interface Place {
  readonly event: MouseEvent;
  readonly targetEl: HTMLElement;
}

/** What an ambiguous name may mean, where the pointer rests on it: each leads to its card. */
export class SeveralHover {
  private shown: { readonly targetEl: HTMLElement; readonly popover: HoverPopover } | null = null;

  constructor(private readonly cards: Cards) {}

  hovered(notes: readonly EntityNote[], { event, targetEl }: Place): void {
    // An app without popovers has none of cards either.
    if ((HoverPopover as unknown) === undefined || !this.cards.host.settings.current.display.cards) return;
    if (targetEl.contains(event.relatedTarget as Node | null)) return;
    if (this.shown?.targetEl === targetEl && this.shown.popover.hoverEl.isConnected) return;
    this.close();
    const popover = new HoverPopover({ hoverPopover: null }, targetEl, WAIT);
    popover.hoverEl.addClass('dateline-card-popover');
    this.draw(popover.hoverEl.createDiv({ cls: 'dateline-card', attr: { role: 'dialog' } }), notes);
    this.shown = { targetEl, popover };
    // The app loads a popover when it shows it.
    popover.onload = (): void => {
      // It was closed while it waited, which the app does not know of.
      if (this.shown?.popover !== popover) return shut(popover);
      popover.registerDomEvent(popover.hoverEl.doc, 'keydown', ({ key }) => {
        if (key === 'Escape') this.close();
      });
    };
  }

  close(): void {
    const shown = this.shown;
    this.shown = null;
    if (shown !== null) shut(shown.popover);
  }

  private draw(el: HTMLElement, notes: readonly EntityNote[]): void {
    const heading = el.createDiv({ cls: 'dateline-card-name', text: TEXT.names.several });
    heading.id = 'dateline-names-several';
    el.setAttr('aria-labelledby', heading.id);
    const list = el.createEl('ul', { cls: 'dateline-card-several' });
    for (const { name, kind, path } of notes) {
      const item = list.createEl('li');
      drawLink(item, name, () => {
        this.close();
        new CardModal(this.cards, path).open();
      });
      const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
      const aside = [TEXT.entities.kinds[kind], folder].filter((part) => part !== '').join(' · ');
      item.createSpan({ cls: 'dateline-hint', text: aside });
    }
  }
}

function shut(popover: HoverPopover): void {
  popover.hoverEl.remove();
  popover.unload();
}
