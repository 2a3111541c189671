import type { Sentence } from '../document';
import { nounPhraseEnd } from '../en/noun-phrases';
import type { EnglishReading, TokenRange } from '../en/reading';
import { Class } from '../en/word-classes';
import { contentEnd, contentOf } from './contents';
import type { Cue } from './cues';
import type { StatementSpans } from './statement-spans';
import { pattern } from '../../../data/lexicon';
import type { Span, Tense, Attitude } from '../../../model';

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

/** What a question begins with, and what it is about. */
const QUESTION = /^(?:about|if|whether|why|how|what|which|who|whom|when|where)$/;
/** More words between “asked” and its question tell of something else. */
const REACH = 14;

/** “Asked about the bridge, X said”, “When asked by Y whether …”: the question whose cue a token is; null where there is none. */
export function questionAt(text: EnglishReading, at: number, sentence: Sentence): StatementSpans | null {
  if (text.fold(at) !== 'asked') return null;
  const isOpen =
    at === sentence.firstToken || /^(?:when|if|was|were|been|[,;—])$/.test(text.text(at - 1).toLowerCase());
  if (!isOpen) return null;
  const agent = text.fold(at + 1) === 'by' ? at + 2 : null;
  let first = agent ?? at + 1;
  const reach = Math.min(first + REACH, sentence.lastToken);
  while (first < reach && !QUESTION.test(text.fold(first)) && !/^[,:;.]$/.test(text.text(first))) first += 1;
  if (!QUESTION.test(text.fold(first)) || (agent === null && first > at + 2)) return null;
  let last = first + 1;
  while (last < sentence.lastToken && (!text.isComma(last) || text.quotationAround(text.start(last)) !== undefined)) last += 1; // prettier-ignore
  const source = agent === null ? null : text.span({ first: agent, last: Math.min(first, nounPhraseEnd(text, agent, sentence, true)) }); // prettier-ignore
  const content = contentOf(text, { first, last });
  const cue = text.span({ first: at, last: at + 1 });
  return content.length === 0
    ? null
    : { source, cue, content, attitude: 'asks', tense: 'past', hedged: false, cites: null };
}

const NEGATION = /^(?:not|never|cannot|\w+nt)$/;
/** “said nothing”, “did not respond to a request for comment”. */
const SILENCE = /^(?:nothing|no more|little more)\b/;
const REQUEST = pattern(String.raw`^(?:to )?(?:(?:{request}) )*(?:{unsaid-request})\b`); // prettier-ignore
/** So many words behind a cue tell that nothing is said. */
const SILENCE_REACH = 8;

/** Whether a cue tells that its subject says nothing: “has not mentioned”; who does not deny or believe tells something. */
export function isUnsaid(text: EnglishReading, { first, verb, last, word }: Cue, attitude: Attitude): boolean {
  const isReply = /^(?:respond|reply)/.test(word.lemma);
  const behind = isReply || word.lemma === 'say' ? wordsFrom(text, last) : '';
  if (word.lemma === 'say' && SILENCE.test(behind)) return true;
  for (let at = first; at < verb; at += 1)
    if (NEGATION.test(text.fold(at)))
      return /^(?:says|reports|confirms|asks)$/.test(attitude) || /^(?:respond|reply|answer|return)/.test(word.lemma);
  return isReply && REQUEST.test(behind) && /\bcomment\b/.test(behind);
}

function wordsFrom(text: EnglishReading, first: number): string {
  const words: string[] = [];
  for (let at = first; at < first + SILENCE_REACH; at += 1) words.push(text.fold(at));
  return words.join(' ');
}
