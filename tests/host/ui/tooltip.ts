/** The host's own frame, dialogs and lists, which have no such labels in the app. */
const OWN = [
  '.workspace-split',
  '.workspace-ribbon',
  '.mobile-navbar',
  '.menu-layer',
  '.modal',
  '.prompt',
  '[role=tablist]',
  '[role=listbox]',
  '.markdown-source-view',
];
const LABELLED = `[aria-label]:not(${OWN.join(', ')})`;

/** Shows the label of the nearest element around the pointer that has one, as the app does wherever the pointer is. */
export class Tooltip {
  /** What the label is of. */
  owner: Element | null = null;
  #el: HTMLElement | null = null;

  listen(doc: Document): void {
    doc.onmouseover = (event): void => this.#show((event.target as Element).closest(LABELLED));
    doc.onmouseleave = (): void => this.#show(null);
  }

  #show(owner: Element | null): void {
    if (owner !== null && owner === this.owner && this.#el?.isConnected === true) return;
    this.#el?.remove();
    const text = owner?.getAttribute('aria-label') ?? '';
    this.owner = text === '' ? null : owner;
    if (this.owner === null) return;
    const { bottom, left } = this.owner.getBoundingClientRect();
    // Hidden from readers of the screen, who have the label itself.
    this.#el = document.body.createDiv({ cls: 'tooltip', text, attr: { 'aria-hidden': 'true' } });
    this.#el.setCssStyles({ top: `${bottom}px`, left: `${left}px` });
  }
}
