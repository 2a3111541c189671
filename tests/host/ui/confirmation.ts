import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import { ButtonComponent } from './components';
import { Modal } from './modal';

export class ConfirmationButton extends ButtonComponent implements Public<api.ConfirmationButton> {
  setInitialFocus(): this {
    for (const other of this.buttonEl.parentElement?.querySelectorAll('[data-initial-focus]') ?? [])
      other.removeAttribute('data-initial-focus');
    this.buttonEl.setAttribute('data-initial-focus', '');
    return this;
  }

  setSecondary(): this {
    return this.setClass('mod-secondary');
  }

  setCancel(): this {
    return this.setClass('mod-cancel');
  }
}

/** Every button closes the modal once its handler is through, unless the handler returns something truthy. */
export class ConfirmationModal extends Modal implements Public<api.ConfirmationModal> {
  readonly buttonContainerEl: HTMLElement;

  constructor(app: api.App) {
    super(app);
    this.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  override open(): void {
    super.open();
    this.buttonContainerEl.querySelector<HTMLElement>('[data-initial-focus]')?.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(...cls.split(' '));
    return this;
  }

  addCheckbox(label: string, cb: (value: boolean) => unknown): this {
    const labelEl = this.buttonContainerEl.createEl('label', 'mod-checkbox');
    const input = labelEl.createEl('input', { type: 'checkbox' });
    labelEl.appendText(label);
    input.addEventListener('change', () => void cb(input.checked));
    return this;
  }

  addButton(cb: (button: api.ConfirmationButton) => unknown): this {
    const button = new ConfirmationButton(this.buttonContainerEl);
    button.afterClick((keepOpen) => {
      if (!keepOpen) this.close();
    });
    cb(button);
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
