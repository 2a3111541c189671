import type { AgencyParts, Mention } from '../../model';
import { demonymCountry, isDemonym } from '../demonyms';
import {
  divisionLevel,
  endsBody,
  headsEndingIn,
  isFunction,
  isTelling,
  levelOf,
  ownerLevel,
  type Head,
  type Level,
} from '../description-words';
import type { TextDocument, Token } from '../document';
import { toMention } from '../mention';
import type { Recognizer } from '../recognizer';
import { isCapitalised } from '../runs';

/** Whether a form is the name of a known place, as the gazetteer spells it. */
export type IsPlace = (form: string) => boolean;

interface Owner {
  readonly first: number;
  readonly kind: 'place' | 'unknown' | 'demonym' | 'noun';
  readonly level?: Level;
  /** Tokens of the place's name. */
  readonly place?: readonly [number, number];
}

interface Parsed {
  readonly first: number;
  readonly functionFirst: number;
  readonly level?: Level;
  readonly owner?: Owner;
}

/**
 * Agencies told by description: an owner (place, country's adjective), a level, a function, an uncapitalised head.
 *
 * Examples: `[North Hamgyong province's state security bureau]`, `the [Hoeryong police department]`,
 * `the [provincial state security bureau]`, `[police in Bhaluka]`, `[Japan's defense ministry]`, `[Syrian army]`; not `police officers`.
 */
export function agencyDescriptions(isPlace: IsPlace): Recognizer {
  return {
    id: 'agency-descriptions',
    recognize(document) {
      const found: Mention[] = [];
      document.tokens.forEach((token, at) => {
        const inPlace = token.fold === 'police' ? policeIn(document, at, isPlace) : null;
        if (inPlace) return void found.push(inPlace);
        for (const head of headsEndingIn.get(token.fold) ?? []) {
          const first = headStart(document.tokens, at, head);
          const mention = first === null ? null : build(document, first, at, head, isPlace);
          if (mention) return void found.push(mention);
        }
      });
      return found;
    },
  };
}

/** `police in Bhaluka`: the owner behind the head. */
function policeIn(document: TextDocument, at: number, isPlace: IsPlace): Mention | null {
  const { tokens, text } = document;
  const first = at + 2;
  const before = tokens[at - 1];
  if (before?.sentence === tokens[at]?.sentence && (isCapitalised(before) || levelOf(before?.fold ?? ''))) return null;
  if (tokens[at + 1]?.fold !== 'in' || tokens[first]?.sentence !== tokens[at]?.sentence) return null;
  let last = first;
  while (last < first + 3 && isCapitalised(tokens[last]) && tokens[last]?.sentence === tokens[at]?.sentence) last += 1;
  if (last === first || !isPlace(text.slice(tokens[first]?.start, tokens[last - 1]?.end))) return null;
  const place = { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
  const detail = '“police”, place named behind it';
  const agency: AgencyParts = { function: '', head: 'police', place };
  return toMention(document, at, last, {
    type: 'agency',
    form: 'description',
    score: 0.6,
    rule: 'agency-descriptions',
    detail,
    agency,
  });
}

/** Where the head's words begin when they end at token `at`; a single-word head must not be capitalised. */
function headStart(tokens: readonly Token[], at: number, head: Head): number | null {
  let index = at;
  for (let word = head.words.length - 1; word >= 0; word -= 1, index -= 1) {
    const token = tokens[index];
    const wanted = head.words[word];
    const equal = token?.fold === wanted || token?.text.replace('’', "'") === wanted;
    if (!token || !equal || token.sentence !== tokens[at]?.sentence) return null;
  }
  return isCapitalised(tokens[at]) ? null : index + 1;
}

function build(document: TextDocument, headFirst: number, at: number, head: Head, isPlace: IsPlace): Mention | null {
  const { tokens } = document;
  const parsed = parse(document, headFirst, isPlace);
  const last = head.words[0] === 'ministry' || head.words[0] === 'department' ? ofChain(tokens, at) : at + 1;
  const score = weigh(tokens, parsed, headFirst, at, last, head);
  if (score === 0) return null;
  const { owner, functionFirst } = parsed;
  const words = document.text.slice(tokens[functionFirst]?.start, tokens[headFirst]?.start).trim();
  const level = owner?.level ?? parsed.level;
  const place = owner?.place;
  const agency: AgencyParts = {
    function: last > at + 1 ? document.text.slice(tokens[at + 2]?.start, tokens[last - 1]?.end) : words,
    head: document.text.slice(tokens[headFirst]?.start, tokens[at]?.end).toLowerCase(),
    ...(level ? { level } : {}),
    ...(place ? { place: { start: tokens[place[0]]?.start ?? 0, end: tokens[place[1] - 1]?.end ?? 0 } } : {}),
  };
  return toMention(document, parsed.first, last, {
    type: 'agency',
    form: 'description',
    score,
    rule: 'agency-descriptions',
    detail: describe(agency, parsed),
    agency,
  });
}

function describe(agency: AgencyParts, { owner, level }: Parsed): string {
  const what = agency.function === '' ? `“${agency.head}”` : `“${agency.head}” after “${agency.function}”`;
  const how = {
    place: 'place named before it',
    unknown: 'name before it',
    demonym: 'country’s adjective before it',
    noun: 'owner before it',
  };
  return [what, owner ? how[owner.kind] : '', level ? `level ${level}` : ''].filter((part) => part !== '').join(', ');
}

/** Reads leftwards from the head: function words, a level, an owner. */
function parse(document: TextDocument, headFirst: number, isPlace: IsPlace): Parsed {
  const { tokens } = document;
  let first = headFirst;
  while (headFirst - first < 6 && isFunctionToken(tokens, first - 1, first)) first -= 1;
  while (first < headFirst && /^(?:and|s)$|^['’-]/.test(tokens[first]?.fold || (tokens[first]?.text ?? ''))) first += 1;
  const functionFirst = first;
  const levelToken = tokens[first - 1];
  const level = adjacent(tokens, first - 1) ? levelOf(levelToken?.fold ?? '') : undefined;
  if (level && !isCapitalised(levelToken) && !isPlaceBefore(tokens, first - 1)) first -= 1;
  else if (level) return withOwner({ first, functionFirst }, readOwner(document, first, isPlace));
  const parsed = { first, functionFirst, ...(first < functionFirst && level ? { level } : {}) };
  return withOwner(parsed, readOwner(document, first, isPlace));
}

const withOwner = (parsed: Parsed, owner: Owner | null): Parsed =>
  owner ? { ...parsed, first: owner.first, owner } : parsed;

const adjacent = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.sentence === tokens[at + 1]?.sentence && (tokens[at + 1]?.start ?? 0) - (tokens[at]?.end ?? 0) <= 1;

/** `Musan county`: the level word belongs to the place. */
const isPlaceBefore = (tokens: readonly Token[], at: number): boolean =>
  divisionLevel(tokens[at]?.fold ?? '') !== undefined && isCapitalised(tokens[at - 1]) && adjacent(tokens, at - 1);

function isFunctionToken(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at];
  if (!token || !adjacent(tokens, at)) return false;
  if (token.text === '-' || /^['’]s?$/.test(token.text))
    return isFunction(tokens[at - 1]?.fold ?? '') && tokens[at - 1]?.end === token.start;
  if (!isFunction(token.fold)) return false;
  if (token.fold === 'state' && !/^(?:security|prosecutor)/.test(tokens[next]?.fold ?? '')) return false;
  // A capitalised function (`Unification ministry`) is one word only; more are a name or a place.
  return !isCapitalised(token) || (!isCapitalised(tokens[at - 1]) && !isDemonym(token.text));
}

function readOwner(document: TextDocument, end: number, isPlace: IsPlace): Owner | null {
  const { tokens } = document;
  let last = end;
  if (!adjacent(tokens, last - 1)) return null;
  const possessive = /^['’]s?$/.test(tokens[last - 1]?.text ?? '');
  if (possessive) last -= 1;
  const noun = tokens[last - 1];
  if (!noun || noun.sentence !== tokens[end]?.sentence) return null;
  const generic = ownerLevel(noun.fold);
  const division = isPlaceBefore(tokens, last - 1) ? divisionLevel(noun.fold) : undefined;
  if (possessive && generic && !division && !isCapitalised(noun))
    return { first: last - 1, kind: 'noun', level: generic };
  return named(document, division ? last - 1 : last, division, possessive, isPlace);
}

/** The longest capitalised stretch ending at `last` that is a place, else what there is. */
function named(
  document: TextDocument,
  last: number,
  division: Level | undefined,
  possessive: boolean,
  isPlace: IsPlace,
): Owner | null {
  const { tokens, text } = document;
  let first = last;
  while (first > last - 4 && isNamePart(tokens, first - 1, first === last)) first -= 1;
  while (first < last && !isCapitalised(tokens[first])) first += 1;
  if (first >= last) return null;
  const slice = (from: number): string => text.slice(tokens[from]?.start, tokens[last - 1]?.end);
  for (let from = first; from < last; from += 1) {
    if (demonymCountry(slice(from)) || (isDemonym(slice(from)) && !possessive))
      return { first: from, kind: 'demonym', level: 'national' };
    if (isCapitalised(tokens[from]) && isPlace(slice(from)))
      return { first: from, kind: 'place', place: [from, last], ...(division ? { level: division } : {}) };
  }
  if (!division && !possessive && first === last - 1 && owesItsCapital(document, first)) return null;
  const kind = division ? 'place' : 'unknown';
  return { first, kind, place: [first, last], ...(division ? { level: division } : {}) };
}

/** `Since border guards …`: a first word that is capitalised nowhere else is no name. */
function owesItsCapital({ tokens, sentences }: TextDocument, at: number): boolean {
  const token = tokens[at];
  const opens = (index: number): boolean => sentences[tokens[index]?.sentence ?? -1]?.firstToken === index;
  return opens(at) && !tokens.some((other, index) => other.text === token?.text && !opens(index));
}

function isNamePart(tokens: readonly Token[], at: number, isLast: boolean): boolean {
  const token = tokens[at];
  if (!token || token.fold === 'the' || (!isLast && !adjacent(tokens, at))) return false;
  return (isCapitalised(token) && token.kind === 'word') || (token.text === '-' && !isLast);
}

/** `ministry of intelligence`, `ministry of Agriculture`: up to three words of a function. */
function ofChain(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.fold !== 'of') return at + 1;
  let last = at + 2;
  while (last < at + 6 && tokens[last]?.sentence === tokens[at]?.sentence && isFunction(tokens[last]?.fold ?? ''))
    last += 1;
  while (last > at + 2 && tokens[last - 1]?.fold === 'and') last -= 1;
  return last > at + 2 ? last : at + 1;
}

/** 0: not an agency, or not told which. */
function weigh(
  tokens: readonly Token[],
  parsed: Parsed,
  headFirst: number,
  at: number,
  last: number,
  head: Head,
): number {
  const { owner, level, functionFirst } = parsed;
  const hasFunction = functionFirst < headFirst || head.words.length > 1 || last > at + 1;
  const placed = owner && owner.kind !== 'unknown';
  if (head.kind === 'body') {
    const next = tokens[at + 1];
    if (next && next.sentence === tokens[at]?.sentence && !endsBody(next.text, next.fold)) return 0;
    if (placed) return 0.75;
    if (level && level !== 'national') return head.words[0] === 'police' || head.words[0] === 'government' ? 0.55 : 0;
    if (head.words.length > 1 && head.words[1] === 'police' && head.words[0] === 'federal') return 0.55;
    return owner?.kind === 'unknown' && head.words[0] === 'police' ? 0.5 : 0;
  }
  if (!hasFunction)
    return placed && owner.kind === 'place' && owner.level && /^(?:court|council|committee)$/.test(head.words[0] ?? '')
      ? 0.6
      : 0;
  if (placed) return 0.85;
  if (level) return 0.72;
  if (owner) return 0.6;
  if (head.words[0] === 'ministry') return 0.7;
  const phrase = tokens
    .slice(functionFirst, headFirst)
    .map((token) => token.text)
    .join(' ');
  return isTelling(phrase) ? 0.5 : 0;
}
