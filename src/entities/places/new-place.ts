import { isDemonym } from '../../language/demonyms';
import type { TextDocument } from '../../language/document';
import { leadingPlaceWord, placeWord } from '../../language/place-words';
import { entityId, foldForm, type Entity, type PlaceKind } from '../../model';
import type { Gazetteer, Place } from '../gazetteer';
import { isCelestial, locativeAt } from './beside';
import type { Group, Site } from './candidates';
import type { Setting } from './context';
import type { Qualifier } from './qualifiers';

/** Least score of a mention that may make a place the gazetteer does not hold. */
const SURE = 0.5;
/** How sure the tagger must be of a name behind a preposition that stands before more than places: `to`, `from`. */
const VERY_SURE = 0.9;
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

/** A place told only by what stands beside its name, in the larger place the text gives it; null when it gives none. */
export function newPlace(
  { form, sites, kinds }: Group,
  qualifiers: readonly Qualifier[],
  setting: Setting,
  { document, gazetteer }: { readonly document: TextDocument; readonly gazetteer: Gazetteer },
): { readonly entity: Entity; readonly why: string } | null {
  const best = sites.map(({ mention }) => mention).reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < SURE || isDemonym(best.text)) return null;
  const words = best.text.split(' ');
  const own = kindInName(words);
  const [beside] = kinds;
  const isTold =
    own !== undefined ||
    beside !== undefined ||
    (!isCelestial(form) && sites.some((site) => isToldAsPlace(site, document)));
  const around =
    townInName(words, gazetteer) ??
    stated(qualifiers) ??
    (isTold ? whereItPlays(own ?? beside ?? 'city', setting, gazetteer) : null);
  if (around === null) return null;
  return {
    entity: toEntity(best.text, own ?? beside ?? 'city', around.place),
    why: `${best.reason.detail}; ${around.why}`,
  };
}

/** Grounds that are no part of most names' vocabulary, but say of a name the tagger takes for a place what it is. */
const GROUNDS = new Set(
  'facility complex center centre plant factory refinery laboratory shipyard warehouse depot compound hangar stadium arena hall tower building'.split(
    ' ',
  ),
);

/** What a word of the name says the place is: `Lake Faro`, `Insein Prison`, `Orlon Assembly Facility`. */
function kindInName(words: readonly string[]): PlaceKind | undefined {
  const last = words.length > 1 ? foldForm(words[words.length - 1] ?? '') : '';
  return (
    placeWord(foldForm(words[words.length - 1] ?? '')) ??
    leadingPlaceWord(foldForm(words[0] ?? '')) ??
    (GROUNDS.has(last) ? 'facility' : undefined)
  );
}

/** Whether something beside a name says it is a place: what the tagger alone saw may be a shop, a ship or a brand. */
function isToldAsPlace({ mention: { reason, score }, first }: Site, document: TextDocument): boolean {
  if (reason.rule !== 'tagger') return true;
  const locative = locativeAt(document, first);
  return locative === 'firm' || (locative === 'loose' && score >= VERY_SURE);
}

const FACILITY_WORDS = new Set('international regional national central public university'.split(' '));

/** `Cairo Stadium`, `Da Nang International Airport`: a facility lies in the town it is named after. */
function townInName(words: readonly string[], gazetteer: Gazetteer): Around | null {
  if (placeWord(foldForm(words[words.length - 1] ?? '')) !== 'facility') return null;
  let end = words.length - 1;
  while (end > 1 && FACILITY_WORDS.has(foldForm(words[end - 1] ?? ''))) end--;
  const [town] = gazetteer.find(words.slice(0, end).join(' '));
  if (town?.kind !== 'city' || town.prominence < KNOWN_TOWN) return null;
  return { place: town, why: `named after ${town.entity.name}` };
}
/** About 30,000 people. */
const KNOWN_TOWN = 4.5;

function stated(qualifiers: readonly Qualifier[]): Around | null {
  const [first] = [...qualifiers].sort((a, b) => b.strength - a.strength);
  const place = first?.places[0];
  return place === undefined ? null : { place, why: first?.detail ?? '' };
}

function whereItPlays(kind: PlaceKind, setting: Setting, gazetteer: Gazetteer): Around | null {
  const town = kind === 'facility' ? dominantTown(setting, gazetteer) : null;
  const place = town ?? dominantDivision(setting, gazetteer) ?? dominantCountry(setting, gazetteer);
  return place === null ? null : { place, why: `the article plays in ${place.entity.name}` };
}

/** A street or a stadium lies in the town that the article is about. */
function dominantTown({ towns: { counts, total } }: Setting, gazetteer: Gazetteer): Place | null {
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < IN_TOWN.weight || first[1] / total < IN_TOWN.share) return null;
  return gazetteer.get(first[0]);
}

function dominantDivision({ divisions: { counts, total }, countries }: Setting, gazetteer: Gazetteer): Place | null {
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || total < IN_DIVISION.weight || first[1] / total < IN_DIVISION.share) return null;
  const [code = '', name = ''] = first[0].split('/');
  if ((countries.counts.get(code) ?? 0) / countries.total < MOST) return null;
  return gazetteer.find(name).find(({ kind, country }) => kind === 'admin1' && country === code) ?? null;
}

function dominantCountry({ countries: { counts, total } }: Setting, gazetteer: Gazetteer): Place | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || total < 1 || first[1] / total < MOST) return null;
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
