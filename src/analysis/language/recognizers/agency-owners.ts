import {
  divisionLevel,
  headsEndingIn,
  isFunction,
  isNumbered,
  levelOf,
  ownerLevel,
  type DescriptionLevel,
} from '../agency-words';
import type { TextDocument, Token } from '../document';
import { demonymCountry } from '../place-words';
import { type Recognizer, toMention } from '../recognizer';
import { canBeName, isCapitalised } from '../runs';
import { Shape } from '../word-types';
import { englishWords } from '../../../data/lexicon';
import type { AgencyParts, Mention } from '../../../model';

const BEFORE_PARLIAMENT = englishWords('words-before-parliament');

/** Whether a form is the name of a known place, as the gazetteer spells it. */
export type IsPlace = (form: string) => boolean;

/** Whose an agency told by description is, as the words beside it say. */
export interface OwnerWords {
  /**
   * `unknown`: a name that may be a place's; `noun`: a word that points to a place named before; `body`: another agency,
   * which stays outside (`the interior ministry's [organised-crime directorate]`, `its [overseas bureau]`).
   */
  readonly kind: 'place' | 'unknown' | 'demonym' | 'noun' | 'body' | 'organ';
  /** Tokens of owner and the words that tie it. */
  readonly first: number;
  readonly last: number;
  readonly level?: DescriptionLevel;
  /** Tokens of the place's name; of an `organ` its own, `youth league`. */
  readonly place?: readonly [number, number];
  readonly possessive?: boolean;
}

/** What stands before the head: tokens from `first`, the function from `functionFirst`. */
export interface Parsed {
  readonly first: number;
  readonly functionFirst: number;
  readonly level?: DescriptionLevel;
  readonly owner?: OwnerWords;
}

/** Reads leftwards from the head: function words, a level, an owner. */
export function parseBefore(document: TextDocument, headFirst: number, isPlace: IsPlace): Parsed {
  const { tokens } = document;
  const head = tokens[headFirst]?.fold ?? '';
  let first = headFirst;
  while (headFirst - first < 6 && isFunctionToken(tokens, first - 1, first)) first -= 1;
  if (first === headFirst && touches(tokens, first - 1) && isNumbered(tokens[first - 1]?.fold ?? '', head)) first -= 1;
  while (first < headFirst && isLoose(tokens[first])) first += 1;
  const functionFirst = first;
  const levelToken = tokens[first - 1];
  const level = touches(tokens, first - 1) ? levelOf(levelToken?.fold ?? '') : undefined;
  if (level && !isCapitalised(levelToken) && !isPlaceBefore(tokens, first - 1)) first -= 1;
  else if (level) return withOwner({ first, functionFirst }, readOwner(document, first, isPlace));
  const parsed = { first, functionFirst, ...(first < functionFirst && level ? { level } : {}) };
  return withOwner(parsed, readOwner(document, first, isPlace));
}

const withOwner = (parsed: Parsed, owner: OwnerWords | null): Parsed =>
  owner ? { ...parsed, first: owner.first, owner } : parsed;

const touches = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.sentence === tokens[at + 1]?.sentence && (tokens[at + 1]?.start ?? 0) - (tokens[at]?.end ?? 0) <= 1;

const isApostrophe = (text: string | undefined): boolean =>
  text === "'s" || text === '’s' || text === "'" || text === '’';

/** `and`, a hyphen, an apostrophe: nothing a function begins with. */
const isLoose = (token: Token | undefined): boolean =>
  token?.fold === 'and' || token?.text === '-' || isApostrophe(token?.text);

/** `Musan county`: the level word belongs to the place; not `The city`, where a sentence begins. */
function isPlaceBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || divisionLevel(tokens[at]?.fold ?? '') === undefined) return false;
  return canBeName(before) && touches(tokens, at - 1);
}

function isFunctionToken(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at];
  if (!token || !touches(tokens, at)) return false;
  if (token.text === '-' || isApostrophe(token.text))
    return isFunction(tokens[at - 1]?.fold ?? '') && tokens[at - 1]?.end === token.start && isNotOwner(tokens, at);
  if (token.fold === 'local') return OF_PLACES.has(tokens[next]?.fold ?? '');
  if (!isFunction(token.fold)) return isServiceAcronym(token, tokens[next]);
  if (token.fold === 'state' && tokens[next]?.fold !== 'security') return false;
  // A capitalised function (`Unification ministry`) is one word only; more are a name or a place.
  return !isCapitalised(token) || (!isCapitalised(tokens[at - 1]) && demonymCountry(token.text) === undefined);
}

/** Heads that `local` goes with where a place owns them: `Manbij local authority`. */
const OF_PLACES = englishWords('of-places');

/** `KGB` in `Brest regional KGB department`. */
const isServiceAcronym = (token: Token, head: Token | undefined): boolean =>
  token.text.length < 5 &&
  (token.shape & Shape.acronym) !== 0 &&
  /^(?:department|directorate|branch|office)$/.test(head?.fold ?? '');

/** `state's police`: a genitive of a noun that owns, not of the people an office is called after. */
const isNotOwner = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' || ownerLevel(tokens[at - 1]?.fold ?? '') === undefined;

function readOwner(document: TextDocument, end: number, isPlace: IsPlace): OwnerWords | null {
  const { tokens } = document;
  let last = end;
  if (!touches(tokens, last - 1)) return null;
  const possessive = isApostrophe(tokens[last - 1]?.text);
  if (possessive) last -= 1;
  const noun = tokens[last - 1];
  if (!noun || noun.sentence !== tokens[end]?.sentence) return null;
  const organ = possessive ? organEnding(tokens, last) : null;
  if (organ !== null) return { first: organ, last: end, kind: 'organ', place: [organ, last], possessive };
  if (isBody(noun, possessive)) return { first: end, last: end, kind: 'body', possessive };
  const generic = ownerLevel(noun.fold);
  const division = isPlaceBefore(tokens, last - 1) ? divisionLevel(noun.fold) : undefined;
  if (possessive && generic && !division && !isCapitalised(noun))
    return { first: last - 1, last: end, kind: 'noun', level: generic, possessive };
  const owner = named(document, division ? last - 1 : last, division, possessive, isPlace);
  return owner && { ...owner, last: end, possessive };
}

/** Start of `party`, `youth league`, `women's union` that ends before `last`: what has committees at every level. */
function organEnding(tokens: readonly Token[], last: number): number | null {
  const noun = tokens[last - 1];
  if (!noun || isCapitalised(noun)) return null;
  if (noun.fold === 'party') return last - 1;
  if (noun.fold === 'league' && tokens[last - 2]?.fold === 'youth') return last - 2;
  return noun.fold === 'union' && tokens[last - 3]?.fold === 'women' ? last - 3 : null;
}

/** `ministry`, `KGB` or `Ministry of Social Security` before a genitive; `its`. */
const isBody = (noun: Token, possessive: boolean): boolean =>
  possessive
    ? headsEndingIn.has(noun.fold) ||
      (noun.shape & Shape.acronym) !== 0 ||
      (isCapitalised(noun) && isFunction(noun.fold))
    : noun.fold === 'its';

/** Words that make of a country's adjective another people's: `Latin American`. */
const WIDER = englishWords('agency-owners-wider');

/** The longest capitalised stretch ending at `last` that is a place, else what there is. */
function named(
  document: TextDocument,
  last: number,
  division: DescriptionLevel | undefined,
  possessive: boolean,
  isPlace: IsPlace,
): Omit<OwnerWords, 'last'> | null {
  const { tokens, text } = document;
  let first = last;
  while (first > last - 4 && isNamePart(tokens, first - 1, first === last)) first -= 1;
  while (first < last && !isCapitalised(tokens[first])) first += 1;
  if (first >= last) return null;
  const slice = (from: number): string => text.slice(tokens[from]?.start, tokens[last - 1]?.end);
  const level = division ? { level: division } : {};
  for (let from = first; from < last; from += 1) {
    if (from > first && WIDER.has(tokens[from - 1]?.fold ?? '')) return null;
    if (demonymCountry(slice(from))) return { first: from, kind: 'demonym', level: 'national' };
    if (isCapitalised(tokens[from]) && isPlace(slice(from)))
      return { first: from, kind: 'place', place: [from, last], ...level };
  }
  if (!division && !possessive && first === last - 1 && owesItsCapital(document, first)) return null;
  return { first, kind: division ? 'place' : 'unknown', place: [first, last], ...level };
}

/** `Since border guards …`: a first word that is capitalised nowhere else is no name. */
function owesItsCapital({ tokens, sentences }: TextDocument, at: number): boolean {
  const token = tokens[at];
  const opens = (index: number): boolean => sentences[tokens[index]?.sentence ?? -1]?.firstToken === index;
  return opens(at) && !tokens.some((other, index) => other.text === token?.text && !opens(index));
}

function isNamePart(tokens: readonly Token[], at: number, isLast: boolean): boolean {
  const token = tokens[at];
  if (!token || token.fold === 'the' || (!isLast && !touches(tokens, at))) return false;
  return (isCapitalised(token) && token.kind === 'word') || (token.text === '-' && !isLast);
}

/** Owner behind the head that ends before `at`: `in Hyesan`, `of Musan County`, `in Russia's Far East` not. */
export function readOwnerBehind(document: TextDocument, at: number, isPlace: IsPlace): OwnerWords | null {
  const { tokens, text } = document;
  const sentence = tokens[at]?.sentence;
  const link = tokens[at]?.fold;
  if ((link !== 'in' && link !== 'of') || tokens[at - 1]?.sentence !== sentence) return null;
  const first = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1;
  let last = first;
  while (last < first + 3 && isCapitalised(tokens[last]) && tokens[last]?.sentence === sentence) last += 1;
  if (last === first || isApostrophe(tokens[last]?.text)) return null;
  for (let end = last; end > first; end -= 1) {
    if (!isPlace(text.slice(tokens[first]?.start, tokens[end - 1]?.end))) continue;
    const word = tokens[end]?.sentence === sentence ? divisionLevel(tokens[end]?.fold ?? '') : undefined;
    const division = word && touches(tokens, end - 1) ? { level: word } : {};
    return { kind: 'place', first: at, last: word ? end + 1 : end, place: [first, end], ...division };
  }
  return { kind: 'unknown', first: at, last, place: [first, last] };
}

const HEADS = englishWords('agency-short-forms-heads');
/** Heads too common to stand for a body without a word that says more. */
const VAGUE = englishWords('agency-short-forms-vague');
/** What behind a head makes it another body: `the department of …`. */
const CONTINUES = new Set(['of', 'for']);
/** Nouns that a head before them only qualifies: `the bureau chief`, `the bank account`. */
const NOUNS = englishWords('agency-short-forms-nouns');

/**
 * Heads after an article with little or nothing beside them, which only an agency named before, or the country the
 * article is about, gives a meaning: resolution drops what stays unclear.
 *
 * Examples: `the [bureau] said`, `the [Ministry]'s spokesman`, `the [provincial bureau]`, `the [Hoeryong department]`,
 * `the [election commission]`; not `the department of history`, `the bureau chief`.
 */
export const agencyShortForms: Recognizer = {
  id: 'agency-short-forms',
  recognize(document) {
    const { tokens } = document;
    const found: Mention[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      if (!HEADS.has((tokens[at] as Token).fold)) continue;
      const mention = build(document, at);
      if (mention) found.push(mention);
    }
    return found;
  },
};

const isNowhere = (): boolean => false;

function build(document: TextDocument, at: number): Mention | null {
  const { tokens } = document;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.sentence === token.sentence && (CONTINUES.has(next.fold) || NOUNS.has(next.fold))) return null;
  if (isCapitalised(token)) {
    const stands = isThe(tokens, at - 1, token) && !(isCapitalised(next) && next?.sentence === token.sentence);
    return stands && !VAGUE.has(token.fold) ? short(document, at, at, { function: '', head: token.fold }) : null;
  }
  const { first, functionFirst, level, owner } = parseBefore(document, at, isNowhere);
  if (token.fold === 'parliament' && first === at) return national(document, at);
  if (!isThe(tokens, first - 1, token) || owner?.kind === 'demonym' || owner?.kind === 'noun') return null;
  if (first === at && VAGUE.has(token.fold)) return null;
  const said = level ?? owner?.level;
  const [from = 0, to = 0] = owner?.place ?? [];
  return short(document, first, at, {
    function: functionFirst < at ? document.text.slice(tokens[functionFirst]?.start, tokens[at - 1]?.end) : '',
    head: token.fold,
    ...(said ? { level: said } : {}),
    ...(to > from ? { place: { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 } } : {}),
  });
}

/** `told parliament`: not `a parliament`, `hung parliament`. */
function national(document: TextDocument, at: number): Mention | null {
  if (!BEFORE_PARLIAMENT.has(document.tokens[at - 1]?.fold ?? '')) return null;
  return short(document, at, at, { function: '', head: 'parliament' });
}

const isThe = (tokens: readonly Token[], at: number, token: Token): boolean =>
  tokens[at]?.fold === 'the' && tokens[at].sentence === token.sentence;

function short(document: TextDocument, first: number, at: number, agency: AgencyParts): Mention {
  const { start, end } = { start: document.tokens[first]?.start ?? 0, end: document.tokens[at]?.end ?? 0 };
  return toMention(document, first, at + 1, {
    type: 'agency',
    form: 'description',
    score: 0.5,
    rule: 'agency-short-forms',
    detail: `“the ${document.text.slice(start, end)}”, for one named before`,
    agency,
  });
}
