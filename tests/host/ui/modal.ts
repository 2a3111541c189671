import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import type { App } from '../app';
import { Scope } from './scope';

/** Titles name their dialogs by an id of their own. */
let modals = 0;

export class Modal implements Public<api.Modal> {
  app: App;
  scope: Scope;
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #open = false;
  #closed: (() => unknown) | null = null;
  #focusBefore: HTMLElement | null = null;

  constructor(app: api.App) {
    this.app = app as App;
    this.scope = new Scope(this.app.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.containerEl = createDiv('modal-container mod-dim');
    this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': true } });
    const closeButton = this.modalEl.createDiv({
      cls: 'modal-close-button',
      attr: { 'aria-label': 'Close', role: 'button', tabindex: 0 },
    });
    closeButton.addEventListener('click', () => this.close());
    this.titleEl = this.modalEl.createDiv('modal-header').createDiv({
      cls: 'modal-title',
      attr: { id: `modal-title-${++modals}` },
    });
    this.modalEl.setAttribute('aria-labelledby', this.titleEl.id);
    this.contentEl = this.modalEl.createDiv('modal-content');
  }

  open(): void {
    if (this.#open) return;
    this.#open = true;
    this.#focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    document.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    // Nothing in the modal has the focus until the modal itself gives it.
    this.#focusBefore?.blur();
    void this.onOpen();
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    this.onClose();
    this.#closed?.();
    if (this.shouldRestoreSelection && this.#focusBefore?.isConnected) this.#focusBefore.focus();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closed = callback;
    return this;
  }
}
