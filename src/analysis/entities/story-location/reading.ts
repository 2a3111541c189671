import { FUNCTION_WORDS, isDemonym, type Token } from '../../language';
import { Shape } from '../../language/word-types';
import { contains, type Entity, type ResolvedMention } from '../../../model';
import { Cue, cuesOf, type Preposition, prepositionOf } from './cues';
import type { StoryView } from './view';
import { findDemonyms, wordsOf } from '../article-context';
import { standsAt, titleText } from '../salience';
import type { CountryWords } from '../country-words';

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
  if (isTellerBehind(view, after)) return 'teller';
  if (isAdjective(mention, tokens, at, after)) return 'adjective';
  const sentence = tokens[at]?.sentence;
  let isListed = false;
  for (let index = at - 1; index >= at - REACH; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    // `near the capital, Santiago`: the name only says which.
    if (token.text === ',' && view.is(index - 1, Cue.part)) continue;
    if (token.text === ',') return isBesideAnother(index, view) ? 'beside' : unled(view, after);
    if (token.kind === 'punctuation') break;
    const preposition = prepositionOf(view.cues[index] ?? 0);
    if (preposition !== undefined && !(preposition === 'of' && view.is(index - 1, Cue.part)))
      return led(preposition, index, after, view, speaks);
    if (view.is(index, Cue.impact)) return speaks && isWished(tokens, index) ? 'topic' : 'scene';
    // `in the Indian Ocean and Sea of Oman`: one preposition for both.
    if (token.text === 'and' && isCapital(tokens[index - 1])) isListed = true;
    if (!isListed && isCapital(token) && !isDemonym(token.text) && !view.is(index, Cue.part)) break;
  }
  return unled(view, after);
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
const isTellerBehind = (view: StoryView, after: number): boolean =>
  view.is(after, Cue.teller) || (view.is(after, Cue.part) && view.is(after + 1, Cue.teller));

/** A place after a comma that follows another place: `in Agadez, Niger`. */
function isBesideAnother(comma: number, view: StoryView): boolean {
  const { tokens, text } = view.document;
  const before = tokens[comma - 1];
  if (before === undefined || !isCapital(before) || text.charAt(before.end) !== ',') return false;
  return view.is(comma - 2, Cue.in | Cue.part) || isCapital(tokens[comma - 2]);
}

/** Without a preposition: the first noun of a compound (`the Iran deal`), or simply named. */
const unled = (view: StoryView, after: number): PlaceRole => (view.is(after, Cue.topic) ? 'topic' : 'named');

/** `the U.S. army`, `a UK court`, `the United States commonwealth`: a country that has no handy adjective before a noun. */
function isAdjective(mention: ResolvedMention, tokens: readonly Token[], at: number, after: number): boolean {
  const short = mention.text.length <= 8 && /^(?:\p{Lu}\.?){2,4}$/u.test(mention.text);
  if (!short && mention.text !== 'United States' && mention.text !== 'United Kingdom') return false;
  const next = tokens[after];
  if (next === undefined || next.kind !== 'word' || next.sentence !== tokens[at]?.sentence) return false;
  if (!short && /s$|ed$|^(?!\p{Ll})/u.test(next.text)) return false;
  return next.fold !== 's' && !FUNCTION_WORDS.has(next.fold);
}

/** `able to reach the U.S.`, `could strike Guam`: nothing has happened. */
const isWished = (tokens: readonly Token[], at: number): boolean =>
  /^(?:to|could|can|may|might|would|of)$/.test(tokens[at - 1]?.fold ?? '');

/** By the preposition and the words around: `born in`, `embassy in`, `source in`, `visit to`, `officials in … said`. */
function led(preposition: Preposition, at: number, after: number, view: StoryView, speaks: boolean): PlaceRole {
  const head = view.cues[at - 1] ?? 0;
  const before = head | (view.cues[at - 2] ?? 0) | (view.cues[at - 3] ?? 0);
  if ((head & Cue.teller) !== 0) return 'teller';
  if ((head & Cue.envoy) !== 0) return 'envoy';
  switch (preposition) {
    case 'in':
      return ledByIn(head, before, at, view, speaks);
    case 'to':
      return (before & Cue.arrival) === 0 ? 'path' : 'arrival';
    case 'from':
      return (head & Cue.biography) === 0 ? 'path' : 'biography';
    case 'on':
      return ((before & Cue.assault) | (head & Cue.ground)) !== 0 || isGroundBehind(view, after) ? 'scene' : 'topic';
    case 'of':
      return (head & Cue.speech) === 0 ? unled(view, after) : 'topic';
    case 'about':
      return 'topic';
  }
}

const isGroundBehind = (view: StoryView, after: number): boolean =>
  [0, 1, 2].some((step) => view.is(after + step, Cue.ground));

function ledByIn(head: number, before: number, at: number, view: StoryView, speaks: boolean): PlaceRole {
  const { tokens } = view.document;
  if ((head & Cue.biography) !== 0) return 'biography';
  if ((head & Cue.speech) !== 0) return 'seat';
  if (!speaks) return 'scene';
  if (tokens[at]?.fold === 'at' && (before & Cue.aimed) !== 0) return 'topic';
  return (head & Cue.authority) !== 0 || view.bodyEndsAt(tokens[at - 1]?.end ?? -1) ? 'seat' : 'scene';
}

/** How a headline names a place. */
export interface HeadlineNaming {
  /** Offset in the headline. */
  readonly at: number;
  /** `in Hyesan`, `off Wonsan`. */
  readonly scene: boolean;
  /** `the Iran deal`, `sanctions on Iran`. */
  readonly topic: boolean;
}

export interface HeadlineWords {
  readonly adjectives: number;
  readonly politics: number;
  readonly life: number;
  readonly first: number;
}

export interface Headline {
  /** How it names an entity by one of these forms; null where it does not. */
  naming(entity: Entity, forms: readonly string[]): HeadlineNaming | null;
  /** Adjectives of a country and words that speak of it: how many, and the offset of the first (infinite where none). */
  wordsOf(country: string): HeadlineWords;
}

/** `North Korea` does not name Korea. */
const COMPASS = /\b(?:north|south|east|west) $/i;

export function readHeadline(title: string, countryWords: CountryWords): Headline {
  const words = wordsOf(title);
  const demonyms = findDemonyms(words);
  const ofCountries = countryWords.find(words);
  const prepared = titleText(title);
  const naming = (form: string): HeadlineNaming | null => {
    const at = standsAt(form, prepared);
    return at < 0 || COMPASS.test(title.slice(0, at)) ? null : namingAt(title, at, form.length);
  };
  const known = new Map<string, HeadlineWords>();
  const wordsFor = (country: string): HeadlineWords => {
    const adjectives = demonyms.get(country) ?? [];
    const own = ofCountries.filter((word) => word.country === country);
    return {
      adjectives: adjectives.length,
      politics: own.filter(({ kind }) => kind === 'politics').length,
      life: own.filter(({ kind }) => kind === 'life').length,
      first: Math.min(Infinity, ...adjectives, ...own.map(({ start }) => start)),
    };
  };
  return {
    naming: (entity, forms) => {
      for (const form of forms) {
        const found = naming(form);
        if (found !== null) return found;
      }
      for (const form of entity.placeKind === 'country' ? entity.aliases : []) {
        const found = naming(form);
        if (found !== null) return found;
      }
      return null;
    },
    wordsOf: (country) => {
      const before = known.get(country);
      if (before !== undefined) return before;
      const made = wordsFor(country);
      known.set(country, made);
      return made;
    },
  };
}

function namingAt(title: string, at: number, length: number): HeadlineNaming {
  const before = title
    .slice(0, at)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const after = /^[^\p{L}]{0,3}(\p{L}+)/u.exec(title.slice(at + length))?.[1]?.toLowerCase() ?? '';
  const preposition = prepositionOf(cuesOf(before[before.length - 1] ?? ''));
  const korean = /^(?:시|군|도|구역)?(?:에서|서|에선)/.test(title.slice(at + length));
  return {
    at,
    scene: preposition === 'in' || korean || before[before.length - 1] === 'off',
    topic:
      preposition === 'about' || preposition === 'from' || preposition === 'of' || (cuesOf(after) & Cue.topic) !== 0,
  };
}
