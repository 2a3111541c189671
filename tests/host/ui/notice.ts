import type * as api from 'obsidian';
import type { Public } from '../base/contract';

export class Notice implements Public<api.Notice> {
  readonly noticeEl: HTMLElement;
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;

  /** `duration` in milliseconds; 0 stays until it is clicked away. */
  constructor(message: string | DocumentFragment, duration = 4000) {
    const stack =
      document.querySelector('.notice-container') ??
      document.body.createDiv({ cls: 'notice-container', attr: { 'aria-live': 'polite' } });
    this.containerEl = stack.createDiv('notice');
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    const stack = this.containerEl.parentElement;
    this.containerEl.remove();
    if (stack?.childElementCount === 0) stack.remove();
  }
}
