import { isAgencyHead, isOrganizationHead } from '../../language';
import { foldForm, type EntityKind } from '../../../model';
import { isListedGiven } from '../../language/person-names/given-forms';
import { foldsOf, byKey, isNamedAs, storiesOf, take, type NameGroup, type NameGroups } from './groups';

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
