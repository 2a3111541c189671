import { pattern } from '../../../data/lexicon';
import { readDay, type Day, type Span } from '../../../model';
import type { Sentence, TextDocument } from '../document';
import { readDates, type ReadDate } from '../event-dates/read';
import type { CalendarPeriod } from '../event-dates/period';
import { englishQuantities } from '../en/quantities';
import { koreanQuantities } from '../ko/quantities';
import type { Quantity } from '../quantities';
import { Shape } from '../word-types';
import { englishFrame } from '../en/frames';
import { koreanFrame } from '../ko/frames';
import type { SentenceFrame, ToldPoint, ToldPoints } from '../difference-point';

/** A sentence longer than this, in characters, is a list or no sentence; of a text no more quantities, and no more dates, are read. */
const BOUNDS = { sentence: 1500, found: 400 } as const;

/** What a text tells of numbers and dates, to be held against another's. `published`: ISO 8601, null where not known. */
export function readPoints(document: TextDocument, published: string | null): ToldPoints {
  const day = published === null ? null : readDay(published.slice(0, 10));
  const dates = readDates(document, day).filter(({ sentence }) => isShort(document.sentences[sentence])).slice(0, BOUNDS.found); // prettier-ignore
  const quantities = findQuantities(document, dates);
  const frames = new Map<number, SentenceFrame>();
  const frameOf = (at: number): SentenceFrame | undefined => {
    const sentence = document.sentences[at];
    if (sentence === undefined) return undefined;
    const frame =
      frames.get(at) ??
      (isKorean(document, sentence) ? koreanFrame(document, sentence) : englishFrame(document, sentence));
    frames.set(at, frame);
    return frame;
  };
  const dated = datesBySentence(dates, day, document.text);
  const points: ToldPoint[] = [];
  const add = (
    at: number,
    span: Span,
    rest: Omit<ToldPoint, keyof Span | keyof SentenceFrame | 'sentence' | 'when'>,
  ): void => {
    const [frame, sentence] = [frameOf(at), document.sentences[at]];
    if (frame === undefined || sentence === undefined || frame.isApart(span.start)) return;
    const { isApart, ...said } = frame;
    const when = (dated.get(at) ?? []).filter(({ start, isWhen }) => isWhen && !isApart(start));
    points.push({
      ...{ start: span.start, end: span.end, sentence: { start: sentence.start, end: sentence.end }, ...said, ...rest },
      when: when.length === 0 ? null : hull(when.map(({ period }) => period)),
    });
  };
  for (const { sentence, ...quantity } of quantities) add(sentence, quantity, quantity);
  for (const [at, all] of dated) {
    const list = all.filter(({ start, isWhen }) => isWhen && frameOf(at)?.isApart(start) === false);
    for (const [index, { start, end, period, isOpen }] of list.entries()) {
      const { approximate } = period;
      const [first, last] = approximate ? [period.first - ROUGH, period.last + ROUGH] : [period.first, period.last];
      const isMoved = index < list.length - 1 && MOVED.test(textOf(document, at));
      const exactness = isOpen ? 'about' : first === last && !approximate ? 'exact' : 'range';
      const rest = { per: null, noun: null, isPerson: false, act: null, role: isMoved ? 'former' : null } as const;
      add(at, { start, end }, { low: first, high: last, exactness, unit: 'date', ...rest });
    }
  }
  points.push(...sums(document, points));
  points.sort((a, b) => a.start - b.start);
  return { published, points, names: new Set([...frames.values()].flatMap(({ names }) => [...names])) };
}

/** What follows looks at every word of a sentence for each of its verbs. */
const isShort = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && sentence.end - sentence.start <= BOUNDS.sentence;

/** Days that a part of a month or a week may reach beyond it. */
const ROUGH = 3;
/** Before a day that is another: `the last Monday of this month`, `the day before August 5`. */
const ASIDE = pattern(String.raw`\b(?:{words-before-other-days}) (?:the )?$`);

/** All of two kinds of people that one sentence tells of as one: `three adults and two children died`. */
function sums({ text }: TextDocument, points: readonly ToldPoint[]): ToldPoint[] {
  return points.flatMap((one, index) => {
    const next = points[index + 1];
    if (next === undefined || !one.isPerson || !next.isPerson || one.noun === null || next.noun === null) return [];
    if (one.noun === next.noun || one.exactness !== 'exact' || next.exactness !== 'exact' || next.role !== one.role)
      return [];
    if (!/^ and (?:an? )?$/.test(text.slice(one.end, next.start)) || one.act !== next.act) return [];
    const low = one.low + next.low;
    return [{ ...one, end: next.end, low, high: low, noun: 'person' }];
  });
}

/** Of the days that such a sentence names the last is the new one. */
const MOVED = /\b(?:put (?:off|back)|postponed?|delayed|rescheduled|moved|brought forward)\b|미[뤄루]|연기|앞당/;

const textOf = ({ text, sentences }: TextDocument, at: number): string =>
  text.slice(sentences[at]?.start ?? 0, sentences[at]?.end ?? 0);

interface Dated extends Span {
  readonly sentence: number;
  readonly period: CalendarPeriod;
  /** Whether it tells when something happened: neither how long it lasted, nor up to when, nor when somebody said so. */
  readonly isWhen: boolean;
  /** Whether a weekday may be the one before or the one behind publication. */
  readonly isOpen: boolean;
}

/** Dates of each sentence as they lie in the calendar, what is ahead among them. */
function datesBySentence(
  dates: readonly ReadDate[],
  published: Day | null,
  text: string,
): ReadonlyMap<number, readonly Dated[]> {
  const found = new Map<number, Dated[]>();
  for (const date of dates) {
    const period = periodOf(date, published);
    if (period === null) continue;
    const list = found.get(date.sentence) ?? [];
    list.push({
      isOpen: date.expression.kind === 'weekday' && date.tense === 'unsaid',
      ...{ sentence: date.sentence, start: date.start, end: date.end, period },
      isWhen: !date.isLimit && !date.isOrigin && !ASIDE.test(text.slice(Math.max(0, date.start - 16), date.start)),
    });
    found.set(date.sentence, list);
  }
  return found;
}

function periodOf({ laid, ahead, tense }: ReadDate, published: Day | null): CalendarPeriod | null {
  const past = 'period' in laid ? laid.period : null;
  if (tense === 'ahead') return ahead ?? past;
  // What names no tense lies where it is nearest.
  if (past !== null && ahead !== null && tense === 'unsaid' && published !== null) {
    return ahead.first - published < published - past.last ? ahead : past;
  }
  return past ?? ahead;
}

const hull = (periods: readonly CalendarPeriod[]): { first: number; last: number } => ({
  first: Math.min(...periods.map(({ first }) => first)),
  last: Math.max(...periods.map(({ last }) => last)),
});

const isKorean = ({ tokens }: TextDocument, { firstToken, lastToken }: Sentence): boolean =>
  tokens.slice(firstToken, lastToken).some(({ shape }) => (shape & Shape.hangul) !== 0);

/** What is counted and measured in a text, in its order, in English and Korean. `dates` are not taken for numbers. */
export function findQuantities(document: TextDocument, dates: readonly Span[]): Quantity[] {
  const dated = (offset: number): boolean => isWithin(dates, offset);
  const found: Quantity[] = [];
  for (let at = 0; at < document.sentences.length && found.length < BOUNDS.found; at += 1) {
    const sentence = document.sentences[at];
    if (sentence === undefined || !isShort(sentence)) continue;
    const read = isKorean(document, sentence)
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
