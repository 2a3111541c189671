import { Notice } from 'obsidian';
import { TEXT } from '../../text';

/** Milliseconds: long enough to read it and to think better of it. */
const SHOWN_FOR = 15_000;

/** Says what was done, with a button that takes it back. */
export function undoNotice(text: string, undo: () => void): void {
  const { fragment, button } = withButtons(text);
  button(TEXT.report.undo, undo, new Notice(fragment, SHOWN_FOR));
}

/** Says what was done, with buttons that show the report and, where it is given, take it back. */
export function reportNotice(text: string, showReport: () => void, undo: (() => void) | null = null): void {
  const { fragment, button } = withButtons(text);
  const notice = new Notice(fragment, SHOWN_FOR);
  button(TEXT.report.show, showReport, notice);
  if (undo !== null) button(TEXT.report.undo, undo, notice);
}

/** Offers something, until it is answered. */
export function offerNotice(text: string, answers: Readonly<Record<string, () => void>>): void {
  const { fragment, button } = withButtons(text);
  const notice = new Notice(fragment, 0);
  for (const [label, act] of Object.entries(answers)) button(label, act, notice);
}

/** A text and a row for buttons, each of which ends the notice. */
function withButtons(text: string): {
  readonly fragment: DocumentFragment;
  readonly button: (label: string, act: () => void, notice: Notice) => void;
} {
  const fragment = createFragment();
  fragment.createDiv({ text });
  const row = fragment.createDiv({ cls: 'dateline-notice-buttons' });
  const button = (label: string, act: () => void, notice: Notice): void => {
    row.createEl('button', { cls: 'dateline-notice-button', text: label }).addEventListener('click', () => {
      notice.hide();
      act();
    });
  };
  return { fragment, button };
}
