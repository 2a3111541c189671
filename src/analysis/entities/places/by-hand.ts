import { isIdByHand, type Coordinates, type Entity } from '../../../model';
import type { Gazetteer } from '../gazetteer';

/**
 * Whether a place of the vault may be one that the gazetteer knows under the same name: nothing that its note states is
 * against it. Of places that are no countries many have one name; there only a note that a user made counts.
 */
export function mayBePlace(own: Entity, place: Entity): boolean {
  if (own.country !== undefined && place.country !== undefined && own.country !== place.country) return false;
  if (place.placeKind === 'country') return own.location === undefined;
  return isIdByHand(own.id) && !liesElsewhere(own, place) && areNear(own.coordinates, place.coordinates);
}

/** What it is said to lie in may be a note of the user's, too, of which the id tells nothing. */
const liesElsewhere = ({ location }: Entity, place: Entity): boolean =>
  location !== undefined && place.location !== undefined && location !== place.location && !isIdByHand(location);

/** Degrees between what a user and the gazetteer take for the middle of one place, at most. */
const NEAR = 0.5;

const areNear = (one: Coordinates | undefined, other: Coordinates | undefined): boolean =>
  one === undefined ||
  other === undefined ||
  (Math.abs(one.lat - other.lat) <= NEAR && Math.abs(one.lon - other.lon) <= NEAR);

/** How much better known the best must be than the next: ten times as many people live there, twice and a half over. */
const CLEAR = 2.5;

/** The gazetteer's place that a note of a user's is about; undefined where several are as likely. */
export function placeByHand(own: Entity, gazetteer: Gazetteer): Entity | undefined {
  if (!isIdByHand(own.id)) return undefined;
  const [best, next] = gazetteer.find(own.name).filter(({ entity }) => mayBePlace(own, entity));
  const isClear = best !== undefined && (next === undefined || best.prominence - next.prominence >= CLEAR);
  return isClear ? best.entity : undefined;
}
