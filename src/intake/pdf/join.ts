import { koreanWords, markupWords, pattern } from '../../data/lexicon';
import type { PdfLine } from './lines';

const HAN_KANA = /[\u3040-\u30ff\u3400-\u9fff\u3000-\u303f\uff01-\uff60]/;
const HANGUL = /[\uac00-\ud7af]/;

/** Endings after which a Korean word is over: particles, the ends of verbs and of what stands before a noun. */
const KOREAN_END = pattern(String.raw`[가-힣](?:{ends-of-words})$`, '', koreanWords);
/** What is no word of its own but the end of one. */
const KOREAN_PARTICLE = pattern(String.raw`^(?:{no-words-of-their-own})(?![가-힣])`, '', koreanWords);

/** Family names of Koreans, behind which a given name keeps its hyphen. */
const FAMILY = pattern(String.raw`(?:^|\s)(?:{family}) \p{Lu}\p{Ll}{0,5}$`, 'u', markupWords);

/** Beginnings that take a hyphen more often than they end a line in the middle of a word. */
const PREFIX = pattern(String.raw`(?:^|[\s("“‘])(?:{beginnings-with-hyphen})-$`, 'i');

/** The words of a document, to tell whether a word at a line's end goes on in the next. */
export class Vocabulary {
  private readonly words = new Set<string>();

  constructor(lines: Iterable<PdfLine>) {
    for (const { text } of lines) {
      // The last and the first word of a line may be halves.
      for (const word of text.split(/\s+/).slice(1, -1)) this.words.add(bare(word));
    }
  }

  has(word: string): boolean {
    return this.words.has(bare(word));
  }
}

const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Two lines of one paragraph as one text. */
export function joinLines(text: string, next: string, endsWord: boolean, vocabulary: Vocabulary): string {
  const last = text.charAt(text.length - 1);
  const first = next.charAt(0);
  if (last === '\u00ad') return text.slice(0, -1) + next;
  if (/\p{L}[-‐]$/u.test(text) && /^\p{L}/u.test(next)) return hyphenated(text, next, vocabulary);
  if (/[—–/]$/.test(last) && /\S/.test(text.charAt(text.length - 2))) return text + next;
  if (HAN_KANA.test(last) && HAN_KANA.test(first)) return text + next;
  if (HANGUL.test(last) && HANGUL.test(first) && !endsWord)
    return text + (koreanWordEnds(text, next, vocabulary) ? ' ' : '') + next;
  return `${text} ${next}`;
}

/** A word parted at a line's end is joined, a compound keeps its hyphen; the document's other words tell, else its shape. */
function hyphenated(text: string, next: string, vocabulary: Vocabulary): string {
  const stem = text.slice(0, -1);
  const before = /[^\s]*$/.exec(stem)?.[0] ?? '';
  const after = /^[^\s]*/.exec(next)?.[0] ?? '';
  if (vocabulary.has(`${before}-${after}`)) return `${stem}-${next}`;
  if (vocabulary.has(before + after)) return stem + next;
  const capital = /^\p{Lu}|^\p{N}/u.test(next);
  const given = FAMILY.test(stem) && /^\p{Ll}{2,6}(?!\p{L})/u.test(next);
  const compound = capital || given || PREFIX.test(`${stem}-`) || before.includes('-') || /^called\b/.test(next);
  return compound ? `${stem}-${next}` : stem + next;
}

/** Korean lines break inside of words: whether a blank was there is told by other places or by the ending. */
function koreanWordEnds(text: string, next: string, vocabulary: Vocabulary): boolean {
  const before = /[^\s]*$/.exec(text)?.[0] ?? '';
  const after = /^[^\s]*/.exec(next)?.[0] ?? '';
  if (vocabulary.has(before + after)) return false;
  if (vocabulary.has(before)) return true;
  return KOREAN_END.test(before) && !KOREAN_PARTICLE.test(after);
}
