import { foldsOf, byKey, isNamedAs, storiesOf, take, type NameGroup, type NameGroups } from './groups';
import { isAgencyHead, isOrganizationHead } from '../../language';
import { isListedGiven } from '../../language/person-names/given-forms';
import { foldForm, type EntityKind } from '../../../model';

/**
 * Puts together what one story calls a person and another a body or a place, under one name: of a person and a body what
 * most stories say, unless a pack knows either; of a place and another the place, where stories name it as often.
 */
export function joinKinds(groups: NameGroups): void {
  const people = groupsByName(groups, ['person']);
  const bodies = groupsByName(groups, ['organization', 'agency']);
  const places = groupsByName(groups, ['place']);
  for (const [name, keys] of byKey(bodies)) {
    const [body, person] = [only(keys), only(people.get(name))];
    if (body === null || person === null || !name.includes(' ')) continue;
    settle(groups, body, person, name);
  }
  for (const [name, keys] of [...byKey(bodies), ...byKey(people)])
    toPlace(groups, only(keys), only(places.get(name)), name);
}

const only = (keys: readonly string[] | undefined): string | null => (keys?.length === 1 ? (keys[0] ?? null) : null);

/** Keys of groups of these kinds by each of their names. */
function groupsByName(groups: NameGroups, kinds: readonly EntityKind[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const [key, group] of groups) {
    const [first] = group;
    if (first === undefined || !kinds.includes(first.entity.kind)) continue;
    for (const fold of foldsOf(group)) byName.set(fold, [...(byName.get(fold) ?? []), key]);
  }
  return byName;
}

function settle(groups: NameGroups, body: string, person: string, name: string): void {
  const [asBody, asPerson] = [groups.get(body), groups.get(person)];
  if (asBody === undefined || asPerson === undefined) return;
  const isPerson = isNamedAs(asBody, ['organization', 'agency']) && isMorePerson(asBody, asPerson, name);
  if (isPerson) take(groups, body, asPerson);
  else if (isNamedAs(asPerson, ['person'])) take(groups, person, asBody);
}

/** How many stories of a body one counts for that calls somebody a person, in a name without a body's words. */
const PERSON = 3;

function isMorePerson(asBody: NameGroup, asPerson: NameGroup, name: string): boolean {
  if (!isNamedAs(asPerson, ['person'])) return true;
  const hasHead = name.split(' ').some((word) => isOrganizationHead(word) || isAgencyHead(word));
  return !hasHead && PERSON * storiesOf(asPerson) >= storiesOf(asBody);
}

/** Times a place must be named more often than a person, or a body of one word, who may be called after it. */
const OFTENER = 2;

function toPlace(groups: NameGroups, key: string | null, place: string | null, name: string): void {
  const [group, ground] = [groups.get(key ?? ''), groups.get(place ?? '')];
  if (key === null || group === undefined || ground === undefined) return;
  const isPerson = isNamedAs(group, ['person']);
  if (!isPerson && !isNamedAs(group, ['organization'])) return;
  const words = foldForm(name).split(' ');
  if (isPerson && (words.length < 2 || isListedGiven(words[0] ?? ''))) return;
  const times = isPerson || words.length < 2 ? OFTENER : 1;
  if (storiesOf(ground) >= times * storiesOf(group)) take(groups, key, ground);
}

/**
 * Groups whose names come out as one are one entity: `Elizabeth 2 Angela Merkel 2 Ruth Bader Ginsburg`, called as texts
 * write it, is the judge. `called`: id of what stands for a group. The group with most stories comes first in what they make.
 */
export function joinSameNames(
  groups: readonly NameGroup[],
  called: (group: NameGroup) => string,
): readonly NameGroup[] {
  const named = groups.map(called);
  const homes = new Map<string, number>();
  for (const [at, group] of groups.entries()) for (const { entity } of group) homes.set(entity.id, at);
  const roots = groups.map((_, at) => at);
  const rootOf = (at: number): number => {
    const up = roots[at] ?? at;
    return up === at ? at : rootOf(up);
  };
  for (const [at, id] of named.entries()) {
    const home = homes.get(id) ?? at;
    homes.set(id, home);
    roots[rootOf(at)] = rootOf(home);
  }
  const joined = new Map<number, NameGroup[]>();
  for (const [at, group] of groups.entries()) joined.set(rootOf(at), [...(joined.get(rootOf(at)) ?? []), group]);
  return [...joined.values()].map((some) => (some.length < 2 ? (some[0] ?? []) : some.sort(byStories).flat()));
}

const byStories = (a: NameGroup, b: NameGroup): number =>
  storiesOf(b) - storiesOf(a) || (firstId(a) < firstId(b) ? -1 : 1);

const firstId = (group: NameGroup): string => group.map(({ entity }) => entity.id).sort()[0] ?? '';

/** Kinds of places that have no namesakes in one country, but for what every town has. */
const SITES = new Set(['facility', 'water', 'region']);

/**
 * Puts a place that one story knows by its country alone with the one that another puts in a division of it, where there is
 * one; and a site that only stories tell of with what the gazetteer has of that name around it.
 */
export function joinPlaces(groups: NameGroups): void {
  const byName = new Map<string, string[]>();
  for (const [key, [first]] of groups) {
    if (first?.entity.kind !== 'place') continue;
    const name = foldForm(first.entity.name);
    byName.set(name, [...(byName.get(name) ?? []), key]);
  }
  for (const [, keys] of byKey(byName)) if (keys.length > 1) joinNamesakes(groups, [...keys].sort());
}

function joinNamesakes(groups: NameGroups, keys: readonly string[]): void {
  for (const key of keys) {
    const [made] = groups.get(key) ?? [];
    if (made === undefined || !isNamedAs(groups.get(key) ?? [], ['place'])) continue;
    const around = keys.filter((other) => other !== key && groups.has(other) && isAround(groups, other, regionOf(key)));
    const [only, ...more] = around;
    const into = groups.get(only ?? '');
    if (into !== undefined && more.length === 0) take(groups, key, into);
  }
}

const regionOf = (id: string): string => id.split(':')[2] ?? '';

/** `us.michigan` for `us`; and of the gazetteer's sites what lies in no country, or in the same. */
function isAround(groups: NameGroups, key: string, region: string): boolean {
  const [first] = groups.get(key) ?? [];
  if (first === undefined) return false;
  const { origin, placeKind } = first.entity;
  const own = regionOf(key);
  if (own.startsWith(`${region}.`)) return origin === 'article' || SITES.has(placeKind ?? '');
  return (
    origin !== 'article' && SITES.has(placeKind ?? '') && (own === '' || region.startsWith(`${own}.`) || own === region)
  );
}
