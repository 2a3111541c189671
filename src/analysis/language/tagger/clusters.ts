import { hashText } from './model';

/** The class of a word, as its path in the tree of classes; undefined where the word has none. */
export interface Clusters {
  get(word: string): string | undefined;
}

const [TAB, NEWLINE, SPACE, REMARK] = [9, 10, 32, 35];
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
interface Table {
  readonly text: string;
  readonly mask: number;
  readonly words: Int32Array;
  readonly classOf: Uint16Array;
  readonly classes: string[];
}

function emptyTable(text: string): Table {
  let slots = 64;
  while (slots < text.length / PER_SLOT) slots *= 2;
  return { text, mask: slots - 1, words: new Int32Array(slots), classOf: new Uint16Array(slots), classes: [] };
}

function addClass(table: Table, start: number, end: number): void {
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

function classOf({ text, mask, words, classOf, classes }: Table, word: string): string | undefined {
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
