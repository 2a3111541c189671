import { overlaps } from '../../model';
import type { EventDate, RefusedDate } from '../../model';
import type { TextDocument } from '../document';
import { longest, type Candidate } from './candidate';
import { readDay } from './days';
import { englishCandidates } from './english/candidates';
import { mayHoldEnglish } from './english/readers';
import { koreanCandidates, mayHoldKorean } from './korean';
import { writtenDays } from './written-days';
import { valueOf } from './period';
import { layOut, remember, type Before } from './story';

export interface FoundDates {
  /** In the order of the text, not overlapping. */
  readonly dates: readonly EventDate[];
  readonly refused: readonly RefusedDate[];
}

/**
 * When what a text tells of happened, told from its day of publication (`YYYY-MM-DD`; without it only what states its year).
 * Readers propose, of those that overlap the longest stay, and each is laid into the calendar in turn, because later ones
 * are told from earlier ones; what is still to come, or no date after all, is refused.
 */
export function findEventDates(document: TextDocument, published: string | null): FoundDates {
  const day = published === null ? null : readDay(published);
  const dates: EventDate[] = [];
  const refused: RefusedDate[] = [];
  let before: Before | null = null;
  for (const candidate of candidates(document)) {
    const { start, end, rule } = candidate;
    const text = document.text.slice(start, end);
    const laid = layOut(candidate, document, day, before);
    if ('why' in laid) {
      refused.push({ start, end, text, reason: { rule, detail: laid.why } });
      continue;
    }
    const { precision, approximate } = laid.period;
    dates.push({ start, end, text, value: valueOf(laid.period), precision, approximate });
    before = remember(candidate, laid.period, document, before);
  }
  return { dates, refused };
}

/** All of a text, in its order, paragraph by paragraph. */
function* candidates(document: TextDocument): Generator<Candidate> {
  const { sentences } = document;
  for (let from = 0; from < sentences.length;) {
    const to = paragraphEnd(document, from);
    const read: Candidate[] = [];
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
function readIn(document: TextDocument, index: number): readonly Candidate[] {
  const sentence = document.sentences[index];
  if (sentence === undefined) return [];
  const english = mayHoldEnglish(document, sentence) ? englishCandidates(document, index) : [];
  if (!mayHoldKorean(document, sentence)) return english;
  return longest([...english, ...koreanCandidates(document, index)], (candidate) => candidate);
}

/** What a language reads knows more of its sentence; but `15. November 2019` is more than November. */
function withWritten(read: readonly Candidate[], written: readonly Candidate[]): Candidate[] {
  const days = written.filter((day) => !read.some((other) => overlaps(day, other) && namesDay(other)));
  const rest = read.filter((other) => !days.some((day) => overlaps(day, other)));
  return [...rest, ...days].sort((a, b) => a.start - b.start);
}

const namesDay = ({ expression }: Candidate): boolean => expression.kind !== 'calendar' || expression.day !== null;
