import { englishWords, pattern } from '../../../data/lexicon';
import type { TextDocument, Token } from '../../language';

/** Kinds of stories, by the words that tell them. */
const STORIES = {
  violence: 'story-of-violence',
  disaster: 'story-of-disaster',
  politics: 'story-of-politics',
  diplomacy: 'story-of-diplomacy',
  economy: 'story-of-economy',
  opinion: 'story-of-opinion',
  court: 'story-of-court',
  sport: 'story-of-sport',
} as const;

/** Prepositions by what they say of the place behind them. */
const PREPOSITIONS = {
  in: 'prepositions-of-place',
  to: 'prepositions-to-a-place',
  from: 'prepositions-from-a-place',
  about: 'prepositions-about-a-place',
} as const;
export type Preposition = keyof typeof PREPOSITIONS | 'on' | 'of';

/** Classes of words that say what a sentence tells of a place. */
const CLASSES = {
  ...STORIES,
  ...PREPOSITIONS,
  biography: 'stations-of-life',
  envoy: 'offices-abroad',
  teller: 'tellers',
  arrival: 'movements-to-a-place',
  topic: 'nouns-of-dealing',
  authority: 'those-who-rule',
  assault: 'assaults',
  aimed: 'aimed-at-a-country',
  ground: 'grounds-one-is-on',
  impact: 'done-to-a-place',
  speech: 'said-of-a-place',
  part: 'parts-of-places',
  event: 'happenings',
} as const;
/** Classes of one word. */
const WORDS = ['on', 'of', 'here'] as const;

type CueName = keyof typeof CLASSES | (typeof WORDS)[number];
const namesOf = <T extends string>(classes: Readonly<Record<T, string>>): T[] => Object.keys(classes) as T[];

/** A bit for each class. */
export const Cue = Object.fromEntries([...namesOf(CLASSES), ...WORDS].map((name, at) => [name, 1 << at])) as Readonly<
  Record<CueName, number>
>;

let bits: Map<string, number> | null = null;

function readBits(): Map<string, number> {
  const found = new Map<string, number>(WORDS.map((word) => [word, Cue[word]]));
  for (const name of namesOf(CLASSES))
    for (const word of englishWords(CLASSES[name])) found.set(word, (found.get(word) ?? 0) | Cue[name]);
  return found;
}

/** What a folded word is, as bits of `Cue`. */
export const cuesOf = (fold: string): number => (bits ??= readBits()).get(fold) ?? 0;

/** The same of each token. */
export const cuesIn = (tokens: readonly Token[]): Int32Array => Int32Array.from(tokens, ({ fold }) => cuesOf(fold));

const LEADING: readonly Preposition[] = ['in', 'to', 'from', 'about', 'of', 'on'];
const PREPOSITION = LEADING.reduce((all, name) => all | Cue[name], 0);

/** What a preposition says of the place behind it; undefined for any other word. */
export const prepositionOf = (cues: number): Preposition | undefined =>
  (cues & PREPOSITION) === 0 ? undefined : LEADING.find((name) => (cues & Cue[name]) !== 0);

/** Sentences that tell of earlier times. */
export const BACKGROUND = pattern(
  String.raw`\b(?:(?:in|since|of|until|during|by) (?:(?:{months}),? )?(1[6-9]\d\d|20\d\d)\b|(?:last|previous) (?:year|decade|century)|(?:{lengths-of-time-ago}) (?:ago|earlier|before)|{words-of-earlier-times})`,
  'i',
);

/** Sentences at the head of a text that tell what kind of story it is. */
const BEGINNING = 8;
/** Words of a kind among this many say as much as they can. */
const AMONG = 20;

/** How much headline and first sentences tell of each kind of story, 0 to 2; `cues`: of the text's tokens. */
export function storyKinds({ sentences }: TextDocument, title: string, cues: Int32Array): ReadonlyMap<string, number> {
  const last = sentences[Math.min(BEGINNING, sentences.length) - 1]?.lastToken ?? 0;
  const titled = title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(cuesOf);
  const words = [...cues.subarray(0, last), ...titled, ...titled];
  const valueOf = (bit: number): number => {
    const count = words.reduce((sum, word) => ((word & bit) === 0 ? sum : sum + 1), 0);
    return Math.min(2, (AMONG * count) / Math.max(1, words.length));
  };
  return new Map(namesOf(STORIES).map((kind) => [kind, valueOf(Cue[kind])]));
}
