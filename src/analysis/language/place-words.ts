import { englishWords } from '../../data/lexicon';

/** Words like them that point to a people or faith, not to one place. */
const REGIONAL = [...englishWords('regional')];

const COUNTRY = englishWords('demonyms').leaders;
const ADJECTIVE = new Map(englishWords('demonyms').groups.map(([code = '', word = '']) => [code, word]));
const REGION = englishWords('demonyms-of-regions').leaders;
const PAIR_HEADS = new Set(
  [...COUNTRY.keys(), ...REGION.keys()].flatMap((word) => (word.includes(' ') ? [word.split(' ')[0]] : [])),
);
const REGIONAL_SET = new Set(REGIONAL);

/** Country code of a demonym as written (`Iraqi`, `South Korean`, `U.S.`); undefined for any other word. */
export const demonymCountry = (text: string): string | undefined => COUNTRY.get(text);
/** The place that is no country of a demonym as written (`Kurdish`, `Texan`), by its name in the gazetteer. */
export const demonymRegion = (text: string): string | undefined => REGION.get(text);
/** Whether a demonym of two words begins with this one: `South`. */
export const isPairHead = (text: string): boolean => PAIR_HEADS.has(text);
/** Whether a word is an adjective of a people, faith, party or region: never a name by itself. */
export const isDemonym = (text: string): boolean => COUNTRY.has(text) || REGION.has(text) || REGIONAL_SET.has(text);
/** The usual adjective of a country (`KP` → `North Korean`); undefined for an unknown code. */
export const adjectiveOf = (code: string): string | undefined => ADJECTIVE.get(code);

/** Nouns after a place's name that say what it is, folded; `level` where they name an administrative level. */
export type PlaceWordKind = 'admin1' | 'admin2' | 'city' | 'water' | 'region' | 'facility';

const KIND_NAMES = ['city', 'water', 'region', 'facility', 'admin1', 'admin2'] as const;
const kindsOf = (name: string): ReadonlyMap<string, PlaceWordKind> =>
  new Map([...englishWords(name).numbered(0)].map(([word, at]) => [word, KIND_NAMES[at] as PlaceWordKind]));
const KINDS = kindsOf('kinds-of-places');

export const PLACE_WORDS: ReadonlySet<string> = new Set(KINDS.keys());
/** What a noun right after a name says the name is: `county` → `admin2`. */
export const placeWord = (fold: string): PlaceWordKind | undefined => KINDS.get(fold);

const BEFORE = kindsOf('kinds-before-places');
export const LEADING_PLACE_WORDS: ReadonlySet<string> = new Set(BEFORE.keys());
/** What a capitalised noun right before a name says: `Mount`, `Lake`, `Fort`. */
export const leadingPlaceWord = (fold: string): PlaceWordKind | undefined => BEFORE.get(fold);

const FIRM = englishWords('place-words-firm');
const LOOSE = englishWords('place-words-loose');
/** A preposition after which a name is likely a place. */
export const isLocative = (fold: string): boolean => FIRM.has(fold) || LOOSE.has(fold);
/** One after which hardly anything but a place or an organisation stands: `to Clinton` is said of people, `in Clinton` is not. */
export const isFirmLocative = (fold: string): boolean => FIRM.has(fold);

const COMPASS = englishWords('compass');
/** `northern Syria`, `downtown Detroit`: a word before a place that is no part of its name. */
export const isCompass = (fold: string): boolean => COMPASS.has(fold);

const GROUNDS = englishWords('place-words-grounds');
/** Last words of names that lie on a map and are hardly ever bodies: `Special Economic Zone`, not `Madison Square Garden`. */
export const isGround = (fold: string): boolean => GROUNDS.has(fold);
