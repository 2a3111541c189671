import { isListedGiven } from '../persons/given-forms';
import { foldForm } from '../../model';
import { mostTold, byKey, isToldAs, storiesOf, take, type NameGroup, type NameGroups } from './groups';

/** Stories that may misspell a name one way, and how many times those of the right spelling. */
const FEW = 2;
const OFTENER = 5;
/** Letters of a given name, of a family name, from which on one letter tells nobody apart. */
const GIVEN_LENGTH = 5;
const FAMILY_LENGTH = 6;
/** People who bear a given name, before it is one. */
const BEARERS = 3;

interface Named {
  readonly key: string;
  readonly group: NameGroup;
  readonly given: string;
  readonly family: string;
}

/**
 * Takes a person whom a story or two spell with one letter more, less or else, or with two turned round, for the far better
 * known one who bears the other name as it is: `Vladmir Putin`, `Trayvon Martins`. A given name that others bear, a family
 * name that another bears, and a name that stands beside the known one in a story are no slips.
 */
export function joinMisspelt(groups: NameGroups): void {
  const people = byKey(groups).flatMap(([key, group]) => namedBy(key, group) ?? []);
  const byGiven = grouped(people, ({ given }) => given);
  const byFamily = grouped(people, ({ family }) => family);
  const meant = people.flatMap((one) => {
    if (storiesOf(one.group) > FEW || !isToldAs(one.group, ['person'])) return [];
    const isOthers = isListedGiven(one.given) || (byGiven.get(one.given)?.length ?? 0) >= BEARERS;
    const alone = byFamily.get(one.family)?.length === 1;
    const found = [
      ...(isOthers ? [] : (byFamily.get(one.family) ?? []).filter((other) => isSlip(one.given, other.given, GIVEN_LENGTH))), // prettier-ignore
      ...(alone ? (byGiven.get(one.given) ?? []).filter((other) => isSlip(one.family, other.family, FAMILY_LENGTH)) : []), // prettier-ignore
    ].filter((other) => isFarBetterKnown(other.group, one.group));
    const [only, another] = new Set(found);
    return only === undefined || another !== undefined ? [] : [[one.key, only.group] as const];
  });
  for (const [key, group] of meant) take(groups, key, group);
}

/** Somebody of a given and a family name; null for all others. */
function namedBy(key: string, group: NameGroup): Named | null {
  const entity = mostTold(group)?.entity;
  const [given = '', family = '', more] = foldForm(entity?.name ?? '').split(' ');
  return entity?.kind === 'person' && family !== '' && more === undefined ? { key, group, given, family } : null;
}

function grouped(people: readonly Named[], of: (one: Named) => string): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const one of people) {
    const group = groups.get(of(one));
    if (group === undefined) groups.set(of(one), [one]);
    else group.push(one);
  }
  return groups;
}

function isFarBetterKnown(known: NameGroup, seldom: NameGroup): boolean {
  if (storiesOf(known) < OFTENER * storiesOf(seldom)) return false;
  const beside = new Set(seldom.flatMap(({ stories }) => stories));
  return !known.some(({ stories }) => stories.some((story) => beside.has(story)));
}

/** One letter more, less or else, or two turned round; `Roberta` is no slip of `Robert`, nor does one begin otherwise. */
export function isSlip(one: string, other: string, least: number): boolean {
  if (one === other || Math.min(one.length, other.length) < least || one[0] !== other[0]) return false;
  if (one === `${other}a` || other === `${one}a`) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  const isTurned = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || isTurned;
}
