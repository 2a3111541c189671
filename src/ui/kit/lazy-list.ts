import { labelled } from './label';
import { TEXT } from '../../text';

/** Rows drawn at a time: a report of thousands must open at once. */
const STEP = 50;

/** Draws the first rows of a list and a button for the next ones. */
export function drawSteps<T>(el: HTMLElement, items: readonly T[], draw: (el: HTMLElement, item: T) => void): void {
  const rows = el.createDiv();
  let drawn = 0;
  const more = el.createEl('button', { cls: 'dateline-report-more' });
  const step = (): void => {
    const next = items.slice(drawn, drawn + STEP);
    for (const item of next) draw(rows, item);
    drawn += next.length;
    const left = items.length - drawn;
    if (left > 0) more.setText(TEXT.report.showMore(STEP, left));
    else more.remove();
  };
  more.addEventListener('click', step);
  step();
}

/** A list that scrolls: it can be reached with the keys, and says what it is. */
export const createScrolled = (el: HTMLElement, cls: string, label: string): HTMLElement =>
  labelled(el.createDiv({ cls, attr: { role: 'group', tabindex: '0' } }), label);

/** A part that opens: what is in it is drawn when it is opened first. */
export function drawOnOpen(details: HTMLDetailsElement, draw: (el: HTMLElement) => void): void {
  let drawn = false;
  const open = (): void => {
    if (drawn || !details.open) return;
    drawn = true;
    draw(details);
  };
  details.addEventListener('toggle', open);
  open();
}
