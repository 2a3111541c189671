import { drawSteps } from './lazy-list';
import { labelled } from './label';

export interface ListChoice {
  readonly name: string;
  readonly badges: readonly string[];
  readonly isChosen: boolean;
  readonly change: (isChosen: boolean) => void;
}

/** Draws a line with a box to tick. */
export function drawChoice(el: HTMLElement, { name, badges, isChosen, change }: ListChoice): void {
  const row = el.createEl('label', { cls: 'dateline-choice' });
  const box = row.createEl('input', { attr: { type: 'checkbox' } });
  box.checked = isChosen;
  row.createSpan({ cls: 'dateline-report-name', text: name });
  for (const text of badges) row.createSpan({ cls: 'dateline-badge', text });
  box.addEventListener('change', () => change(box.checked));
}

export interface Filtered<T> {
  readonly label: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  /** What is looked through, in small letters. */
  readonly textOf: (item: T) => string;
  readonly draw: (rows: HTMLElement, item: T) => void;
}

/** Draws a list in steps, below a field that leaves those of it that hold some letters. */
export function drawFiltered<T>(el: HTMLElement, { label, placeholder, items, textOf, draw }: Filtered<T>): void {
  const filter = el.createEl('input', {
    cls: 'dateline-split-filter',
    attr: { type: 'search', placeholder, 'aria-label': placeholder },
  });
  const rows = labelled(el.createDiv({ attr: { role: 'group' } }), label);
  const drawRows = (): void => {
    const wanted = filter.value.trim().toLowerCase();
    rows.empty();
    drawSteps(
      rows,
      items.filter((item) => textOf(item).includes(wanted)),
      draw,
    );
  };
  filter.addEventListener('input', drawRows);
  drawRows();
}
