import type { Attitude, Span } from '../../model';
import type { Sentence, TextDocument } from '../document';
import type { CueWords } from './cue-words';
import { cueAt, type Cue } from './cues';
import {
  contentAfter,
  contentBefore,
  contentEnd,
  contentOf,
  continued,
  opensClause,
  pastAdverbials,
  pastPerson,
} from './contents';
import { hearsayAt, isHedged, withCited } from './hearsay';
import { nounPhraseEnd, subjectOf } from './noun-phrases';
import type { StatementSpans } from './statement-spans';
import { stretchesOf } from './stretches';
import { StatementText, type TokenRange } from './statement-text';
import { tenseOf } from './tense';
import { LABELS, OCCASIONS } from './words';

/** The statements of an English text, in the order of their cues. */
export function englishStatements(document: TextDocument, words: CueWords): readonly StatementSpans[] {
  const text = new StatementText(document, words);
  return stretchesOf(document).flatMap((sentence) => statementsOf(text, sentence));
}

function statementsOf(text: StatementText, sentence: Sentence): readonly StatementSpans[] {
  const found: StatementSpans[] = [];
  const labelled = labelledSpeech(text, sentence);
  if (labelled !== null) found.push(labelled);
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const [statement, next] = statementAt(text, at, sentence);
    if (statement === null) continue;
    found.push(statement);
    at = next - 1;
  }
  return withCited(text, found, sentence);
}

/** The statement whose cue begins or has its verb at a token, and the token behind the cue. */
function statementAt(text: StatementText, at: number, sentence: Sentence): [StatementSpans | null, number] {
  if (text.fold(at) === 'according' && text.fold(at + 1) === 'to') return [accordingTo(text, at, sentence), at + 2];
  const heard = hearsayAt(text, at, sentence);
  if (heard !== null) return [heard, at + 1];
  const cue = cueAt(text, at, sentence);
  return cue === null ? [null, at] : [statementOf(text, cue, sentence), cue.last];
}

/** How a verb says something, and when. */
type Manner = Pick<StatementSpans, 'attitude' | 'tense'>;
const UNDATED: Manner = { attitude: 'says', tense: null };

function made(
  text: StatementText,
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
function labelledSpeech(text: StatementText, sentence: Sentence): StatementSpans | null {
  const { firstToken: first, lastToken: last, start } = sentence;
  if (start > 0 && text.document.text[start - 1] !== '\n' && text.quotationBefore(first) === undefined) return null;
  let colon = first;
  while (colon < Math.min(last, first + LABEL_REACH) && text.text(colon) !== ':') colon += 1;
  if (text.text(colon) !== ':' || colon === first || last - colon < 4) return null;
  if (LABELS.has(text.fold(colon - 1)) || LABELS.has(text.fold(first))) return null;
  for (let at = first; at < colon; at += 1) {
    if (!text.isWord(at) && !text.isPossessive(at)) return null;
    if (text.isVerb(at) || text.cueWords(at).length > 0 || (at > first && text.isSubordinator(at))) return null;
  }
  const content = contentOf(text, { first: colon + 1, last });
  return made(text, text.span({ first, last: colon }), text.span({ first: colon, last: colon + 1 }), content, UNDATED);
}

/** “According to X, …” and “…, according to X”. */
function accordingTo(text: StatementText, at: number, sentence: Sentence): StatementSpans | null {
  const first = at + 2;
  const opens = at === sentence.firstToken || (at === sentence.firstToken + 1 && text.isCoordinator(at - 1));
  const last = nounPhraseEnd(text, first, sentence, opens);
  const [source, cue] = [text.span({ first, last }), text.span({ first: at, last: first })];
  const next = text.text(last) === ',' ? last + 1 : last;
  const goesOn = opens || (next > last && !text.isEnd(next, sentence));
  const rest = goesOn ? contentOf(text, { first: next, last: contentEnd(text, next, sentence) }) : [];
  return made(text, source, cue, opens ? rest : [...contentBefore(text, at, sentence), ...rest], UNDATED);
}

/** Verbs that say something only with a clause or quotation: “repeated that”, not “repeated the exercise”. */
const WITH_CLAUSE = new Set(['continue', 'repeat', 'note', 'agree', 'state', 'maintain', 'read', 'show', 'respond', 'go on']); // prettier-ignore

function statementOf(text: StatementText, cue: Cue, sentence: Sentence): StatementSpans | null {
  const { frames, lemma } = cue.word;
  const attitude = [...frames.values()][0] ?? 'says';
  const span = text.span({ first: cue.first, last: cue.last });
  const manner = { attitude, tense: tenseOf(text, cue, sentence) };
  const isSpeech = frames.has('clause') || frames.has('person');
  if (frames.has('clause') && cue.first === cue.verb && isInverted(text, cue, sentence)) {
    const last = nounPhraseEnd(text, cue.last, sentence, false);
    const before = contentBefore(text, cue.first, sentence);
    if (last > cue.last && before.length > 0) {
      return made(text, text.span({ first: cue.last, last }), span, [...before, ...contentAfter(text, last, sentence)], manner); // prettier-ignore
    }
  }
  const subject = subjectOf(text, cue, sentence);
  if (subject === null || cue.passive || isOwnThought(text, cue, subject, attitude)) return null;
  const source = text.span(subject);
  const last = pastOccasion(text, cue.last, sentence);
  if (isSpeech && isParenthetical(text, last, subject.first, sentence, frames.has('person'))) {
    const content = aroundCue(text, subject.first, last, sentence);
    if (content.length > 0) return made(text, source, span, content, manner);
  }
  const from = contentStart(text, cue, last, sentence);
  if (text.isEnd(from, sentence)) return null;
  if (frames.size === 1 && frames.has('infinitive') && text.fold(from) !== 'to') return null;
  const isClause = opensClause(text, from, sentence);
  const needsClause = frames.size === 1 && frames.has('clause') && (attitude === 'believes' || attitude === 'reports' || WITH_CLAUSE.has(lemma)); // prettier-ignore
  if ((needsClause && !isClause) || (lemma === 'call' && !isNaming(text, from, sentence))) return null;
  const end = contentEnd(text, from, sentence, isSpeech && (isClause || !frames.has('object')));
  const content = contentOf(text, { first: from, last: end });
  return made(text, source, span, content.length === 0 ? [] : [...content, ...continued(text, sentence)], manner);
}

/** “I think”: what a writer, or one who is quoted, says of his own mind is told by no source. */
function isOwnThought(text: StatementText, cue: Cue, subject: TokenRange, attitude: Attitude): boolean {
  if (!/^(?:i|we|you)$/.test(text.fold(subject.first))) return false;
  return attitude === 'believes' || text.quotationAround(text.start(cue.verb)) !== undefined;
}

/** Where what is said begins after a cue. */
function contentStart(text: StatementText, cue: Cue, last: number, sentence: Sentence): number {
  let from = pastAdverbials(text, last, sentence);
  if (text.text(from) === ':' || text.text(from) === ',') from += 1;
  return cue.word.frames.has('person') ? pastPerson(text, from, sentence) : from;
}

/** What stands before “X said” and goes on behind it; after “As X said,” only that. */
function aroundCue(text: StatementText, first: number, last: number, sentence: Sentence): readonly Span[] {
  const isAs = text.fold(first - 1) === 'as';
  if (isAs) {
    let comma = last;
    while (comma < sentence.lastToken - 1 && text.text(comma) !== ',') comma += 1;
    const content = contentOf(text, { first: comma + 1, last: contentEnd(text, comma + 1, sentence) });
    if (text.text(comma) === ',' && content.length > 0) return content;
  }
  if (first <= sentence.firstToken) return [];
  const before = contentBefore(text, isAs ? first - 1 : first, sentence);
  return before.length === 0 ? [] : [...before, ...contentAfter(text, last, sentence)];
}

/** Past what it was said in: “in a statement”. */
function pastOccasion(text: StatementText, from: number, sentence: Sentence): number {
  if (!/^(?:in|on|at|during|by|via|to)$/.test(text.fold(from))) return from;
  let found = false;
  for (let at = from; at < Math.min(from + 9, sentence.lastToken); at += 1) {
    if (!text.isWord(at) || text.isSubordinator(at)) return found ? at : from;
    found ||= OCCASIONS.has(text.fold(at));
  }
  return from;
}

/** “…,” said X: the one who speaks stands behind the verb. */
function isInverted(text: StatementText, cue: Cue, sentence: Sentence): boolean {
  const { last } = cue;
  if (cue.word.form === 'gerund' || cue.word.form === 'base' || last >= sentence.lastToken) return false;
  if (!/^[,?!”"'’—]$/.test(text.text(cue.first - 1))) return false;
  if (text.isDay(last) || text.isPreposition(last) || text.isSubordinator(last) || !startsNounPhrase(text, last)) return false; // prettier-ignore
  if (text.quotationBefore(cue.first) !== undefined) return true;
  // Without a quotation, what stands behind the verb may be what is said: then it has a verb of its own.
  if (/^(?:he|she|they|it|we|i|there|his|her|their|its)$/.test(text.fold(last))) return false;
  const isNamed =
    /^sa(?:id|ys)$/.test(text.fold(cue.verb)) && text.isCapitalised(last) && cue.first - sentence.firstToken > 4;
  if (!isNamed && !text.hasVerb(sentence.firstToken, cue.first - 1)) return false;
  for (let at = last + 1; at < sentence.lastToken && text.text(at) !== ','; at += 1) {
    if (/^(?:who|which|that)$/.test(text.fold(at))) return true;
    if (text.isVerb(at) && !text.isReducedRelative(at)) return false;
  }
  return true;
}

function startsNounPhrase(text: StatementText, at: number): boolean {
  if (!text.isWord(at)) return false;
  return text.isCapitalised(at) || text.isDeterminer(at) || (!text.isAuxiliary(at) && !text.isAdverb(at));
}

/** A quotation this short may name where it was said: “on ‘Today’”. */
const SHORT_QUOTATION = 30;

/**
 * Whether what is said stands before and around a cue: behind it the sentence ends, or a comma follows, or it is only said
 * where, when and to whom.
 */
function isParenthetical(
  text: StatementText,
  from: number,
  start: number,
  sentence: Sentence,
  toPerson: boolean,
): boolean {
  if (text.isEnd(from, sentence) || /^[,;]$/.test(text.text(from))) return true;
  const afterQuotation = text.quotationBefore(start) !== undefined;
  if (!afterQuotation && text.text(start - 1) !== ',') return false;
  for (let at = from; at < sentence.lastToken; at += 1) {
    const fold = text.fold(at);
    if (/^(?:that|whether|how|why|if|he|she|they|it|we|i|there)$/.test(fold) || text.text(at) === ':') return false;
    if (text.isQuoteMark(at)) {
      const quotation = text.quotationFrom(text.start(at) - 1);
      return afterQuotation && quotation !== undefined && quotation.end - quotation.start < SHORT_QUOTATION;
    }
    if (at > from && /^[,;—]$/.test(text.text(at))) break;
    if (/^(?:when|after|before|as|while|who|which)$/.test(fold)) break;
    if (text.isVerb(at) && !text.isReducedRelative(at)) return false;
  }
  return afterQuotation || toPerson || text.isPreposition(from) || text.isDay(from);
}

const NAMED = /^(?:him|himself|herself|itself|themselves|it|them|her)$/;

/** “called him ‘a disgrace’”, “called the plan a mistake”. */
function isNaming(text: StatementText, from: number, sentence: Sentence): boolean {
  for (let at = from; at < Math.min(from + 10, sentence.lastToken); at += 1) {
    if (
      text.isQuoteMark(at) ||
      (at === from &&
        NAMED.test(text.fold(at)) &&
        text.isWord(at + 1) &&
        !text.isPreposition(at + 1) &&
        !text.isDay(at + 1))
    )
      return true;
    if (at > from && /^(?:a|an|the)$/.test(text.fold(at)) && !text.isPreposition(at - 1)) return true;
    if (text.isPreposition(at) || text.text(at) === ',') return false;
  }
  return false;
}
