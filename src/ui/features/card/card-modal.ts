import { Modal } from 'obsidian';
import { TEXT } from '../../../text';
import type { Cards } from './cards';

/** A card by itself: for fingers and keys, which cannot hover. */
export class CardModal extends Modal {
  constructor(
    private readonly cards: Cards,
    private readonly path: string,
  ) {
    super(cards.app);
    this.modalEl.addClass('dateline-card-modal');
    this.setTitle(TEXT.card.title);
  }

  override onOpen(): void {
    const el = this.contentEl.createDiv({ cls: 'dateline-card' });
    this.cards.draw(el, this.cards.read(this.path), () => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
