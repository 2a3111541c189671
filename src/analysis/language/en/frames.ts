import { lazily } from '../caches';
import { WEEKDAYS, MONTHS } from '../calendar';
import { contrastsIn, type SentenceFrame } from '../difference-point';
import type { Sentence, TextDocument } from '../document';
import { numberAt } from './numbers';
import { wordsOf } from './quantities';
import { FUNCTION_WORDS } from '../names';
import { isMoney, unitOf, conceptOf } from '../quantities';
import { Shape } from '../word-types';
import { englishWords, pattern } from '../../../data/lexicon';

const WHEN_SAID = englishWords('words-of-when-said');
const SAYING = pattern(String.raw`^(?:{saying})$`);
/** Behind these no content follows: `the number was put at 12`. */
const NO_SAYING = englishWords('auxiliaries-before-nouns-of-saying');

/** Which words of an English sentence only tell who says so: `a source in Hyesan said`, `, KCNA reported on Monday`. */
function attributed(words: readonly string[]): boolean[] {
  const out = words.map(() => false);
  const mark = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) out[at] = true;
  };
  let clause = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (/^[,;:—–]$/.test(word)) clause = at;
    if (word === 'according' && words[at + 1] === 'to')
      mark(at, at === 0 ? openingEnd(words) : clauseEnd(words, at + 2));
    if (!SAYING.test(word)) continue;
    const end = clauseEnd(words, at + 1);
    if (/^(?:put|counted|estimated|showed?|shown|shows)$/.test(word) && !isTail(words, clause, end, at)) continue;
    if (NO_SAYING.has(words[at - 1] ?? '') && !/^(?:has|have|had)$/.test(words[at - 1] ?? '')) continue;
    if (isTail(words, clause, end, at)) mark(clause, end);
    else if (at - clause < 14 && !holdsNumber(words, clause, at)) mark(clause, momentEnd(words, at + 1));
  }
  return out;
}

/** Behind when it was said: `said on Monday that`. */
function momentEnd(words: readonly string[], from: number): number {
  let at = from;
  while (WHEN_SAID.has(words[at] ?? '') || WEEKDAYS.has(words[at] ?? '')) at += 1;
  return at;
}

/** `According to the final results the opposition …`: the second article begins what is told. */
function openingEnd(words: readonly string[]): number {
  for (let at = 4; at < words.length; at += 1) if (/^(?:[,;.:]|the|a|an)$/.test(words[at] ?? '')) return at;
  return words.length;
}

function clauseEnd(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length && !/^[,;.:]$/.test(words[at] ?? '')) at += 1;
  return at;
}

/** Whether nothing is told behind the verb: the clause began with a mark, and only a day or an addressee follows. */
const isTail = (words: readonly string[], clause: number, end: number, verb: number): boolean =>
  clause > 0 && end - verb <= 7 && !holdsNumber(words, verb + 1, end) && words[verb + 1] !== 'that';

function holdsNumber(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (numberAt(words, at) !== null) return true;
  return false;
}

/** Words that take up what was told before. */
const UPDATE = pattern(
  String.raw`\b(?:{words-of-updates}|(?:{stems-of-growth-and-fall})\w* (?:\w+ ){0,4}?(?:to|from|by)|(?:have|has|had) (?:{participles-of-growth-and-fall})|(?:earlier|initial|first|previous|former|original) (?:{nouns-of-counts})s?)\b`,
);
/** The same, where it stands in what is told: `the 12 reported on Sunday`, but not `Reuters reported on Sunday`. */
const TOLD_BEFORE =
  /\b(?:reported|given|told|named|announced|counted|put at \w+) (?:\w+ )?(?:earlier|before|on \w+day|yesterday)\b/;
const MOMENT = pattern(String.raw`\b(?:{words-of-moments}|by (?:\w+ )?(?:{moment}))\b`);
const PART = pattern(String.raw`\b(?:{english-frame-part})\b`);
const WIDE = pattern(String.raw`\b(?:{english-frame-wide})\b`);
const PLACED = englishWords('prepositions-of-placed-events');
const GENERAL = lazily(() => englishWords('english-frame-general'));

export function englishFrame(document: TextDocument, sentence: Sentence): SentenceFrame {
  const list = wordsOf(document, sentence);
  const apart = attributed(list);
  const [words, names, places] = [new Set<string>(), new Set<string>(), new Set<string>()];
  list.forEach((word, at) => {
    if (apart[at] === true || !/^\p{L}/u.test(word)) return;
    const token = document.tokens[sentence.firstToken + at];
    const isName = isNameAt(document, sentence, at);
    if (isName) {
      names.add(word);
      if (isPlaced(list, at, document, sentence)) places.add(word);
    }
    if (token !== undefined && isTelling(list, at)) words.add(unitOf(word)?.unit ?? conceptOf(word));
  });
  const told = list.filter((_, at) => apart[at] !== true).join(' ');
  return {
    ...{
      words,
      names,
      places,
      contrasts: contrastsIn(told),
      isUpdate: UPDATE.test(list.join(' ')) || TOLD_BEFORE.test(told),
      isMoment: MOMENT.test(told),
      isPart: PART.test(told),
      isWide: WIDE.test(told),
      isNight: /\b(?:nights?|midnight|overnight|small hours|early hours|dawn|early)\b/.test(told),
    },
    isApart: (offset) => apart[tokenIndex(document, sentence, offset)] ?? false,
  };
}

/** Words that say what a sentence is about: no number, no unit, no date, no word of grammar. */
function isTelling(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (word.length < 3 || word.includes(' ') || FUNCTION_WORDS.has(word) || GENERAL().has(word)) return false;
  if (MONTHS.has(word) || WEEKDAYS.has(word)) return false;
  const unit = unitOf(word);
  if (unit !== undefined) return isMoney(unit.unit);
  return numberAt(words, at) === null;
}

const CAPITAL = Shape.capitalised;

function isNameAt(document: TextDocument, sentence: Sentence, at: number): boolean {
  const token = document.tokens[sentence.firstToken + at];
  if (token === undefined || (token.shape & CAPITAL) === 0 || token.fold.length < 3) return false;
  if (MONTHS.has(token.fold) || WEEKDAYS.has(token.fold)) return false;
  if (at > 0) return true;
  const next = document.tokens[sentence.firstToken + 1];
  return next !== undefined && (next.shape & (CAPITAL | Shape.possessive)) !== 0;
}

/** Whether a preposition of place stands before a name, its other names and an article between. */
function isPlaced(words: readonly string[], at: number, document: TextDocument, sentence: Sentence): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const word = words[back] ?? '';
    if (PLACED.has(word)) return true;
    if (!isNameAt(document, sentence, back) && word !== 'the') return false;
  }
  return false;
}

function tokenIndex({ tokens }: TextDocument, { firstToken, lastToken }: Sentence, offset: number): number {
  let at = firstToken;
  while (at < lastToken - 1 && (tokens[at]?.end ?? 0) <= offset) at += 1;
  return at - firstToken;
}
