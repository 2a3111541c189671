import { englishWords } from '../../../data/lexicon';
import type { Sentence } from '../document';
import type { EnglishReading, TokenRange } from './reading';
import type { VerbSpan } from './verb-groups';
import { Class } from './word-classes';

const ENDS_PHRASE = englishWords('ends-of-noun-phrases');
export const PERIOD = englishWords('periods-without-preposition');
const PERSONAL = englishWords('personal');

/** Longer than any noun phrase that names who speaks, in words. */
const LONGEST = 40;
/** A comma before `and` this many words back joins no list of names. */
const LIST_REACH = 8;

/** What a passive verb tells of: the phrase before it. */
export function patientOf(text: EnglishReading, group: VerbSpan, sentence: Sentence): TokenRange | null {
  return phrase(text, group.first, floorOf(text, group.first, sentence), group.first);
}

/** Who a verb group has as its subject; null where there is none, or where it cannot be told. */
export function subjectOf(text: EnglishReading, group: VerbSpan, sentence: Sentence): TokenRange | null {
  if (group.isPassive) return agentOf(text, group, sentence);
  const floor = floorOf(text, group.first, sentence);
  const at = beforeTime(text, group.first - 1, floor);
  if (at < floor) return null;
  const fold = text.fold(at);
  if (/^(?:who|which)$/.test(fold) || (fold === 'that' && text.isWord(at - 1) && !text.isVerb(at - 1))) {
    return { first: at, last: at + 1 };
  }
  if (text.isCoordinator(at) || (group.isReduced && (text.isComma(at) || fold === 'by'))) {
    return mainSubject(text, at, floor);
  }
  if (text.isComma(at)) return withApposition(text, at, floor) ?? bracketed(text, at, floor);
  if (text.isDash(at) || text.text(at) === '-') return beyond(text, at, floor, /^[—–-]$/);
  if (text.text(at) === ')') return beyond(text, at, floor, /^\($/);
  if (!text.isWord(at) && !text.isPossessive(at) && !text.isPercent(at)) return null;
  if (text.isPreposition(at) || (text.isSubordinator(at) && fold !== 'that')) return null;
  if (group.isReduced && text.isDeterminer(at)) return null;
  const found = phrase(text, at + 1, floor, at + 1);
  return group.isReduced && found !== null && isObject(text, found.first, floor)
    ? (mainSubject(text, found.first, floor) ?? found)
    : found;
}

/** Whether a phrase is the object of the verb before it: “released a statement saying”; whoever is heard may speak. */
function isObject(text: EnglishReading, first: number, floor: number): boolean {
  const verb = first - 1;
  return verb > floor && text.isVerb(verb) && !text.isAuxiliary(verb) && !/^(?:heard|saw|found|had|caught|quoted)$/.test(text.fold(verb)); // prettier-ignore
}

/** “…was described by X as”. */
function agentOf(text: EnglishReading, group: VerbSpan, sentence: Sentence): TokenRange | null {
  if (text.fold(group.last) !== 'by') return null;
  return { first: group.last + 1, last: nounPhraseEnd(text, group.last + 1, sentence, true) };
}

/** “Jo Reyes (D-Ohio), said”: a name with a comma behind its brackets. */
const bracketed = (text: EnglishReading, comma: number, floor: number): TokenRange | null =>
  text.text(comma - 1) === ')' ? phrase(text, comma, floor, comma) : null;

/** The phrase before what dashes or brackets hold, with that: `at` is the closing one. */
function beyond(text: EnglishReading, at: number, floor: number, opener: RegExp): TokenRange | null {
  let open = at - 1;
  while (open > floor && !(opener.test(text.text(open)) && text.start(open) > (text.token(open - 1)?.end ?? 0)))
    open -= 1;
  return open > floor ? phrase(text, open, floor, at + 1) : null;
}

/** A quotation shorter than this many characters is part of a clause, and no statement that ends before it. */
const WHOLE_QUOTATION = 25;

/** Whether a quotation begins its sentence, or what a comma or colon announces. */
const opensWhole = (text: EnglishReading, start: number, sentence: Sentence): boolean =>
  start <= sentence.start || /[,:]\s*$/.test(text.document.text.slice(Math.max(0, start - 3), start));

/** First token a cue may look back to: that of its sentence, or of the quotation it stands in, or behind one. */
function floorOf(text: EnglishReading, at: number, sentence: Sentence): number {
  let floor = sentence.firstToken;
  const offset = text.start(at);
  for (let i = text.firstEndingAfter(sentence.start); i < text.quotations.length; i += 1) {
    const { start, end } = text.quotations[i] ?? { start: offset, end: offset };
    if (start >= offset) break;
    const isWhole =
      /[,.?!—]['’]?(?:["”]|'')$/.test(text.document.text.slice(end - 4, end)) ||
      (end - start > WHOLE_QUOTATION && opensWhole(text, start, sentence));
    const past = end <= offset ? (isWhole ? end : 0) : start + 1;
    while (floor < at && text.start(floor) < past) floor += 1;
  }
  return floor;
}

/** Past “last week”, “on Monday” before a verb. */
function beforeTime(text: EnglishReading, at: number, floor: number): number {
  let last = at;
  if (/^(?:last|this)$/.test(text.fold(at - 1)) && PERIOD.has(text.fold(at))) {
    last = at - 2;
  } else if (text.isDay(at) && !text.isAuxiliary(at - 1)) last = at - 1;
  if (last !== at && text.fold(last) === 'on') last -= 1;
  return last > floor ? last : at;
}

/** The noun phrase that ends before `end`, given back as ending before `last`; null where there is none. */
function phrase(text: EnglishReading, end: number, floor: number, last: number): TokenRange | null {
  let first = phraseStart(text, end, floor);
  while (first < end - 1 && opensSentence(text, first)) first += 1;
  const isAbout = /^(?:about|over|under|around)$/.test(text.fold(first)) && text.isCount(first + 1);
  if ((text.isPreposition(first) && !isAbout) || (text.isSubordinator(first) && end - first > 1)) {
    const inner = text.fold(first) === 'with' ? first + 1 : innerStart(text, first, end);
    if (inner === null) return null;
    first = inner;
  }
  // “something he said”: the subject is the pronoun.
  if (/^(?:he|she|they|we|i)$/.test(text.fold(end - 1)) && !text.isCoordinator(end - 2)) first = end - 1;
  for (let at = first; at < end && end - first <= LONGEST; at += 1) if (text.isWord(at)) return { first, last };
  return null;
}

/** Where the phrase that ends before `end` begins: after the last word that cannot be part of it. */
function phraseStart(text: EnglishReading, end: number, floor: number): number {
  let at = end - 1;
  for (; at >= floor; at -= 1) {
    at = beforeBrackets(text, at, floor);
    if (text.isSubordinator(at) && at !== end - 1) break;
    if (text.is(at, Class.colon | Class.dash | Class.quote) || /^[(”]$/.test(text.text(at)) || text.isSpacedHyphen(at))
      break;
    if (text.isComma(at) && !joinsList(text, at, floor, end)) break;
    if (text.isCoordinator(at) && (at === floor || text.hasVerb(floor, at))) break;
    if (at < end - 1 && text.isVerb(at) && !text.isReducedRelative(at)) break;
  }
  return at + 1;
}

/** Past initials and the like in brackets: “the council (HUC) said”. */
function beforeBrackets(text: EnglishReading, at: number, floor: number): number {
  if (text.text(at) !== ')') return at;
  for (let open = at - 1; open > floor && open > at - 6; open -= 1) if (text.text(open) === '(') return open - 1;
  return at;
}

/** “But”, “Meanwhile”: what comes before a subject. */
const opensSentence = (text: EnglishReading, at: number): boolean =>
  text.isCoordinator(at) || (text.isAdverb(at) && !/^(?:both|all|only|several)$/.test(text.fold(at)));

/** Where the last noun phrase begins in “In Seoul the ministry”. */
function innerStart(text: EnglishReading, first: number, end: number): number | null {
  if (PERSONAL.has(text.fold(end - 1))) return end - 1;
  for (let at = end - 1; at > first + 1; at -= 1) {
    if (text.isDeterminer(at)) return at;
    if (text.isPreposition(at)) return null;
  }
  return null;
}

/** Whether a comma joins names: “A, B and C said”. */
function joinsList(text: EnglishReading, comma: number, floor: number, end: number): boolean {
  let and = -1;
  for (let at = comma + 1; at < end; at += 1) {
    if (/^(?:and|or)$/.test(text.fold(at))) and = at;
    if (text.isVerb(at) && !text.isReducedRelative(at)) return false;
  }
  return and !== -1 && and - comma <= LIST_REACH && text.isWord(comma - 1) && !text.hasVerb(floor, comma);
}

/** “X, director of Y, said”: the phrase before the apposition, with it; `comma` is the one before the cue. */
function withApposition(text: EnglishReading, comma: number, floor: number): TokenRange | null {
  let at = comma;
  for (let hop = 0; hop < 4; hop += 1) {
    do at -= 1;
    while (at > floor && !text.isComma(at));
    if (at <= floor) return null;
    const head = phrase(text, at, floor, comma);
    if (head !== null && !isFragment(text, head.first, at))
      return /^(?:citing|quoting)$/.test(text.fold(at + 1)) ? { ...head, last: at } : head;
  }
  return null;
}

/** What goes on an apposition and does not begin one: “of Iowa”, “who leads”. */
const isFragment = (text: EnglishReading, first: number, last: number): boolean =>
  text.isSubordinator(first) ||
  text.isPreposition(first) ||
  !text.isWord(first) ||
  (/..ing$/.test(text.fold(first)) && !text.isCapitalised(first)) ||
  (last - first === 1 && !text.isCapitalised(first));

/** Longer than a subject that a participle or second verb is given. */
const LONGEST_MAIN = 25;

/** The subject of the clause that a participle or a second verb before `end` belongs to. */
function mainSubject(text: EnglishReading, end: number, floor: number): TokenRange | null {
  const first = clauseStart(text, end, floor);
  if (first === null) return null;
  let verb = text.verbFrom(first + 1, end);
  if (verb >= end) for (verb = first + 1; verb < end && !text.isVerb(verb);) verb += 1;
  if (verb >= end) return null;
  let last = verb;
  while (last - 1 > first && (text.isAdverb(last - 1) || text.isAuxiliary(last - 1))) last -= 1;
  if (text.isComma(last - 1)) return withApposition(text, last - 1, first);
  if (text.fold(last - 1) === 'who') last -= 1;
  if (text.isComma(last - 1)) last -= 1;
  return last <= first || last - first > LONGEST_MAIN ? null : { first, last };
}

/** Where the last clause before `end` begins, past what opens it: “On Monday, …”. */
function clauseStart(text: EnglishReading, end: number, floor: number): number | null {
  let first = floor;
  for (let at = floor; at < end; at += 1)
    if (text.isDash(at) || text.isSpacedHyphen(at) || text.is(at, Class.colon)) first = at + 1;
  for (let hop = 0; hop < 3; hop += 1) {
    if (text.isCoordinator(first)) {
      first += 1;
      continue;
    }
    if (!text.isPreposition(first) && !text.isSubordinator(first) && !text.isAdverb(first)) break;
    let comma = first;
    while (comma < end && !text.isComma(comma)) comma += 1;
    if (comma >= end) return null;
    first = comma + 1;
  }
  return first;
}

/** Where the noun phrase from `first` ends, its appositions included unless it opens a clause. */
export function nounPhraseEnd(text: EnglishReading, first: number, sentence: Sentence, opens: boolean): number {
  if (/^(?:he|she|they|i|we)$/.test(text.fold(first))) return first + 1;
  let at = first;
  for (; at < sentence.lastToken; at += 1) {
    if (text.is(at, Class.colon | Class.dash | Class.quote) || /^[.?!]$/.test(text.text(at))) break;
    if (text.isComma(at) && (opens || !isApposition(text, at + 1))) break;
    if (at > first && ENDS_PHRASE.has(text.fold(at))) break;
    if (text.fold(at) === 'and' && startsClause(text, at + 1, sentence)) break;
  }
  return at;
}

/** Whether what a comma is followed by says more of the one before it. */
function isApposition(text: EnglishReading, next: number): boolean {
  if (!text.isWord(next)) return false;
  if (/^(?:who|whose|which|where)$/.test(text.fold(next))) return true;
  if (/ing$/.test(text.fold(next)) && !text.isCapitalised(next)) return false;
  return !(
    text.isPreposition(next) ||
    text.isCoordinator(next) ||
    text.isSubordinator(next) ||
    text.isPronoun(next) ||
    text.isAuxiliary(next) ||
    text.isAdverb(next)
  );
}

function startsClause(text: EnglishReading, from: number, sentence: Sentence): boolean {
  for (let at = from; at < sentence.lastToken && !/^[,.;]$/.test(text.text(at)); at += 1) {
    if (text.isVerb(at)) return true;
  }
  return false;
}
