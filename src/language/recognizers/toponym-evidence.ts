import { foldForm } from '../../model';
import type { TextDocument, Token } from '../document';
import { isDemonym } from '../demonyms';
import type { LexiconMatch } from '../matcher';
import { isEastAsianSurname } from '../name-shapes';
import type { NameStatistics } from '../names';
import { isCompass, isLocative, placeWord } from '../place-words';
import { isCapitalised } from '../runs';
import { isSpeechVerb, isStrongTitle, isTitle } from '../titles';
import type { ToponymForm } from './toponym-form';

/** What speaks for a match being a place. */
export interface Evidence {
  readonly score: number;
  readonly seen: readonly string[];
}

type Match = LexiconMatch<ToponymForm>;
type Part = readonly [weight: number, what: string];

/** How a line is written: capitals throughout, a capital on every word, or as a sentence. */
export function lineCase(document: TextDocument, sentence: number): 'capitals' | 'title' | 'sentence' {
  const line = document.sentences[sentence];
  if (line === undefined) return 'sentence';
  const words = document.tokens
    .slice(line.firstToken, line.lastToken)
    .filter((token) => token.kind === 'word' && token.text.length > 3);
  if (words.length < 4) return 'sentence';
  const share = (test: RegExp): number => words.filter((token) => test.test(token.text)).length / words.length;
  if (share(/^[^\p{Ll}]+$/u) > 0.7) return 'capitals';
  return share(/^\p{Lu}/u) > 0.8 ? 'title' : 'sentence';
}

/** Folded forms that some mention of the document clearly uses as a place. */
export function seenAsPlace(
  document: TextDocument,
  matches: readonly Match[],
  names: NameStatistics,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const starts = new Map(matches.map((match) => [match.firstToken, match]));
  for (const match of matches) {
    if (
      isQualified(document, match, starts) ||
      (isAfterLocative(document, match) && !neighbours(document, match, names).name)
    )
      seen.add(foldForm(document.text.slice(match.start, match.end)));
  }
  return seen;
}

/** `Moscow, Idaho`: a comma and a larger place right after it. */
function isQualified(document: TextDocument, match: Match, starts: ReadonlyMap<number, Match>): boolean {
  if (document.tokens[match.lastToken]?.text !== ',') return false;
  const next = starts.get(match.lastToken + 1);
  return next !== undefined && next.keys.some((key) => key.kind === 'admin1' || key.kind === 'country');
}

function isAfterLocative({ tokens }: TextDocument, match: Match): boolean {
  const sentence = tokens[match.firstToken]?.sentence;
  for (let at = match.firstToken - 1; at >= match.firstToken - 3; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return false;
    if (isLocative(token.fold)) return true;
    if (!isCompass(token.fold) && token.fold !== 'the') return false;
  }
  return false;
}

/** Weighs one match; `known` are forms the document uses as places elsewhere. */
export function placeEvidence(
  document: TextDocument,
  match: Match,
  names: NameStatistics,
  known: ReadonlySet<string>,
): Evidence {
  const text = document.text.slice(match.start, match.end);
  const parts = [base(match, text, names), ...contextParts(document, match, names, known.has(foldForm(text)))];
  return {
    score: parts.reduce((sum, [weight]) => sum + weight, 0),
    seen: parts.filter(([weight, what]) => weight > 0 && what !== '').map(([, what]) => what),
  };
}

const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

const key = (match: Match): ToponymForm =>
  match.keys.reduce((best, other) => (other.prominence > best.prominence && !other.qualifier ? other : best));

/** How sure the form alone is. */
function base(match: Match, text: string, names: NameStatistics): Part {
  const { kind, prominence, letters, use } = key(match);
  const words = text.split(/[\s-]+/).length;
  const what = `“${text}” in the gazetteer`;
  if (letters === 'none' || words > 1) return [0.75, what];
  if (MONTHS.has(foldForm(text)) || isCompass(foldForm(text)) || (isDemonym(text) && kind !== 'country'))
    return [-1, what];
  if (kind === 'country') return [use === 'common' ? 0.5 : 0.85, what];
  if (use === 'common') return [0.05, what];
  const { given, family, organisation, place, lower, upper } = names.of(foldForm(text));
  const other = given + family + organisation;
  if (letters === 'capitals') return [0.6, what];
  if (prominence >= 7 || (kind === 'admin1' && use === 'name')) return [0.8, what];
  if (use === 'weak') return [prominence >= 6 ? 0.45 : 0.2, what];
  if (other > place && other > 2) return [0.3, what];
  if (lower > upper) return [0.2, what];
  if (place > 0 && place >= other) return [0.75, what];
  if (text.length <= 3 || isEastAsianSurname(foldForm(text))) return [0.2, what];
  return [prominence >= 5 ? 0.65 : upper > 40 ? 0.35 : 0.45, what];
}

function contextParts(document: TextDocument, match: Match, names: NameStatistics, known: boolean): Part[] {
  const { tokens } = document;
  const [before, after] = [tokens[match.firstToken - 1], tokens[match.lastToken]];
  const parts: Part[] = [];
  if (match.keys.every((each) => each.qualifier)) parts.push(qualifierPart(tokens, match));
  if (isAfterLocative(document, match)) parts.push([0.45, `after “${before?.text ?? ''}”`]);
  else if (known) parts.push([0.35, 'a place elsewhere in the text']);
  else if (before !== undefined && isCompass(before.fold) && before.sentence === after?.sentence)
    parts.push([0.2, `after “${before.text}”`]);
  if (after !== undefined && placeWord(after.fold) !== undefined && after.start === match.end + 1)
    parts.push([0.3, `before “${after.text}”`]);
  if (isDateline(document, match)) parts.push([0.4, 'dateline']);
  if (isAfterHyphen(document, match)) parts.push([key(match).prominence >= 7 ? 0 : -0.6, '']);
  const { title, name, label } = neighbours(document, match, names);
  if (title) parts.push([-0.6, '']);
  else if (name) parts.push([key(match).prominence >= 8 ? -0.1 : -0.45, '']);
  else if (label) parts.push([key(match).prominence >= 6 ? -0.1 : -0.3, '']);
  if (isSentenceStart(document, match) && key(match).use === 'common') parts.push([-0.4, '']);
  if (lineCase(document, tokens[match.firstToken]?.sentence ?? 0) !== 'sentence') parts.push(...headlineParts(match));
  if (after !== undefined && isSpeechVerb(after.fold) && key(match).use === 'weak') parts.push([-0.3, '']);
  return parts;
}

/** `Wal-Mart`: the second half of a hyphenated name. */
function isAfterHyphen({ tokens }: TextDocument, match: Match): boolean {
  const [name, hyphen] = [tokens[match.firstToken - 2], tokens[match.firstToken - 1]];
  return hyphen?.text === '-' && hyphen.end === tokens[match.firstToken]?.start && name?.end === hyphen.start;
}

/** In a line of capitals only what is well known, or said elsewhere too, can be told from a word. */
const headlineParts = (match: Match): Part[] =>
  key(match).use !== 'name' || key(match).prominence < 5 ? [[-0.3, '']] : [];

/** `Springfield, Ill.`: alone the abbreviation is nothing. */
function qualifierPart(tokens: readonly Token[], match: Match): Part {
  const [comma, name] = [tokens[match.firstToken - 1], tokens[match.firstToken - 2]];
  const capitals = /^\p{Lu}/u.test(tokens[match.firstToken]?.text ?? '');
  return comma?.text === ',' && isCapitalised(name) && capitals ? [0.7, 'after the place it qualifies'] : [-1, ''];
}

/** `MOSCOW (AP) —`, `SEOUL, Nov. 15`: the first words of a paragraph, set off by a dash or bracket. */
function isDateline(document: TextDocument, match: Match): boolean {
  const { tokens, sentences } = document;
  const sentence = sentences[tokens[match.firstToken]?.sentence ?? -1];
  if (sentence === undefined || match.firstToken - sentence.firstToken > 4) return false;
  const text = document.text.slice(match.start, match.end);
  if (/\p{Ll}/u.test(text)) return false;
  const line = document.text.slice(match.end, match.end + 60);
  return /^[^\n]{0,45}?(?:—|–|--| - |\()/.test(line);
}

/** What the words around say against a place: a title before it, other name words beside it. */
function neighbours(
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

const isSentenceStart = ({ tokens, sentences }: TextDocument, match: Match): boolean =>
  sentences[tokens[match.firstToken]?.sentence ?? -1]?.firstToken === match.firstToken;
