import { demonymCountry, isDemonym, isEastAsianSurname, type NameStatistics, type TextDocument } from '../../language';
import { isMonth, isWeekday } from '../../language/calendar';
import { isCompass, leadingPlaceWord, placeWord, isPairHead } from '../../language/place-words';
import type { ToponymForm } from '../../language/toponym-match';
import { isTitle } from '../../language/titles';
import { type Coordinates, foldForm } from '../../../model';
import type { Gazetteer, Place } from '../gazetteer';
import { isHamlet } from './place-index';
import { matchToponyms } from '../../language/toponym-match';
import { Shape } from '../../language/word-types';
import { parseClusters } from '../../language/tagger/model';

/** What tells names from words: counts of running news, and the gazetteer's lists of words that it writes small or of people. */
export interface NameKnowledge {
  readonly names: NameStatistics;
  readonly common: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  /** See `newsMeaning`. */
  readonly isPlaceInNews: (fold: string) => boolean | null;
}

/** How often a word is met in small letters, and in names of people and bodies, before it is one. */
const [SMALL, OTHER] = [3, 2];
/** Names this short are abbreviations as often as not. */
const SHORT = 3;

/**
 * How a form that only a file has may be met in a text by itself; null where it never is one by itself, only where words
 * beside it say that a place is meant. What is well known is read as the built-in gazetteer's places are, unless its name
 * is made of words and other names alone, as `Christmas` and `St. Francis` are; all else needs something beside it.
 */
export function useOfForm(form: string, place: Place, words: NameKnowledge): ToponymForm['use'] | null {
  const isOrdinary = isOrdinaryForm(form, words);
  if (isHamlet(place) && isOrdinary) return null;
  return place.minor !== undefined || isOrdinary ? 'rare' : 'name';
}

/** Whether a form is made of words and other names alone; Hangul of a hamlet is met as a word as often as not. */
export function isOrdinaryForm(form: string, words: NameKnowledge): boolean {
  if (form.length <= SHORT || !/\p{Lu}|\p{Ll}/u.test(form)) return true;
  const isKnown = (fold: string): boolean => isOfLanguage(fold, words) || isOtherName(fold, words);
  return foldForm(form)
    .split(' ')
    .every((fold) => isKnown(fold) || isKnown(fold.replace(/s$/, '')));
}

function isOfLanguage(fold: string, { names, common }: NameKnowledge): boolean {
  if (common.has(fold) || isMonth(fold) || isWeekday(fold) || isCompass(fold) || isTitle(fold)) return true;
  if (placeWord(fold) !== undefined || leadingPlaceWord(fold) !== undefined || isDemonym(capital(fold))) return true;
  const { lower, upper } = names.of(fold);
  return fold.length < SHORT || /^\d+$/.test(fold) || (lower >= SMALL && lower * 2 > upper);
}

const capital = (fold: string): string => fold.charAt(0).toUpperCase() + fold.slice(1);

/** News names something else by it: a person, a body, a feast, a brand. */
function isOtherName(fold: string, { names, weak, isPlaceInNews }: NameKnowledge): boolean {
  const { given, family, organisation, place } = names.of(fold);
  const other = given + family + organisation;
  return (
    weak.has(fold) || isEastAsianSurname(fold) || (other > OTHER && other > place) || isPlaceInNews(fold) === false
  );
}

/** What a document says of where it plays before any place of a file is looked for. */
export interface Evoked {
  /** ISO codes of the countries it names, by their places or inhabitants. */
  readonly countries: ReadonlySet<string>;
  /** `CC/Name` of the first-level divisions it names. */
  readonly divisions: ReadonlySet<string>;
  /** Points of the towns it names, each once. */
  readonly points: readonly Coordinates[];
}

/** A town this well known stands for its country; of a lesser one the country is likely named, too. */
const KNOWN = 5;
/** A namesake this much less known may be meant as well. */
const NEXT = 0.7;

/** Reads the text and its headline by the built-in gazetteer alone. */
export function evokedBy(document: TextDocument, gazetteer: Gazetteer): Evoked {
  const noted: Noted = { countries: new Set(nationalities(document)), divisions: new Set(), points: new Map() };
  for (const { text } of matchToponyms(document, gazetteer.toponyms())) note(gazetteer.find(text), noted);
  for (const form of titleForms(document.title ?? '')) note(gazetteer.find(form), noted);
  return { ...noted, points: [...noted.points.values()] };
}

interface Noted {
  readonly countries: Set<string>;
  readonly divisions: Set<string>;
  /** By the id of the town. */
  readonly points: Map<string, Coordinates>;
}

function note(places: readonly Place[], { countries, divisions, points }: Noted): void {
  const [best] = places;
  if (best === undefined) return;
  for (const place of places) {
    if (place.prominence < best.prominence - NEXT) break;
    const { kind, prominence, country, entity } = place;
    if (country !== null && (kind === 'country' || kind === 'admin1' || prominence >= KNOWN)) countries.add(country);
    if (country !== null && kind === 'admin1') divisions.add(`${country}/${entity.name}`);
    if (kind !== 'country' && entity.coordinates !== undefined) points.set(entity.id, entity.coordinates);
  }
}

/** Capitalised words of a headline, alone and with the next. */
function titleForms(title: string): string[] {
  const words = title.split(/[^\p{L}\p{M}\p{N}.'’-]+/u);
  return words.flatMap((word, at) =>
    /^\p{Lu}|^[\uac00-\ud7a3]/u.test(word) ? [word, `${word} ${words[at + 1] ?? ''}`] : [],
  );
}

function* nationalities({ tokens, title }: TextDocument): Generator<string> {
  const said = [
    ...tokens.flatMap(({ text, shape }) => ((shape & Shape.capitalised) === 0 ? [] : [text])),
    ...(title ?? '').split(/[^\p{L}]+/u),
  ];
  for (const [at, word] of said.entries()) {
    const pair = isPairHead(word) ? demonymCountry(`${word} ${said[at + 1] ?? ''}`) : undefined;
    const code = pair ?? demonymCountry(word);
    if (code !== undefined) yield code;
  }
}

/** Share of a class's words that are places from which it is a class of places: none lies between a third and this. */
const PLACES = 0.5;

/**
 * What news means by a word, told by the company it keeps: true where that is the company of places, false where it is any
 * other; null for a word that news hardly knows. `unpack`: gives the word clusters of the tagger; asked with the first word, since
 * hardly anybody needs them.
 */
export function newsMeaning(
  unpack: () => string,
  isPlace: (word: string) => boolean,
): (word: string) => boolean | null {
  let known: ReturnType<typeof readClasses> | null = null;
  return (word) => {
    known ??= readClasses(unpack(), isPlace);
    const path = known.classes.get(word);
    return path === undefined ? null : known.places.has(path);
  };
}

const readClasses = (clusters: string, isPlace: (word: string) => boolean) => ({
  classes: parseClusters(clusters),
  places: placeClasses(clusters, isPlace),
});

/** Paths of the classes most of whose words are names of places. */
function placeClasses(clusters: string, isPlace: (word: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of clusters.split('\n')) {
    const [path = '', listed = ''] = line.split('\t');
    if (path === '' || path.startsWith('#')) continue;
    const words = listed.split(' ');
    if (words.filter(isPlace).length >= words.length * PLACES) found.add(path);
  }
  return found;
}
