import { englishWords, pattern } from '../../../data/lexicon';
import type { Attitude, Span } from '../../../model';
import type { Sentence, TextDocument } from '../document';
import { quotedStatements, withCited, hearsayAt, isHedged, questionAt, isUnsaid } from './cited';
import { Class } from './word-classes';
import { cueAt, type Cue, isInverted, isParenthetical, LABELS, OCCASIONS, maySpeakByHead } from './cues';
import {
  contentAfter,
  contentBefore,
  contentEnd,
  contentOf,
  continued,
  opensClause,
  pastAdverbials,
  pastPerson,
  quotedBelow,
} from './contents';
import { nounPhraseEnd, patientOf, subjectOf } from './noun-phrases';
import { overParagraphs, type StatementSpans, stretchesOf, withoutSupposed } from '../statement-spans';
import { readingOf, type EnglishReading, type TokenRange } from './reading';
import { tenseOf } from './verb-groups';

/** The statements of an English text, in the order of their cues. */
export function englishStatements(document: TextDocument): readonly StatementSpans[] {
  const text = readingOf(document);
  const found = stretchesOf(document).flatMap((sentence) => statementsOf(text, sentence));
  return withoutSupposed(text, overParagraphs(text, found));
}

function statementsOf(text: EnglishReading, sentence: Sentence): readonly StatementSpans[] {
  const found: StatementSpans[] = [];
  const labelled = labelledSpeech(text, sentence);
  if (labelled !== null) found.push(labelled);
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    if (!text.is(at, Class.saying | Class.opener)) continue;
    const [statements, next] = statementsAt(text, at, sentence);
    if (statements.length === 0) continue;
    found.push(...statements);
    at = next - 1;
  }
  return withCited(text, found.map((each) => beforeTeller(each, found)), sentence); // prettier-ignore
}

/** Characters behind who tells something, at most (“said late Thursday.”), and before it, at least: fewer are no clause. */
const TELLER = { behind: 25, before: 20 };

/** “X ordered a search, a resident said”: what X ordered ends before the one who tells of it at the end of the sentence. */
function beforeTeller(statement: StatementSpans, found: readonly StatementSpans[]): StatementSpans {
  const last = statement.content.at(-1);
  const teller = found.find(({ source, cue, content }) => {
    if (last === undefined || source === null || cue === null || statement.cue === null) return false;
    const end = content.at(-1)?.end ?? Infinity;
    const isBehind = end <= source.start && source.start - end < 4 && end - last.start >= TELLER.before;
    return isBehind && (content[0]?.start ?? end) <= statement.cue.start && statement.cue.end <= end && last.end > source.start && last.end - Math.max(source.end, cue.end) <= TELLER.behind; // prettier-ignore
  });
  const end = teller?.content.at(-1)?.end;
  return last === undefined || end === undefined ? statement : { ...statement, content: [...statement.content.slice(0, -1), { ...last, end }] }; // prettier-ignore
}

/** The statements whose cue begins or has its verb at a token, and the token behind it. */
function statementsAt(
  text: EnglishReading,
  at: number,
  sentence: Sentence,
): readonly [readonly StatementSpans[], number] {
  const [statement, next] = statementAt(text, at, sentence);
  if (statement !== null) return [[statement], next];
  const cue = cueAt(text, at, sentence);
  if (cue === null) return [[], at];
  const quoted = quotedStatements(text, cue, sentence);
  if (quoted !== null) return quoted;
  const told = statementOf(text, cue, sentence);
  return [told === null ? [] : [told], cue.last];
}

/** The statement of a cue that is no verb of who speaks, and the token behind the cue. */
function statementAt(text: EnglishReading, at: number, sentence: Sentence): [StatementSpans | null, number] {
  const cueEnd = accordingEnd(text, at);
  if (cueEnd !== null) return [accordingTo(text, { first: at, last: cueEnd }, sentence), cueEnd];
  return [hearsayAt(text, at, sentence) ?? questionAt(text, at, sentence), at + 1];
}

/** How a verb says something, and when. */
type Manner = Pick<StatementSpans, 'attitude' | 'tense'>;
const UNDATED: Manner = { attitude: 'says', tense: null };

function made(
  text: EnglishReading,
  source: Span | null,
  cue: Span | null,
  content: readonly Span[],
  manner: Manner,
): StatementSpans | null {
  if (cue === null || content.length === 0) return null;
  return { source, cue, content, ...manner, hedged: isHedged(text, cue, content), cites: null };
}

/** More words before a colon are no name of a speaker. */
const LABEL_REACH = 9;

/** “Lynch: No outside influence”: who speaks before the colon that a line or what follows a quotation begins with. */
function labelledSpeech(text: EnglishReading, sentence: Sentence): StatementSpans | null {
  const { firstToken: first, lastToken: last, start } = sentence;
  if (start > 0 && text.document.text[start - 1] !== '\n' && text.quotationBefore(first) === undefined) return null;
  let colon = first;
  while (colon < Math.min(last, first + LABEL_REACH) && text.text(colon) !== ':') colon += 1;
  if (text.text(colon) !== ':' || colon === first || last - colon < 4) return null;
  if (LABELS.has(text.fold(colon - 1)) || LABELS.has(text.fold(first))) return null;
  for (let at = first; at < colon; at += 1) {
    if (!text.isWord(at) && !text.isPossessive(at)) return null;
    if (text.isVerb(at) || text.verbsOfSaying(at).length > 0 || (at > first && text.isSubordinator(at))) return null;
  }
  const content = contentOf(text, { first: colon + 1, last });
  return made(text, text.span({ first, last: colon }), text.span({ first: colon, last: colon + 1 }), content, UNDATED);
}

/** The token behind “according to”, “as reported by”; null where a token begins none of it. */
function accordingEnd(text: EnglishReading, at: number): number | null {
  if (text.fold(at) === 'according' && text.fold(at + 1) === 'to') return at + 2;
  const isBy = text.fold(at) === 'as' && text.fold(at + 2) === 'by' && text.isSaying(at + 1, ['participle'], 'clause');
  return isBy ? at + 3 : null;
}

/** “According to X, …” and “…, according to X”. */
function accordingTo(
  text: EnglishReading,
  { first: at, last: first }: TokenRange,
  sentence: Sentence,
): StatementSpans | null {
  const isFirst = at === sentence.firstToken || (at === sentence.firstToken + 1 && text.isCoordinator(at - 1));
  const isFronted = text.isComma(at - 1) && !text.hasVerb(sentence.firstToken - 1, at);
  const opens = isFirst || isFronted || /^[:;]$/.test(text.text(at - 1));
  const last = nounPhraseEnd(text, first, sentence, opens);
  const [source, cue] = [text.span({ first, last }), text.span({ first: at, last: first })];
  const next = text.isComma(last) ? last + 1 : last;
  const goesOn = opens || (next > last && !text.isEnd(next, sentence));
  const rest = goesOn ? contentOf(text, { first: next, last: contentEnd(text, next, sentence) }) : [];
  return made(text, source, cue, opens && !isFronted ? rest : [...contentBefore(text, at, sentence), ...rest], UNDATED);
}

/** Verbs that say something only with a clause or quotation: “repeated that”, not “repeated the exercise”. */
const WITH_CLAUSE = englishWords('with-clause'); // prettier-ignore

/** Verbs that say something only before “that”: “held that”, not “held the post”. */
const WITH_THAT = /^(?:rule|hold|reason)$/;

function statementOf(text: EnglishReading, cue: Cue, sentence: Sentence): StatementSpans | null {
  const { takes, lemma } = cue.word;
  const attitude = [...takes.values()][0] ?? 'says';
  const span = text.span({ first: cue.first, last: cue.last });
  const manner = { attitude, tense: tenseOf(text, cue, cue.word.form, sentence) };
  const isSpeech = takes.has('clause') || takes.has('person');
  if (takes.has('clause') && cue.first === cue.verb && isInverted(text, cue, sentence)) {
    const last = nounPhraseEnd(text, cue.last, sentence, false);
    const before = contentBefore(text, cue.first, sentence);
    if (last > cue.last && before.length > 0) {
      return made(text, text.span({ first: cue.last, last }), span, [...before, ...contentAfter(text, last, sentence, isQuoted(text, before))], manner); // prettier-ignore
    }
  }
  const subject = subjectOf(text, cue, sentence);
  if (subject !== null && cue.isPassive) {
    const patient = patientOf(text, cue, sentence);
    return patient === null ? null : made(text, text.span(subject), span, [...contentOf(text, patient), ...behindAgent(text, subject.last, sentence)], manner); // prettier-ignore
  }
  if (subject === null || isOwnThought(text, cue, subject, attitude) || !maySpeakByHead(text, subject)) return null;
  if (isUnsaid(text, cue, attitude)) return null;
  const source = text.span(subject);
  const last = pastOccasion(text, cue.last, sentence);
  if (isSpeech && !cue.isReduced && isParenthetical(text, last, subject.first, sentence, takes.has('person'))) {
    const content = aroundCue(text, subject.first, last, sentence);
    if (content.length > 0) return made(text, source, span, content, manner);
  }
  const from = contentStart(text, cue, last, sentence);
  if (text.isEnd(from, sentence)) return made(text, source, span, isSpeech ? quotedBelow(text, sentence) : [], manner);
  if (takes.size === 1 && takes.has('infinitive') && text.fold(from) !== 'to') return null;
  if (WITH_THAT.test(lemma) && text.fold(from) !== 'that') return null;
  const isClause = opensClause(text, from, sentence);
  const needsClause = takes.size === 1 && takes.has('clause') && (attitude === 'believes' || attitude === 'reports' || WITH_CLAUSE.has(lemma)); // prettier-ignore
  if (
    (needsClause && !isClause && !mayOmitThat(text, lemma, from, sentence) && !isFinding(text, lemma, subject)) ||
    (lemma === 'call' && text.fold(from) !== 'to' && !isNaming(text, from, sentence))
  )
    return null;
  const end = contentEnd(text, from, sentence, isSpeech && (isClause || !takes.has('object')));
  const content = contentOf(text, {
    first: from,
    last: isInserted(text, subject, cue) || isFronted(text, subject, cue, sentence) ? commaIn(text, from, end) : end,
  });
  return made(text, source, span, content.length === 0 ? [] : [...content, ...continued(text, sentence)], manner);
}

/** “The envoy, who said so, left”: a clause between commas. */
const isInserted = (text: EnglishReading, { first }: TokenRange, { verb }: Cue): boolean =>
  /^(?:who|which)$/.test(text.fold(first)) &&
  text.isComma(first - 1) &&
  text.quotationAround(text.start(verb)) === undefined;

/** “When the envoy said so, trade stopped”: a clause that another follows. */
function isFronted(text: EnglishReading, { first }: TokenRange, { verb }: Cue, sentence: Sentence): boolean {
  const { firstToken } = sentence;
  const opener = text.isCoordinator(firstToken) ? firstToken + 1 : firstToken;
  if (!FRONTED.has(text.fold(opener)) || first <= opener || text.quotationAround(text.start(verb)) !== undefined)
    return false;
  for (let at = opener; at < first; at += 1) if (text.isComma(at)) return false;
  return true;
}

const FRONTED = englishWords('conjunctions-of-fronted-clauses');

/** The first comma outside quotations behind a token, at most `end`. */
function commaIn(text: EnglishReading, from: number, end: number): number {
  let comma = from + 1;
  while (comma < end && (!text.isComma(comma) || text.quotationAround(text.start(comma)) !== undefined)) comma += 1;
  return comma;
}

/** “…was called a fraud by X” … “as”: what is said of the subject behind the agent. */
const behindAgent = (text: EnglishReading, last: number, sentence: Sentence): readonly Span[] =>
  text.fold(last) === 'as' ? contentOf(text, { first: last, last: contentEnd(text, last, sentence, false) }) : [];

/** “A new poll shows Jo Reyes ahead”: polls and papers say what they show. */
const isFinding = (text: EnglishReading, lemma: string, { last }: TokenRange): boolean =>
  /^(?:show|find|indicate|reveal|suggest)$/.test(lemma) && FINDINGS.test(text.fold(last - 1));

const FINDINGS = pattern(String.raw`^(?:{findings})$`); // prettier-ignore

/** “believe her efforts will count”: verbs that hardly ever have an object, before what may be a subject. */
const mayOmitThat = (text: EnglishReading, lemma: string, from: number, sentence: Sentence): boolean =>
  /^(?:believe|think|hope|fear|insist)$/.test(lemma) &&
  (text.isDeterminer(from) || text.isCapitalised(from)) &&
  sentence.lastToken - from > 6;

/** “I think”: what a writer, or one who is quoted, says of his own mind is told by no source. */
function isOwnThought(text: EnglishReading, cue: Cue, subject: TokenRange, attitude: Attitude): boolean {
  if (!/^(?:i|we|you)$/.test(text.fold(subject.first))) return false;
  return attitude === 'believes' || text.quotationAround(text.start(cue.verb)) !== undefined;
}

/** Where what is said begins after a cue. */
function contentStart(text: EnglishReading, cue: Cue, last: number, sentence: Sentence): number {
  let from = pastAdverbials(text, last, sentence);
  if (text.text(from) === ':' || text.isComma(from)) from += 1;
  return cue.word.takes.has('person') ? pastPerson(text, from, sentence) : from;
}

/** What stands before “X said” and goes on behind it; after “As X said,” only that. */
function aroundCue(text: EnglishReading, first: number, last: number, sentence: Sentence): readonly Span[] {
  const isAs = text.fold(first - 1) === 'as';
  if (isAs) {
    let comma = last;
    while (comma < sentence.lastToken - 1 && !text.isComma(comma)) comma += 1;
    const content = contentOf(text, { first: comma + 1, last: contentEnd(text, comma + 1, sentence) });
    if (text.isComma(comma) && content.length > 0) return content;
  }
  const before = contentBefore(text, isAs ? first - 1 : first, sentence);
  return before.length === 0 ? [] : [...before, ...contentAfter(text, last, sentence, isQuoted(text, before))];
}

/** Whether what stands before a cue ends with a quotation. */
const isQuoted = (text: EnglishReading, before: readonly Span[]): boolean =>
  /["”']$/.test(text.document.text.charAt((before.at(-1)?.end ?? 0) - 1));

/** Past what it was said in: “in a statement”. */
function pastOccasion(text: EnglishReading, from: number, sentence: Sentence): number {
  if (!/^(?:in|on|at|during|by|via|to)$/.test(text.fold(from))) return from;
  let found = false;
  for (let at = from; at < Math.min(from + 9, sentence.lastToken); at += 1) {
    if (!text.isWord(at) || text.isSubordinator(at)) return found ? at : from;
    found ||= OCCASIONS.has(text.fold(at));
  }
  return from;
}

const NAMED = englishWords('objects-by-pronoun');

/** “called him ‘a disgrace’”, “called the plan a mistake”. */
function isNaming(text: EnglishReading, from: number, sentence: Sentence): boolean {
  for (let at = from; at < Math.min(from + 10, sentence.lastToken); at += 1) {
    if (
      text.isQuoteMark(at) ||
      (at === from &&
        NAMED.has(text.fold(at)) &&
        text.isWord(at + 1) &&
        !text.isPreposition(at + 1) &&
        !text.isDay(at + 1))
    )
      return true;
    if (at > from && /^(?:a|an|the)$/.test(text.fold(at)) && !text.isPreposition(at - 1)) return true;
    if (text.isPreposition(at) || text.isComma(at)) return false;
  }
  return false;
}
