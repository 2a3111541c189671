import { FUNCTION_WORDS, isDemonym, type Token } from '../../language';
import { Shape } from '../../language/shape';
import { contains, type ResolvedMention } from '../../../model';
import {
  AIMED,
  ARRIVAL,
  ASSAULT,
  AUTHORITY,
  BIOGRAPHY,
  ENVOY,
  GROUND,
  IMPACT,
  PART,
  SPEECH,
  TELLER,
  TOPIC,
  prepositionOf,
  type Preposition,
} from './cues';
import type { StoryView } from './view';

/**
 * What a mention of a place says of it. `scene`: something is told to be there (`in Hyesan`); `beside`: the larger
 * place told with it (`in Agadez, Niger`); `named`: no preposition says; `seat`: where those sit who speak or act (`the
 * regime in Pyongyang`); `adjective`: `the U.S. army`; `topic`: what somebody speaks or does
 * something about (`sanctions on Iran`); the rest is what the words say.
 */
export type PlaceRole =
  | 'scene'
  | 'arrival'
  | 'beside'
  | 'named'
  | 'seat'
  | 'path'
  | 'topic'
  | 'adjective'
  | 'envoy'
  | 'biography'
  | 'teller'
  | 'dateline';

export interface PlaceMention {
  readonly mention: ResolvedMention;
  readonly role: PlaceRole;
  /** Sentence it stands in; 0 is the lead. */
  readonly rank: number;
  /** Whether its sentence tells of earlier times. */
  readonly background: boolean;
  /** Whether its sentence tells that something happened. */
  readonly event: boolean;
}

export function readMention(mention: ResolvedMention, view: StoryView, speaks: boolean): PlaceMention {
  const at = view.tokenAt(mention.start);
  const { rank, background, event } = view.sentenceOf(view.document.tokens[at]);
  const role = contains(view.dateline, mention) ? 'dateline' : roleOf(mention, at, view, speaks);
  return { mention, role, rank, background, event: (role === 'scene' || role === 'arrival') && !background && event };
}

/** How far before a place its preposition is looked for. */
const REACH = 6;

function roleOf(mention: ResolvedMention, at: number, view: StoryView, speaks: boolean): PlaceRole {
  const { tokens } = view.document;
  let after = at + 1;
  while ((tokens[after]?.start ?? Infinity) < mention.end) after++;
  const korean = koreanRole(mention, tokens, at);
  if (korean !== undefined) return korean;
  if (isTellerBehind(tokens, after)) return 'teller';
  if (isAdjective(mention, tokens, at, after)) return 'adjective';
  const sentence = tokens[at]?.sentence;
  let isListed = false;
  for (let index = at - 1; index >= at - REACH; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    // `near the capital, Santiago`: the name only says which.
    if (token.text === ',' && PART.has(tokens[index - 1]?.fold ?? '')) continue;
    if (token.text === ',') return isBesideAnother(tokens, index, view) ? 'beside' : unled(tokens, after);
    if (token.kind === 'punctuation') break;
    const preposition = prepositionOf(token.fold);
    if (preposition !== undefined && !(preposition === 'of' && PART.has(tokens[index - 1]?.fold ?? '')))
      return led(preposition, tokens, index, after, view, speaks);
    if (IMPACT.has(token.fold)) return speaks && isWished(tokens, index) ? 'topic' : 'scene';
    // `in the Indian Ocean and Sea of Oman`: one preposition for both.
    if (token.text === 'and' && isCapital(tokens[index - 1])) isListed = true;
    if (!isListed && isCapital(token) && !isDemonym(token.text) && !PART.has(token.fold)) break;
  }
  return unled(tokens, after);
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && (token.shape & Shape.capitalised) !== 0;

/** `양강도 소식통`, `혜산시에서`. */
function koreanRole(mention: ResolvedMention, tokens: readonly Token[], at: number): PlaceRole | undefined {
  if (!/[가-힣]$/.test(mention.text)) return undefined;
  const rest = tokens[at]?.text.slice(mention.text.length) ?? '';
  if (/^(?:의)?$/.test(rest) && /^소식통|^현지/.test(tokens[at + 1]?.text ?? '')) return 'teller';
  if (/^(?:시|군|도|구역)?(?:에서|내|에선|에 있는)/.test(rest)) return 'scene';
  return /^(?:시|군|도|구역)?(?:에|으로|로)$/.test(rest) ? 'arrival' : undefined;
}

/** `a Ryanggang province source`, `North Pyongan sources`. */
function isTellerBehind(tokens: readonly Token[], after: number): boolean {
  const next = tokens[after]?.fold ?? '';
  return TELLER.has(next) || (PART.has(next) && TELLER.has(tokens[after + 1]?.fold ?? ''));
}

/** A place after a comma that follows another place: `in Agadez, Niger`. */
function isBesideAnother(tokens: readonly Token[], comma: number, { document }: StoryView): boolean {
  const before = tokens[comma - 1];
  const lead = tokens[comma - 2];
  if (before === undefined || !/^\p{Lu}/u.test(before.text)) return false;
  return (
    document.text.slice(before.end, before.end + 1) === ',' &&
    (prepositionOf(lead?.fold ?? '') === 'in' || /^\p{Lu}/u.test(lead?.text ?? '') || PART.has(lead?.fold ?? ''))
  );
}

/** Without a preposition: the first noun of a compound (`the Iran deal`), or simply named. */
function unled(tokens: readonly Token[], after: number): PlaceRole {
  return TOPIC.has(tokens[after]?.fold ?? '') ? 'topic' : 'named';
}

/** `the U.S. army`, `a UK court`, `the United States commonwealth`: a country that has no handy adjective before a noun. */
function isAdjective(mention: ResolvedMention, tokens: readonly Token[], at: number, after: number): boolean {
  const short = mention.text.length <= 8 && /^(?:\p{Lu}\.?){2,4}$/u.test(mention.text);
  if (!short && mention.text !== 'United States' && mention.text !== 'United Kingdom') return false;
  const next = tokens[after];
  if (next === undefined || next.kind !== 'word' || next.sentence !== tokens[at]?.sentence) return false;
  if (!short && /s$|ed$|^(?!\p{Ll})/u.test(next.text)) return false;
  return next.fold !== 's' && !FUNCTION_WORDS.has(next.fold);
}

/** `has lived in Agadez for years and was taken from her house there`. */
function isResumed(tokens: readonly Token[], after: number): boolean {
  const sentence = tokens[after - 1]?.sentence;
  for (let at = after; tokens[at]?.sentence === sentence && at < tokens.length; at++)
    if (tokens[at]?.fold === 'there') return true;
  return false;
}

/** `able to reach the U.S.`, `could strike Guam`: nothing has happened. */
const isWished = (tokens: readonly Token[], at: number): boolean =>
  /^(?:to|could|can|may|might|would|of)$/.test(tokens[at - 1]?.fold ?? '');

const isGroundBehind = (tokens: readonly Token[], after: number): boolean =>
  [0, 1, 2].some((step) => GROUND.has(tokens[after + step]?.fold ?? ''));

/** By the preposition and the words around: `born in`, `embassy in`, `source in`, `visit to`, `officials in … said`. */
function led(
  preposition: Preposition,
  tokens: readonly Token[],
  at: number,
  after: number,
  view: StoryView,
  speaks: boolean,
): PlaceRole {
  const before = [tokens[at - 1], tokens[at - 2], tokens[at - 3]].map((token) => token?.fold ?? '');
  const [head = ''] = before;
  if (TELLER.has(head)) return 'teller';
  if (ENVOY.has(head)) return 'envoy';
  switch (preposition) {
    case 'in':
      if (BIOGRAPHY.has(head)) return isResumed(tokens, after) ? 'scene' : 'biography';
      if (SPEECH.has(head)) return 'seat';
      if (speaks && tokens[at]?.fold === 'at' && before.some((fold) => AIMED.has(fold))) return 'topic';
      return speaks && (AUTHORITY.has(head) || view.bodyEndsAt(tokens[at - 1]?.end ?? -1)) ? 'seat' : 'scene';
    case 'to':
      return before.some((fold) => ARRIVAL.has(fold)) ? 'arrival' : 'path';
    case 'from':
      return BIOGRAPHY.has(head) ? 'biography' : 'path';
    case 'on':
      if (before.some((fold) => ASSAULT.has(fold)) || GROUND.has(head) || isGroundBehind(tokens, after)) return 'scene';
      return 'topic';
    case 'of':
      return SPEECH.has(head) ? 'topic' : unled(tokens, after);
    case 'about':
      return 'topic';
  }
}
