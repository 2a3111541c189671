import type { Span, Tense } from '../../model';
import type { Sentence } from '../document';
import { contentEnd, contentOf } from './contents';
import { nounPhraseEnd } from './noun-phrases';
import type { StatementSpans } from './statement-spans';
import type { StatementText, TokenRange } from './statement-text';

/** Adverbs that say that something is said, and not by whom. */
const HEARSAY = /^(?:reportedly|allegedly|purportedly|supposedly)$/;
/** Participles of the passives that say so: “is believed to”. */
const HEARD =
  /^(?:said|believed|reported|thought|alleged|understood|rumoured|rumored|feared|suspected|presumed|considered|expected|estimated|known)$/;
const BE = /^(?:is|are|was|were|been)$/;

/** “reportedly”, “is believed to”: the statement of nobody whose cue a token is or ends; null where there is none. */
export function hearsayAt(text: StatementText, at: number, sentence: Sentence): StatementSpans | null {
  if (text.quotationAround(text.start(at)) !== undefined) return null;
  if (HEARSAY.test(text.fold(at))) return ofNobody(text, { first: at, last: at + 1 }, null, sentence);
  if (!HEARD.test(text.fold(at)) || text.fold(at + 1) !== 'to') return null;
  let first = at - 1;
  while (text.isAdverb(first) && first > sentence.firstToken) first -= 1;
  const be = text.fold(first);
  return BE.test(be) ? ofNobody(text, { first, last: at + 1 }, /^(?:is|are)$/.test(be) ? 'present' : 'past', sentence) : null; // prettier-ignore
}

/** What surrounds a cue in its clause, as said by nobody who is named. */
function ofNobody(
  text: StatementText,
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

const HEDGES =
  /\b(?:may|might|could|likely|probably|possibly|perhaps|apparently|appears?|seems?|reportedly|allegedly|believed to|said to|thought to|suspected)\b/i;

/** No first sentence of what is said has more characters. */
const LONGEST = 1000;

/** Whether what is said is said with a hedge: in its first sentence, not in all that a quotation goes on to tell. */
export function isHedged(text: StatementText, cue: Span, content: readonly Span[]): boolean {
  const source = text.document.text;
  const first = content[0] ?? cue;
  const said = source.slice(first.start, Math.min(first.end, first.start + LONGEST));
  const end = said.search(/[.;:!?]\s/);
  return HEDGES.test(source.slice(cue.start, cue.end)) || HEDGES.test(end === -1 ? said : said.slice(0, end));
}

/** Statements of a sentence with whom they cite: “Yonhap reported, citing Daily NK”; who is cited says the same. */
export function withCited(
  text: StatementText,
  statements: readonly StatementSpans[],
  sentence: Sentence,
): readonly StatementSpans[] {
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    if (!/^(?:citing|quoting)$/.test(text.fold(at))) continue;
    const cited = text.span({ first: at + 1, last: nounPhraseEnd(text, at + 1, sentence, true) });
    const cue = text.span({ first: at, last: at + 1 });
    const main = statements.find(({ source }) => source !== null);
    if (cited === null || cue === null || main === undefined) continue;
    if (!maySpeak(text, at + 1, sentence)) {
      if (statements.every((each) => each.cue?.start !== cue.start))
        return [...statements, { ...main, cue, content: [cited], tense: null, cites: null }];
      continue;
    }
    const content = main.content.map((span) => upTo(span, cue.start)).filter(({ start, end }) => end > start);
    const whole: StatementSpans = { ...main, content, cites: cited };
    const same: StatementSpans = { ...whole, source: cited, cue, attitude: 'says', tense: null, cites: null };
    return statements.flatMap((each) => (each === main ? [whole, same] : [each]));
  }
  return statements;
}

const SPEAKS =
  /(?:sources?|officials?|reports?|media|polices?|documents?|witnesses|residents?|traders?|defectors?|persons?|people|agency|ministry|data|statement|letter|survey|poll|study|e(?:r|x)s?|ists?|[aio]ans?|ors?)$/;

/** Whether what is cited may have said it: a name, a person, a document; not a reason. */
function maySpeak(text: StatementText, from: number, sentence: Sentence): boolean {
  let head = from;
  while (
    head + 1 < sentence.lastToken &&
    text.isWord(head + 1) &&
    !text.isPreposition(head + 1) &&
    !text.isSubordinator(head + 1)
  )
    head += 1;
  return text.isCapitalised(head) || text.isPossessive(head) || SPEAKS.test(text.fold(head));
}

const upTo = (span: Span, end: number): Span => (span.start < end && span.end > end ? { ...span, end } : span);
