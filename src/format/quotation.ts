import { shortHashOf } from './originals';

/*
 * A quotation that Dateline writes begins with a comment that Obsidian does not show:
 * `%%dateline-quote 4f1c0a9b2c7e 88:0123456789ab 91:ba9876543210%%`. By it the quotation is found again whatever its user writes
 * around it: digits of the article's id, then length and digits of the hash of the sentence in the article's note, then of the
 * words that follow the comment. What an article links and shows may change by names and links: of links only the words count.
 */

/** A stretch of text, told by its length in UTF-16 units and the first digits of its SHA-256. */
export interface Print {
  readonly length: number;
  readonly hash: string;
}

export interface QuotationMark {
  /** The first digits of the `article-id`'s hash. */
  readonly article: string;
  /** The sentence in the note of the article, as `shownText` has it. */
  readonly sentence: Print;
  /** The quoted words, as they were written. */
  readonly words: Print;
}

/** Beyond chance, and short enough to stand in a line. */
const DIGITS = 12;

export const printOf = (text: string): Print => ({ length: text.length, hash: shortHashOf(text, DIGITS) });

export const articlePrint = (id: string): string => shortHashOf(`article ${id}`, DIGITS);

const isSame = (text: string, { length, hash }: Print): boolean =>
  text.length === length && shortHashOf(text, DIGITS) === hash;

/** The words of a quotation with their mark before them. `sentence`: as `shownText` shows it in the article `id`. */
export function markedQuotation(words: string, sentence: string, id: string): string {
  const told = [printOf(sentence), printOf(words)].map(({ length, hash }) => `${length}:${hash}`);
  return `%%dateline-quote ${articlePrint(id)} ${told.join(' ')}%% ${words}`;
}

/** A quotation in a line of a note. */
export interface FoundQuotation {
  /** Null where a part of one is left that cannot be read any more. */
  readonly mark: QuotationMark | null;
  /** The words that stand where the quoted ones were written. */
  readonly words: string;
}

const MARK = /%%dateline-quote ([0-9a-f]{12}) (\d{1,6}):([0-9a-f]{12}) (\d{1,6}):([0-9a-f]{12})%% /g;
/** What is left of a mark. One pair of its percent signs is left too; in what an article says, pairs are escaped. */
const REST = /%%dateline[ -]?quote|[0-9a-f]{12} \d{1,6}:[0-9a-f]{12}/i;

/** Cheap test for whole notes. */
export const mayQuote = (text: string): boolean => REST.test(text);

/** The quotations in one line, in their order. */
export function quotationsIn(line: string): readonly FoundQuotation[] {
  const found: FoundQuotation[] = [];
  let rest = '';
  let from = 0;
  for (const match of line.matchAll(MARK)) {
    const [all, article = '', sentenceLength, sentence = '', length, hash = ''] = match;
    rest += line.slice(from, match.index);
    from = match.index + all.length;
    const mark = {
      article,
      sentence: { length: Number(sentenceLength), hash: sentence },
      words: { length: Number(length), hash },
    };
    found.push({ mark, words: line.slice(from, from + mark.words.length) });
  }
  rest += line.slice(from);
  return REST.test(rest) && rest.includes('%%') ? [...found, { mark: null, words: line }] : found;
}

/** Whether the words are still those that were written. */
export const isQuotedAsWritten = ({ mark, words }: FoundQuotation): boolean =>
  mark !== null && isSame(words, mark.words);

const LINK = /!?\[\[([^[\]|\r\n]*)(?:\|([^[\]\r\n]*))?\]\]/g;
const BLOCK_ID = /[ \t]\^[A-Za-z0-9-]+[ \t]*(?=\r?$)/gm;

/**
 * The text of a note with the words of its links in their places, and without block ids: what no relink, merge or renamed
 * note changes. `shown`: what a link without words of its own shows, where that is not its target any more.
 */
export const shownText = (body: string, shown: (target: string) => string = (target) => target): string =>
  body.replace(LINK, (_all, target: string, words?: string) => words ?? shown(target)).replace(BLOCK_ID, '');

/** Targets of links that show them. */
export const bareTargets = (body: string): readonly string[] => [
  ...new Set([...body.matchAll(LINK)].flatMap(([, target = '', words]) => (words === undefined ? [target] : []))),
];

/** The sentence that is quoted, from the text of a note, as `shownText` shows it: links that it cuts in two are taken in. */
export function sentenceAt(body: string, start: number, end: number, shown?: (target: string) => string): string {
  const before = body.slice(0, start);
  const isInLink = before.lastIndexOf('[[') > before.lastIndexOf(']]');
  const from = isInLink ? before.lastIndexOf('[[') : start;
  const inside = body.slice(from, end);
  const isCut = inside.lastIndexOf('[[') > inside.lastIndexOf(']]');
  const close = isCut ? body.indexOf(']]', end) : -1;
  return shownText(body.slice(from, close < 0 ? end : close + 2), shown).trim();
}

/** Characters that are hashed at most, of a text in which every word may begin the sentence: many times what articles need. */
const MOST_HASHED = 20_000_000;

/**
 * Whether a sentence stands in a text (`shownText`), to the byte. `words`: how it is quoted; they begin with the same letter.
 * False where a text is made so that finding out takes too long.
 */
export function hasSentence(shown: string, sentence: Print, words: string): boolean {
  const first = FIRST.exec(words)?.[1];
  const starts = /(?:^|[^\p{L}\p{N}\p{M}])(?=\S)/gu;
  let left = MOST_HASHED;
  for (let match = starts.exec(shown); match !== null && left > 0; match = starts.exec(shown)) {
    const at = match.index + match[0].length;
    if (first === undefined || FIRST.exec(shown.slice(at, at + MOST_MARKS + 2))?.[1] === first) {
      if (isSame(shown.slice(at, at + sentence.length), sentence)) return true;
      left -= sentence.length;
    }
    starts.lastIndex = Math.max(starts.lastIndex, match.index + 1);
  }
  return false;
}

/** Marks before the first letter of a sentence, at most. */
const MOST_MARKS = 40;
const FIRST = new RegExp(`^[^\\p{L}\\p{N}]{0,${MOST_MARKS}}([\\p{L}\\p{N}])`, 'u');
