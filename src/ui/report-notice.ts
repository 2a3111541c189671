import { Notice } from 'obsidian';
import { TEXT } from './text';

/** Milliseconds. */
const SHOWN_FOR = 10_000;

/** Says what was done without being asked for at that moment, with a button that shows the report. */
export function reportNotice(text: string, showReport: () => void): void {
  const fragment = createFragment();
  fragment.createDiv({ text });
  const button = fragment.createEl('button', { cls: 'dateline-notice-button', text: TEXT.report.show });
  const notice = new Notice(fragment, SHOWN_FOR);
  button.addEventListener('click', () => {
    notice.hide();
    showReport();
  });
}
