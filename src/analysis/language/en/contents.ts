import { englishWords } from '../../../data/lexicon';
import type { Span } from '../../../model';
import type { Sentence } from '../document';
import type { Quotation } from '../quotations';
import type { EnglishReading, TokenRange } from './reading';
import { PERIOD } from './noun-phrases';
import { ADDITIONS, CLAUSE_OPENERS, LEAVES_OBJECT } from './cues';

const TAILS = englishWords('tails-of-contents');
const CLAUSE_STARTS = englishWords('starts-of-told-clauses');
const BARE_SUBJECTS = englishWords('subjects-of-clauses');

/** Whether a clause or quotation follows a verb, and no object. */
export function opensClause(text: EnglishReading, from: number, sentence: Sentence): boolean {
  if (CLAUSE_OPENERS.has(text.fold(from)) || text.isQuoteMark(from)) return true;
  if (BARE_SUBJECTS.has(text.fold(from)) && text.isWord(from + 1) && !text.isPreposition(from + 1)) return true;
  for (let at = from + 1; at < Math.min(from + 12, sentence.lastToken); at += 1) {
    if (text.isVerb(at) && !text.isReducedRelative(at)) return true;
    if (/^[,;]$/.test(text.text(at)) || text.isSubordinator(at)) return false;
  }
  return false;
}

/** Past when and where it was said: “said Monday that”. */
export function pastAdverbials(text: EnglishReading, from: number, sentence: Sentence): number {
  if (text.isDay(from) && text.fold(from + 1) !== 'that') return from + 1;
  for (let at = from + 1; at < Math.min(from + 10, sentence.lastToken); at += 1) {
    if (text.fold(at) === 'that') return text.isDay(from) || text.isPreposition(from) || text.fold(from) === 'last' ? at : from; // prettier-ignore
    if (text.isVerb(at) || /^[,:;]$/.test(text.text(at)) || text.isQuoteMark(at)) return from;
  }
  return from;
}

/** A person who was told something is named within this many words. */
const PERSON_REACH = 14;

/** Past whom it was told: “told reporters”, “told The New York Times on Monday”. */
export function pastPerson(text: EnglishReading, from: number, sentence: Sentence): number {
  for (let at = from; at < Math.min(from + PERSON_REACH, sentence.lastToken); at += 1) {
    if (text.isComma(at) || text.text(at) === ':') return at + 1;
    if (CLAUSE_OPENERS.has(text.fold(at)) || text.fold(at) === 'to' || text.isQuoteMark(at) || text.text(at) === '.') return at; // prettier-ignore
    if (at > from && /^(?:against|about)$/.test(text.fold(at))) return at;
    if (at === from || text.isPreposition(at - 1) || text.isCoordinator(at - 1)) continue;
    if (CLAUSE_STARTS.has(text.fold(at))) return at;
  }
  return from + 1;
}

/** End of what is said from a token on: its sentence, or where it only has an object, its own clause. */
export function contentEnd(text: EnglishReading, first: number, sentence: Sentence, isClause = true): number {
  const within = text.quotationAround(text.start(first));
  for (let at = first + 1; at < sentence.lastToken; at += 1) {
    const start = text.start(at);
    if (within !== undefined && start >= within.end - 1) return at;
    if (text.quotationAround(start) === within && endsContent(text, at, sentence, isClause)) return at;
  }
  return sentence.lastToken;
}

function endsContent(text: EnglishReading, at: number, sentence: Sentence, isClause: boolean): boolean {
  const [mark, fold, next] = [text.text(at), text.fold(at), text.fold(at + 1)];
  if (
    mark === ';' ||
    ((mark === '—' || mark === '–' || (mark === '-' && text.start(at + 1) > text.start(at) + 1)) && !isClause)
  )
    return true;
  if (mark === ',') {
    if (TAILS.has(next)) return true;
    if (/^(?:but|and|while)$/.test(next) && anotherSays(text, at + 2, sentence)) return true;
    return isClause
      ? /^(?:who|which)$/.test(next) ||
          (next === 'but' && !/^(?:that|rather|also)$/.test(text.fold(at + 2)) && !text.isVerb(at + 2))
      : LEAVES_OBJECT.has(next) || /..ing$/.test(next);
  }
  if (fold === 'and') return isClause ? text.isSaying(at + 1, ['past', 'third'], 'clause') : isVerbPhrase(text, at + 1);
  if (isClause) return fold === 'but' && (text.isVerb(at + 1) || (text.isAdverb(at + 1) && text.isVerb(at + 2)));
  if (mark === '(' || isTime(text, at)) return true;
  return /^(?:after|because|when|while|but|although)$/.test(fold);
}

/** “on Monday”, “last week”. */
const isTime = (text: EnglishReading, at: number): boolean =>
  text.isDay(at) ||
  (text.fold(at) === 'on' && text.isDay(at + 1)) ||
  (/^(?:last|this)$/.test(text.fold(at)) && PERIOD.has(text.fold(at + 1)));

/** Whether a second verb of the same subject begins here. */
function isVerbPhrase(text: EnglishReading, at: number): boolean {
  const verb = text.isAdverb(at) ? at + 1 : at;
  return text.isSaying(verb, ['past', 'third']) || text.isVerb(verb);
}

/** Whether the clause that begins here says what somebody else says. */
function anotherSays(text: EnglishReading, from: number, sentence: Sentence): boolean {
  for (let at = from + 1; at < Math.min(from + 8, sentence.lastToken); at += 1) {
    if (/^[,;:]$/.test(text.text(at)) || text.isQuoteMark(at)) return false;
    if (text.isSaying(at, ['past', 'third'], 'clause')) return true;
    if (text.isVerb(at) && !text.isAuxiliary(at)) return false;
  }
  return false;
}

/** What is said before token `end`, back into the sentences that its quotation began in. */
export function contentBefore(text: EnglishReading, end: number, sentence: Sentence): readonly Span[] {
  const last = withoutMarks(text, end);
  if (last <= sentence.firstToken) {
    const quotation = text.quotationBefore(sentence.firstToken);
    const isApart = text.document.text.slice(quotation?.end, sentence.start).includes('\n');
    return quotation === undefined || isApart ? [] : [{ start: quotation.start, end: quotation.end }];
  }
  let first = sentence.firstToken;
  while (first < end && text.isCoordinator(first)) first += 1;
  const finish = withCloser(text, text.token(last - 1)?.end ?? 0);
  const quotation = text.quotations[text.firstEndingAfter(finish - 3)];
  const isOpen =
    quotation !== undefined &&
    quotation.start < text.start(first) &&
    !text.document.text.slice(quotation.end, sentence.start).includes('\n');
  const start = isOpen ? quotation.start : text.start(first);
  return start < finish ? [{ start, end: finish }] : [];
}

/** The token behind the last word before `end`. */
function withoutMarks(text: EnglishReading, end: number): number {
  let last = end;
  while (last > 0 && !text.isWord(last - 1)) last -= 1;
  return last;
}

/** An offset behind a word, moved behind the mark that closes its quotation. */
function withCloser(text: EnglishReading, end: number): number {
  const quotation = text.quotations[text.firstEndingAfter(end - 1)];
  return quotation !== undefined && quotation.start < end && quotation.end <= end + 3 ? quotation.end : end;
}

/** What goes on behind “…,” X said, and the quoted sentences after it. */
export function contentAfter(
  text: EnglishReading,
  from: number,
  sentence: Sentence,
  isQuoted: boolean,
): readonly Span[] {
  let first = from;
  while (first < sentence.lastToken && !/^[,:;]$/.test(text.text(first)) && !opensQuotation(text, first)) first += 1;
  if (isQuoted) while (first < sentence.lastToken && !opensQuotation(text, first)) first += 1;
  if (text.isComma(first) || text.text(first) === ':') first += 1;
  if (first >= sentence.lastToken || text.isEnd(first, sentence)) return quotedAfter(text, sentence);
  const fold = text.fold(first);
  if (!text.isQuoteMark(first) && (ADDITIONS.has(fold) || /ing$/.test(fold))) return quotedAfter(text, sentence);
  const spans = contentOf(text, { first, last: contentEnd(text, first, sentence) });
  return [...spans, ...continued(text, sentence)];
}

/** A quotation this short may name where it was said: “on ‘Today’”. */
const SHORT_QUOTATION = 30;

/** Whether a quotation begins here that is no name: “on ‘Today’ on Monday”. */
function opensQuotation(text: EnglishReading, at: number): boolean {
  if (!text.isQuoteMark(at)) return false;
  const quotation = text.quotationFrom(text.start(at) - 1);
  if (quotation?.start !== text.start(at)) return false;
  return /^[,:;—–]$/.test(text.text(at - 1)) || quotation.end - quotation.start >= SHORT_QUOTATION;
}

/** A quotation that is whole sentences right after a sentence in which its speaker is named. */
function quotedAfter(text: EnglishReading, sentence: Sentence): readonly Span[] {
  const next = text.quotationFrom(sentence.end - 1);
  return next !== undefined && next.start <= sentence.end + 3 && isWhole(text, next)
    ? [{ start: next.start, end: next.end }]
    : [];
}

/** “She went on to say:” and a quotation in the next paragraph. */
export function quotedBelow(text: EnglishReading, sentence: Sentence): readonly Span[] {
  if (text.document.text.charAt(sentence.end - 1) !== ':') return [];
  const below = text.quotationFrom(sentence.end);
  return below === undefined || below.start > sentence.end + 3 ? [] : [{ start: below.start, end: below.end }];
}

/** What goes on of a quotation beyond its sentence, or else the quotation that follows one that ends with it. */
export function continued(text: EnglishReading, sentence: Sentence): readonly Span[] {
  const around = text.quotationAround(sentence.end);
  if (around !== undefined) return [{ start: sentence.end, end: around.end }];
  const ending = text.quotations[text.firstEndingAfter(sentence.end - 2)];
  const endsQuoted = ending !== undefined && Math.abs(ending.end - sentence.end) <= 1;
  return endsQuoted ? quotedAfter(text, sentence) : [];
}

/** Whether a quotation is sentences for itself, so that no other speaker is named behind it. */
function isWhole(text: EnglishReading, { start, end }: Quotation): boolean {
  const source = text.document.text;
  return (
    /[.!?…]['’]?["”]?(?:'')?$/.test(source.slice(Math.max(start, end - 5), end)) &&
    !/^ *[a-z]/.test(source.slice(end, end + 2))
  );
}

/** The text of tokens as a list of one span, or of none. */
export function contentOf(text: EnglishReading, range: TokenRange): readonly Span[] {
  const span = text.span(range);
  return span === null ? [] : [span];
}
