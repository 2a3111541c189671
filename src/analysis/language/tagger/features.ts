import { hashText } from './model';
import type { SeenWord } from './word';

/** How the letters of a sentence are written: what a capital says depends on it. */
export type LineCase = 'mixed' | 'title' | 'capitals' | 'small';

/** A stretch of tokens that is tagged as one; all others are outside of names without being asked. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What a word's capitals say. */
export type Cased = Pick<SeenWord, 'capital' | 'letters' | 'shout' | 'hyphen'>;

export function lineCase(words: readonly Cased[], first: number, last: number): LineCase {
  let letters = 0;
  let capitals = 0;
  let shouts = 0;
  for (let at = first; at < last; at += 1) {
    const word = words[at] as Cased;
    if (!word.letters) continue;
    letters += 1;
    if (word.capital) capitals += 1;
    if (word.shout) shouts += 1;
  }
  if (capitals === 0) return 'small';
  if (letters < 3) return 'mixed';
  if (shouts > 0.7 * letters) return 'capitals';
  return capitals > 0.75 * letters && letters > 3 ? 'title' : 'mixed';
}

/**
 * In mixed case only what stands beside a capital can be a name, or beyond a hyphen beside it (`Jong-un`, `al-Assad`);
 * otherwise the whole sentence is read.
 */
export function stretches(words: readonly Cased[], first: number, last: number, line: LineCase): Stretch[] {
  if (line !== 'mixed') return last > first ? [{ first, last }] : [];
  const found: Stretch[] = [];
  let open = -1;
  let end = -1;
  for (let at = first; at < last; at += 1) {
    if (!(words[at] as Cased).capital) continue;
    const from = at - (words[at - 1]?.hyphen ? 2 : 1);
    if (open >= 0 && from > end) {
      found.push({ first: open, last: end });
      open = -1;
    }
    if (open < 0) open = Math.max(first, from);
    end = Math.min(last, at + (words[at + 1]?.hyphen ? 3 : 2));
  }
  if (open >= 0) found.push({ first: open, last: end });
  return found;
}

type HashesOf<T extends readonly string[]> = { readonly [K in keyof T]: number };

/** Names of features of several words, as the model's file has them. */
export const CONTEXT_TEMPLATES = [
  'shapes',
  'k6-1|k6|k6+1',
  'k10-1|k10',
  'k10|k10+1',
  'word-1|shape',
  'word+1|shape',
  'word-1|word',
  'word|word+1',
  'k10-2|k10-1',
  'k10+1|k10+2',
  'line|shape',
  'rank|word-1',
  'start|shape|use',
  'run-before',
  'run-after',
  'run-head',
  'run-head-k10',
  'run-first-k10',
  'run-size',
  'phrase-head',
  'phrase-head-k10',
] as const;
const [
  SHAPES,
  COARSE,
  MIDDLE_BEFORE,
  MIDDLE_AFTER,
  WORD_BEFORE,
  WORD_AFTER,
  PAIR_BEFORE,
  PAIR_AFTER,
  TWO_BEFORE,
  TWO_AFTER,
  LINE_SHAPE,
  RANK_BEFORE,
  START,
  RUN_BEFORE,
  RUN_AFTER,
  RUN_HEAD,
  RUN_HEAD_CLUSTER,
  RUN_FIRST,
  RUN_SIZE,
  PHRASE_HEAD,
  PHRASE_HEAD_CLUSTER,
] = CONTEXT_TEMPLATES.map((name) => hashText(name)) as unknown as HashesOf<typeof CONTEXT_TEMPLATES>;

const LINES: Readonly<Record<LineCase, number>> = {
  mixed: hashText('mixed'),
  title: hashText('title'),
  capitals: hashText('capitals'),
  small: hashText('small'),
};
/** Values that are no property of a word. */
export const CONTEXT_VALUES = [...Object.keys(LINES), ...Array.from({ length: 9 }, (_, value) => String(value))];
const NUMBERS = Array.from({ length: 9 }, (_, value) => hashText(String(value)));

/** Takes the features of one token. */
export interface FeatureSink {
  single(template: number, a: number): void;
  pair(template: number, a: number, b: number): void;
  triple(template: number, a: number, b: number, c: number): void;
}

export interface TaggedLine {
  readonly first: number;
  readonly last: number;
  readonly case: LineCase;
}

/**
 * Features of a token that depend on more than one word. `words` holds the word types of the document, `edge` is what
 * stands beyond the ends of a sentence.
 */
export function contextFeatures(
  words: readonly SeenWord[],
  at: number,
  line: TaggedLine,
  edge: SeenWord,
  sink: FeatureSink,
): void {
  const { first, last } = line;
  const here = words[at] as SeenWord;
  const b1 = at - 1 < first ? edge : (words[at - 1] as SeenWord);
  const b2 = at - 2 < first ? edge : (words[at - 2] as SeenWord);
  const a1 = at + 1 >= last ? edge : (words[at + 1] as SeenWord);
  const a2 = at + 2 >= last ? edge : (words[at + 2] as SeenWord);
  sink.triple(SHAPES, b1.shape, here.shape, a1.shape);
  sink.triple(COARSE, b1.coarse, here.coarse, a1.coarse);
  sink.pair(MIDDLE_BEFORE, b1.middle, here.middle);
  sink.pair(MIDDLE_AFTER, here.middle, a1.middle);
  sink.pair(WORD_BEFORE, b1.word, here.shape);
  sink.pair(WORD_AFTER, a1.word, here.shape);
  sink.pair(PAIR_BEFORE, b1.word, here.word);
  sink.pair(PAIR_AFTER, here.word, a1.word);
  sink.pair(TWO_BEFORE, b2.middle, b1.middle);
  sink.pair(TWO_AFTER, a1.middle, a2.middle);
  sink.pair(LINE_SHAPE, LINES[line.case], here.shape);
  sink.pair(RANK_BEFORE, here.place, b1.word);
  if (at === first || (at === first + 1 && !b1.letters)) sink.pair(START, here.shape, here.usage);
  if (line.case !== 'mixed') return;
  if (here.capital) runFeatures(words, at, line, edge, sink);
  if (here.capital || here.joint) phraseFeatures(words, at, line, sink);
}

/** What the stretch of capitalised words around a token begins and ends with, and what stands around it. */
function runFeatures(
  words: readonly SeenWord[],
  at: number,
  line: TaggedLine,
  edge: SeenWord,
  sink: FeatureSink,
): void {
  let first = at;
  let last = at + 1;
  while (first > line.first && (words[first - 1] as SeenWord).capital) first -= 1;
  while (last < line.last && (words[last] as SeenWord).capital) last += 1;
  const part = NUMBERS[last - first === 1 ? 3 : at === first ? 0 : at === last - 1 ? 2 : 1] as number;
  const head = words[last - 1] as SeenWord;
  sink.pair(RUN_BEFORE, (first > line.first ? (words[first - 1] as SeenWord) : edge).word, part);
  sink.pair(RUN_AFTER, (last < line.last ? (words[last] as SeenWord) : edge).word, part);
  sink.pair(RUN_HEAD, head.word, part);
  sink.pair(RUN_HEAD_CLUSTER, head.middle, part);
  sink.pair(RUN_FIRST, (words[first] as SeenWord).middle, part);
  sink.pair(RUN_SIZE, NUMBERS[Math.min(8, last - first)] as number, part);
}

/** Words that a phrase's head stands before: `University of Colorado`. */
const PHRASE = 8;

/**
 * What a phrase of capitalised words and the little words between them is headed by: the last capitalised word before
 * the first little one, which says what the whole names; and where from there the token stands.
 */
function phraseFeatures(words: readonly SeenWord[], at: number, line: TaggedLine, sink: FeatureSink): void {
  const first = phraseStart(words, at, line);
  let head = first;
  while (head + 1 < line.last && (words[head + 1] as SeenWord).capital) head += 1;
  if (!words[head + 1]?.joint || head + 1 >= line.last) return;
  const part = NUMBERS[at < head ? 0 : at === head ? 1 : at === head + 1 ? 2 : at < head + 4 ? 3 : 4] as number;
  const { word, middle } = words[head] as SeenWord;
  sink.pair(PHRASE_HEAD, word, part);
  sink.pair(PHRASE_HEAD_CLUSTER, middle, part);
}

function phraseStart(words: readonly SeenWord[], at: number, line: TaggedLine): number {
  let first = at;
  while (first > line.first && at - first < PHRASE) {
    const before = words[first - 1] as SeenWord;
    if (!before.capital && !(before.joint && first - 1 > line.first && linked(words, first - 2))) break;
    first -= 1;
  }
  return first;
}

/** Whether the word at `at`, or one before it across little words, has a capital. */
const linked = (words: readonly SeenWord[], at: number): boolean =>
  (words[at] as SeenWord).capital || ((words[at] as SeenWord).joint && at > 0 && (words[at - 1] as SeenWord).capital);
