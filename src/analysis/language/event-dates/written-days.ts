import { findDates } from '../../../intake/dates/find';
import type { TextDocument } from '../document';
import { Shape } from '../word-types';
import type { DateProposal } from './candidate';
import { calendar } from './expression';

/** A paragraph longer than this is a table or a list of numbers. */
const LONGEST = 5_000;

/**
 * Full days in every way outlets write them (`2024-11-15`, `15. November 2024`, `2024年11月15日`, `Juche113.11.15`), as metadata
 * are read too (`src/intake/dates`), in the sentences `[from, to)` of one paragraph: the period of `15.` may have parted it.
 * Numbers that may be read in two ways are none.
 */
export function writtenDays(document: TextDocument, from: number, to: number): DateProposal[] {
  const [first, last] = [document.sentences[from], document.sentences[to - 1]];
  if (first === undefined || last === undefined || last.end - first.start > LONGEST) return [];
  if (!mayHold(document, first.firstToken, last.lastToken)) return [];
  const text = document.text.slice(first.start, last.end);
  return findDates(text).flatMap((found) => {
    const lead = /^\s*/.exec(text.slice(found.start, found.end))?.[0].length ?? 0;
    const [start, end] = [first.start + found.start + lead, first.start + found.end];
    const sentence = sentenceAt(document, start, from, to);
    // Between the sentences lies what is not read.
    if (sentence === null || sentenceAt(document, end - 1, from, to) === null) return [];
    const [year = null, month = null, day = null] = found.date.split('-').map(Number);
    return {
      ...{ start, end, sentence, rule: 'written-day', expression: calendar({ year, month, day }) },
      ...{ tense: 'past', distance: 0, isSaying: false, isLimit: false, isOrigin: false, isHedged: false, why: null },
    };
  });
}

/** Whether there is a year in digits, and a number that can be a day. */
function mayHold({ tokens }: TextDocument, from: number, to: number): boolean {
  let [year, day] = [false, false];
  for (let at = from; at < to && !(year && day); at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.shape & Shape.digit) === 0) continue;
    if (/\d{4}|\d{2,3}\.\d/.test(token.text)) year = true;
    // Of one word: `2024年11月15日`.
    if (/(?:^|\D)\d{1,2}(?:\D|$)/.test(token.text)) day = true;
  }
  return year && day;
}

function sentenceAt({ sentences }: TextDocument, offset: number, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    const sentence = sentences[at];
    if (sentence !== undefined && sentence.start <= offset && offset < sentence.end) return at;
  }
  return null;
}
