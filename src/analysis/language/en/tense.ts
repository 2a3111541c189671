import { englishWords } from '../../../data/lexicon';
import { Shape, keptByType } from '../word-types';
import { isSpeechVerb } from '../titles';
import type { SentenceTokens } from './date-words';
import { WEEKDAYS } from '../calendar';
import type { DateTense } from '../date-expression';

/** With how many words lie between the date and what says so. */
export interface TenseCue {
  readonly tense: DateTense;
  readonly distance: number;
}

const before = (words: string, next: string): [string, ReadonlySet<string>][] =>
  words.split(' ').map((word) => [word, new Set(next.split(' '))]);

/** A date further than this from a verb belongs to another clause. */
const REACH = 24;

/**
 * The verb before a date says it (`will meet on March 10`, `was convened on August 30`); of a date that opens its sentence,
 * or stands before all verbs, the one behind it.
 */
export function tenseOf(line: SentenceTokens, first: number, last: number): TenseCue {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    if (line.text(at) === ';') break;
    const tense = tenseAt(line, at, first - at);
    if (tense !== 'unsaid') return { tense, distance: first - at };
  }
  // `Friday, the senator travels to Iowa`
  const opens = first <= 1;
  for (let at = last; at < Math.min(line.tokens.length, last + REACH); at += 1) {
    if (line.text(at) === ';') break;
    const tense = tenseAt(line, at, opens ? at - last : REACH);
    if (tense !== 'unsaid') return { tense, distance: at - last + 1 };
  }
  return { tense: 'unsaid', distance: 0 };
}

const AHEAD = englishWords('words-ahead');
/** Before what is to be done: `plans to`, `scheduled for`, `postponed until`. */
const AHEAD_TO = new Map([
  ...before([...englishWords('words-before-what-is-planned')].join(' '), 'to'),
  ...before('set', 'to for'),
  ...before('scheduled expected planned', `to for on ${[...WEEKDAYS.keys()].join(' ')}`),
  ...before('due', 'in on by at for next'),
  ...before('postponed', 'to until till'),
]);
/** With a form of `be` before them: `is due to arrive`, but `closed due to rain`. */
const AHEAD_OF_BE = new Set(['due', 'scheduled', 'expected', 'planned', 'to']);

/** In the present these tell of a programme: `the trial begins Monday`. */
const PROGRAMME = englishWords('verbs-of-programmes'); // prettier-ignore
const BE = new Set(['is', 'are', 'was', 'were']);
const PERFECT = new Set(['has', 'have', 'had']);
const NOT_FINITE = new Set(['be', 'being', 'been', 'having']);
const IRREGULAR = englishWords('irregular-past');

/** Words that are looked at whatever stands beside them. */
const MAY_TELL = new Set([
  ...[...AHEAD, ...AHEAD_TO.keys(), ...AHEAD_OF_BE, ...PROGRAMME, ...PERFECT, ...IRREGULAR],
  ...['must', 'better', 'may', 'deadline', 'later'],
]);

/** 1 for a word that may say when something is; most say nothing. */
const mayTell = keptByType(({ fold }) =>
  MAY_TELL.has(fold) || isSpeechVerb(fold) || fold.endsWith('ed') || fold.endsWith('ll') ? 1 : 0,
);

/** What a word says of a date `distance` words away. */
function tenseAt(line: SentenceTokens, at: number, distance: number): DateTense {
  const token = line.tokens[at];
  if (token === undefined || mayTell(token.type) === 0) return 'unsaid';
  const word = token.fold;
  if (isAhead(line, at)) return 'ahead';
  if (PROGRAMME.has(word)) return distance <= NEAR ? 'ahead' : 'unsaid';
  if (PERFECT.has(word)) return isPerfect(line, at) ? 'past' : 'unsaid';
  if (isSpeechVerb(word)) return 'past';
  const isPast = IRREGULAR.has(word) || (word.length > 4 && word.endsWith('ed') && line.has(at, Shape.small));
  return isPast && isFiniteVerb(line, at) ? 'past' : 'unsaid';
}

const NEAR = 5;

function isAhead(line: SentenceTokens, at: number): boolean {
  const [previous, word, next] = [line.fold(at - 1), line.fold(at), line.fold(at + 1)];
  if (AHEAD.has(word) || AHEAD_TO.get(word)?.has(next) === true) return true;
  if (AHEAD_OF_BE.has(word) && (BE.has(previous) || previous === 'be')) return true;
  if (word === 'must') return next !== 'have';
  // `You’d better vote on November 3`
  if (word === 'better') return previous === 'had' || /['’]d$/.test(line.text(at - 1));
  if (word === 'may') return line.has(at, Shape.small);
  if (word === 'deadline') return BE.has(next);
  return (
    (word === 'to' && next === 'be') ||
    (word === 'later' && next === 'this') ||
    (word.endsWith('ll') && /['’]ll$/.test(line.text(at)))
  );
}

/** `has risen`, `had never met`, but `has until April`. */
function isPerfect(line: SentenceTokens, at: number): boolean {
  return [at + 1, at + 2].some((next) => IRREGULAR.has(line.fold(next)) || /(?:ed|en|wn)$/.test(line.fold(next)));
}

const DETERMINERS = englishWords('determiners-of-nouns');

/** `will be held` and `the affected county` tell of no past. */
function isFiniteVerb(line: SentenceTokens, at: number): boolean {
  const before = line.fold(at - 1);
  return (
    !NOT_FINITE.has(before) &&
    !DETERMINERS.has(before) &&
    !(line.isHyphen(at - 1) && line.touches(at)) &&
    before !== 'to' &&
    before !== 'will'
  );
}

/** Whether a date tells when somebody said something, so that the story does not go on from it. */
export function isSaying(line: SentenceTokens, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - SAYING); at -= 1) {
    if (isSpeechVerb(line.fold(at)) || REPORTED.has(line.fold(at))) return true;
    if (line.text(at) === ',' || line.text(at) === ';') return false;
  }
  return false;
}

const SAYING = 7;
const REPORTED = new Set(['reported', 'according', 'interview', 'interviewed', 'spoke']);
