import { foldsOf, byKey, isNamedAs, storiesOf, take, type NameGroup, type NameGroups, mostTold } from './groups';
import { isSlip } from './likeness';
import { isAgencyHead, isOrganizationHead } from '../../language';
import { isListedGiven, isShortGiven, single, personName } from '../../language/person-names/person-name';
import { addTo, groupBy, foldForm, type EntityKind } from '../../../model';

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
    for (const fold of foldsOf(group)) addTo(byName, fold, key);
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
const PLACE_OFTENER = 2;

function toPlace(groups: NameGroups, key: string | null, place: string | null, name: string): void {
  const [group, ground] = [groups.get(key ?? ''), groups.get(place ?? '')];
  if (key === null || group === undefined || ground === undefined) return;
  const isPerson = isNamedAs(group, ['person']);
  if (!isPerson && !isNamedAs(group, ['organization'])) return;
  const words = foldForm(name).split(' ');
  if (isPerson && (words.length < 2 || isListedGiven(words[0] ?? ''))) return;
  const times = isPerson || words.length < 2 ? PLACE_OFTENER : 1;
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
  for (const [at, group] of groups.entries()) addTo(joined, rootOf(at), group);
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
  for (const [key, [first]] of groups)
    if (first?.entity.kind === 'place') addTo(byName, foldForm(first.entity.name), key);
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

/** How many times the stories of a misspelling those of the right name are, at least: as a rule, and where more must say it. */
const OFTENER = 5;
const FAR_OFTENER = 20;
const TOWERING = 50;
/** Stories that may misspell a name one way, of one that is not far oftener told. */
const FEW = 2;
/** Letters of a given name, of a family name, from which on one letter tells nobody apart. */
const GIVEN_LENGTH = 5;
const FAMILY_LENGTH = 6;
/** The same where neither name is the better known. */
const LONG_FAMILY = 7;
/** People who bear a given name, before it is one. */
const BEARERS = 3;
/** People who bear a family name, at most, before its bearers are many: too many for a slip, for a nickname, to tell. */
const RARE = 3;
const FEW_KIN = 4;

interface Named {
  readonly key: string;
  readonly group: NameGroup;
  readonly given: string;
  /** All behind the given name. */
  readonly family: string;
  readonly stories: number;
}

type Bearers = ReadonlyMap<string, readonly Named[]>;

/**
 * Takes a person whose name is spelled with one letter more, less or else, or with two turned round, for the better known
 * one: `Vladmir Putin`, `Trayvon Martins`, `Neal Gorsuch`, `Deng Xiapoing`, and so one called by a nickname. How much better depends on what speaks against
 * it: others who bear the given name, or the family name, short names, and a story that names both.
 */
export function joinMisspelt(groups: NameGroups): void {
  const people = byKey(groups).flatMap(([key, group]) => namedBy(key, group) ?? []);
  const byGiven = groupBy(people, ({ given }) => given);
  const byFamily = groupBy(people, ({ family }) => family);
  const meant = new Map<Named, Named>();
  for (const one of people) {
    if (!isNamedAs(one.group, ['person'])) continue;
    const likely = [
      ...(byFamily.get(one.family) ?? []).filter((other) => isOtherGiven(one, other, byGiven, byFamily)),
      ...(byGiven.get(one.given) ?? []).filter((other) => isOtherFamily(one, other, byGiven, byFamily)),
    ].filter((other) => isOftener(other, one) && !areApart(one, other));
    const [best, next] = likely.sort((a, b) => b.stories - a.stories || (a.key < b.key ? -1 : 1));
    if (best !== undefined && (next === undefined || next === best || best.stories > next.stories))
      meant.set(one, best);
  }
  for (const [one] of meant) take(groups, one.key, rootOf(one, meant).group);
}

/** Whom a slip of a slip means in the end; each step leads to one told oftener, or before it by key. */
function rootOf(one: Named, meant: ReadonlyMap<Named, Named>): Named {
  const next = meant.get(one);
  return next === undefined ? one : rootOf(next, meant);
}

const isOftener = (a: Named, b: Named): boolean => a.stories > b.stories || (a.stories === b.stories && a.key < b.key);

/** Somebody of a given and a family name; null for all others. */
function namedBy(key: string, group: NameGroup): Named | null {
  const entity = mostTold(group)?.entity;
  if (entity?.kind !== 'person') return null;
  const [given = '', ...behind] = foldForm(entity.name)
    .replace(/ i{2,3}$| iv$/, '')
    .split(' ');
  const rest = behind.filter((word) => word.length > 1);
  if (rest.length === 0 || /^[js]r$/.test(rest[rest.length - 1] ?? '')) return null;
  // The parts of an Eastern name are short and told apart by a letter.
  if (personName(entity.name).style !== 'western') return null;
  return { key, group, given, family: rest.join(' '), stories: storiesOf(group) };
}

/** `Neal Gorsuch`, `Vladmir Putin`: of one family name. */
function isOtherGiven(one: Named, other: Named, byGiven: Bearers, byFamily: Bearers): boolean {
  const bearers = byFamily.get(one.family)?.length ?? 0;
  if (bearers <= FEW_KIN && isNickname(one.given, other.given)) return true;
  const length = Math.min(one.given.length, other.given.length);
  if (length < 3 || !isSlip(one.given, other.given, 3) || areTwoGiven(one.given, other.given)) return false;
  const times = other.stories / one.stories;
  if (times >= TOWERING && length > 3) return true;
  if (bearers <= RARE && one.family.length >= GIVEN_LENGTH)
    return (length >= GIVEN_LENGTH && one.stories <= FEW) || times >= (length > 3 ? OFTENER : FAR_OFTENER);
  const isOthers = isListedGiven(one.given) || (byGiven.get(one.given)?.length ?? 0) >= BEARERS;
  return !isOthers && length >= GIVEN_LENGTH && isSeldom(one, other);
}

/** `Mary` and `Mark`, `Andrew` and `Andrea`: a name that is given, and another by its end. */
const areTwoGiven = (one: string, other: string): boolean => isListedGiven(one) && one.at(-1) !== other.at(-1);

/** `Pat` and `Patrick`, `Ed` and `Edward`: names of their own as well, which one family seldom bears both of. */
function isNickname(one: string, other: string): boolean {
  const [a, b] = [single(one), single(other)];
  return a !== b && (isShortGiven(a, b) || isShortGiven(b, a));
}

/** `Trayvon Martins`, `Peter Strozk`: of one given name. */
function isOtherFamily(one: Named, other: Named, byGiven: Bearers, byFamily: Bearers): boolean {
  const [a, b] = [one.family, other.family];
  if (a.charCodeAt(0) !== b.charCodeAt(0) || Math.abs(a.length - b.length) > 1 || a === b) return false;
  if ((a === `${b}s` || b === `${a}s`) && Math.min(a.length, b.length) > 2)
    return other.stories >= OFTENER * one.stories;
  // `Izzat Risheq` and `Izzat Rishq`: a given name that nobody else bears.
  const isAlone = byGiven.get(one.given)?.length === 2 && !isListedGiven(one.given);
  if (byFamily.get(a)?.length !== 1 || !isSlip(a, b, isAlone ? GIVEN_LENGTH : FAMILY_LENGTH)) return false;
  if (isSeldom(one, other)) return true;
  // Of `Zhang Xiaoming` and `Zhang Xiaoying` the family name stands first.
  const isLong = isListedGiven(one.given) && Math.min(a.length, b.length) >= LONG_FAMILY;
  return one.stories <= FEW && byFamily.get(b)?.length === 1 && (isAlone || isLong);
}

const isSeldom = (one: Named, other: Named): boolean =>
  other.stories >= (one.stories <= FEW ? OFTENER : FAR_OFTENER) * one.stories;

/** Whether a story names both, and neither is far better known: then both are somebody. */
function areApart(one: Named, other: Named): boolean {
  if (other.stories >= OFTENER * one.stories) return false;
  const beside = new Set(one.group.flatMap(({ stories }) => stories));
  return other.group.some(({ stories }) => stories.some((story) => beside.has(story)));
}
