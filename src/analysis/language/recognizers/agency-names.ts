import { englishWords } from '../../../data/lexicon';
import type { Mention } from '../../../model';
import { agencyType, isAgencyHead, mayHeadAgency, qualifiesAgency, standsAlone } from '../agency-words';
import { isDemonym } from '../place-words';
import type { Sentence, TextDocument, Token } from '../document';
import type { Lexicon } from '../matcher';
import { type Recognizer, toMention } from '../recognizer';
import { chainEnd, chainStart, topicsStart } from '../name-chains';
import { isOfPeople, type NameStatistics } from '../names';
import { isCapitalised } from '../runs';
import { isTitle } from '../titles';
import type { KnownForm } from './known';

/** What the names of bodies are weighed by. */
interface Knowledge {
  readonly names: NameStatistics;
  readonly known: Lexicon<KnownForm> | null;
}

/** Tokens `[first, last)` with the head inside. */
interface Name {
  readonly first: number;
  readonly head: number;
  readonly last: number;
}

/**
 * Public bodies with a capitalised head: what stands before it, and `of …` behind it.
 *
 * Examples: `Russia's [Ministry of Internal Affairs]`, `[U.S. State Department]`, `[Joint Chiefs of Staff]`,
 * `[14th Supreme People's Assembly]`, `[Office 39]`, `Obama's [Justice Department]`; not `Amazon Web Services`.
 */
export function agencyNames(names: NameStatistics, known: Lexicon<KnownForm> | null = null): Recognizer {
  const knowledge = { names, known };
  return {
    id: 'agency-names',
    recognize(document) {
      const { tokens, sentences } = document;
      const found: Mention[] = [];
      let floor = 0;
      for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at] as Token;
        if (!mayHeadAgency(token.fold) || !isCapitalised(token)) continue;
        const sentence = sentences[token.sentence] as Sentence;
        const from = Math.max(floor, sentence.firstToken, at - REACH);
        const name = readName(document, at, from, Math.min(sentence.lastToken, at + REACH), knowledge);
        const mention = build(document, name, sentence, names);
        if (!mention) continue;
        found.push(mention);
        floor = name.last;
        at = name.last - 1;
      }
      return found;
    },
  };
}

/** Tokens to each side of a head that its name may take in; a line of heads must not be walked once for each. */
const REACH = 16;

/** Words that carry the head on: `Police Station`, `Consulate General`. */
const FOLLOWING = englishWords('following');

function readName(document: TextDocument, at: number, floor: number, limit: number, knowledge: Knowledge): Name {
  const { names, known } = knowledge;
  const head = lastHead(document, at, limit);
  const last = tailEnd(document, head, listEnd(document, head, chainEnd(document, head, limit, names)), names);
  const start = headStart(document, chainStart(document, at, floor, names), at, names);
  const first = topicsStart(document, start, head, floor, names);
  if (!known) return { first, head, last };
  return {
    first: ownStart(document, first, at, last, known, names),
    head,
    last: smallEnd(document, first, ownEnd(document, first, head, last, known), limit, known),
  };
}

/** The head may be followed by another (`Police Department`), which is then the head. */
function lastHead({ tokens }: TextDocument, at: number, limit: number): number {
  let head = at;
  for (let next = at + 1; next < Math.min(limit, at + 4); next += 1) {
    const token = tokens[next];
    if (isGenitive(tokens, next)) continue;
    if (!isCapitalised(token) || !token || token.start - (tokens[next - 1]?.end ?? 0) > 1) break;
    if (isAgencyHead(token.fold) || FOLLOWING.has(token.fold)) head = next;
  }
  return head;
}

/** `Bureau of Alcohol, Tobacco, Firearms [and Explosives]`, `Committee on Ways [and Means]`. */
function listEnd({ tokens }: TextDocument, head: number, last: number): number {
  const isList = tokens.slice(head, last).some(({ text }) => text === ',');
  const next = tokens[last + 1];
  const isTopics = tokens.slice(head, last).some(({ fold }) => fold === 'on');
  return (isList || isTopics) &&
    tokens[last]?.fold === 'and' &&
    isCapitalised(next) &&
    next?.sentence === tokens[head]?.sentence
    ? last + 2
    : last;
}

/** `'` in `Prosecutors' Office`. */
const isGenitive = (tokens: readonly Token[], at: number): boolean =>
  /^['’]$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.fold === 'prosecutors' &&
  isAgencyHead(tokens[at + 1]?.fold ?? '');

/** Heads that two bodies named together end in: `the Senate and Supreme Court` are two. */
const CLOSED = englishWords('closed');
/** Words that owe their capital to a headline, a list or the beginning of a sentence. */
const LEADING = englishWords('leading');

/** Where the name begins once a body named with it and words that are no part of it are left out. */
function headStart({ tokens }: TextDocument, first: number, head: number, names: NameStatistics): number {
  let start = first;
  for (let at = head - 1; at > first; at -= 1) {
    if (tokens[at]?.fold !== 'and' && tokens[at]?.text !== '&') continue;
    const before = tokens[at - 1] as Token;
    const isWhole = at - start > 1 && isAgencyHead(before.fold) && head - at > 1;
    const cuts =
      isWhole || CLOSED.has(before.fold) || isOfPeople(names.of(before.fold)) || OFFICES.has(tokens[first]?.fold ?? '');
    if (cuts) start = Math.max(start, at + 1);
  }
  while (start < head && isNoPart(tokens, start)) start += 1;
  return start;
}

/** `Two Senate …`, `Senate Senate …` of a headline run into the text. */
const isNoPart = (tokens: readonly Token[], at: number): boolean =>
  LEADING.has(tokens[at]?.fold ?? '') || tokens[at]?.fold === tokens[at + 1]?.fold;

/** `Obama [Justice Department]`: a known name with words before it that no body is called by. */
function ownStart(
  document: TextDocument,
  first: number,
  head: number,
  last: number,
  known: Lexicon<KnownForm>,
  names: NameStatistics,
): number {
  const { tokens, text } = document;
  for (let start = first; start <= head; start += 1) {
    const form = text.slice(tokens[start]?.start, tokens[last - 1]?.end);
    if (isComplete(tokens, start, head, last) && known.get(form).some(({ type }) => type !== 'person')) return start;
    if (belongs(tokens, start, names)) return first;
  }
  return first;
}

/** `[US Department of Defense] Nanosat-2`: a known name with words behind it that have no head of their own. */
function ownEnd(
  { tokens, text }: TextDocument,
  first: number,
  head: number,
  last: number,
  known: Lexicon<KnownForm>,
): number {
  for (let end = last - 1; end > head + 1; end -= 1) {
    if (isAgencyHead(tokens[end]?.fold ?? '')) return last;
    const form = text.slice(tokens[first]?.start, tokens[end - 1]?.end);
    if (known.get(form).some(({ type }) => type === 'agency')) return end;
  }
  return last;
}

/** `Texas Department of State Health [services]`: a known name whose last word is written small. */
function smallEnd(
  { tokens, text }: TextDocument,
  first: number,
  last: number,
  limit: number,
  known: Lexicon<KnownForm>,
): number {
  const [end, next] = [tokens[last - 1], tokens[last]];
  if (!end || !next || last >= limit || next.start - end.end !== 1 || !/^\p{Ll}{4}/u.test(next.text)) return last;
  const form = text.slice(tokens[first]?.start, next.start) + next.text.charAt(0).toUpperCase() + next.text.slice(1);
  return known.get(form).some(({ type }) => type === 'agency') ? last + 1 : last;
}

/** A cabinet is called by its head's name: `Kishida Cabinet`. */
const isComplete = (tokens: readonly Token[], start: number, head: number, last: number): boolean =>
  last - start > 1 || tokens[head]?.fold !== 'cabinet';

/** Whether a word before a known name makes another name of it: a place, a people, a word of the state. */
function belongs(tokens: readonly Token[], at: number, names: NameStatistics): boolean {
  const { fold, text } = tokens[at] as Token;
  if (/^(?:Democratic|Republican|Democrat)$/.test(text)) return false;
  const { place, given, family } = names.of(fold);
  return qualifiesAgency(fold, text) || isDemonym(text) || (place > 0 && place * 2 >= given + family);
}

const OFFICES = englishWords('agency-names-offices');

/** Where the name ends: not with the office or the person behind it, nor with where it meets. */
function tailEnd({ tokens }: TextDocument, head: number, last: number, names: NameStatistics): number {
  for (let at = head + 1; at < last; at += 1) {
    const token = tokens[at] as Token;
    const start = beforeRank(tokens, at);
    if (OFFICES.has(token.fold) && !opensTopic(tokens[start - 1])) return start;
    if (OFFICES.has(token.fold) && isHeldBy(tokens, at + 1, last)) return beforeLink(tokens, start);
    if (LINKS.has(token.fold) && tokens[at - 1]?.fold !== 'inquiry' && !isTopic(tokens[at + 1], names)) return at;
  }
  return last;
}

const LINKS = new Set(['to', 'on', 'for']);

/** `Acting` in `Acting Secretary`. */
const beforeRank = (tokens: readonly Token[], at: number): number =>
  /^(?:acting|deputy|under|assistant|vice|prime)$/.test(tokens[at - 1]?.fold ?? '') ? at - 1 : at;

/** `Cabinet of [Prime Minister] Fumio Kishida`: the office is a person's. */
const isHeldBy = (tokens: readonly Token[], next: number, last: number): boolean =>
  next < last && isCapitalised(tokens[next]) && !OFFICES.has(tokens[next]?.fold ?? '');
const beforeLink = (tokens: readonly Token[], start: number): number =>
  tokens[start - 1]?.fold === 'the' ? start - 2 : start - 1;

/** Words after which an office is part of the name: `Office of the Vice President`. */
const opensTopic = (before: Token | undefined): boolean =>
  /^(?:of|for|the|and|on|to)$/.test(before?.fold ?? '') || OFFICES.has(before?.fold ?? '');

/** `on Armed Services`, `for the Southern District`: what a body is for, not where it is or whom it serves. */
function isTopic(token: Token | undefined, names: NameStatistics): boolean {
  if (!token || token.text === 'The') return false;
  if (token.fold === 'the' || qualifiesAgency(token.fold, token.text)) return true;
  const { given, family, place, lower, upper } = names.of(token.fold);
  return (lower > 10 && upper < 10 * lower) || given + family + place + upper === 0;
}

/** `Donald Trump Administration`, `Obama Presidency` name no body. */
const OF_A_PERSON = new Set('administration presidency government junta'.split(' '));

/** `Foreign Intelligence [Surveillance Act]`: a common noun behind the name makes another thing of it. */
function goesOn(tokens: readonly Token[], last: number, names: NameStatistics): boolean {
  const [end, next] = [tokens[last - 1], tokens[last]];
  if (!end || !next || next.sentence !== end.sentence || next.start - end.end !== 1 || !isCapitalised(next))
    return false;
  return names.of(next.fold).lower > 60 && !isTitle(next.fold) && !isDemonym(next.text) && !isAgencyHead(next.fold);
}

/** Heads that name no body by themselves: `Forces of the People's Army`. */
const COLLECTIVE = englishWords('collective');

function build(
  document: TextDocument,
  { first, head, last }: Name,
  sentence: Sentence,
  names: NameStatistics,
): Mention | null {
  const { tokens } = document;
  const word = tokens[head] as Token;
  const alone = last - first === 1;
  if (alone && (!standsAlone(word.fold) || (first === sentence.firstToken && names.isCommon(word.fold)))) return null;
  if (
    last - first > 14 ||
    (OF_A_PERSON.has(word.fold) && [first, last - 1].some((at) => isOfPeople(names.of((tokens[at] as Token).fold))))
  )
    return null;
  if (head === first && COLLECTIVE.has(word.fold)) return null;
  if (!CLOSED.has(word.fold) && goesOn(tokens, last, names)) return null;
  const words = tokens.slice(first, last);
  const type = alone ? 'agency' : agencyType(words.map(({ fold }) => fold));
  if (type === null) return null;
  const qualified = words.some((token, index) => first + index !== head && qualifiesAgency(token.fold, token.text));
  const score = alone || type === 'organization' ? 0.7 : qualified ? 0.88 : 0.72;
  const detail = `head “${word.text}”${alone ? '' : ' with capitalised words around it'}`;
  return toMention(document, first, last, { type, score, rule: 'agency-names', detail });
}
