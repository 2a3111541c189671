import { ConfirmationModal, type App } from 'obsidian';
import { TEXT } from '../../text';

export interface Question {
  readonly title: string;
  /** What will happen, drawn into the modal. */
  readonly body: (el: HTMLElement) => void;
  /** Label of the button that agrees: a verb. Null: there is nothing to agree to, only to be told. */
  readonly action: string | null;
  /** The action takes something away. */
  readonly destructive?: boolean;
}

/** Asks, and resolves to whether the user agreed; closing the modal in any other way is a no. */
export function confirm(app: App, question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    let agreed = false;
    const modal = new ConfirmationModal(app);
    modal.addClass('dateline-confirm');
    modal.setTitle(question.title);
    question.body(modal.contentEl);
    const { action, destructive = false } = question;
    if (action !== null)
      modal.addButton((button) => {
        button.setButtonText(action).setCta().setInitialFocus();
        if (destructive) button.setDestructive();
        button.onClick(() => {
          agreed = true;
        });
      });
    modal.addCancelButton(action === null ? TEXT.common.close : TEXT.common.cancel);
    modal.setCloseCallback(() => resolve(agreed));
    modal.open();
  });
}

/** Draws one paragraph per line. */
export const lines =
  (texts: readonly string[]) =>
  (el: HTMLElement): void => {
    for (const text of texts) el.createEl('p', { text });
  };
