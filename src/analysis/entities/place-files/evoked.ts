import { demonymCountry, type TextDocument } from '../../language';
import { isPairHead } from '../../language/place-words';
import { matchToponyms } from '../../language/recognizers/toponym-match';
import { Shape } from '../../language/word-types';
import type { Coordinates } from '../../../model';
import type { Gazetteer, Place } from '../gazetteer';

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
