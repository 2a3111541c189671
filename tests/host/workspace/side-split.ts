import type * as api from 'obsidian';

type Stood = Pick<api.WorkspaceSidedock, 'collapsed' | 'collapse' | 'expand' | 'toggle'>;

/** A sidebar: on a phone a drawer over the note, shut until something is revealed in it. */
export class SideSplit implements Stood {
  readonly #el: HTMLElement;

  constructor(el: HTMLElement, isDrawer: boolean) {
    this.#el = el;
    el.toggleClass('is-collapsed', isDrawer);
  }

  get collapsed(): boolean {
    return this.#el.hasClass('is-collapsed');
  }

  collapse(): void {
    this.#el.addClass('is-collapsed');
  }

  expand(): void {
    this.#el.removeClass('is-collapsed');
  }

  toggle(): void {
    this.#el.toggleClass('is-collapsed', !this.collapsed);
  }
}
