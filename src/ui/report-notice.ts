import { Notice } from 'obsidian';
import { TEXT } from './text';

/** Milliseconds: long enough to read it and to think better of it. */
const SHOWN_FOR = 15_000;

/** Says what was done, with buttons that show the report and, where it is given, take it back. */
export function reportNotice(text: string, showReport: () => void, undo: (() => void) | null = null): void {
  const fragment = createFragment();
  fragment.createDiv({ text });
  const row = fragment.createDiv({ cls: 'dateline-notice-buttons' });
  const notice = new Notice(fragment, SHOWN_FOR);
  const button = (label: string, act: () => void): void => {
    row.createEl('button', { cls: 'dateline-notice-button', text: label }).addEventListener('click', () => {
      notice.hide();
      act();
    });
  };
  button(TEXT.report.show, showReport);
  if (undo !== null) button(TEXT.report.undo, undo);
}
