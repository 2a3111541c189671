import { englishWords } from '../../../data/lexicon';
import type { AgencyParts, Mention } from '../../../model';
import { endsBody, headsEndingIn, isCounted, isFunction, isTelling, type DescriptionHead } from '../agency-words';
import type { TextDocument, Token } from '../document';
import { type Recognizer, toMention } from '../recognizer';
import { isCapitalised } from '../runs';
import { parseBefore, readOwnerBehind, type IsPlace, type OwnerWords, type Parsed } from './agency-owners';

export type { IsPlace } from './agency-owners';

/** A head found in the text: tokens `[first, last)`. */
interface Found {
  readonly head: DescriptionHead;
  readonly first: number;
  readonly last: number;
}

/** What a head and the words around it say together: tokens from `parsed.first` to `last`. */
interface Described {
  readonly found: Found;
  readonly parsed: Parsed;
  readonly last: number;
  /** Tokens of a function behind the head: `of intelligence`. */
  readonly topic: readonly [number, number] | null;
  readonly behind: OwnerWords | null;
}

/**
 * Agencies told by description: an owner (place, country's adjective), a level, a function, an uncapitalised head.
 *
 * Examples: `[North Hamgyong province's state security bureau]`, `the [Hoeryong police department]`,
 * `the [provincial state security bureau]`, `the [state security department in Hyesan]`, `[police in Bhaluka]`,
 * `[Japan's defense ministry]`, `[Syrian army]`, `the [25th brigade]`; not `police officers`.
 */
export function agencyDescriptions(isPlace: IsPlace): Recognizer {
  return {
    id: 'agency-descriptions',
    recognize(document) {
      const found: Mention[] = [];
      const { tokens } = document;
      for (let at = 0; at < tokens.length; at += 1) {
        const heads = headsEndingIn.get((tokens[at] as Token).fold);
        if (heads === undefined) continue;
        for (const head of heads) {
          const first = headStart(tokens, at, head);
          const mention = first === null ? null : build(document, { head, first, last: at + 1 }, isPlace);
          if (!mention) continue;
          found.push(mention);
          break;
        }
      }
      return found;
    },
  };
}

/** Where the head's words begin when they end at token `at`; the head must not be capitalised, but for `Police in X`. */
function headStart(tokens: readonly Token[], at: number, head: DescriptionHead): number | null {
  let index = at;
  for (let word = head.words.length - 1; word >= 0; word -= 1, index -= 1) {
    const token = tokens[index];
    const wanted = head.words[word];
    const equal = token?.fold === wanted || token?.text.replace('’', "'") === wanted;
    if (!token || !equal || token.sentence !== tokens[at]?.sentence) return null;
  }
  return isCapitalised(tokens[at]) && tokens[at]?.fold !== 'police' ? null : index + 1;
}

function build(document: TextDocument, found: Found, isPlace: IsPlace): Mention | null {
  const { tokens } = document;
  const parsed = isCapitalised(tokens[found.first])
    ? { first: found.first, functionFirst: found.first }
    : parseBefore(document, found.first, isPlace);
  const topic = topicBehind(tokens, found);
  const end = topic ? topic[1] : found.last;
  const behind = mayBeOwnedBehind(tokens, found, parsed, topic) ? readOwnerBehind(document, end, isPlace) : null;
  const described = { found, parsed, topic, behind, last: behind ? behind.last : end };
  const score = weigh(tokens, described);
  return score === 0 ? null : toDescription(document, described, score);
}

function toDescription(document: TextDocument, described: Described, score: number): Mention {
  const { tokens, text } = document;
  const { found, parsed, topic, behind, last } = described;
  const slice = ([from, to]: readonly [number, number]): string =>
    to > from ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : '';
  const level = parsed.owner?.level ?? parsed.level ?? behind?.level;
  const organ = parsed.owner?.kind === 'organ' ? parsed.owner.place : undefined;
  const place = behind?.place ?? (organ ? undefined : parsed.owner?.place);
  const agency: AgencyParts = {
    function: slice(organ ?? topic ?? [parsed.functionFirst, found.first]),
    head: slice([found.first, found.last]).toLowerCase(),
    ...(level ? { level } : {}),
    ...(place ? { place: { start: tokens[place[0]]?.start ?? 0, end: tokens[place[1] - 1]?.end ?? 0 } } : {}),
  };
  return toMention(document, parsed.first, last, {
    type: 'agency',
    form: 'description',
    score,
    rule: 'agency-descriptions',
    detail: describe(agency, described),
    agency,
  });
}

const HOW = {
  place: 'place named before it',
  unknown: 'name before it',
  demonym: 'country’s adjective before it',
  noun: 'owner before it',
  body: 'its superior before it',
  organ: 'whose committee it is before it',
};

function describe(agency: AgencyParts, { parsed, behind }: Described): string {
  const what = agency.function === '' ? `“${agency.head}”` : `“${agency.head}” after “${agency.function}”`;
  const how = behind ? 'place named behind it' : parsed.owner ? HOW[parsed.owner.kind] : '';
  return [what, how, parsed.level ? `level ${parsed.level}` : ''].filter((part) => part !== '').join(', ');
}

/** `ministry of intelligence`, `department of public safety`: up to four words of a function. */
function topicBehind(tokens: readonly Token[], { head, last }: Found): readonly [number, number] | null {
  const takes =
    /^(?:ministry|department|bureau|directorate|office)$/.test(head.words[0] ?? '') && head.words.length === 1;
  if (!takes || tokens[last]?.fold !== 'of') return null;
  let end = last + 1;
  const { sentence } = tokens[last];
  while (end < last + 5 && tokens[end]?.sentence === sentence && isFunction(tokens[end]?.fold ?? '')) end += 1;
  while (end > last + 1 && tokens[end - 1]?.fold === 'and') end -= 1;
  return end > last + 1 ? [last + 1, end] : null;
}

/** Heads of bodies whose place often stands behind them. */
const PLACED_BEHIND = englishWords('placed-behind');

/** Whether a place behind the head says whose it is: not where another owner stands before it, but for missions abroad. */
function mayBeOwnedBehind(
  tokens: readonly Token[],
  { head, first, last }: Found,
  { owner, functionFirst, level }: Parsed,
  topic: readonly [number, number] | null,
): boolean {
  const word = head.words[head.words.length - 1] ?? '';
  if (/^(?:embassy|consulate|section|general)$/.test(word)) return owner !== undefined && owner.kind !== 'unknown';
  if (!owner && head.kind === 'body' && tokens[last]?.fold === 'of') return true;
  if (owner || !PLACED_BEHIND.has(word)) return false;
  if (word === 'police') {
    const before = first > 0 && tokens[first - 1]?.sentence === tokens[first]?.sentence ? tokens[first - 1] : undefined;
    return !level && tokens[last]?.fold === 'in' && !isCapitalised(before) && !isCounted(before?.fold ?? '');
  }
  return functionFirst < first || head.words.length > 1 || topic !== null || level !== undefined;
}

/** 0: not an agency, or not told which. */
function weigh(tokens: readonly Token[], described: Described): number {
  const { found, parsed, behind } = described;
  if (behind) return weighBehind(tokens, described, behind);
  if (isCapitalised(tokens[found.first])) return 0;
  if (found.head.kind === 'body') return weighBody(tokens, found, parsed);
  return weighBranch(tokens, described);
}

function weighBehind(tokens: readonly Token[], { found, parsed, last }: Described, behind: OwnerWords): number {
  if (parsed.owner) return 0.8;
  const word = found.head.words[found.head.words.length - 1];
  const next = tokens[last];
  if (word === 'police') {
    const acts = !next || next.sentence !== tokens[last - 1]?.sentence || endsBody(next.text, next.fold);
    const opens = tokens[found.first - 1]?.sentence !== tokens[found.first]?.sentence;
    return !acts
      ? 0
      : behind.kind === 'place'
        ? 0.6
        : opens && /ed$|^(?:said|say|says|)$/.test(next?.fold ?? '')
          ? 0.55
          : 0;
  }
  if (parsed.level === 'national' && word === 'court') return 0;
  return behind.kind === 'place' ? 0.72 : 0;
}

/** `Kaduna police`, `Syrian army`. */
function weighBody(tokens: readonly Token[], { head, last }: Found, { owner, level }: Parsed): number {
  const next = tokens[last];
  if (next && next.sentence === tokens[last - 1]?.sentence && !endsBody(next.text, next.fold)) return 0;
  if (owner?.kind === 'place' || owner?.kind === 'demonym') return 0.75;
  if (owner?.kind === 'noun') return /marines|senate/.test(head.words[0] ?? '') ? 0 : 0.75;
  const isForce = head.words[0] === 'police' || head.words[0] === 'government';
  if (level && level !== 'national') return isForce ? 0.55 : 0;
  if (head.words.length > 1 && /^(?:federal|national)$/.test(head.words[0] ?? '') && head.words[1] === 'police')
    return 0.55;
  return owner?.kind === 'unknown' && !owner.possessive && head.words[0] === 'police' ? 0.5 : 0;
}

/** Offices that a name before them ties to a place more likely than to a person: `Bhaluka district court`. */
const LOCAL = englishWords('agency-descriptions-local');
const NEEDS_PLACE = englishWords('needs-place');

/** Heads of what a ministry or service is made of. */
const PARTS_OF_BODIES = englishWords('parts-of-bodies');

function weighBranch(tokens: readonly Token[], { found, parsed, topic }: Described): number {
  const { head, first } = found;
  const { owner, level, functionFirst } = parsed;
  const [word = ''] = head.words;
  const hasFunction = functionFirst < first || head.words.length > 1 || topic !== null;
  if (owner?.kind === 'organ') return level && word === 'committee' && functionFirst === first ? 0.8 : 0;
  if (!hasFunction)
    return owner?.kind === 'place' && owner.level && /^(?:court|council|committee|assembly|tribunal)$/.test(word)
      ? 0.6
      : 0;
  if (owner?.kind === 'place' || owner?.kind === 'demonym') return 0.85;
  if (owner?.kind === 'noun') return 0.8;
  if (owner?.kind === 'body' && PARTS_OF_BODIES.has(word)) return owner.possessive ? 0.65 : 0.5;
  if (isNumberedUnit(tokens, parsed, first)) return 0.7;
  if (NEEDS_PLACE.has(word) && head.words.length === 1 && !level) return 0;
  if (owner && owner.kind !== 'body')
    return owner.possessive && !LOCAL.has(word)
      ? 0
      : LOCAL.has(word) || isTellingAt(tokens, functionFirst, first)
        ? 0.6
        : 0;
  if (word === 'court' || word === 'tribunal') return level && level !== 'national' ? 0.5 : 0;
  if (level) return 0.72;
  if (word === 'ministry') return 0.7;
  return isTellingAt(tokens, functionFirst, first) ? 0.5 : 0;
}

const isTellingAt = (tokens: readonly Token[], from: number, to: number): boolean =>
  isTelling(tokens.slice(from, to).map(({ fold }) => fold));

/** `the 25th brigade`. */
const isNumberedUnit = (tokens: readonly Token[], { functionFirst }: Parsed, head: number): boolean =>
  head - functionFirst === 1 && /^\d/.test(tokens[functionFirst]?.text ?? '');
