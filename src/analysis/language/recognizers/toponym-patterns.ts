import { englishWords } from '../../../data/lexicon';
import type { Mention } from '../../../model';
import { isAgencyWord } from '../agency-words';
import type { Sentence, TextDocument, Token } from '../document';
import {
  isCompass,
  isDemonym,
  isLocative,
  LEADING_PLACE_WORDS,
  leadingPlaceWord,
  PLACE_WORDS,
  placeWord,
} from '../place-words';
import type { NameStatistics } from '../names';
import { isCapitalised, lineCase } from '../runs';
import { Shape } from '../word-types';
import { isTitle } from '../titles';
import { hangulPart, isOnKorea, koreanHalf, koreanSuffix } from '../ko/toponyms';
import { propose } from '../toponym-match';

const MOST_WORDS = 3;
const NOT_NAMES = englishWords('not-names');
/** Kind words that only count with a capital: `Insein Prison`, but not `Obama camp`. */
const CAPITAL_ONLY = englishWords('capital-only');
/** `Sunshine State`, `Congressional District`: common words before these name no place. */
const ADMINISTRATIVE = englishWords('administrative');

/** What the patterns read: the document, and what is already told. */
interface Scene {
  readonly document: TextDocument;
  readonly names: NameStatistics;
  /** Where places told so far begin and end. */
  readonly starts: ReadonlySet<number>;
  readonly ends: Set<number>;
  readonly korean: boolean;
}

/** Names the gazetteer does not know, told by what stands beside them. `found` are the places already told. */
export function placePatterns(document: TextDocument, names: NameStatistics, found: readonly Mention[]): Mention[] {
  const known = new Map(found.map((mention) => [mention.start, mention.end]));
  const scene: Scene = {
    document,
    names,
    starts: new Set(known.keys()),
    ends: new Set(known.values()),
    korean: isOnKorea(document.text),
  };
  const mentions: Mention[] = [];
  for (const sentence of document.sentences) readSentence(scene, sentence, mentions);
  // What the gazetteer holds needs no pattern, unless the name runs on (`Osan-dong`).
  return mentions.filter((mention) => mention.end > (known.get(mention.start) ?? 0));
}

function readSentence(scene: Scene, sentence: Sentence, mentions: Mention[]): void {
  const { tokens } = scene.document;
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const found =
      token.kind === 'punctuation'
        ? atPunctuation(scene, sentence, at, token.text)
        : atWord(scene, sentence, at, TRIGGERS.get(token.fold) ?? 0, token.shape);
    for (const mention of found) {
      if (lineCase(scene.document, token.sentence) !== 'sentence') return;
      mentions.push(mention);
      scene.ends.add(mention.end);
    }
  }
}

const NONE: readonly Mention[] = [];
function atPunctuation(scene: Scene, sentence: Sentence, at: number, text: string): readonly Mention[] {
  if (text !== ',' && text !== '-') return NONE;
  const mention =
    text === ',' ? beforeLargerPlace(scene, sentence, at) : koreanSuffix(scene.document, sentence, at - 1);
  return mention === null ? NONE : [mention];
}

function atWord(scene: Scene, sentence: Sentence, at: number, bits: number, shape: number): readonly Mention[] {
  if (bits === 0) {
    const part = (shape & Shape.hangul) === 0 ? null : hangulPart(scene.document, scene.ends, sentence, at);
    return part === null ? NONE : [part];
  }
  const { document, names, korean } = scene;
  const has = (bit: number): boolean => (bits & bit) !== 0;
  const list = has(Trigger.plural) ? listed(document, sentence, at, names) : [];
  const one =
    (has(Trigger.kindWord) ? beforeKindWord(document, sentence, at, names) : null) ??
    (has(Trigger.leading | Trigger.of) ? afterKindWord(document, sentence, at, names) : null) ??
    (korean && has(Trigger.half) ? koreanHalf(document, at) : null) ??
    (has(Trigger.preposition) ? afterPreposition(document, sentence, at, names) : null);
  return one === null ? list : [...list, one];
}

/** A word that can be part of an unknown place's name. */
function isNamePart(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || !isCapitalised(token)) return false;
  return (
    !NOT_NAMES.has(token.fold) && !isTitle(token.fold) && !isDemonym(token.text) && !/^\p{Lu}{2,}$/u.test(token.text)
  );
}

/** Begin of the capitalised words that end before token `end`; `end` itself when there is none. */
function runBefore({ tokens }: TextDocument, sentence: Sentence, end: number, names: NameStatistics): number {
  let first = end;
  while (first > sentence.firstToken && end - first < MOST_WORDS * 2) {
    const [token, next] = [tokens[first - 1], tokens[first]];
    const glued = token?.text === '-' && isNamePart(tokens[first - 2]) && token.end === next?.start;
    if (glued && first < end) first -= 2;
    else if (isNamePart(token) && (next === undefined || next.start - (token?.end ?? 0) <= 1)) first -= 1;
    else break;
  }
  const head = tokens[first];
  if (first < end && first === sentence.firstToken && names.isCommon(head?.fold ?? '')) first += 1;
  while (first < end && isCompass(tokens[first]?.fold ?? '') && !isCapitalised(tokens[first])) first += 1;
  return first;
}

/** `Irob district`, `Subic Bay`, `Sunam market`. */
function beforeKindWord(document: TextDocument, sentence: Sentence, at: number, names: NameStatistics): Mention | null {
  const word = document.tokens[at];
  const kind = word === undefined ? undefined : placeWord(word.fold);
  if (word === undefined || kind === undefined || at === sentence.firstToken) return null;
  const capital = isCapitalised(word);
  if (!capital && CAPITAL_ONLY.has(word.fold)) return null;
  const next = document.tokens[at + 1];
  if (capital && next !== undefined && next.start === word.end + 1 && (isCapitalised(next) || next.fold === 'of'))
    return null;
  const first = runBefore(document, sentence, at, names);
  if (first === at || at - first > MOST_WORDS * 2 || word.start - (document.tokens[at - 1]?.end ?? 0) !== 1)
    return null;
  const words = document.tokens.slice(first, at);
  if (words.some((token) => isAgencyWord(token.fold) || placeWord(token.fold) !== undefined)) return null;
  if (words.every((token) => names.isCommon(token.fold)) && (!capital || ADMINISTRATIVE.has(word.fold))) return null;
  return propose(document, first, capital ? at + 1 : at, capital ? 0.72 : 0.66, `before “${word.text}”`);
}

/** End of the capitalised words from token `from`. */
function runAfter({ tokens }: TextDocument, sentence: Sentence, from: number): number {
  let last = from;
  while (last < sentence.lastToken && last - from < MOST_WORDS * 2) {
    const [token, before] = [tokens[last], tokens[last - 1]];
    const glued =
      last > from && token?.text === '-' && isCapitalised(tokens[last + 1]) && tokens[last + 1]?.start === token.end;
    if (glued) last += 2;
    else if (isNamePart(token) && (last === from || (token?.start ?? 0) - (before?.end ?? 0) === 1)) last += 1;
    else break;
  }
  return last;
}

/** `the villages of A, B and C`, `A and B townships`: every name of the list. */
function listed(document: TextDocument, sentence: Sentence, at: number, names: NameStatistics): Mention[] {
  const { tokens } = document;
  const word = tokens[at];
  if (word === undefined || isCapitalised(word) || !PLURAL.has(word.fold)) return [];
  const mentions: Mention[] = [];
  if (tokens[at + 1]?.fold === 'of') {
    for (let first = at + 2; ;) {
      const last = runAfter(document, sentence, first);
      if (last === first) break;
      mentions.push(propose(document, first, last, 0.72, `in a list after “${word.text} of”`));
      first = afterSeparator(tokens, last);
    }
    return mentions;
  }
  let end = at;
  for (;;) {
    const first = runBefore(document, sentence, end, names);
    if (first === end) break;
    mentions.push(propose(document, first, end, 0.68, `in a list before “${word.text}”`));
    const joint = tokens[first - 1];
    if (joint?.fold !== 'and' && joint?.text !== ',') break;
    end = tokens[first - 2]?.text === ',' ? first - 2 : first - 1;
  }
  return mentions.length > 1 ? mentions : [];
}

function afterSeparator(tokens: readonly Token[], at: number): number {
  const comma = tokens[at]?.text === ',' ? at + 1 : at;
  return tokens[comma]?.fold === 'and' ? comma + 1 : comma;
}

/** `the village of Alitena`, `Mount Sinjar`, `Lake Chad`. */
function afterKindWord(document: TextDocument, sentence: Sentence, at: number, names: NameStatistics): Mention | null {
  const { tokens } = document;
  const word = tokens[at];
  if (word === undefined) return null;
  const next = tokens[at + 1];
  if (leadingPlaceWord(word.fold) !== undefined && isCapitalised(word) && next?.start === word.end + 1) {
    const last = runAfter(document, sentence, at + 1);
    const fits = last > at + 1 && last - at <= 3 && !names.isCommon(next.fold) && !isCapitalised(tokens[at - 1]);
    return fits ? propose(document, at, last, 0.72, `after “${word.text}”`) : null;
  }
  if (!OF_WORDS.has(word.fold) || next?.fold !== 'of' || isCapitalised(word)) return null;
  const from = isNamePart(tokens[at + 2]) ? at + 2 : at + 3;
  const last = runAfter(document, sentence, from);
  const article = from === at + 3 && tokens[at + 2]?.fold !== 'the';
  return last > from && !article && !names.isCommon(tokens[from]?.fold ?? '')
    ? propose(document, from, last, 0.75, `after “${word.text} of”`)
    : null;
}

/** `Lechería, Anzoátegui`: an unknown name, a comma, a known place. */
function beforeLargerPlace({ document, names, starts }: Scene, sentence: Sentence, at: number): Mention | null {
  const { tokens } = document;
  const next = tokens[at + 1];
  if (tokens[at]?.text !== ',' || next === undefined || !starts.has(next.start)) return null;
  const first = runBefore(document, sentence, at, names);
  const before = tokens[first - 1];
  if (first === at || before === undefined || first === sentence.firstToken) return null;
  const words = tokens.slice(first, at);
  const located = isLocative(before.fold) || before.fold === 'of';
  if (!located || words.some((token) => isAgencyWord(token.fold))) return null;
  return propose(document, first, at, 0.7, `before “, ${next.text}”`);
}

/** `in Soufiya`: a name news never shows, after a preposition of place. */
function afterPreposition(
  document: TextDocument,
  sentence: Sentence,
  at: number,
  names: NameStatistics,
): Mention | null {
  const { tokens } = document;
  if (isCapitalised(tokens[at])) return null;
  const last = runAfter(document, sentence, at + 1);
  const words = tokens.slice(at + 1, last).filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > 2 || !words.every((token) => isUnknown(token, names))) return null;
  const next = tokens[last];
  if (next?.text === '-' || next?.fold === 's' || next?.kind === 'number') return null;
  // A noun right after it (`in Obamacare uproar`) makes the name something else more often than not.
  const ends =
    next === undefined ||
    next.sentence !== tokens[at]?.sentence ||
    next.kind === 'punctuation' ||
    TIME_OR_CLAUSE.has(next.fold);
  return propose(document, at + 1, last, ends ? 0.52 : 0.42, `unknown name after “${tokens[at]?.text ?? ''}”`);
}

const TIME_OR_CLAUSE = englishWords('time-or-clause');

function isUnknown(token: Token, names: NameStatistics): boolean {
  const { given, family, organisation, lower, upper } = names.of(token.fold);
  return given + family + organisation + lower === 0 && upper < 30 && token.text.length > 3;
}

/** Nouns of `the village of Alitena`. */
const OF_WORDS = englishWords('of-words');
/** Nouns of `the villages of A, B and C`. */
const PLURAL = englishWords('toponym-triggers-plural');

/** What a token can begin, so that most tokens cost one look. */
const Trigger = { kindWord: 1, leading: 2, of: 4, plural: 8, preposition: 16, half: 32 } as const;
const TRIGGERS = new Map<string, number>();
const trigger = (words: Iterable<string>, bit: number): void => {
  for (const word of words) TRIGGERS.set(word, (TRIGGERS.get(word) ?? 0) | bit);
};
trigger(PLACE_WORDS, Trigger.kindWord);
trigger(LEADING_PLACE_WORDS, Trigger.leading);
trigger(OF_WORDS, Trigger.of);
trigger(PLURAL, Trigger.plural);
trigger(['in', 'near', 'outside', 'around'], Trigger.preposition);
trigger(['north', 'south'], Trigger.half);
