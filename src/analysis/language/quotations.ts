import type { Span } from '../../model';
import type { TextDocument } from './document';

/** A quotation with its marks. One that a paragraph leaves open ends with it. */
export interface Quotation extends Span {
  readonly isOpen: boolean;
}

const kept = new WeakMap<TextDocument, readonly Quotation[]>();

/** Double quotations in the order of a text, curly, straight or of two apostrophes; none holds another. */
export function quotationsOf(document: TextDocument): readonly Quotation[] {
  const known = kept.get(document);
  if (known !== undefined) return known;
  const found = find(document);
  kept.set(document, found);
  return found;
}

/** All that may be, or be half of, a quotation mark. */
const MARKS = /["“”„«»「」『』]|''|``|‘‘|’’/g;

function find({ text, sentences }: TextDocument): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  let [sentence, paragraph, last] = [0, sentences[0]?.paragraph ?? 0, 0];
  /** Goes on to the sentence an offset lies in; a quotation that is open ends with its paragraph. */
  const goTo = (at: number): void => {
    for (; sentence < sentences.length; sentence += 1) {
      const next = sentences[sentence];
      if (next === undefined || next.start > at) break;
      if (next.paragraph !== paragraph && open !== null) found.push({ start: open, end: last, isOpen: true });
      if (next.paragraph !== paragraph) open = null;
      [paragraph, last] = [next.paragraph, next.end];
    }
  };
  for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
    goTo(at);
    if (at >= last) continue;
    const end = at + mark.length;
    if (open === null && mayOpen(text, at, end)) open = at;
    else if (open !== null && mayClose(text, at, end)) {
      found.push({ start: open, end, isOpen: false });
      open = null;
    }
  }
  goTo(Infinity);
  if (open !== null) found.push({ start: open, end: last, isOpen: true });
  return found;
}

const mayOpen = (text: string, at: number, end: number): boolean =>
  !'”»」』'.includes(text.charAt(at)) && /\S/.test(text.charAt(end) || ' ');

const mayClose = (text: string, at: number, end: number): boolean =>
  !'“„«「『'.includes(text.charAt(at)) &&
  /\S/.test(text.charAt(at - 1) || ' ') &&
  !/[\p{L}\p{N}]/u.test(text.charAt(end));
