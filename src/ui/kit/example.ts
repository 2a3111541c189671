import { TEXT } from '../../text';

/** A sentence or link as it stands, null where there is none, and as it will. */
interface Example {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** Draws what a change would be in one place, into a list. */
export function drawExample(el: HTMLElement, { path, before, after }: Example): void {
  const item = el.createDiv({ cls: 'dateline-example', attr: { role: 'listitem' } });
  item.createDiv({ cls: 'dateline-example-path', text: path });
  if (before !== null) drawLine(item, TEXT.common.now, before, 'dateline-example-before');
  drawLine(item, TEXT.common.then, after, 'dateline-example-after');
}

function drawLine(el: HTMLElement, label: string, text: string, cls: string): void {
  const line = el.createDiv({ cls });
  line.createSpan({ cls: 'dateline-example-label', text: label });
  line.createSpan({ text });
}
