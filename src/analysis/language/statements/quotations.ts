import type { Span } from '../../../model';
import type { TextDocument } from '../document';

/** A quotation with its marks. One that a paragraph leaves open ends with it. */
export interface Quotation extends Span {
  readonly isOpen: boolean;
}

/** Double quotations in the order of a text, curly, straight or of two apostrophes; none holds another. */
export function quotationsIn(document: TextDocument): readonly Quotation[] {
  const found: Quotation[] = [];
  const { text } = document;
  let open: number | null = null;
  let [paragraph, last] = [-1, 0];
  for (const sentence of document.sentences) {
    if (sentence.paragraph !== paragraph) {
      if (open !== null) found.push({ start: open, end: last, isOpen: true });
      open = null;
      paragraph = sentence.paragraph;
    }
    for (let at = sentence.start; at < sentence.end; at += 1) {
      const width = markAt(text, at);
      if (width === 0) continue;
      if (open === null && mayOpen(text, at, width)) open = at;
      else if (open !== null && mayClose(text, at, width)) {
        found.push({ start: open, end: at + width, isOpen: false });
        open = null;
      }
      at += width - 1;
    }
    last = sentence.end;
  }
  if (open !== null) found.push({ start: open, end: last, isOpen: true });
  return found;
}

/** How many characters a quotation mark at an offset has; 0 where there is none. */
function markAt(text: string, at: number): number {
  if ('"“”„«»「」『』'.includes(text.charAt(at))) return 1;
  const pair = text.slice(at, at + 2);
  return pair === "''" || pair === '``' || pair === '‘‘' || pair === '’’' ? 2 : 0;
}

const mayOpen = (text: string, at: number, width: number): boolean =>
  !'”»」』'.includes(text.charAt(at)) && /\S/.test(text.charAt(at + width) || ' ');

const mayClose = (text: string, at: number, width: number): boolean =>
  !'“„«「『'.includes(text.charAt(at)) &&
  /\S/.test(text.charAt(at - 1) || ' ') &&
  !/[\p{L}\p{N}]/u.test(text.charAt(at + width));
