import { pattern } from '../../../data/lexicon';
import type { Span, Tense } from '../../../model';
import type { Sentence } from '../document';
import { contentEnd, contentOf } from './contents';
import type { StatementSpans } from './statement-spans';
import type { EnglishReading, TokenRange } from '../en/reading';
import { Class } from '../en/word-classes';

/** Adverbs that say that something is said, and not by whom. */
const HEARSAY = /^(?:reportedly|allegedly|purportedly|supposedly)$/;
/** Participles of the passives that say so: “is believed to”. */
const HEARD = pattern(String.raw`^(?:{hearsay-heard})$`);
const BE = /^(?:is|are|was|were|been)$/;

/** “reportedly”, “is believed to”: the statement of nobody whose cue a token is or ends; null where there is none. */
export function hearsayAt(text: EnglishReading, at: number, sentence: Sentence): StatementSpans | null {
  if (!text.is(at, Class.opener) || text.quotationAround(text.start(at)) !== undefined) return null;
  // “he reportedly argued that”: the verb tells who says so.
  if (HEARSAY.test(text.fold(at)) && text.isSaying(at + 1, ['past', 'third'], 'clause')) return null;
  if (HEARSAY.test(text.fold(at))) return ofNobody(text, { first: at, last: at + 1 }, null, sentence);
  if (!HEARD.test(text.fold(at)) || text.fold(at + 1) !== 'to') return null;
  let first = at - 1;
  while (text.isAdverb(first) && first > sentence.firstToken) first -= 1;
  const be = text.fold(first);
  return BE.test(be) ? ofNobody(text, { first, last: at + 1 }, /^(?:is|are)$/.test(be) ? 'present' : 'past', sentence) : null; // prettier-ignore
}

/** What surrounds a cue in its clause, as said by nobody who is named. */
function ofNobody(
  text: EnglishReading,
  { first, last }: TokenRange,
  tense: Tense | null,
  sentence: Sentence,
): StatementSpans | null {
  const cue = text.span({ first, last });
  let start = first;
  while (start > sentence.firstToken && !/^[,;:—–“”"]$/.test(text.text(start - 1)) && !text.isSubordinator(start - 1)) {
    start -= 1;
  }
  while (start < first && text.isCoordinator(start)) start += 1;
  const content = [
    ...contentOf(text, { first: start, last: first }),
    ...contentOf(text, { first: last, last: contentEnd(text, last, sentence, false) }),
  ];
  if (cue === null || content.length === 0) return null;
  return { source: null, cue, content, attitude: 'says', tense, hedged: true, cites: null };
}

const HEDGES = pattern(String.raw`\b(?:{hearsay-hedges})\b`, 'i');

/** No first sentence of what is said has more characters. */
const LONGEST = 1000;

/** Whether what is said is said with a hedge: in its first sentence, not in all that a quotation goes on to tell. */
export function isHedged(text: EnglishReading, cue: Span, content: readonly Span[]): boolean {
  const source = text.document.text;
  const first = content[0] ?? cue;
  const said = source.slice(first.start, Math.min(first.end, first.start + LONGEST));
  const end = said.search(/[.;:!?]\s/);
  return HEDGES.test(source.slice(cue.start, cue.end)) || HEDGES.test(end === -1 ? said : said.slice(0, end));
}
