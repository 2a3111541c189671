import type { TextDocument, Token } from '../document';
import { isDemonym } from '../demonyms';
import type { LexiconMatch } from '../matcher';
import type { NameStatistics } from '../names';
import { isCompass, placeWord } from '../place-words';
import { isCapitalised } from '../runs';
import { isStrongTitle, isTitle } from '../titles';
import { lineCase } from './line-case';
import type { ToponymForm } from './toponym-form';

export type ToponymMatch = LexiconMatch<ToponymForm>;
type Match = ToponymMatch;

/** The best known of what a match can be. */
export const key = (match: Match): ToponymForm =>
  match.keys.reduce((best, other) => (other.prominence > best.prominence && !other.qualifier ? other : best));

const CRAFT =
  'warship corvette destroyer frigate submarine ship vessel ferry missile missiles rocket rockets satellite satellites newspaper magazine brand scale accords accord award awards'.split(
    ' ',
  );
const CRAFT_WORDS = new Set(CRAFT);

/** What speaks for a thing that only bears a place's name: a ship, a model, a brand, half of another name. */
export function thingPenalty(document: TextDocument, match: Match): number {
  const { text, tokens } = document;
  const [before, after] = [tokens[match.firstToken - 1], tokens[match.lastToken]];
  if (text.startsWith('$', match.end)) return -2;
  if (isDesignation(document, match)) return -0.9;
  if (key(match).prominence < 8 && PARTICLES.test(text.slice(match.end, match.end + 20))) return -1.2;
  if (isThing(document, match) || isBareAcronym(document, match)) return -0.5;
  if (key(match).prominence < 8) {
    const craft =
      CRAFT_WORDS.has(before?.fold ?? '') || (CRAFT_WORDS.has(after?.fold ?? '') && after?.start === match.end + 1);
    if (craft && before?.sentence === tokens[match.firstToken]?.sentence) return -0.5;
  }
  return isAfterHyphen(document, match) ? (key(match).prominence >= 7 && key(match).prominence < 9 ? 0 : -0.6) : 0;
}

/** `(NASIC)`: capitals throughout in a line that has none, for a name that is no abbreviation. */
function isBareAcronym(document: TextDocument, match: Match): boolean {
  const text = document.text.slice(match.start, match.end);
  const capitals = text.length <= 6 && !/\p{Ll}/u.test(text) && key(match).letters === 'mixed';
  return capitals && document.text[match.start - 1] === '(' && document.text[match.end] === ')';
}

/** `Hwasong-14`, `Delta 4`, `Delta IV`: a model, not a place. */
const isDesignation = ({ text }: TextDocument, match: Match): boolean =>
  key(match).kind !== 'country' &&
  /^[- ](?:\d{1,3}|[IVX]{1,4})(?![\p{L}\p{N}:/])/u.test(text.slice(match.end, match.end + 8));

const PARTICLES = /^ (?:do|da|de|dos|das|del|la|bin|ibn|van|von) \p{Lu}/u;

/** `the Xining` is a ship, `“Coco”` a nickname, `Granja do Torto` another name. */
function isThing(document: TextDocument, match: Match): boolean {
  const { text, tokens } = document;
  if (key(match).letters !== 'mixed' || key(match).prominence >= 8) return false;
  const after = text.slice(match.end, match.end + 20);
  if (match.lastToken - match.firstToken > 1) return false;
  const quoted = /[“"]/.test(text.charAt(match.start - 1)) && /^[”"]/.test(after);
  const article = tokens[match.firstToken - 1]?.fold === 'the' && key(match).kind === 'city';
  return quoted || (article && !/^(?:-| \p{Ll})/u.test(after));
}

/** `Wal-Mart`: the second half of a hyphenated name. */
function isAfterHyphen({ tokens }: TextDocument, match: Match): boolean {
  const [name, hyphen] = [tokens[match.firstToken - 2], tokens[match.firstToken - 1]];
  return hyphen?.text === '-' && hyphen.end === tokens[match.firstToken]?.start && name?.end === hyphen.start;
}

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** What the words around say against a place: a title before it, other name words beside it. */
export function neighbours(
  document: TextDocument,
  match: Match,
  names: NameStatistics,
): { title: boolean; name: boolean; label: boolean } {
  const { tokens } = document;
  const [before, after] = [tokens[match.firstToken - 1], tokens[match.lastToken]];
  const first = tokens[match.firstToken];
  const beside = (a: Token | undefined, b: Token | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.sentence === b.sentence &&
    b.start - a.end <= 1 &&
    a.kind === 'word' &&
    b.kind === 'word';
  const sentence = lineCase(document, first?.sentence ?? 0) === 'sentence';
  const capitalBefore =
    beside(before, first) && isCapitalised(before) && !isOpening(document, match.firstToken - 1, names);
  const title = capitalBefore && isStrongTitle(before?.fold ?? '') && key(match).prominence < 9;
  const name =
    sentence &&
    capitalBefore &&
    !isCompass(before?.fold ?? '') &&
    !isDemonym(before?.text ?? '') &&
    !WEEKDAYS.has(before?.fold ?? '') &&
    !isTitle(before?.fold ?? '');
  const capitalAfter = beside(tokens[match.lastToken - 1], after) && isCapitalised(after);
  const harmless = isTitle(after?.fold ?? '') || placeWord(after?.fold ?? '') !== undefined;
  return { title, name, label: sentence && capitalAfter && !harmless };
}

/** A capital that only begins the sentence. */
function isOpening({ tokens, sentences }: TextDocument, at: number, names: NameStatistics): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    sentences[token.sentence]?.firstToken === at &&
    (names.isCommon(token.fold) || token.text.length < 4)
  );
}
