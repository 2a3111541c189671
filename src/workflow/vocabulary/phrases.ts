import { englishWords, koreanWords, pattern } from '../../data/lexicon';
import { languagesOfWord } from '../../intake/language-words';
import { toTextDocument, type Lexicon, type TextDocument, type Token } from '../../analysis/language';
import { isParticle, LONGEST_PARTICLE } from '../../analysis/language/matcher';
import { Shape } from '../../analysis/language/word-types';

/** A run of words of a story that could be a term of a theme. */
export interface PhraseSuggestion {
  /** Its words without inflection, what runs of the same words have in common. */
  readonly words: readonly string[];
  /** As written, in small letters where only the sentence's beginning asked for a capital. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it begins a sentence, where a name looks like any word. */
  readonly isFirst: boolean;
}

/** Words of meaning in a phrase, at most. */
const LONGEST = 3;
/** Little words that join two words of meaning. */
const JOINING = new Set(['of', 'de', 'du', 'des', 'del']);
/** Languages that write every noun with a capital: there it tells no name. */
const CAPITALISING = new Set(['de']);

/** Cuts a story as `phrasesIn` reads it. */
export const storyDocument = (text: string, language: string): TextDocument =>
  toTextDocument(text, { title: null, language, excluded: [] });

/**
 * The runs of up to three words of meaning in the sentences of a story, little words between them only where they join.
 * `isRead`: asked for each sentence whether it counts.
 * Left out: names (what is written with a capital within a sentence, and what `known` has), numbers, and words that any
 * news uses.
 */
export function* phrasesIn(
  document: TextDocument,
  known: Lexicon<unknown>,
  isRead: (sentence: string) => boolean = () => true,
): Generator<PhraseSuggestion> {
  const words = wordsOf(document, known, isRead);
  for (let first = 0; first < words.length; first += 1) {
    if (typeof words[first] !== 'object') continue;
    let joined = '';
    for (let last = first; last < words.length && joined.split(' ').length <= LONGEST; last += 1) {
      const word = words[last];
      if (word === BREAK || (word === JOIN && words[last + 1] === JOIN)) break;
      if (word === JOIN || word === undefined) continue;
      joined = joined === '' ? word.key : `${joined} ${word.key}`;
      if (joined.split(' ').length > LONGEST) break;
      yield phraseOf(document, words[first] as Word, word, joined);
    }
  }
}

/** A word of meaning. */
interface Word {
  readonly key: string;
  readonly token: Token;
  /** Characters of the token without its particle. */
  readonly length: number;
}

const BREAK = 'break';
const JOIN = 'join';

function wordsOf(
  document: TextDocument,
  known: Lexicon<unknown>,
  isRead: (sentence: string) => boolean,
): (Word | typeof BREAK | typeof JOIN)[] {
  const read = document.sentences.map(({ start, end }) => isRead(document.text.slice(start, end)));
  const named = new Set<Token>();
  for (const { firstToken, lastToken } of known.match(document))
    for (const token of document.tokens.slice(firstToken, lastToken)) named.add(token);
  const words: (Word | typeof BREAK | typeof JOIN)[] = [];
  let sentence = -1;
  for (const token of document.tokens) {
    if (token.sentence !== sentence) words.push(BREAK);
    sentence = token.sentence;
    words.push(named.has(token) || read[token.sentence] === false ? BREAK : wordOf(token, document.language));
  }
  return words;
}

function wordOf(token: Token, language: string): Word | typeof BREAK | typeof JOIN {
  const { shape, fold } = token;
  if (token.kind !== 'word' || (shape & (Shape.digit | Shape.possessive | Shape.period | Shape.compound)) !== 0)
    return BREAK;
  if ((shape & Shape.hangul) !== 0) return koreanWord(token);
  if (JOINING.has(fold)) return JOIN;
  const isName = (shape & Shape.capitalised) !== 0 && (shape & Shape.first) === 0 && !CAPITALISING.has(language);
  if (isName || (shape & Shape.shout) !== 0 || fold.length < 3 || isCommon(fold, language)) return BREAK;
  return { key: singular(fold), token, length: token.text.length };
}

/** A noun of at least two syllables, without what is written onto it. */
function koreanWord(token: Token): Word | typeof BREAK {
  const { text } = token;
  if (!/^[\uac00-\ud7a3]+$/.test(text) || VERBAL.test(text)) return BREAK;
  for (let cut = Math.max(2, text.length - LONGEST_PARTICLE); cut < text.length; cut += 1)
    if (isParticle(text.slice(cut))) return koreanNoun(token, text.slice(0, cut));
  return text.length < 2 ? BREAK : koreanNoun(token, text);
}

const koreanNoun = (token: Token, key: string): Word | typeof BREAK =>
  KOREAN_NEWS.has(key) || VERBAL.test(key) ? BREAK : { key, token, length: key.length };

/** Words that stand in news of any kind: no theme is told by them. */
const ENGLISH_NEWS = englishWords('news-words');
const KOREAN_NEWS = koreanWords('news-words');

/** Endings of Korean verbs, adjectives and adverbs, and of what is told on. */
const VERBAL = pattern(String.raw`(?:{verbal})$`, '', koreanWords);

/** A little word of one language is a word of meaning in another (`die`, `met`). */
const isCommon = (fold: string, language: string): boolean =>
  ENGLISH_NEWS.has(fold) || (languagesOfWord(fold) ?? []).some((of) => language === 'und' || of === language);

/** Regular plurals of English count as their word; what is no plural loses nothing that tells it from others. */
function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function phraseOf({ text }: TextDocument, first: Word, last: Word, joined: string): PhraseSuggestion {
  const { start } = first.token;
  const end = last.token.start + last.length;
  const written = text.slice(start, end).replace(/\s+/g, ' ');
  const isFirst = (first.token.shape & Shape.first) !== 0;
  const spelled = isFirst ? written.charAt(0).toLowerCase() + written.slice(1) : written;
  return { words: joined.split(' '), text: spelled, start, end, isFirst };
}
