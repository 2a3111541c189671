import type { PlaceWordKind } from '../../language/place-words';
import type { PlaceKind } from '../../model';
import type { Place } from '../gazetteer';
import type { Group } from './candidates';
import { divisionOf, share, type Setting } from './context';
import { support, type Belief } from './nearness';
import { liesIn, type Qualifier } from './qualifiers';

export interface Weighed {
  readonly place: Place;
  readonly score: number;
  /** What counted beside prominence, readable, strongest first. */
  readonly why: string;
}

/** A form with all its candidates and what the text says of it beside its name. */
export interface Case {
  readonly group: Group;
  readonly qualifiers: Qualifier[];
  /** Cases in the same list of names: `in Oregon, Washington and Idaho`. */
  readonly listed: Set<Case>;
  /** Of its candidates, in their order; revised with each pass. */
  beliefs: readonly Belief[];
}

const COUNTRY = 2.8;
const DIVISION = 3;
const QUALIFIED = 6;
const KIND = 2;
const NEAR = 2;
const LISTED = 1.4;

/** Most that division and nearness say together: no village near by is meant where a state of that name is known to all. */
const LOCAL = 3.5;
/** The reason a near place gives. */
export const NEARBY = 'near other places';

type Part = readonly [weight: number, what: string];

/** Candidates best first: prominence, what the text says of them, and how they fit where the article plays. */
export function weigh(each: Case, cases: readonly Case[], setting: Setting | null): Weighed[] {
  const { group } = each;
  return group.candidates
    .map((place, at) => {
      const parts = clueParts(place, each);
      if (setting !== null) {
        const point = each.beliefs[at]?.point ?? null;
        const near = point === null ? 0 : support(point, group.form, cases);
        parts.push(...settingParts(place, setting, near));
        parts.push(listedPart(place, each));
      }
      parts.push(insidePart(place, group));
      return toWeighed(place, parts);
    })
    .sort((a, b) => b.score - a.score || (a.place.entity.id < b.place.entity.id ? -1 : 1));
}

function toWeighed(place: Place, parts: readonly Part[]): Weighed {
  const counted = parts.filter(([weight, what]) => weight > 0 && what !== '').sort((a, b) => b[0] - a[0]);
  return {
    place,
    score: parts.reduce((sum, [weight]) => sum + weight, place.prominence),
    why: counted.map(([, what]) => what).join(', ') || 'best known of the name',
  };
}

function clueParts(place: Place, { qualifiers, group: { kinds } }: Case): Part[] {
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

function settingParts(place: Place, { countries, divisions }: Setting, nearby: number): Part[] {
  const parts: Part[] = [];
  const country = place.kind === 'country' ? 0 : share(countries, place.country);
  if (country > 0) parts.push([COUNTRY * Math.sqrt(country), `other places of ${place.country ?? ''}`]);
  const division = DIVISION * Math.sqrt(share(divisions, divisionOf(place)));
  if (division > 0) parts.push([division, `other places of ${place.admin1 ?? place.entity.name}`]);
  const near = Math.min(NEAR * Math.sqrt(Math.min(nearby, 4)), LOCAL - division);
  if (near > 0) parts.push([near, NEARBY]);
  return parts;
}

/** Places of a list are of one kind more often than not, and of one country. */
function listedPart(place: Place, { listed, group }: Case): Part {
  let best = 0;
  for (const other of listed) {
    if (other.group.form === group.form) continue;
    other.group.candidates.forEach(({ kind, country }, at) => {
      if (kind === place.kind && (kind === 'country' || country === place.country))
        best = Math.max(best, other.beliefs[at]?.likely ?? 0);
    });
  }
  return [LISTED * best, best < 0.3 ? '' : 'in a list of its kind'];
}

/** A town and the division named after it: the town, unless the text says `state` or it is a small part of it. */
function insidePart(place: Place, { kinds, candidates }: Group): Part {
  if (place.kind !== 'city') return [0, ''];
  const around = candidates.find(
    (other) => other.kind === 'admin1' && other.country === place.country && other.entity.name === place.admin1,
  );
  if (around === undefined || kinds.has('admin1') || kinds.has('admin2')) return [0, ''];
  const part = (place.entity.population ?? 0) / Math.max(1, around.entity.population ?? 1);
  return part < 0.1
    ? [0, '']
    : [Math.max(0, around.prominence - place.prominence) + 0.5, 'the town its division is named after'];
}

/** How sharply a better score is believed. */
const SHARPNESS = 1.5;

/** Beliefs of a case's candidates by their scores. */
export function believe({ group, beliefs }: Case, weighed: readonly Weighed[]): Belief[] {
  const best = weighed[0]?.score ?? 0;
  const strength = new Map(weighed.map(({ place, score }) => [place, Math.exp(SHARPNESS * (score - best))]));
  let total = 0;
  for (const each of strength.values()) total += each;
  return group.candidates.map((place, at) => ({
    point: beliefs[at]?.point ?? null,
    likely: (strength.get(place) ?? 0) / total,
  }));
}
