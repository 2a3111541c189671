/** Rows of one block: few enough to be drawn within a frame. */
const ROWS = 16;
/** Height of a row that nobody has drawn yet, in pixels. */
const GUESS = 110;
/** How far beyond what is seen blocks are drawn, so that scrolling and tabbing find them there. */
const MARGIN = '800px 0px';

interface Block<T> {
  readonly el: HTMLElement;
  readonly items: readonly T[];
  /** Place of its first row in the list. */
  readonly from: number;
  isDrawn: boolean;
}

export interface LazyRows<T> {
  readonly items: readonly T[];
  readonly draw: (el: HTMLElement, item: T) => void;
}

/**
 * A list of any length of which only what is near the screen stands in the document: blocks of rows are drawn when they come
 * near, and taken out when they are far, unless the focus is in them. Their heights stay, so that nothing jumps. Every row says
 * which of how many it is.
 */
export class LazyBlocks<T> {
  private readonly blocks = new Map<Element, Block<T>>();
  private readonly observer: IntersectionObserver;

  /** `scroller`: what scrolls the list. */
  constructor(
    listEl: HTMLElement,
    scroller: HTMLElement,
    private readonly rows: LazyRows<T>,
  ) {
    this.observer = new IntersectionObserver((entries) => this.moved(entries), { root: scroller, rootMargin: MARGIN });
    const { items } = rows;
    for (let from = 0; from < items.length; from += ROWS) {
      const some = items.slice(from, from + ROWS);
      const el = listEl.createDiv({ cls: 'dateline-block', attr: { role: 'presentation' } });
      keepHeight(el, some.length * GUESS);
      const block = { el, items: some, from, isDrawn: false };
      this.blocks.set(el, block);
      // What is seen first is there at once.
      if (from === 0) this.fill(block);
      this.observer.observe(el);
    }
  }

  close(): void {
    this.observer.disconnect();
  }

  private moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const block = this.blocks.get(target);
      if (block === undefined) continue;
      if (isIntersecting) this.fill(block);
      else this.clear(block);
    }
  }

  private fill(block: Block<T>): void {
    if (block.isDrawn) return;
    block.isDrawn = true;
    keepHeight(block.el, null);
    for (const [at, item] of block.items.entries()) {
      const attr = { role: 'listitem', 'aria-posinset': block.from + at + 1, 'aria-setsize': this.rows.items.length };
      this.rows.draw(block.el.createDiv({ cls: 'dateline-row', attr }), item);
    }
  }

  private clear(block: Block<T>): void {
    const { el } = block;
    if (!block.isDrawn || el.contains(el.doc.activeElement)) return;
    block.isDrawn = false;
    keepHeight(el, el.offsetHeight);
    el.empty();
  }
}

/** Null: as high as what is in it. */
const keepHeight = (el: HTMLElement, height: number | null): void =>
  el.setCssProps({ '--dateline-block-height': height === null ? 'auto' : `${height}px` });
