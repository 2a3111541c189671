import { englishWords } from '../../data/lexicon';
/** Nouns after a place's name that say what it is, folded; `level` where they name an administrative level. */
export type PlaceWordKind = 'admin1' | 'admin2' | 'city' | 'water' | 'region' | 'facility';

const TABLE: Readonly<Record<PlaceWordKind, string>> = {
  admin1: 'province provinces state oblast krai governorate governorates region canton republic voivodeship',
  admin2: 'county counties district districts prefecture prefectures township townships parish municipality borough',
  city: 'city town village hamlet suburb neighborhood neighborhoods neighbourhood neighbourhoods neighbourhoods settlement',
  water:
    'river lake sea bay gulf strait straits channel reservoir creek ocean canal lagoon harbor harbour estuary falls sound',
  region:
    'island islands valley mountains mountain peninsula desert hills hill basin plateau plain forest coast delta heights pass beach cape shoal reef archipelago atoll glacier park',
  facility:
    'airport airfield prison bridge square market stadium street avenue road highway boulevard plaza tower station crossing checkpoint dam mosque cathedral palace farm port pier quay mine garden gardens zoo castle monument memorial cemetery lane base camp speedway racecourse cosmodrome spaceport shipyard',
};
const KINDS = new Map<string, PlaceWordKind>();
for (const kind of Object.keys(TABLE) as PlaceWordKind[])
  for (const word of TABLE[kind].split(' ')) KINDS.set(word, kind);

export const PLACE_WORDS: ReadonlySet<string> = new Set(KINDS.keys());
/** What a noun right after a name says the name is: `county` → `admin2`. */
export const placeWord = (fold: string): PlaceWordKind | undefined => KINDS.get(fold);

const BEFORE: Readonly<Record<string, PlaceWordKind>> = {
  mount: 'region',
  mt: 'region',
  lake: 'water',
  river: 'water',
  cape: 'region',
  fort: 'facility',
  camp: 'facility',
  gulf: 'water',
  isle: 'region',
  bay: 'water',
  strait: 'water',
  port: 'city',
};
export const LEADING_PLACE_WORDS: ReadonlySet<string> = new Set(Object.keys(BEFORE));
/** What a capitalised noun right before a name says: `Mount`, `Lake`, `Fort`. */
export const leadingPlaceWord = (fold: string): PlaceWordKind | undefined =>
  LEADING_PLACE_WORDS.has(fold) ? BEFORE[fold] : undefined;

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
