import { englishWords } from '../../../data/lexicon';
import { isWeekday } from '../calendar';
import type { TextDocument, Token } from '../document';
import { isCompass, isDemonym, isLocative, placeWord } from '../place-words';
import type { NameStatistics } from '../names';
import { isCapitalised, lineCase } from '../runs';
import { Shape } from '../word-types';
import { isStrongTitle, isTitle } from '../titles';
import type { ToponymMatch as Match } from './toponym-match';

/** What the words around a match say, read once for all who ask. */
export interface MatchContext {
  /** The word right before is a title: `Mr.`. */
  readonly title: boolean;
  /** It is another word of a name. */
  readonly name: boolean;
  /** The word right after is capitalised and says nothing of a place. */
  readonly label: boolean;
  /** Preposition of place before it, over `the`, `northern` and the like. */
  readonly locative: string | null;
  /** How the line is written. */
  readonly line: 'capitals' | 'title' | 'sentence';
}

export function surroundings(document: TextDocument, match: Match, names: NameStatistics): MatchContext {
  const { tokens } = document;
  const [before, after, first] = [tokens[match.firstToken - 1], tokens[match.lastToken], tokens[match.firstToken]];
  const line = lineCase(document, first?.sentence ?? 0);
  const capitalBefore =
    isCapitalised(before) && beside(before, first) && !isOpening(document, match.firstToken - 1, names);
  const capitalAfter = isCapitalised(after) && beside(tokens[match.lastToken - 1], after);
  const harmless = capitalAfter && (isTitle(after?.fold ?? '') || placeWord(after?.fold ?? '') !== undefined);
  return {
    title: capitalBefore && isStrongTitle(before?.fold ?? '') && match.key.prominence < 9,
    name: line === 'sentence' && capitalBefore && isNameWord(before),
    label: line === 'sentence' && capitalAfter && !harmless,
    locative: locativeBefore(document, match),
    line,
  };
}

const beside = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.sentence === b.sentence &&
  b.start - a.end <= 1 &&
  a.kind === 'word' &&
  b.kind === 'word';

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  !isCompass(token.fold) &&
  !isDemonym(token.text) &&
  !isWeekday(token.fold) &&
  !isTitle(token.fold);

/** A capital that only begins the sentence. */
function isOpening({ tokens }: TextDocument, at: number, names: NameStatistics): boolean {
  const token = tokens[at];
  return (
    token !== undefined && (token.shape & Shape.first) !== 0 && (names.isCommon(token.fold) || token.text.length < 4)
  );
}

function locativeBefore({ tokens }: TextDocument, match: Match): string | null {
  const sentence = tokens[match.firstToken]?.sentence;
  for (let at = match.firstToken - 1; at >= match.firstToken - 3; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return null;
    if (isLocative(token.fold)) return token.fold;
    if (token.fold !== 'the' && !isCompass(token.fold)) return null;
  }
  return null;
}

const CRAFT = [...englishWords('toponym-neighbours-craft')];
const CRAFT_WORDS = new Set(CRAFT);

/** What speaks for a thing that only bears a place's name: a ship, a model, a brand, half of another name. */
export function thingPenalty(document: TextDocument, match: Match): number {
  const { text, tokens } = document;
  if (text[match.end] === '$') return -2;
  if (isDesignation(document, match)) return -0.9;
  const known = match.key.prominence >= 8;
  if (!known && PARTICLES.test(text.slice(match.end, match.end + 20))) return -1.2;
  if (isThing(document, match)) return -0.5;
  if (!known) {
    const [before, after] = [tokens[match.firstToken - 1], tokens[match.lastToken]];
    const craft =
      CRAFT_WORDS.has(before?.fold ?? '') || (CRAFT_WORDS.has(after?.fold ?? '') && after?.start === match.end + 1);
    if (craft && before?.sentence === tokens[match.firstToken]?.sentence) return -0.5;
  }
  return isAfterHyphen(document, match) && !isOfTwo(document, match) ? -0.6 : 0;
}

/** `Hwasong-14`, `Delta 4`, `Delta IV`: a model, not a place. */
const isDesignation = ({ text }: TextDocument, match: Match): boolean =>
  match.key.kind !== 'country' &&
  (text[match.end] === '-' || text[match.end] === ' ') &&
  /^.(?:\d{1,3}|[IVX]{1,4})(?![\p{L}\p{N}:/])/u.test(text.slice(match.end, match.end + 8));

const PARTICLES = /^ (?:do|da|de|dos|das|del|la|bin|ibn|van|von) \p{Lu}/u;

/** `the Xining` is a ship, `“Coco”` a nickname. */
function isThing({ text, tokens }: TextDocument, match: Match): boolean {
  if (match.lastToken - match.firstToken > 1) return false;
  if (match.key.letters !== 'mixed' || match.key.prominence >= 8) return false;
  const after = text.slice(match.end, match.end + 20);
  if (/[“"]/.test(text.charAt(match.start - 1)) && /^[”"]/.test(after)) return true;
  const article = match.key.kind === 'city' && tokens[match.firstToken - 1]?.fold === 'the';
  return article && !/^(?:-| \p{Ll})/u.test(after);
}

/** `Russia-Ukraine`, `Trump-Russia`: a place beside another name; but `pro-Russia`, `Wal-Mart`. */
function isOfTwo({ tokens }: TextDocument, { firstToken, key: { prominence } }: Match): boolean {
  return prominence >= 9 ? isCapitalised(tokens[firstToken - 2]) : prominence >= 7;
}

/** `Wal-Mart`: the second half of a hyphenated name. */
function isAfterHyphen({ tokens }: TextDocument, match: Match): boolean {
  const hyphen = tokens[match.firstToken - 1];
  if (hyphen?.text !== '-') return false;
  return hyphen.end === tokens[match.firstToken]?.start && tokens[match.firstToken - 2]?.end === hyphen.start;
}
