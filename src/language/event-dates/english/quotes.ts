import type { Span } from '../../../model';
import type { Proposal } from '../expression';

const DOCUMENT = /\b(?:letter|diary|memo|memorandum|document|leaflet|pamphlet|notice|directive|manual|journal|statute|inscription)\b/i; // prettier-ignore

/** The quotations of one sentence, read once for all its dates. */
export interface Quotes {
  /** In the sentence, in order; one that does not end in it goes to its end. */
  readonly spans: readonly Span[];
  /** Whether it is a document that speaks. */
  readonly ofDocument: boolean;
}

export function quotesOf(sentence: string): Quotes {
  const spans: Span[] = [];
  let open = -1;
  let outside = '';
  let at = 0;
  for (const { 0: mark, index } of sentence.matchAll(/[“”"]/g)) {
    if (open < 0 && mark !== '”') {
      outside += sentence.slice(at, index);
      open = index;
    } else if (open >= 0 && mark !== '“') {
      spans.push({ start: open, end: index });
      [open, at] = [-1, index];
    }
  }
  if (open >= 0) spans.push({ start: open, end: sentence.length });
  else outside += sentence.slice(at);
  return { spans, ofDocument: spans.length > 0 && DOCUMENT.test(outside) };
}

/** Why a date in quotation marks, at a place of the sentence, is not told from the article's day; null where it is. */
export function whyQuoted({ expression, rule }: Proposal, { spans, ofDocument }: Quotes, at: number): string | null {
  if (!isQuoted(spans, at)) return null;
  const isFull = expression.kind === 'calendar' && typeof expression.year === 'number';
  // `“Since last autumn …,” says the letter`
  if (ofDocument && !isFull) return 'words of a document, told from its own day';
  const isToday = rule === 'named-day' && expression.kind === 'ago' && expression.count === 0;
  return isToday ? 'nowadays, in somebody’s words' : null;
}

/** Looked for by halves: a hostile sentence may hold as many quotations as dates. */
function isQuoted(spans: readonly Span[], at: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const span = spans[low];
  return span !== undefined && span.start < at;
}
