import type { Sentence } from '../document';
import { contentOf } from './contents';
import { nounPhraseEnd } from '../en/noun-phrases';
import type { StatementSpans } from './statement-spans';
import type { EnglishReading } from '../en/reading';

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
