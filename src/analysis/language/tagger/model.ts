/** What a tagged span is: nationality words are a class of their own, so that they are neither places nor bodies. */
export type TagType = 'person' | 'organization' | 'place' | 'nationality';
export const TAG_TYPES: readonly TagType[] = ['person', 'organization', 'place', 'nationality'];

/** Labels of tokens: `O`, and begin, inside, last, unit of each type, as `B-per`. */
const LABELS: readonly string[] = [
  'O',
  ...['per', 'org', 'loc', 'nat'].flatMap((type) => ['B', 'I', 'L', 'U'].map((part) => `${part}-${type}`)),
];
export const LABEL_COUNT = LABELS.length;
export const OUTSIDE = 0;

const PARTS = 4;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

export const typeOfLabel = (label: number): number => (label - 1) >> 2;
const partOf = (label: number): number => (label - 1) & 3;

/** Label of a token at `at` of a span of `length` tokens. */
export function labelOf(type: number, at: number, length: number): number {
  const part = length === 1 ? UNIT : at === 0 ? BEGIN : at === length - 1 ? LAST : INSIDE;
  return 1 + type * PARTS + part;
}

export const opens = (label: number): boolean =>
  label !== OUTSIDE && (partOf(label) === BEGIN || partOf(label) === UNIT);
export const closes = (label: number): boolean =>
  label !== OUTSIDE && (partOf(label) === LAST || partOf(label) === UNIT);

/** Whether `next` may follow `label`: what is begun is finished, and nothing goes on that was not begun. */
export function mayFollow(label: number, next: number): boolean {
  if (label === OUTSIDE || closes(label)) return next === OUTSIDE || opens(next);
  return next !== OUTSIDE && !opens(next) && typeOfLabel(next) === typeOfLabel(label);
}

/** Turns the name or value of a feature into a number; training listens in, to write the model with names. */
export type Hash = (text: string) => number;

/** 32-bit FNV-1a over UTF-16 units: names of features are kept as numbers, so that reading the model makes no strings. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/** A number for an ordered pair of numbers. */
export const mix = (a: number, b: number): number => finish(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15 + (a << 6)));

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** Weights of features, as numbers of the tagger's file: a row of label and weight pairs for each feature. */
export interface TaggerModel {
  /** Adds the weights of a feature, in whole `WEIGHT_UNIT`s, to the scores of a token's labels, from `at` on. */
  add(feature: number, scores: Int32Array, at: number): void;
  /** Score of label `y` after label `x`: `transitions[x * LABEL_COUNT + y]`. */
  readonly transitions: Float32Array;
  readonly size: number;
}

/** One letter a label in the file. */
export const LABEL_LETTERS = 'oabcdefghijklmnpq';
if (LABEL_LETTERS.length !== LABELS.length) throw new Error('a letter for each label');
/** Weights are written as whole numbers of this part. */
export const WEIGHT_UNIT = 1 / 16;

const [TAB, MINUS, ZERO, NINE] = [9, 45, 48, 57];
const LABEL_OF = new Int8Array(128).fill(-1);
for (let label = 0; label < LABEL_LETTERS.length; label += 1) LABEL_OF[LABEL_LETTERS.charCodeAt(label)] = label;

export const TRANSITION = 'transition';

/**
 * Reads the model. Its text begins with remarks. A line that begins with a tab names a kind of features; then comes a
 * line for each of them: its values, each followed by a tab, and its weights as `a12o-3` (label letter, whole number of
 * `WEIGHT_UNIT`). No value is empty or holds a tab, so that any word can be one.
 */
export function parseTagger(text: string): TaggerModel {
  const lines = countLines(text);
  const table = new Table(lines);
  const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  let template = 0;
  let inTransitions = false;
  for (let at = Math.max(0, text.indexOf('\n\t') + 1); at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (text.charCodeAt(at) === TAB) {
      template = hashText(text, at + 1, end);
      inTransitions = text.slice(at + 1, end) === TRANSITION;
    } else if (inTransitions && end > at) readTransition(text.slice(at, end), transitions);
    else if (end > at) readFeature(text, at, end, template, table);
    at = end + 1;
  }
  return { add: (feature, scores, at) => table.add(feature, scores, at), transitions, size: table.size };
}

function readTransition(line: string, transitions: Float32Array): void {
  const [from = '', to = '', weight = '0'] = line.split('\t');
  const at = LABEL_LETTERS.indexOf(from) * LABEL_COUNT + LABEL_LETTERS.indexOf(to);
  transitions[at] = Number(weight) * WEIGHT_UNIT;
}

function readFeature(text: string, start: number, end: number, template: number, table: Table): void {
  let feature = template;
  let at = start;
  for (let tab = text.indexOf('\t', at); tab !== -1 && tab < end; tab = text.indexOf('\t', at)) {
    feature = mix(feature, hashText(text, at, tab));
    at = tab + 1;
  }
  table.begin(feature);
  while (at < end) {
    const label = LABEL_OF[text.charCodeAt(at)] ?? -1;
    if (label < 0) throw new Error(`tagger: no label “${text[at]}” in “${text.slice(start, end)}”`);
    at += 1;
    const negative = text.charCodeAt(at) === MINUS;
    if (negative) at += 1;
    let value = 0;
    for (let digit = text.charCodeAt(at); digit >= ZERO && digit <= NINE; digit = text.charCodeAt(at)) {
      value = value * 10 + digit - ZERO;
      at += 1;
    }
    table.push(label, negative ? -value : value);
  }
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Feature number → its weights, in flat arrays: a hundred thousand objects would cost the memory of the whole text. */
class Table {
  size = 0;
  private readonly mask: number;
  /** A bit for what there may be: most features asked for have no weights, and this much fits a small cache. */
  private readonly bits: Int32Array;
  /** A feature, and where its row begins in `weights`, plus one; 0 for an empty slot. */
  private readonly slots: Int32Array;
  /** Rows of label and weight, each with `ROW_END` behind its last. */
  private weights = new Int16Array(1 << 17);
  private used = 0;

  constructor(features: number) {
    let slots = 64;
    while (slots < 1.6 * features) slots *= 2;
    this.mask = slots - 1;
    this.bits = new Int32Array(slots >> 3);
    this.slots = new Int32Array(2 * slots);
  }

  begin(feature: number): void {
    if (this.size > 0) this.used += 1;
    let slot = feature & this.mask;
    while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask;
    this.slots[2 * slot] = feature;
    this.slots[2 * slot + 1] = this.used + 1;
    (this.bits[this.bitWord(feature)] as number) |= 1 << feature;
    this.size += 1;
  }

  push(label: number, value: number): void {
    if (this.used + 2 >= this.weights.length) {
      const weights = new Int16Array(this.weights.length * 2);
      weights.set(this.weights);
      this.weights = weights;
    }
    this.weights[this.used] = label;
    this.weights[this.used + 1] = value;
    this.used += 2;
    this.weights[this.used] = ROW_END;
  }

  add(feature: number, scores: Int32Array, at: number): void {
    if (((this.bits[this.bitWord(feature)] as number) & (1 << feature)) === 0) return;
    const { slots, weights, mask } = this;
    for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
      const row = slots[2 * slot + 1] as number;
      if (row === 0) return;
      if (slots[2 * slot] !== feature) continue;
      for (let from = row - 1; weights[from] !== ROW_END; from += 2)
        (scores[at + (weights[from] as number)] as number) += weights[from + 1] as number;
      return;
    }
  }

  /** Where in `bits` a feature is marked, by other digits than those that choose its slot and its bit. */
  private bitWord(feature: number): number {
    return (feature >>> 5) & (this.bits.length - 1);
  }
}

const ROW_END = -1;

/** The class of a word, as its path in the tree of classes; undefined where the word has none. */
interface Clusters {
  get(word: string): string | undefined;
}

const [NEWLINE, SPACE, REMARK] = [10, 32, 35];
/** Bytes a word takes at least, so that half of the slots stay empty. */
const PER_SLOT = 5;

/**
 * Reads the word clusters: a line a class, its path as bits, a tab, its words. An article asks for few of them: only
 * where a word stands is kept, in flat arrays, not tens of thousands of strings.
 */
export function parseClusters(text: string): Clusters {
  const table = emptyTable(text);
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (at < end && text.charCodeAt(at) !== REMARK) addClass(table, at, end);
    at = end + 1;
  }
  return { get: (word) => classOf(table, word) };
}

/** Open addressing: the slot of a word holds where it begins, plus one (0: empty), and its class. */
interface WordTable {
  readonly text: string;
  readonly mask: number;
  readonly words: Int32Array;
  readonly classOf: Uint16Array;
  readonly classes: string[];
}

function emptyTable(text: string): WordTable {
  let slots = 64;
  while (slots < text.length / PER_SLOT) slots *= 2;
  return { text, mask: slots - 1, words: new Int32Array(slots), classOf: new Uint16Array(slots), classes: [] };
}

function addClass(table: WordTable, start: number, end: number): void {
  const { text, mask, words, classOf, classes } = table;
  const tab = text.indexOf('\t', start);
  if (tab === -1 || tab > end) return;
  for (let at = tab + 1; at < end;) {
    const space = text.indexOf(' ', at);
    const stop = space === -1 || space > end ? end : space;
    let slot = hashText(text, at, stop) & mask;
    while (words[slot] !== 0) slot = (slot + 1) & mask;
    words[slot] = at + 1;
    classOf[slot] = classes.length;
    at = stop + 1;
  }
  classes.push(text.slice(start, tab));
}

function classOf({ text, mask, words, classOf, classes }: WordTable, word: string): string | undefined {
  for (let slot = hashText(word) & mask; words[slot] !== 0; slot = (slot + 1) & mask) {
    const at = (words[slot] ?? 0) - 1;
    if (text.startsWith(word, at) && isEnd(text, at + word.length)) return classes[classOf[slot] ?? 0];
  }
  return undefined;
}

const isEnd = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === SPACE || unit === NEWLINE || unit === TAB || Number.isNaN(unit);
};
