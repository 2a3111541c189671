import { leadingPlaceWord, placeWord } from '../../language/place-words';
import { entityId, foldForm, type Entity, type PlaceKind } from '../../model';
import type { Gazetteer, Place } from '../gazetteer';
import type { Group } from './candidates';
import type { Setting } from './context';
import type { Qualifier } from './qualifiers';

/** Least score of a mention that may make a place the gazetteer does not hold. */
const SURE = 0.5;
/** Least share of the article's places that must lie in one country for it to be taken as the new place's. */
const MOST = 0.45;
/** And how many times those in any other. */
const LEAD = 1.5;

/** A place told only by what stands beside its name, in the larger place the text gives it; null when it gives none. */
export function newPlace(
  { sites, kinds }: Group,
  qualifiers: readonly Qualifier[],
  setting: Setting,
  gazetteer: Gazetteer,
): { readonly entity: Entity; readonly why: string } | null {
  const best = sites.map(({ mention }) => mention).reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < SURE) return null;
  const [stated] = [...qualifiers].sort((a, b) => b.strength - a.strength);
  const around = stated?.places[0] ?? dominantCountry(setting, gazetteer);
  if (around === null) return null;
  const words = best.text.split(' ');
  const own = placeWord(foldForm(words[words.length - 1] ?? '')) ?? leadingPlaceWord(foldForm(words[0] ?? ''));
  const [beside] = kinds;
  return {
    entity: toEntity(best.text, own ?? beside ?? 'city', around),
    why:
      stated === undefined
        ? `${best.reason.detail}; the article plays in ${around.entity.name}`
        : `${best.reason.detail}; ${stated.detail}`,
  };
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
  };
}
