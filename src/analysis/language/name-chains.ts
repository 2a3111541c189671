import { englishWords, pattern } from '../../data/lexicon';
import { isAgencyWord, isOrganizationWord } from './agency-words';
import { isDemonym } from './place-words';
import type { TextDocument, Token } from './document';
import type { NameStatistics } from './names';
import { canBeName } from './runs';
import { isTitle } from './titles';

/** Nouns whose genitive is part of a name (`People's Assembly`), where any other genitive names the owner. */
const GENITIVES = englishWords('genitives');
const LINKS = new Set(['of', 'for']);
/** Heads that take other prepositions too: `Committee on …`, `Campaign to …`. */
const OPEN_HEADS = englishWords('open-heads');
const OPEN_LINKS = new Set(['on', 'to', 'against']);
const APOSTROPHES = new Set(["'", '’', "'s", '’s']);
const ARABIC_ARTICLES = englishWords('arabic-articles');

const same = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.sentence === b.sentence;
/** Whether a word can stand in a name: capitalised and no article or pronoun. */
const isPart = (token: Token | undefined): boolean => token !== undefined && token.kind === 'word' && canBeName(token);

/**
 * Where the name around head `at` begins: back over capitalised words, genitives that belong to names, `&` and `and`.
 * An owner (`Russia's Ministry …`) stays outside.
 */
export function chainStart(document: TextDocument, at: number, floor: number, names: NameStatistics): number {
  const { tokens } = document;
  let first = at;
  for (
    let previous = step(tokens, first, names);
    previous < first && previous >= floor;
    previous = step(tokens, first, names)
  )
    first = previous;
  const head = tokens[first - 1];
  if (
    head?.kind !== 'punctuation' &&
    same(head, tokens[at]) &&
    /^\d+(?:st|nd|rd|th)$/.test(head?.text ?? '') &&
    first - 1 >= floor
  )
    first -= 1;
  while (first < at && isLeadingTitle(tokens, first)) first += 1;
  return first;
}

/** `Chairman` before a name; not `Justice` in `Justice and …`, nor what bodies are called by. */
const isLeadingTitle = (tokens: readonly Token[], at: number): boolean =>
  isTitle(tokens[at]?.fold ?? '') && !isAgencyWord(tokens[at]?.fold ?? '') && tokens[at + 1]?.fold !== 'and';

/** One step back from `first`; `first` itself when nothing before belongs to the name. */
function step(tokens: readonly Token[], first: number, names: NameStatistics): number {
  const here = tokens[first];
  const one = tokens[first - 1];
  if (!same(one, here) || !one || !here) return first;
  if (isPart(one)) {
    if (adjacent(one, here)) return first - 1;
  } else if (one.kind === 'word' && one.fold !== 'and' && one.fold !== 's') return first;
  const two = tokens[first - 2];
  const three = tokens[first - 3];
  if (APOSTROPHES.has(one.text) && isPart(two) && one.start === two?.end && GENITIVES.has(two.fold)) return first - 2;
  if (one.text === '-' && isPart(two) && two?.end === one.start && one.end === here.start) return first - 2;
  if (one.text === '-' && isArabicArticle(two) && isPart(three) && one.end === here.start) return first - 3;
  if (one.text === '&' && isPart(two)) return first - 2;
  // `Justice and Development Party`: joined only when what stands before is not a list of names.
  if (
    one.fold === 'and' &&
    isPart(two) &&
    two &&
    (isPlainNoun(two) || (isNoun(two, names) && (isNoun(here, names) || isAgencyWord(here.fold)))) &&
    (three?.text !== ',' || isPart(tokens[first - 4]))
  )
    return first - 2;
  return first;
}

/** Topics of a committee, at most. */
const MOST_TOPICS = 5;

/**
 * Where the name of a committee begins that has several topics: `House [Science, Space, and] Technology Committee`, each a
 * noun, back to its chamber; `first` where it has one.
 */
export function topicsStart(
  { tokens }: TextDocument,
  first: number,
  head: number,
  floor: number,
  names: NameStatistics,
): number {
  if (!/^(?:sub)?committee$/.test(tokens[head]?.fold ?? '')) return first;
  const isTopic = (at: number): boolean =>
    at >= floor && isPart(tokens[at]) && same(tokens[at], tokens[head]) && names.of(tokens[at]?.fold ?? '').lower > 40;
  let start = first;
  for (let topics = 0; topics < MOST_TOPICS; topics += 1) {
    const before = topicBefore(tokens, start);
    if (before === null || !isTopic(before)) break;
    start = before;
    while (isTopic(start - 1)) start -= 1;
  }
  if (start === first || !/^(?:house|senate)$/.test(tokens[start - 1]?.fold ?? '')) return start;
  return start - 1;
}

/** The last word of what stands before a topic in a list: behind `,`, `, and`, or `and` with a comma before that. */
function topicBefore(tokens: readonly Token[], start: number): number | null {
  const and = tokens[start - 1]?.fold === 'and' ? start - 1 : start;
  if (tokens[and - 1]?.text === ',') return and - 2;
  return and < start && tokens[and - 2]?.text === ',' ? and - 1 : null;
}

const isArabicArticle = (token: Token | undefined): boolean => ARABIC_ARTICLES.has(token?.text ?? '');
const adjacent = (left: Token, right: Token): boolean => right.start - left.end <= 1;
const TOPIC = pattern('(?:{endings-of-topics})s?$');
const isPlainNoun = (token: Token): boolean =>
  (isAgencyWord(token.fold) || isOrganizationWord(token.fold) || TOPIC.test(token.fold)) && !isDemonym(token.text);

/** Where the name with head `at` ends: over `of …`, `for …`, `on …` chains of capitalised words. Exclusive. */
export function chainEnd(document: TextDocument, at: number, limit: number, names: NameStatistics): number {
  const { tokens } = document;
  let last = at + 1;
  for (let next = link(tokens, last, limit, names); next > last; next = link(tokens, last, limit, names)) last = next;
  const after = tokens[last];
  if (
    last === at + 1 &&
    after?.kind === 'number' &&
    last < limit &&
    after.start - (tokens[at]?.end ?? 0) === 1 &&
    /^\d{1,3}$/.test(after.text)
  )
    last += 1;
  return last;
}

function link(tokens: readonly Token[], last: number, limit: number, names: NameStatistics): number {
  const word = tokens[last];
  if (!word || last >= limit) return last;
  if (
    word.text === '-' &&
    word.start === tokens[last - 1]?.end &&
    word.end === tokens[last + 1]?.start &&
    isPart(tokens[last + 1])
  )
    return last + 2;
  const isTaskForce = tokens[last - 1]?.fold === 'force' && tokens[last - 2]?.fold === 'task';
  const opens = OPEN_LINKS.has(word.fold) && (isTaskForce || OPEN_HEADS.has(tokens[last - 1]?.fold ?? ''));
  const within =
    word.fold === 'in' &&
    ((afterLink(tokens, last) && isNounAt(tokens, last + 1, names)) || isTopic(tokens, last, names));
  if (LINKS.has(word.fold) || opens || within)
    return words(tokens, tokens[last + 1]?.fold === 'the' ? last + 2 : last + 1, limit) ?? last;
  const joins = word.fold === 'and' || word.text === '&' || word.text === ',';
  const next = tokens[last + 1];
  if (!joins || !next || !isPart(next) || tokens[last - 1]?.kind !== 'word') return last;
  // After a comma only inside `X, Y and Z`; in any case a noun, not the next name.
  if (word.text === ',' && tokens[last + 2]?.fold !== 'and' && tokens[last + 2]?.text !== ',') return last;
  return isNoun(next, names) && afterLink(tokens, last) ? (words(tokens, last + 1, limit) ?? last) : last;
}

const isNoun = (token: Token, names: NameStatistics): boolean =>
  names.of(token.fold).lower > 40 && !isTitle(token.fold) && !isDemonym(token.text);

/** A capitalised common noun: `Humanitarian`, not the name of a place. */
function isNounAt(tokens: readonly Token[], at: number, names: NameStatistics): boolean {
  const token = tokens[at];
  return token !== undefined && isPart(token) && isNoun(token, names);
}

/** `National Institute on Money [in State Politics]`: behind what it is on, a noun with another. */
const isTopic = (tokens: readonly Token[], last: number, names: NameStatistics): boolean =>
  isPart(tokens[last + 1]) &&
  isPart(tokens[last + 2]) &&
  names.of(tokens[last + 1]?.fold ?? '').lower > 40 &&
  [2, 3].some((back) => tokens[last - back]?.fold === 'on');

/** Whether a `of` or `for` opened the part before `last`, so that `and` may continue it. */
function afterLink(tokens: readonly Token[], last: number): boolean {
  for (let at = last - 1; at >= last - 4; at -= 1) if (LINKS.has(tokens[at]?.fold ?? '')) return true;
  return false;
}

/** The end of a stretch of capitalised words from `from`; null when there is none. */
function words(tokens: readonly Token[], from: number, limit: number): number | null {
  let at = from;
  while (at < limit) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (at > from && token && APOSTROPHES.has(token.text) && isPart(next) && GENITIVES.has(tokens[at - 1]?.fold ?? ''))
      at += 1;
    else if (at > from && token?.text === '-' && isPart(next) && token.end === next?.start) at += 1;
    else if (!isPart(token)) break;
    else at += 1;
  }
  return at > from ? at : null;
}
