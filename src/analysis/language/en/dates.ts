import type { Sentence, TextDocument } from '../document';
import { Shape, keptByType } from '../word-types';
import { type Proposal, longest, type DateProposal, type Expression } from '../date-expression';
import { dayMonth, monthDay, monthOrYear, ordinalDay } from './calendar-dates';
import { SentenceTokens, COUNTS, ORDINALS, RELATIVES, SEASONS, THIRDS, TIMES_OF_DAY, UNITS } from './date-words';
import { ago, anaphoric, feastDay, habit, namedDay, past, shift, week, weekday, weekend } from './relative-dates';
import { MONTHS, WEEKDAYS } from '../calendar';
import { englishWords, pattern } from '../../../data/lexicon';
import { isSaying, tenseOf } from './tense';
import { FUNCTION_WORDS } from '../names';
import type { Span } from '../../../model';

type Reader = (line: SentenceTokens, at: number) => Proposal | null;

const starting = (words: Iterable<string>, ...readers: readonly Reader[]): [string, readonly Reader[]][] =>
  [...words].map((word) => [word, readers]);

const STARTS: readonly [string, readonly Reader[]][] = [
  ...starting(MONTHS.keys(), monthDay, monthOrYear),
  ...starting(WEEKDAYS.keys(), weekday),
  ...starting(SEASONS.keys(), monthOrYear),
  ...starting(THIRDS.keys(), week, monthOrYear),
  ...starting(['earlier'], week, monthOrYear),
  ...starting(ORDINALS.keys(), monthOrYear),
  ...starting(RELATIVES.keys(), namedDay, week, monthOrYear, anaphoric),
  ...starting(['the'], past, week, monthOrYear, anaphoric),
  ...starting(COUNTS.keys(), ago, shift),
  ...starting(['yesterday', 'today', 'tonight', 'tomorrow'], namedDay),
  ...starting(['every', 'each'], habit),
  ...starting(['weekend'], weekend),
  ...starting(['week'], week),
  ...starting(['new', 'christmas'], feastDay),
];

/** Readers by the folded word they begin at: most words of a text begin none. */
const READERS = new Map<string, readonly Reader[]>();
for (const [word, readers] of STARTS) READERS.set(word, [...(READERS.get(word) ?? []), ...readers]);

const AT_NUMBERS: readonly Reader[] = [dayMonth, ordinalDay, monthOrYear, ago, shift];
const NONE: readonly Reader[] = [];

/** Without a number, every date holds one of these. */
const TELLING = new Set([
  ...[MONTHS, WEEKDAYS, SEASONS, UNITS].flatMap((words) => [...words.keys()]),
  ...TIMES_OF_DAY,
  ...['yesterday', 'today', 'tonight', 'tomorrow', 'weekend', 'christmas'],
]);

/** The lists of readers; what a word begins is one of them. */
const LISTS: readonly (readonly Reader[])[] = [NONE, AT_NUMBERS, ...READERS.values()];
const LIST_OF = new Map([...READERS.keys()].map((word, at) => [word, at + 2] as const));

/** The readers at a word, by their list, twice; with 1 where a date may be made of the word, as of any number. */
const useOf = keptByType(({ fold, shape }) => {
  if ((shape & Shape.number) !== 0) return 2 * 1 + 1;
  return 2 * (LIST_OF.get(fold) ?? 0) + (TELLING.has(fold) ? 1 : 0);
});

/** Whether a sentence holds a word that dates are made of: most do not, and are not read. */
export function mayHoldEnglish({ tokens }: TextDocument, { firstToken, lastToken }: Sentence): boolean {
  for (let at = firstToken; at < lastToken; at += 1) {
    const token = tokens[at];
    if (token !== undefined && (useOf(token.type) & 1) !== 0) return true;
  }
  return false;
}

/** `This Week`, `Last Week Tonight`: capitals of a title. */
const isTitle = (line: SentenceTokens, at: number): boolean =>
  RELATIVES.has(line.fold(at)) && line.has(at, Shape.capitalised) && line.has(at + 1, Shape.capitalised) && UNITS.has(line.fold(at + 1)); // prettier-ignore

/** Words from the first of a date to the one it cannot do without. */
const REACH = 7;

/** All that may be a date in a sentence, overlapping. It is read from the end, so that what a date needs is met first. */
export function readEnglish(line: SentenceTokens): Proposal[] {
  const proposals: Proposal[] = [];
  let telling = Infinity;
  for (let at = line.tokens.length - 1; at >= 0; at -= 1) {
    const type = line.tokens[at]?.type;
    const use = type === undefined ? 0 : useOf(type);
    if ((use & 1) !== 0) telling = at;
    if (use < 2 || telling - at > REACH) continue;
    for (const read of LISTS[use >> 1] ?? NONE) {
      const proposal = read(line, at);
      if (proposal !== null && !isTitle(line, at)) proposals.push(proposal);
    }
  }
  return proposals;
}

const HEDGES = englishWords('before-a-hedged-date');
const LIMITS = new Set(['until', 'till', 'by', 'before']);

/** The dates of one sentence. */
export function englishCandidates(document: TextDocument, sentence: number): DateProposal[] {
  const { start, end, firstToken, lastToken } = document.sentences[sentence] ?? NOWHERE;
  const line = new SentenceTokens(document.tokens.slice(firstToken, lastToken));
  const stand = longest(readEnglish(line), ({ first, last }) => ({ start: first, end: last }));
  const dates = joinStretches(stand, line);
  if (dates.length === 0) return [];
  const quotes = quotesOf(document.text.slice(start, end));
  return dates.map((date) => toCandidate(date, line, { quotes, sentence, start }));
}

/** Words between `since` and a date of its clause: `since enrollment launched more than two weeks ago`. */
const SINCE = 6;

function isOrigin(line: SentenceTokens, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - SINCE - 1) && !line.isMark(at); at -= 1)
    if (line.fold(at) === 'since') return true;
  return false;
}

const NOWHERE = { start: 0, end: 0, firstToken: 0, lastToken: 0 };

interface Around {
  readonly quotes: Quotes;
  readonly sentence: number;
  /** Where the sentence begins in the text. */
  readonly start: number;
}

function toCandidate(proposal: Proposal, line: SentenceTokens, { quotes, sentence, start }: Around): DateProposal {
  const { first, last, expression, rule } = proposal;
  const span = { start: line.tokens[first]?.start ?? 0, end: line.tokens[last - 1]?.end ?? 0 };
  const small = line.fold(first - 1);
  return {
    ...{ ...span, expression, rule, sentence },
    ...tenseOf(line, first, last),
    isSaying: isSaying(line, first),
    isLimit: LIMITS.has(small === 'the' ? line.fold(first - 2) : small),
    isOrigin: isOrigin(line, first),
    isHedged: HEDGES.has(small),
    why: whyNone(proposal, line) ?? whyQuoted(proposal, quotes, span.start - start),
  };
}

/** Why what looks like a date says nothing of when, by the words beside it; null where nothing speaks against it. */
function whyNone(date: Proposal, line: SentenceTokens): string | null {
  if (isDateline(date, line)) return 'part of a dateline';
  if (isNamedAfter(date, line)) return 'the name of something';
  if (line.fold(date.last) === 'anniversary') return 'an anniversary';
  if (isPicture(date, line)) return 'when a picture was taken';
  return null;
}

/** `PYONGYANG, August 13 (KCNA) --`, `Seoul, Nov. 15 —`. */
function isDateline({ first, last }: Proposal, line: SentenceTokens): boolean {
  if (first === 0 || first > 6 || line.text(first - 1) !== ',' || !line.has(0, Shape.capitalised)) return false;
  const at = line.text(last) === '.' || line.text(last) === ',' ? last + 1 : last;
  const isAgency = line.text(at) === '(' && line.has(at + 1, Shape.capitalised) && line.text(at + 2) === ')';
  return isAgency || /^[—–/]$/.test(line.text(at)) || (line.text(at) === '-' && !line.touches(at));
}

const ARTICLES = englishWords('articles-of-named-days');
/** Small words for what is known by its day. */
const KNOWN_BY_DAY = englishWords('known-by-day'); // prettier-ignore
const ATTACKS = new Set(['attacks', 'attack', 'terror', 'terrorist', 'hijackings']);

/** `the March 1 Movement`, `the September 11 attacks`. */
function isNamedAfter({ first, last, expression }: Proposal, line: SentenceTokens): boolean {
  if (expression.kind !== 'calendar' || expression.month === null) return false;
  const [before, behind] = [line.fold(first - 1), line.fold(last)];
  if (expression.month === 9 && expression.day === 11 && expression.year === null && ATTACKS.has(behind)) return true;
  // `the exhibition of August 3 Consumer Goods`
  if (before === 'of' && expression.day !== null && expression.year === null && line.has(last, Shape.capitalised))
    return true;
  if (!ARTICLES.has(before) && !line.has(first - 1, Shape.capitalised)) return false;
  if (before !== '' && FUNCTION_WORDS.has(before) && !ARTICLES.has(before)) return false;
  if (KNOWN_BY_DAY.has(behind)) return true;
  return ARTICLES.has(before) && line.has(last, Shape.capitalised) && !WEEKDAYS.has(behind);
}

/** `In this Wednesday, May 9, 2018 file photo` */
const isPicture = ({ last }: Proposal, line: SentenceTokens): boolean =>
  line.fold(last) === 'photo' || (line.fold(last) === 'file' && line.fold(last + 1) === 'photo');

const DOCUMENT = pattern(String.raw`\b(?:{nouns-of-documents})\b`, 'i');

/** The quotations of one sentence, read once for all its dates. */
interface Quotes {
  /** In the sentence, in order; one that does not end in it goes to its end. */
  readonly spans: readonly Span[];
  /** Whether it is a document that speaks. */
  readonly ofDocument: boolean;
}

function quotesOf(sentence: string): Quotes {
  const spans: Span[] = [];
  let open = -1;
  let outside = '';
  let at = 0;
  for (const { 0: mark, index } of sentence.matchAll(/[“”"]/g)) {
    if (open < 0 && mark !== '”') {
      outside += sentence.slice(at, index);
      open = index;
    } else if (open >= 0 && mark !== '“') {
      spans.push({ start: open, end: index });
      [open, at] = [-1, index];
    }
  }
  if (open >= 0) spans.push({ start: open, end: sentence.length });
  else outside += sentence.slice(at);
  return { spans, ofDocument: spans.length > 0 && DOCUMENT.test(outside) };
}

/** Why a date in quotation marks, at a place of the sentence, is not told from the article's day; null where it is. */
function whyQuoted({ expression, rule }: Proposal, { spans, ofDocument }: Quotes, at: number): string | null {
  if (!isQuoted(spans, at)) return null;
  const isFull = expression.kind === 'calendar' && typeof expression.year === 'number';
  // `“Since last autumn …,” says the letter`
  if (ofDocument && !isFull) return 'words of a document, told from its own day';
  const isToday = rule === 'named-day' && expression.kind === 'ago' && expression.count === 0;
  return isToday ? 'nowadays, in somebody’s words' : null;
}

/** Looked for by halves: a hostile sentence may hold as many quotations as dates. */
function isQuoted(spans: readonly Span[], at: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const span = spans[low];
  return span !== undefined && span.start < at;
}

/**
 * Joins two dates that are the ends of one stretch (`from late July to early August`, `between May 12 and May 25`,
 * `August and September`), and drops what counts only as such an end. `dates` do not overlap and stand in order.
 */
function joinStretches(dates: readonly Proposal[], line: SentenceTokens): Proposal[] {
  const joined: Proposal[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    if (before !== undefined && areEnds(before, date, line)) joined[joined.length - 1] = stretch(before, date);
    else if (date.weak !== true) joined.push(date);
  }
  return joined;
}

const stretch = (from: Proposal, to: Proposal): Proposal => ({
  first: from.first,
  last: to.last,
  expression: { kind: 'stretch', from: withTail(from.expression, to.expression), to: to.expression },
  rule: 'stretch',
});

/** `Monday and Tuesday of last week`: the week is that of both. */
const withTail = (from: Expression, to: Expression): Expression =>
  from.kind === 'weekday' && to.kind === 'weekday' && from.which === 'near' && to.which.endsWith('week')
    ? { ...from, which: to.which }
    : from;

function areEnds(from: Proposal, to: Proposal, line: SentenceTokens): boolean {
  if (from.expression.kind === 'none' || from.expression.kind === 'stretch') return false;
  const gap = to.first - from.last;
  const word = line.isHyphen(from.last) ? '-' : line.fold(from.last);
  const isGap = gap === 1 || (gap === 2 && (line.fold(from.last + 1) === 'the' || line.fold(from.last + 1) === 'in'));
  if (!isGap) return false;
  if (word === 'and') return line.fold(from.first - 1) === 'between' || areNeighbours(from.expression, to.expression);
  return ENDS.has(word);
}

const ENDS = new Set(['-', 'to', 'until', 'till', 'through']);

/** `August and September`, `2020 and 2021`, `Monday and Tuesday`: of one kind, the second right behind the first. */
function areNeighbours(from: Expression, to: Expression): boolean {
  if (from.kind === 'weekday' && to.kind === 'weekday') return to.weekday === (from.weekday + 1) % 7;
  if (from.kind !== 'calendar' || to.kind !== 'calendar') return false;
  if (from.part !== null || to.part !== null || from.day !== null || to.day !== null) return false;
  if (typeof from.month === 'number' && typeof to.month === 'number') {
    const years = typeof to.year === 'number' && typeof from.year === 'number' ? to.year - from.year : 0;
    return to.month + 12 * years === from.month + 1;
  }
  const areYears = from.month === null && to.month === null;
  return areYears && typeof from.year === 'number' && typeof to.year === 'number' && to.year === from.year + 1;
}
