import { englishWords, markupWords } from '../data/lexicon';
/**
 * Where the paragraphs and sentences of a note's text begin. Simpler than the sentences recognition reads, because it runs
 * over every article of a vault: a sentence ends with its paragraph, with a line before a list or heading, or after a stop
 * that a space and no small letter follow, abbreviations apart.
 */
export interface Passages {
  /** Offsets where sentences begin, ascending; the first is 0. */
  readonly starts: readonly number[];
  /** For each of them, paragraph × 256 + sentence in the paragraph; the 256th and later count as the last. */
  readonly at: readonly number[];
}

/** Sentences counted in one paragraph. */
const MOST = 256;
/** Quotes and brackets that close behind a stop, and the stop itself. */
const MOST_CLOSERS = 8;

const [NEWLINE, RETURN, TAB, SPACE, PERIOD, QUESTION] = [10, 13, 9, 32, 46, 63];
const STOPS = new Set([...'.!?…。！？'].map((stop) => stop.charCodeAt(0)));
/** Stops that need no space behind them. */
const FULL_WIDTH = new Set([...'。！？'].map((stop) => stop.charCodeAt(0)));
const CLOSERS = new Set([...'"\'”’)]*_»」』'].map((closer) => closer.charCodeAt(0)));
const MARKERS = new Set([...'#-*+>|'].map((marker) => marker.charCodeAt(0)));
const ABBREVIATIONS = markupWords('abbreviations');
const MONTHS = englishWords('months-short');

export function passagesIn(text: string): Passages {
  const starts = [0];
  const at = [0];
  let code = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // Most of a text is letters and spaces.
    if (unit !== NEWLINE && (unit <= SPACE || (unit > QUESTION && unit < 0x2000))) continue;
    const end = unit === NEWLINE ? lineEnd(text, i) : STOPS.has(unit) ? sentenceEnd(text, i, unit) : null;
    if (end === null || end.next >= text.length) continue;
    const isFull = code % MOST === MOST - 1;
    code = end.paragraph ? (Math.floor(code / MOST) + 1) * MOST : isFull ? code : code + 1;
    starts.push(end.next);
    at.push(code);
    i = end.next - 1;
  }
  return { starts, at };
}

interface End {
  /** Where the next sentence begins. */
  readonly next: number;
  readonly paragraph: boolean;
}

const isBlank = (unit: number): boolean => unit === SPACE || unit === TAB || unit === RETURN || unit === 0xa0;

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** A line ends a paragraph before an empty one, and a sentence before a list item, heading or quotation. */
function lineEnd(text: string, newline: number): End | null {
  let next = afterBlanks(text, newline + 1);
  if (text.charCodeAt(next) !== NEWLINE) {
    return MARKERS.has(text.charCodeAt(next)) ? { next, paragraph: false } : null;
  }
  while (text.charCodeAt(next) === NEWLINE) next = afterBlanks(text, next + 1);
  return { next, paragraph: true };
}

function sentenceEnd(text: string, stop: number, unit: number): End | null {
  let after = stop + 1;
  if (STOPS.has(text.charCodeAt(after))) return null;
  while (after - stop < MOST_CLOSERS && CLOSERS.has(text.charCodeAt(after))) after += 1;
  const next = afterBlanks(text, after);
  if (next === after && !FULL_WIDTH.has(unit)) return null;
  const following = text.charCodeAt(next);
  if (following === NEWLINE || (following >= 97 && following <= 122)) return null;
  return unit === PERIOD && isAbbreviation(text, stop) ? null : { next, paragraph: false };
}

/** Whether the word before a period is an initial (`U.S.`, `J. Smith`) or a title. */
function isAbbreviation(text: string, period: number): boolean {
  let start = period;
  while (start > 0 && period - start < 8 && /[A-Za-z]/.test(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, period);
  if (word.length === 1) return /[A-Z]/.test(word);
  return ABBREVIATIONS.has(word.toLowerCase()) || MONTHS.has(word.toLowerCase());
}

/** Index of the sentence that holds an offset. */
export function passageAt({ starts }: Passages, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
