import { isMonth, isWeekday } from '../calendar';
import type { TextDocument, Token } from '../document';
import { isEastAsianSurname, type NameStatistics } from '../names';
import { isCompass, isDemonym, isFirmLocative, placeWord, isLocative } from '../place-words';
import type { ToponymMatch as Match } from '../toponym-match';
import { isCapitalised, lineCase } from '../runs';
import { isSpeechVerb, isStrongTitle, isTitle } from '../titles';
import { Shape } from '../word-types';
import { englishWords, pattern } from '../../../data/lexicon';

/** What speaks for a match being a place. */
export interface ToponymEvidence {
  readonly score: number;
  readonly seen: readonly string[];
}

/** A match and what stands around it. */
export interface Sighting {
  readonly match: Match;
  readonly around: MatchContext;
  /** It is the larger place right behind another one: `Idaho` of `Moscow, Idaho`. */
  readonly qualifies: boolean;
}

type Part = readonly [weight: number, what: string];

/** Folded forms that some mention of the document clearly uses as a place. */
export function seenAsPlace(document: TextDocument, sightings: readonly Sighting[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const [at, sighting] of sightings.entries()) {
    const { match, around } = sighting;
    const firm = around.locative !== null && isFirmLocative(around.locative) && isPlain(document.tokens, match, around);
    const qualified =
      isQualified(document, sighting, sightings[at + 1]) ||
      sighting.qualifies ||
      (match.key.use === 'rare' && isListed(document, match, [sightings[at - 1], sightings[at + 1]]));
    const says = qualified || (firm && !around.name) ? 1 : around.name || around.title ? -1 : 0;
    if (says !== 0) balance.set(match.fold, (balance.get(match.fold) ?? 0) + says);
  }
  return new Set([...balance].flatMap(([form, sum]) => (sum > 0 ? [form] : [])));
}

/** `Hoeryong, Chunghung and Musan`: a hamlet beside a name that is one of a place. */
const isListed = ({ text }: TextDocument, { start, end }: Match, beside: readonly (Sighting | undefined)[]): boolean =>
  beside.some((other) => {
    if (other === undefined || other.match.key.use !== 'name' || other.around.name || other.around.title) return false;
    const between = other.match.start < start ? text.slice(other.match.end, start) : text.slice(end, other.match.start);
    return LIST.has(between);
  });
const LIST = new Set([', ', ' and ', ', and ', ' or ', ', or ']);

/** `at Yangchon and Kumwi farms`, `in the Floyd protests`: of a hamlet only a plain `in` says something. */
const isPlain = (tokens: readonly Token[], { key, firstToken }: Match, { locative }: MatchContext): boolean =>
  key.use !== 'rare' || (locative !== 'at' && tokens[firstToken - 1]?.fold !== 'the');

/** `Moscow, Idaho`: a comma and a larger place right after it. */
export const isQualified = ({ tokens }: TextDocument, { match }: Seen, next: Seen | undefined): boolean =>
  next !== undefined &&
  next.match.firstToken === match.lastToken + 1 &&
  tokens[match.lastToken]?.text === ',' &&
  next.match.keys.some(({ kind }) => kind === 'admin1' || kind === 'country');
type Seen = Pick<Sighting, 'match'>;

/** Weighs one match; `known` are forms the document uses as places elsewhere. */
export function placeEvidence(
  document: TextDocument,
  { match, around, qualifies }: Sighting,
  names: NameStatistics,
  known: ReadonlySet<string>,
): ToponymEvidence {
  const parts = contextParts(document, match, around, known.has(match.fold));
  if (qualifies && !match.key.qualifier) parts.push([0.3, 'after a place in it']);
  parts.unshift(base(match, names));
  let score = 0;
  const seen: string[] = [];
  for (const [weight, what] of parts) {
    score += weight;
    if (weight > 0 && what !== '') seen.push(what);
  }
  return { score, seen };
}

/** How sure the form alone is. */
function base({ key: { kind, prominence, letters, use }, text, fold }: Match, names: NameStatistics): Part {
  const what = `“${text}” in the gazetteer`;
  if (use === 'rare') return [0.1, `“${text}” in a gazetteer file`];
  // The tagger takes a hall or a tower for a body.
  if (kind === 'facility' && text.includes(' ')) return [0.9, what];
  if (letters === 'none' || text.includes(' ') || /[\s-]/.test(text)) return [0.75, what];
  if (isMonth(fold) || isCompass(fold) || (kind !== 'country' && isDemonym(text))) return [-1, what];
  if (kind === 'country') return [use === 'common' ? 0.5 : 0.85, what];
  if (use === 'common') return [0.05, what];
  if (letters === 'capitals') return [0.6, what];
  if (prominence >= 7 || (kind === 'admin1' && use === 'name')) return [0.8, what];
  if (use === 'weak') return [prominence >= 6 ? 0.35 : 0.2, what];
  const { given, family, organisation, place, lower, upper } = names.of(fold);
  const other = given + family + organisation;
  if (other > place && other > 2) return [0.3, what];
  if (lower > upper) return [0.2, what];
  if (place > 0 && place >= other) return [0.75, what];
  if (text.length <= 3 || isEastAsianSurname(fold)) return [0.2, what];
  return [prominence >= 5 ? 0.65 : upper > 40 ? 0.35 : 0.45, what];
}

/** What `to` and `from` say, behind which people and bodies stand as well: too little to overrule the tagger. */
const LOOSE = 0.3;

function contextParts(document: TextDocument, match: Match, around: MatchContext, known: boolean): Part[] {
  const { tokens } = document;
  const [first, before, after] = [tokens[match.firstToken], tokens[match.firstToken - 1], tokens[match.lastToken]];
  const { use, prominence } = match.key;
  const parts: Part[] = [];
  if (match.keys.every((each) => each.qualifier)) parts.push(qualifierPart(tokens, match));
  const isSaid = around.locative !== null && isPlain(tokens, match, around);
  if (around.locative !== null && isSaid && (use === 'name' || isFirmLocative(around.locative)))
    parts.push([isFirmLocative(around.locative) ? 0.45 : LOOSE, `after “${around.locative}”`]);
  else if (known) parts.push([0.35, 'a place elsewhere in the text']);
  else if (before !== undefined && before.sentence === after?.sentence && isCompass(before.fold))
    parts.push([0.2, `after “${before.text}”`]);
  if (after?.start === match.end + 1 && placeWord(after.fold) !== undefined)
    parts.push([0.3, `before “${after.text}”`]);
  if (isDateline(document, match)) parts.push([0.4, 'dateline']);
  parts.push([thingPenalty(document, match), '']);
  if (around.title) parts.push([-0.6, '']);
  else if (around.name) parts.push([-0.5, '']);
  else if (around.label) parts.push([prominence >= 6 ? -0.1 : -0.3, '']);
  if (use === 'common' && ((first?.shape ?? 0) & Shape.first) !== 0) parts.push([-0.4, '']);
  // In a line of capitals only what is well known, or said elsewhere too, can be told from a word.
  if (around.line !== 'sentence' && (use !== 'name' || prominence < 5)) parts.push([-0.3, '']);
  if (use === 'weak' && after !== undefined && isSpeechVerb(after.fold)) parts.push([-0.3, '']);
  return parts;
}

/** `Springfield, Ill.`: alone the abbreviation is nothing. */
function qualifierPart(tokens: readonly Token[], match: Match): Part {
  const [comma, name] = [tokens[match.firstToken - 1], tokens[match.firstToken - 2]];
  return comma?.text === ',' && isCapitalised(name) && isCapitalised(tokens[match.firstToken])
    ? [0.7, 'after the place it qualifies']
    : [-1, ''];
}

/** `MOSCOW (AP) —`, `SEOUL, Nov. 15`: the first words of a paragraph, set off by a dash or bracket. */
function isDateline({ tokens, sentences, text }: TextDocument, match: Match): boolean {
  const sentence = sentences[tokens[match.firstToken]?.sentence ?? -1];
  if (sentence === undefined || match.firstToken - sentence.firstToken > 4) return false;
  const second = match.text.charCodeAt(1);
  if ((second >= 97 && second <= 122) || /\p{Ll}/u.test(match.text)) return false;
  return /^[^\n]{0,45}?(?:—|–|--| - |\()/.test(text.slice(match.end, match.end + 60));
}

/** What the words around a match say, read once for all who ask. */
interface MatchContext {
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
function thingPenalty(document: TextDocument, match: Match): number {
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

const PARTICLES = pattern(String.raw`^ (?:{particles-behind-given-names}) \p{Lu}`, 'u');

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
