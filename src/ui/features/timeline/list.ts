import type { Component } from 'obsidian';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';

const T = TEXT.timeline;

/** One line of what is on screen. */
export interface ListLine {
  /** The same for the same thing, whatever the picture. */
  readonly key: string;
  readonly text: string;
}

export interface ListActions {
  /** It has the focus now; null: nothing of the list has. */
  focus(key: string | null): void;
  open(key: string, event: MouseEvent): void;
}

/** What is on screen as a list of buttons, of which Tab reaches one and arrow keys the others. */
export class SeenList {
  private readonly el: HTMLElement;
  private readonly more: HTMLElement;
  private buttons: readonly HTMLButtonElement[] = [];

  constructor(
    owner: Component,
    parent: HTMLElement,
    private readonly described: string,
    chosen: ListActions,
  ) {
    const box = parent.createDiv('dateline-timeline-list');
    this.el = labelled(box.createEl('ul'), T.listLabel);
    this.more = box.createEl('p', { cls: 'dateline-hint', text: T.more });
    owner.registerDomEvent(this.el, 'keydown', (event) => this.key(event));
    owner.registerDomEvent(this.el, 'click', (event) => {
      const key = keyOf(event.target);
      if (key !== null) chosen.open(key, event);
    });
    owner.registerDomEvent(this.el, 'focusin', (event) => chosen.focus(keyOf(event.target)));
    owner.registerDomEvent(this.el, 'focusout', () => chosen.focus(null));
  }

  /** Leaves the list as it is where it has these lines already; who had the focus keeps it. */
  show(lines: readonly ListLine[], isAll: boolean): void {
    this.more.toggle(!isAll);
    if (lines.length === this.buttons.length && lines.every((line, at) => this.has(line, at))) return;
    const focused = keyOf(this.el.doc.activeElement);
    this.el.empty();
    this.buttons = lines.map(({ key, text }) =>
      this.el.createEl('li').createEl('button', {
        cls: 'clickable-icon',
        text,
        attr: { 'data-key': key, tabindex: '-1', 'aria-describedby': this.described },
      }),
    );
    const again = this.buttons.find((button) => button.dataset.key === focused);
    (again ?? this.buttons[0])?.setAttr('tabindex', '0');
    again?.focus();
  }

  private has({ key, text }: ListLine, at: number): boolean {
    const button = this.buttons[at];
    return button?.dataset.key === key && button.textContent === text;
  }

  private key(event: KeyboardEvent): void {
    const at = this.buttons.findIndex((button) => button === event.target);
    const steps: Partial<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: this.buttons.length - 1,
    };
    const to = this.buttons[steps[event.key] ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    for (const button of this.buttons) button.setAttr('tabindex', button === to ? '0' : '-1');
    to.focus();
  }
}

/** No `instanceof`: in a window of its own an element is of another class than here. */
const keyOf = (target: EventTarget | null): string | null =>
  (target as Element | null)?.closest<HTMLElement>('[data-key]')?.dataset.key ?? null;
