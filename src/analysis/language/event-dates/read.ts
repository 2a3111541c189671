import { findDates } from '../../../intake/dates/find';
import type { TextDocument } from '../document';
import { Shape } from '../word-types';
import { type DateProposal, calendar, longest } from '../date-expression';
import { pattern } from '../../../data/lexicon';
import { overlaps, type Day, type Span } from '../../../model';
import { aheadOf, layOut, remember, type Before } from './story';
import { englishCandidates, mayHoldEnglish } from '../en/dates';
import type { Resolved, CalendarPeriod } from './period';
import { koreanCandidates, mayHoldKorean } from '../ko/dates';

/** A paragraph longer than this is a table or a list of numbers. */
const LONGEST_TEXT = 5_000;

/**
 * Full days in every way outlets write them (`2024-11-15`, `15. November 2024`, `2024年11月15日`, `Juche113.11.15`), as metadata
 * are read too (`src/intake/dates`), in the sentences `[from, to)` of one paragraph: the period of `15.` may have parted it.
 * Numbers that may be read in two ways are none.
 */
export function writtenDays(document: TextDocument, from: number, to: number): DateProposal[] {
  const [first, last] = [document.sentences[from], document.sentences[to - 1]];
  if (first === undefined || last === undefined || last.end - first.start > LONGEST_TEXT) return [];
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

/** A dated expression of a text, laid into the calendar. */
export interface ReadDate extends DateProposal {
  /** Verbatim. */
  readonly text: string;
  /** Where it lies up to publication, or why it tells of nothing that has happened. */
  readonly laid: Resolved;
  /** Where it would lie if it pointed ahead; null where it cannot. */
  readonly ahead: CalendarPeriod | null;
}

/**
 * Every dated expression of a text, in its order. Readers propose, of those that overlap the longest stay, and each is laid
 * into the calendar in turn, because later ones are told from earlier ones.
 */
export function readDates(document: TextDocument, published: Day | null): ReadDate[] {
  const dates: ReadDate[] = [];
  const captions = captionsOf(document.text);
  let caption = 0;
  let before: Before | null = null;
  for (const candidate of candidates(document)) {
    while ((captions[caption]?.end ?? Infinity) <= candidate.start) caption += 1;
    const isOfPicture = (captions[caption]?.start ?? Infinity) <= candidate.start;
    const laid = isOfPicture && candidate.why === null ? OF_PICTURE : layOut(candidate, document, published, before);
    const ahead = published === null || isOfPicture ? null : aheadOf(candidate.expression, published);
    dates.push({ ...candidate, text: document.text.slice(candidate.start, candidate.end), laid, ahead });
    if ('period' in laid) before = remember(candidate, laid.period, document, before);
  }
  return dates;
}

const OF_PICTURE: Resolved = { why: 'the caption of a picture' };

/** All of a text, in its order, paragraph by paragraph. */
function* candidates(document: TextDocument): Generator<DateProposal> {
  const { sentences } = document;
  for (let from = 0; from < sentences.length;) {
    const to = paragraphEnd(document, from);
    const read: DateProposal[] = [];
    for (let at = from; at < to; at += 1) for (const date of readIn(document, at)) read.push(date);
    yield* withWritten(read, writtenDays(document, from, to));
    from = to;
  }
}

/** The sentence behind the paragraph that begins with sentence `from`. */
function paragraphEnd({ sentences }: TextDocument, from: number): number {
  let to = from + 1;
  while (to < sentences.length && sentences[to]?.paragraph === sentences[from]?.paragraph) to += 1;
  return to;
}

/** What is read in one sentence by those who know its language. */
function readIn(document: TextDocument, index: number): readonly DateProposal[] {
  const sentence = document.sentences[index];
  if (sentence === undefined) return [];
  const english = mayHoldEnglish(document, sentence) ? englishCandidates(document, index) : [];
  if (!mayHoldKorean(document, sentence)) return english;
  return longest([...english, ...koreanCandidates(document, index)], (candidate) => candidate);
}

/** What a language reads knows more of its sentence; but `15. November 2019` is more than November. */
function withWritten(read: readonly DateProposal[], written: readonly DateProposal[]): DateProposal[] {
  const days = written.filter((day) => !read.some((other) => overlaps(day, other) && namesDay(other)));
  const rest = read.filter((other) => !days.some((day) => overlaps(day, other)));
  return [...rest, ...days].sort((a, b) => a.start - b.start);
}

const namesDay = ({ expression }: DateProposal): boolean => expression.kind !== 'calendar' || expression.day !== null;

/** A paragraph longer than this is no caption, whoever is named at its end. */
const LONGEST_CAPTION = 600;

/** What every caption that is known by its words holds: most lines of most texts do not. */
const HINT = /caption|photo|images|reuters|\bcredit\b|^(?:CLOSE|FILE) /i;
/** Words that a page puts before a picture or film. */
const OPENING = pattern(String.raw`^\s*(?:{openings-of-captions})`);
/** `Image David Perdue, a Republican … Credit Kevin Liles` */
const CREDITED = /^\s*Image\s.*\bCredit\b/;
/** Whose picture it is, in brackets: `(AP Photo/Susan Walsh)`, `(Photo: AP)`, `(Jewel Samad/AFP/Getty Images)`. */
const CREDIT = pattern(
  String.raw`\((?:[^()]{0,80}(?:{credits-of-agencies})|[Pp]hotos? ?(?:by|:))[^()]{0,80}(?:\([^()]{0,40}\)[^()]{0,40})?\)`,
  'g',
);
/** `| Frank Franklin II/AP Photo` */
const BAR = /\|[^|]{0,80}(?:AP Photo|Getty Images|Reuters)\b/g;
/** `Hide Caption 19 of 35` closes each picture of a gallery. */
const GALLERY = /Hide Caption\b(?: \d+ of \d+)?/g;

/** Captions of pictures and films that stand in a text, in order: what they tell is of a picture, which may be of any day. */
function captionsOf(text: string): readonly Span[] {
  const captions: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = HINT.test(line) ? captionEnd(line) : 0;
    if (end > 0) captions.push({ start, end: start + end });
    start += line.length + 1;
  }
  return captions;
}

/** Where the captions that open a line end; 0 where none does. */
function captionEnd(line: string): number {
  const gallery = endOfLast(line, GALLERY);
  if (gallery > 0) return gallery;
  if (line.length <= LONGEST_CAPTION && (OPENING.test(line) || CREDITED.test(line))) return line.length;
  const beginning = line.slice(0, LONGEST_CAPTION);
  return endOfLast(beginning, CREDIT) || endOfLast(beginning, BAR);
}

function endOfLast(line: string, pattern: RegExp): number {
  let end = 0;
  for (const { 0: words, index } of line.matchAll(pattern)) end = index + words.length;
  return end;
}
