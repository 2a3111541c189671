import type { Sentence } from '../document';
import { contentEnd, contentOf, contentBefore, continued } from './contents';
import type { Cue } from './cues';
import { nounPhraseEnd, subjectOf } from './noun-phrases';
import type { EnglishReading, TokenRange } from './reading';
import { tenseOf } from './verb-groups';
import { Class } from './word-classes';
import type { StatementSpans } from '../statement-spans';
import { englishWords, pattern } from '../../../data/lexicon';
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
const QUESTION = englishWords('openers-of-questions');
/** More words between “asked” and its question tell of something else. */
const HEARSAY_REACH = 14;

/** “Asked about the bridge, X said”, “When asked by Y whether …”: the question whose cue a token is; null where there is none. */
export function questionAt(text: EnglishReading, at: number, sentence: Sentence): StatementSpans | null {
  if (text.fold(at) !== 'asked') return null;
  const isOpen =
    at === sentence.firstToken || /^(?:when|if|was|were|been|[,;—])$/.test(text.text(at - 1).toLowerCase());
  if (!isOpen) return null;
  const agent = text.fold(at + 1) === 'by' ? at + 2 : null;
  let first = agent ?? at + 1;
  const reach = Math.min(first + HEARSAY_REACH, sentence.lastToken);
  while (first < reach && !QUESTION.has(text.fold(first)) && !/^[,:;.]$/.test(text.text(first))) first += 1;
  if (!QUESTION.has(text.fold(first)) || (agent === null && first > at + 2)) return null;
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

/** One cites another, and that one another, so many times at most. */
const LONGEST_CHAIN = 4;

/**
 * Statements of a sentence with whom they cite: “Yonhap reported, citing Daily NK, which quoted a trader”. Who is cited says
 * the same; the statements go from the one who tells it to the one who knows.
 */
export function withCited(
  text: EnglishReading,
  statements: readonly StatementSpans[],
  sentence: Sentence,
): readonly StatementSpans[] {
  if (statements.length === 0) return statements;
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const fold = text.fold(at);
    if (fold !== 'citing' && fold !== 'quoting') continue;
    const chain = citedFrom(text, at, sentence);
    const [first] = chain;
    const last = chain.at(-1);
    if (first === undefined || last === undefined) continue;
    const others = statements.filter(
      ({ cue }) => cue === null || cue.start < first.cue.start || cue.start > last.cue.end,
    );
    const main = others.find(({ source }) => source !== null);
    if (main === undefined) continue;
    if (!maySpeak(text, at + 1, sentence))
      return others.length < statements.length ? statements : [...statements, { ...main, cue: first.cue, content: [first.source], tense: null, cites: null }]; // prettier-ignore
    const content = main.content.map((span) => upTo(span, first.cue.start)).filter(({ start, end }) => end > start);
    const whole: StatementSpans = { ...main, content, cites: first.source };
    const same = chain.map(
      (link, index): StatementSpans => ({ ...whole, ...link, attitude: 'says', tense: null, cites: chain[index + 1]?.source ?? null }), // prettier-ignore
    );
    return others.flatMap((each) => (each === main ? [whole, ...same] : [each]));
  }
  return statements;
}

/** Whom “citing” names, and whom that one quotes: “citing Daily NK, which quoted a trader”. */
function citedFrom(text: EnglishReading, citing: number, sentence: Sentence): readonly { source: Span; cue: Span }[] {
  const found: { source: Span; cue: Span }[] = [];
  for (let at = citing; found.length < LONGEST_CHAIN;) {
    const last = nounPhraseEnd(text, at + 1, sentence, true);
    const [source, cue] = [text.span({ first: at + 1, last }), text.span({ first: at, last: at + 1 })];
    if (source === null || cue === null) break;
    found.push({ source, cue });
    const who = text.isComma(last) ? last + 1 : last;
    const verb = text.fold(who + 1) === 'in' && text.fold(who + 2) === 'turn' ? who + 3 : who + 1;
    if (!/^(?:which|who)$/.test(text.fold(who)) || !/^(?:cited|quoted|cites|quotes)$/.test(text.fold(verb))) break;
    if (!maySpeak(text, verb + 1, sentence)) break;
    at = verb;
  }
  return found;
}

/** More words between “quoted” and “as saying” name nobody. */
const REACH = 20;

/** Who quotes whom with a cue, and where the verb of that one stands. */
interface QuotedSpeech {
  readonly quoter: TokenRange | null;
  readonly speaker: TokenRange;
  /** “saying”, a token behind “as”. */
  readonly verb: number;
  /** The token behind all that. */
  readonly last: number;
}

/** “KCNA quoted the ministry as saying that …”, “The ministry was quoted (by KCNA) as saying”; null where a cue is none of it. */
function quotedSpeech(text: EnglishReading, cue: Cue, sentence: Sentence): QuotedSpeech | null {
  if (cue.word.lemma !== 'quote' && cue.word.lemma !== 'cite') return null;
  let as = cue.last;
  const end = Math.min(as + REACH, sentence.lastToken);
  while (as < end && text.fold(as) !== 'as' && !/^[,;:]$/.test(text.text(as)) && !text.isQuoteMark(as)) as += 1;
  if (text.fold(as) !== 'as' || !text.isSaying(as + 1, ['gerund'])) return null;
  const verb = as + 1;
  const subject = subjectOf(text, { ...cue, isPassive: false }, sentence);
  if (!cue.isPassive)
    return subject === null || as === cue.last ? null : { quoter: subject, speaker: { first: cue.last, last: as }, verb, last: verb + 1 }; // prettier-ignore
  if (subject === null) return null;
  if (text.fold(cue.last) === 'by')
    return { quoter: { first: cue.last + 1, last: as }, speaker: subject, verb, last: verb + 1 };
  if (text.fold(verb + 1) !== 'by') return { quoter: null, speaker: subject, verb, last: verb + 1 };
  const last = nounPhraseEnd(text, verb + 2, sentence, true);
  return { quoter: { first: verb + 2, last }, speaker: subject, verb, last };
}

/** The statements of a cue that quotes one who says something, and the token behind it; null where it does not. */
export function quotedStatements(
  text: EnglishReading,
  cue: Cue,
  sentence: Sentence,
): readonly [readonly StatementSpans[], number] | null {
  const found = quotedSpeech(text, cue, sentence);
  if (found === null) return null;
  const { quoter, speaker, verb, last } = found;
  const from = /^[,:]$/.test(text.text(last)) ? last + 1 : last;
  const content = text.isEnd(from, sentence)
    ? contentBefore(text, Math.min(quoter?.first ?? verb, speaker.first), sentence)
    : [...contentOf(text, { first: from, last: contentEnd(text, from, sentence) }), ...continued(text, sentence)];
  const source = text.span(speaker);
  const own = text.span({ first: quoter === null ? cue.first : verb, last: verb + 1 });
  if (content.length === 0 || source === null || own === null) return null;
  const said = text.verbsOfSaying(verb)[0]?.takes.values().next().value ?? 'says';
  const tense = tenseOf(text, cue, cue.word.form, sentence);
  const inner: StatementSpans = { source, cue: own, content, attitude: said, tense, hedged: isHedged(text, own, content), cites: null }; // prettier-ignore
  const outer = quoter === null ? [] : [{ ...inner, source: text.span(quoter), cue: text.span(cue), attitude: 'reports' as const, cites: source }]; // prettier-ignore
  return [[...outer, inner], last];
}

const SPEAKS = pattern(String.raw`(?:{speaks})$`);

/** They end like those who speak. */
const SILENT = pattern(String.raw`^(?:{silent})$`); // prettier-ignore

/** Whether what is cited may have said it: a name, a person, a document; not a reason. */
function maySpeak(text: EnglishReading, from: number, sentence: Sentence): boolean {
  let head = from;
  while (
    head + 1 < sentence.lastToken &&
    text.isWord(head + 1) &&
    !text.isPreposition(head + 1) &&
    !text.isSubordinator(head + 1)
  )
    head += 1;
  const fold = text.fold(head);
  return text.isCapitalised(head) || text.isPossessive(head) || (SPEAKS.test(fold) && !SILENT.test(fold));
}

const upTo = (span: Span, end: number): Span => (span.start < end && span.end > end ? { ...span, end } : span);
