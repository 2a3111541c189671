import { englishWords, pattern } from '../../../data/lexicon';
/** Words that say what a sentence tells of a place, folded. Whole classes, so that they hold in any story. */

/** What a place named after `in` or `at` is where it is the background of a person or firm: `born in Shelby`. */
export const BIOGRAPHY = englishWords('biography');
/** Offices of a country abroad: `ambassador to Syria`, `embassy in Seoul`. */
export const ENVOY = englishWords('cues-envoy');
/** Those who tell a reporter something, and are somewhere else than the story. */
export const TELLER = englishWords('teller');
/** Movement that ends at a place: who visits it is there. */
export const ARRIVAL = englishWords('arrival');
/** Nouns a country's name qualifies without being the scene: `the Russia investigation`, `Iran deal`. */
export const TOPIC = englishWords('cues-topic');
/** Those who rule: `the regime in Pyongyang`, `officials in Beijing` act, and the place is not the scene. */
export const AUTHORITY = englishWords('authority');
/** What comes upon a place: `attack on Ramadi`, `closed in on Kyiv`. */
export const ASSAULT = englishWords('assault');
/** What is sent or said at a country: `fire at the U.S.` threatens it, and nothing has happened there. */
export const AIMED = englishWords('cues-aimed');
/** Grounds one is on, said behind the name: `on the Garissa campus`. */
export const GROUND = englishWords('ground');
/** What is done to a place: `captured the city of Ramadi`, `shook Herat`. */
export const IMPACT = englishWords('impact');
/** What somebody does with words only. */
export const SPEECH = englishWords('cues-speech');
/** Parts of a place: what is said of them is said of it. */
export const PART = englishWords('cues-part');
/** What is seen to happen where it happens. */
export const EVENT = englishWords('cues-event');
export type Preposition = 'in' | 'on' | 'to' | 'from' | 'about' | 'of';
const PREPOSITIONS = new Map<string, Preposition>();
for (const [kind, list] of [
  ['in', 'in at near outside inside across throughout within around amid aboard'],
  ['to', 'to into toward towards onto through'],
  ['from', 'from via between off beyond'],
  ['about', 'with against over about for by than like unlike regarding concerning versus after behind'],
  ['of', 'of'],
  ['on', 'on'],
] as const)
  for (const word of list.split(' ')) PREPOSITIONS.set(word, kind);

/** What a preposition says of the place behind it; undefined for any other word. */
export const prepositionOf = (fold: string): Preposition | undefined => PREPOSITIONS.get(fold);

/** Sentences that tell of earlier times. */
export const BACKGROUND = pattern(
  String.raw`\b(?:(?:in|since|of|until|during|by) (?:(?:{background}),? )?(1[6-9]\d\d|20\d\d)\b|(?:last|previous) (?:year|decade|century)|(?:{cues-background}) (?:ago|earlier|before)|born\b|was founded|grew up|formerly|historically|in the past|earlier this year|World War|once (?:was|were|had))`,
  'i',
);
