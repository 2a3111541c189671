import { englishWords, pattern } from '../../../data/lexicon';
import { isCompass, isDemonym, leadingPlaceWord, placeWord } from '../../language/place-words';
import type { TextDocument } from '../../language/document';
import { Shape } from '../../language/word-types';
import { type Entity, entityId, foldForm, type PlaceKind } from '../../../model';
import type { Gazetteer, Place } from '../gazetteer';
import { isCelestial } from './doubts';
import { type Beside, locativeAt, type Qualifier, type Site } from './sites';
import type { Setting } from './setting';
import type { Case } from './score';

/** Least score of a mention that may make a place the gazetteer does not hold. */
const SURE = 0.5;
/** How sure the tagger must be of a name behind a preposition that stands before more than places: `to`, `from`. */
const VERY_SURE = 0.9;
/** The same behind `in` and `near`, where hardly anything but a place follows. */
const QUITE_SURE = 0.8;
/** Least share of the article's places that must lie in one country for it to be taken as the new place's. */
const MOST = 0.45;
/** And how many times those in any other. */
const LEAD = 1.5;

/** Share of the article's places in one division, and their least weight, for a new place to be put there. */
const IN_DIVISION = { share: 0.6, weight: 3 };

/** The same of one town, for what stands in a town. */
const IN_TOWN = { share: 0.5, weight: 2 };

/** The larger place a new one is put in, and why. */
interface Around {
  readonly place: Place;
  readonly why: string;
}

/** What a mention of the article is taken for. */
export type PlaceOf = (site: Site) => Place | undefined;

interface NewPlaceSources {
  readonly document: TextDocument;
  readonly gazetteer: Gazetteer;
  readonly placeOf: PlaceOf;
}

/** A place told only by what stands beside its name, in the larger place the text gives it; null when it gives none. */
export function newPlace(
  { group: { form, sites, kinds }, qualifiers, beside }: Case,
  setting: Setting,
  sources: NewPlaceSources,
): { readonly entity: Entity; readonly why: string } | null {
  const { document, gazetteer, placeOf } = sources;
  const best = sites.reduce((a, b) => (b.mention.score > a.mention.score ? b : a));
  const { text, score, reason } = best.mention;
  if (score < SURE || isDemonym(text) || isCelestial(form) || isCompass(form) || PREFIXED.test(form)) return null;
  const words = text.split(' ');
  const own = kindInName(words);
  const [called] = kinds;
  const kind = own ?? called;
  if (isNoPlace(best, words, document)) return null;
  const told = qualifiers.filter(({ strength, apposed }) => strength < 1 || apposed === true);
  // `at Cantor Fitzgerald in New York` says where somebody works.
  const enough = kind === undefined ? 1 : 0;
  const isIntroduced =
    told.some(({ strength }) => strength >= enough) || sites.some((site) => isToldAsPlace(site, kind, document));
  const isAlone = kind === undefined && words.length > 1;
  if (!isIntroduced || (isAlone && words.some((word) => isPlaceItself(word, gazetteer)))) return null;
  const around =
    stated(told, placeOf) ?? townBeside(beside, kind, placeOf) ?? whereItPlays(words, kind, setting, gazetteer);
  if (around === null) return null;
  return { entity: toEntity(text, kind ?? 'city', around.place), why: `${reason.detail}; ${around.why}` };
}

/** `Rason Special Economic Zone`, `Orinoco Mining Arc`. */
const STRETCHES = englishWords('stretches-of-land');
/** `anti-gun`, folded, and the party of `R-Jefferson Hills`. */
const PREFIXED = /^(?:anti|pro|non|pre|post|r|d) /;

/** `Pennsylvania Trump`, `Columbus Ohio`: two names that met, not a third place. */
const isPlaceItself = (word: string, gazetteer: Gazetteer): boolean =>
  isDemonym(word) || (gazetteer.find(word)[0]?.prominence ?? 0) >= WELL_KNOWN;
/** About 100,000 people. */
const WELL_KNOWN = 5;

/** Grounds that are no part of most names' vocabulary, but say of a name the tagger takes for a place what it is. */
const GROUNDS = englishWords('grounds-in-names');

/** What a word of the name says the place is: `Lake Faro`, `Insein Prison`, `Orlon Assembly Facility`. */
function kindInName(words: readonly string[]): PlaceKind | undefined {
  const last = words.length > 1 ? foldForm(words[words.length - 1] ?? '') : '';
  return (
    placeWord(foldForm(words[words.length - 1] ?? '')) ??
    leadingPlaceWord(foldForm(words[0] ?? '')) ??
    (ROAD.test(words.join(' ')) ? 'facility' : undefined) ??
    (STRETCHES.has(last) ? 'region' : undefined) ??
    (GROUNDS.has(last) ? 'facility' : undefined)
  );
}

/** `Interstate 45`, `State Highway 360`. */
const ROAD = /(?:^| )(?:Highway|Interstate|Route) \d/;

/**
 * Whether something beside a name says it is a place. What the tagger alone saw may be a shop, a ship or a brand, and a name
 * with a word of places in it may be a person's (`Celinda Lake`): of them an article or a preposition tells.
 */
function isToldAsPlace(
  { mention: { reason, score }, first }: Site,
  own: PlaceKind | undefined,
  document: TextDocument,
): boolean {
  const before = document.tokens[first - 1]?.fold ?? '';
  const locative = locativeAt(document, first);
  if (own !== undefined) return GROUNDED.has(before) || locative !== null || isOwned(document, first);
  if (reason.rule === 'tagger' || UNKNOWN.test(reason.detail))
    return (
      (before !== 'at' || isPartOf(document, first - 2)) &&
      locative !== null &&
      score >= (locative === 'firm' ? QUITE_SURE : VERY_SURE)
    );
  return true;
}

/** `the bridge at Quanhe`: of a place, and not where somebody works. */
const isPartOf = ({ tokens }: TextDocument, at: number): boolean =>
  placeWord(tokens[at]?.fold ?? '') !== undefined || CROSSINGS.has(tokens[at]?.fold ?? '');
const CROSSINGS = englishWords('crossings');
/** Words before what one can stand on, besides those of `locativeAt`. */
const GROUNDED = englishWords('words-before-grounds');

/** `Tucson’s Santa Catalina Mountains`, `Yemen’s southern Shabwa`: something of a place's. */
function isOwned({ tokens }: TextDocument, first: number): boolean {
  const [one, other] = [tokens[first - 1], tokens[first - 2]];
  return [one, isCompass(one?.fold ?? '') ? other : undefined].some(
    (token) => token !== undefined && (token.shape & Shape.possessive) !== 0,
  );
}

/** Of the pattern that goes by a preposition alone. */
const UNKNOWN = /^unknown name after/;

/** As the article has the larger place: `in Washington` is of the capital, where it is told of. */
function stated(qualifiers: readonly Qualifier[], placeOf: PlaceOf): Around | null {
  const [first] = [...qualifiers].sort((a, b) => b.strength - a.strength);
  const settled = first?.site === undefined ? undefined : placeOf(first.site);
  const place = settled !== undefined && AROUND.has(settled.kind) ? settled : first?.places[0];
  return place === undefined ? null : { place, why: first?.detail ?? '' };
}
const AROUND: ReadonlySet<PlaceKind> = new Set(['country', 'admin1', 'admin2', 'city']);

/** `San Jacinto Plaza in El Paso`, `Milwaukee’s Sherman Park`; near a town only what is no town itself stands. */
function townBeside(beside: readonly Beside[], kind: PlaceKind | undefined, placeOf: PlaceOf): Around | null {
  for (const { site, within } of beside) {
    const place = placeOf(site);
    const isRoom = place?.kind === 'city' || (place?.kind === 'facility' && kind === 'facility' && within);
    if (place !== undefined && isRoom && (within || kind === 'facility'))
      return { place, why: `beside “${site.mention.text}”` };
  }
  return null;
}

/** Names of which every town has one: in a whole country they name nothing. */
const EVERYWHERE = englishWords('names-of-every-town');

function whereItPlays(
  words: readonly string[],
  kind: PlaceKind | undefined,
  setting: Setting,
  gazetteer: Gazetteer,
): Around | null {
  const town = kind === 'facility' ? dominantTown(setting, gazetteer) : null;
  const within = town ?? dominantDivision(setting, gazetteer);
  if (within === null && EVERYWHERE.has(foldForm(words[words.length - 1] ?? ''))) return null;
  const place = within ?? dominantCountry(setting, gazetteer);
  if (kind === undefined && COVERED.has(place?.country ?? '')) return null;
  return place === null ? null : { place, why: `the article plays in ${place.entity.name}` };
}

/** Countries of which the gazetteer holds every town of some size: what it lacks there is more often a firm or a slogan. */
const COVERED = englishWords('english-speaking-countries');

/** A street or a stadium lies in the town that the article is about. */
function dominantTown({ towns }: Setting, gazetteer: Gazetteer): Place | null {
  const [first] = towns.ranked();
  if (first === undefined || first[1] < IN_TOWN.weight || first[1] / towns.total < IN_TOWN.share) return null;
  return gazetteer.get(first[0]);
}

function dominantDivision({ divisions, countries }: Setting, gazetteer: Gazetteer): Place | null {
  const { total } = divisions;
  const [first] = divisions.ranked();
  if (first === undefined || total < IN_DIVISION.weight || first[1] / total < IN_DIVISION.share) return null;
  const [code = '', name = ''] = first[0].split('/');
  if (countries.of(code) / countries.total < MOST) return null;
  return gazetteer.find(name).find(({ kind, country }) => kind === 'admin1' && country === code) ?? null;
}

function dominantCountry({ countries }: Setting, gazetteer: Gazetteer): Place | null {
  const [first, second] = countries.ranked();
  if (first === undefined || countries.total < 1 || first[1] / countries.total < MOST) return null;
  return first[1] >= LEAD * (second?.[1] ?? 0) ? gazetteer.country(first[0]) : null;
}

function toEntity(name: string, kind: PlaceKind, around: Place): Entity {
  const admin1 = around.kind === 'admin1' ? around.entity.name : around.admin1;
  const country = around.country ?? '';
  return {
    id: entityId('place', name, admin1 === null ? country : `${country}/${admin1}`),
    kind: 'place',
    name,
    aliases: [],
    origin: 'article',
    location: around.entity.id,
    placeKind: kind === 'country' ? 'region' : kind,
    ...(country === '' ? {} : { country }),
    ...(admin1 === null ? {} : { admin1 }),
    // A facility is near enough to the middle of its town; the middle of a division would be a guess.
    ...(around.kind === 'city' && around.entity.coordinates ? { coordinates: around.entity.coordinates } : {}),
  };
}

/** Whether what looks like a new place's name is something else: half a name, a body, a nickname, somebody. */
function isNoPlace(site: Site, words: readonly string[], document: TextDocument): boolean {
  return words.length > MOST_WORDS || words.some((word) => COMPOUND.test(word)) || isBody(site, words, document);
}

/** Words of the longest names: more of them are a list without commas. */
const MOST_WORDS = 7;
/** `Richmond-area`, `Mormon-heavy`. */
const COMPOUND = pattern('-(?:{ends-of-compounds})$');

/** Who is of a body: `director of the Hope Center`. */
const OFFICES = englishWords('members-of-bodies');
/** Last words of bodies' names; with one of the other words before them they are buildings. */
const CENTERS = new Set(['center', 'centre']);
const BUILT = englishWords('centers-that-are-buildings');
/** Last words that say an event, a people or a plan. */
const OTHERS = englishWords('events-and-plans');

function isBody({ first, next }: Site, words: readonly string[], document: TextDocument): boolean {
  const { tokens } = document;
  const [last, inner] = [foldForm(words[words.length - 1] ?? ''), foldForm(words[words.length - 2] ?? '')];
  if (OTHERS.has(last) || words.some((word) => word === 'University')) return true;
  const of = tokens[first - 1]?.fold === 'the' ? first - 2 : first - 1;
  if (tokens[of]?.fold === 'of' && OFFICES.has(tokens[of - 1]?.fold ?? '')) return true;
  if (!CENTERS.has(last) || BUILT.has(inner)) return false;
  return locativeAt(document, first) === null || tokens[next]?.fold === 'for';
}
