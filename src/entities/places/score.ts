import type { PlaceWordKind } from '../../language/place-words';
import type { PlaceKind } from '../../model';
import type { Place } from '../gazetteer';
import { divisionOf, kilometres, type Setting } from './context';
import { liesIn, type Qualifier } from './qualifiers';

export interface Weighed {
  readonly place: Place;
  readonly score: number;
  /** What counted beside prominence, readable, strongest first. */
  readonly why: string;
}

/** What the text says of a form, beside its name. */
export interface Clues {
  readonly form: string;
  readonly kinds: ReadonlySet<PlaceWordKind>;
  readonly qualifiers: readonly Qualifier[];
}

const COUNTRY = 2.5;
const DIVISION = 3;
const QUALIFIED = 6;
const KIND = 2;

type Part = readonly [weight: number, what: string];

/** Candidates best first: prominence, what the text says of them, and how they fit where the article plays. */
export function weigh(candidates: readonly Place[], clues: Clues, setting: Setting): Weighed[] {
  return candidates
    .map((place) => {
      const parts = [
        ...clueParts(place, clues),
        ...settingParts(place, clues.form, setting),
        insidePart(place, candidates, clues),
      ];
      const score = parts.reduce((sum, [weight]) => sum + weight, place.prominence);
      const why = parts.filter(([weight, what]) => weight > 0 && what !== '').sort((a, b) => b[0] - a[0]);
      return { place, score, why: why.map(([, what]) => what).join(', ') || 'best known of the name' };
    })
    .sort((a, b) => b.score - a.score || (a.place.entity.id < b.place.entity.id ? -1 : 1));
}

function clueParts(place: Place, { kinds, qualifiers }: Clues): Part[] {
  const parts: Part[] = [];
  for (const each of qualifiers) {
    if (liesIn(place, each)) parts.push([QUALIFIED * each.strength, each.detail]);
  }
  for (const kind of kinds) parts.push(fits(place.kind, kind) ? [KIND, `called a ${NOUNS[kind]}`] : [-1, '']);
  return parts;
}

const NOUNS: Readonly<Record<PlaceWordKind, string>> = {
  admin1: 'province or state',
  admin2: 'county or district',
  city: 'town',
  water: 'water',
  region: 'region',
  facility: 'facility',
};

const fits = (kind: PlaceKind, word: PlaceWordKind): boolean =>
  kind === word ||
  (word === 'admin1' && kind === 'region') ||
  (word === 'admin2' && kind === 'admin1') ||
  (word === 'region' && kind === 'admin1');

function settingParts(place: Place, form: string, { countries, divisions, points }: Setting): Part[] {
  const parts: Part[] = [];
  const share = (counts: ReadonlyMap<string, number>, key: string | null): number => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return key === null || total === 0 ? 0 : ((counts.get(key) ?? 0) / total) * Math.min(1, total / 2);
  };
  const country = place.kind === 'country' ? 0 : share(countries, place.country);
  if (country > 0) parts.push([COUNTRY * Math.sqrt(country), `other places of ${place.country ?? ''}`]);
  const division = share(divisions, divisionOf(place));
  if (division > 0)
    parts.push([DIVISION * Math.sqrt(division), `other places of ${place.admin1 ?? place.entity.name}`]);
  const at = place.entity.coordinates;
  const near =
    at === undefined || place.kind === 'country'
      ? Infinity
      : Math.min(...points.filter((each) => each.form !== form).map((each) => kilometres(each.at, at)));
  if (near < 80) parts.push([1, 'near other places']);
  else if (near < 250) parts.push([0.5, 'near other places']);
  return parts;
}

/** A town and the division named after it: the town, unless the text says `state` or it is a small part of it. */
function insidePart(place: Place, candidates: readonly Place[], { kinds }: Clues): Part {
  if (place.kind !== 'city') return [0, ''];
  const around = candidates.find(
    (other) => other.kind === 'admin1' && other.country === place.country && other.entity.name === place.admin1,
  );
  if (around === undefined || kinds.has('admin1') || kinds.has('admin2')) return [0, ''];
  const share = (place.entity.population ?? 0) / Math.max(1, around.entity.population ?? 1);
  return share < 0.1
    ? [0, '']
    : [Math.max(0, around.prominence - place.prominence) + 0.5, 'the town its division is named after'];
}
