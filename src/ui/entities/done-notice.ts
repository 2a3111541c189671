import { Notice } from 'obsidian';
import { TEXT } from '../text';

/** Milliseconds: long enough to read it and to think better of it. */
const SHOWN_FOR = 15_000;

/** Says what was done, with buttons that show it and take it back. */
export function doneNotice(text: string, { showReport, undo }: { showReport: () => void; undo: () => void }): void {
  const fragment = createFragment();
  fragment.createDiv({ text });
  const row = fragment.createDiv({ cls: 'dateline-notice-buttons' });
  const report = row.createEl('button', { cls: 'dateline-notice-button', text: TEXT.report.show });
  const back = row.createEl('button', { cls: 'dateline-notice-button', text: TEXT.entities.undo });
  const notice = new Notice(fragment, SHOWN_FOR);
  for (const [button, act] of [[report, showReport] as const, [back, undo] as const]) {
    button.addEventListener('click', () => {
      notice.hide();
      act();
    });
  }
}
