import type { Span } from '../../../model';
import type { TextDocument } from '../document';
import { Shape } from '../word-types';
import { englishQuantities } from './english';
import { koreanQuantities } from './korean';
import type { Quantity } from './quantity';

/** A sentence longer than this, in characters, is a list or no sentence; of a text no more quantities, and no more dates, are read. */
export const BOUNDS = { sentence: 1500, found: 400 } as const;

/** What is counted and measured in a text, in its order, in English and Korean. `dates` are not taken for numbers. */
export function findQuantities(document: TextDocument, dates: readonly Span[]): Quantity[] {
  const dated = (offset: number): boolean => isWithin(dates, offset);
  const found: Quantity[] = [];
  for (let at = 0; at < document.sentences.length && found.length < BOUNDS.found; at += 1) {
    const sentence = document.sentences[at];
    if (sentence === undefined || sentence.end - sentence.start > BOUNDS.sentence) continue;
    const isKorean = document.tokens
      .slice(sentence.firstToken, sentence.lastToken)
      .some(({ shape }) => (shape & Shape.hangul) !== 0);
    const read = isKorean
      ? koreanQuantities(document, at, dated)
      : englishQuantities(document, at, (token) => dated(document.tokens[token]?.start ?? 0));
    found.push(...read);
  }
  return found.slice(0, BOUNDS.found);
}

/** Whether an offset lies in one of some spans, which are in order and do not overlap. */
function isWithin(spans: readonly Span[], offset: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return (spans[low]?.start ?? Infinity) <= offset;
}
