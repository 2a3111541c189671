import { foldForm } from '../../model';
import type { TextDocument, Token } from '../document';
import { isDemonym } from '../demonyms';
import { isEastAsianSurname } from '../name-shapes';
import type { NameStatistics } from '../names';
import { isCompass, isFirmLocative, isLocative, placeWord } from '../place-words';
import { isCapitalised } from '../runs';
import { isSpeechVerb } from '../titles';
import { lineCase } from './line-case';
import { key, neighbours, thingPenalty, type ToponymMatch as Match } from './toponym-neighbours';

/** What speaks for a match being a place. */
export interface Evidence {
  readonly score: number;
  readonly seen: readonly string[];
}

type Part = readonly [weight: number, what: string];

/** Folded forms that some mention of the document clearly uses as a place. */
export function seenAsPlace(
  document: TextDocument,
  matches: readonly Match[],
  names: NameStatistics,
): ReadonlySet<string> {
  const balance = new Map<string, number>();
  const starts = new Map(matches.map((match) => [match.firstToken, match]));
  for (const match of matches) {
    const form = foldForm(document.text.slice(match.start, match.end));
    const { name, title } = neighbours(document, match, names);
    const firm = isFirmLocative(locativeBefore(document, match) ?? '');
    const says = isQualified(document, match, starts) || (firm && !name) ? 1 : name || title ? -1 : 0;
    balance.set(form, (balance.get(form) ?? 0) + says);
  }
  return new Set([...balance].flatMap(([form, sum]) => (sum > 0 ? [form] : [])));
}

/** `Moscow, Idaho`: a comma and a larger place right after it. */
function isQualified(document: TextDocument, match: Match, starts: ReadonlyMap<number, Match>): boolean {
  if (document.tokens[match.lastToken]?.text !== ',') return false;
  const next = starts.get(match.lastToken + 1);
  return next !== undefined && next.keys.some((key) => key.kind === 'admin1' || key.kind === 'country');
}

/** The preposition of place before a match, over `the`, `northern` and the like. */
function locativeBefore({ tokens }: TextDocument, match: Match): string | null {
  const sentence = tokens[match.firstToken]?.sentence;
  for (let at = match.firstToken - 1; at >= match.firstToken - 3; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return null;
    if (isLocative(token.fold)) return token.fold;
    if (!isCompass(token.fold) && token.fold !== 'the') return null;
  }
  return null;
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
  if (use === 'weak') return [prominence >= 6 ? 0.35 : 0.2, what];
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
  const locative = locativeBefore(document, match);
  if (locative !== null && (isFirmLocative(locative) || key(match).use === 'name'))
    parts.push([0.45, `after “${locative}”`]);
  else if (known) parts.push([0.35, 'a place elsewhere in the text']);
  else if (before !== undefined && isCompass(before.fold) && before.sentence === after?.sentence)
    parts.push([0.2, `after “${before.text}”`]);
  if (after !== undefined && placeWord(after.fold) !== undefined && after.start === match.end + 1)
    parts.push([0.3, `before “${after.text}”`]);
  if (isDateline(document, match)) parts.push([0.4, 'dateline']);
  parts.push([thingPenalty(document, match), '']);
  const { title, name, label } = neighbours(document, match, names);
  if (title) parts.push([-0.6, '']);
  else if (name) parts.push([-0.5, '']);
  else if (label) parts.push([key(match).prominence >= 6 ? -0.1 : -0.3, '']);
  if (isSentenceStart(document, match) && key(match).use === 'common') parts.push([-0.4, '']);
  if (lineCase(document, tokens[match.firstToken]?.sentence ?? 0) !== 'sentence') parts.push(...headlineParts(match));
  if (after !== undefined && isSpeechVerb(after.fold) && key(match).use === 'weak') parts.push([-0.3, '']);
  return parts;
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

const isSentenceStart = ({ tokens, sentences }: TextDocument, match: Match): boolean =>
  sentences[tokens[match.firstToken]?.sentence ?? -1]?.firstToken === match.firstToken;
