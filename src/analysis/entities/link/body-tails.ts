import { pattern } from '../../../data/lexicon';
import { isOrganizationHead } from '../../language';
import { isListedGiven } from '../../language/person-names/given-forms';
import { byKey, foldsOf, isNamedAs, storiesOf, take, type NameGroup, type NameGroups } from './groups';

/**
 * Organisations that only stories tell of, by the end of one longer name: `Press Herald` of the `Portland Press Herald`,
 * `Packers` of `Green Bay Packers`, `Center for Nonproliferation Studies` of the `James Martin Center …`. What many have,
 * or a chapter has of a whole (`Florida League of Women Voters`), is left as it is.
 */
export function joinTails(groups: NameGroups): void {
  const bodies = byKey(groups).filter(([, [first]]) => BODIES.has(first?.entity.kind ?? ''));
  const places = new Set(
    byKey(groups).flatMap(([, group]) => (group[0]?.entity.kind === 'place' ? foldsOf(group) : [])),
  );
  const tails = tailsOf(bodies);
  const chosen = bodies.flatMap(([key, group]) => {
    if (!isNamedAs(group, ['organization'])) return [];
    const [tail = ''] = foldsOf(group);
    // One of several names that a group has: they are no rivals.
    const byGroup = new Map<NameGroup, Longer>();
    for (const other of tails.get(tail) ?? []) if (!byGroup.has(other.group)) byGroup.set(other.group, other);
    byGroup.delete(group);
    const found = [...byGroup.values()];
    const [best, second] = [...found].sort((a, b) => storiesOf(b.group) - storiesOf(a.group));
    if (best === undefined || (second !== undefined && storiesOf(best.group) < MUCH * storiesOf(second.group)))
      return [];
    return isOneWith(tail, group, best, places) ? [[key, best.group] as const] : [];
  });
  const taken = new Set(chosen.map(([key]) => groups.get(key)));
  for (const [key, whole] of chosen) if (!taken.has(whole)) take(groups, key, whole);
}

const BODIES: ReadonlySet<string> = new Set(['organization', 'agency', 'source']);
/** How many times better known a name must be to be taken for the only one. */
const MUCH = 5;

interface Longer {
  /** What stands before the tail. */
  readonly front: string;
  readonly group: NameGroup;
}

function tailsOf(bodies: readonly (readonly [string, NameGroup])[]): ReadonlyMap<string, readonly Longer[]> {
  const tails = new Map<string, Longer[]>();
  for (const [, group] of bodies)
    for (const fold of foldsOf(group)) {
      const words = fold.split(' ');
      for (let at = 1; at < words.length; at += 1) {
        const tail = words.slice(at).join(' ');
        const longer = { front: words.slice(0, at).join(' '), group };
        const some = tails.get(tail);
        if (some === undefined) tails.set(tail, [longer]);
        else some.push(longer);
      }
    }
  return tails;
}

/** Ends of names that many have, each with a name of its own before it. */
const OF_MANY = pattern(String.raw`(?:^| )(?:{body-tails-of-many})$`);
const LITTLE = /^(?:of|for|on|in|at|the|and|a|to)$/;
/** Words of a tail that says enough by itself. */
const LONG = 3;

function isOneWith(
  tail: string,
  group: NameGroup,
  { front, group: longer }: Longer,
  places: ReadonlySet<string>,
): boolean {
  if (OF_MANY.test(tail) || places.has(tail) || / (?:of|for|and|the)$/.test(front)) return false;
  const words = tail.split(' ');
  const isPlace = places.has(front);
  const isBetterKnown = storiesOf(longer) >= storiesOf(group);
  if (words.length === 1) return isPlace && isBetterKnown && /s$/.test(tail) && !isOrganizationHead(tail) && !isOrganizationHead(tail.slice(0, -1)); // prettier-ignore
  const [first = '', second = ''] = words;
  if (isPlace) {
    const isPaper = isOrganizationHead(first) && isOrganizationHead(second);
    return isBetterKnown && words.length === 2 && (isPaper || !GENERAL.test(first)) && !words.every((word) => places.has(word)); // prettier-ignore
  }
  const significant = words.filter((word) => !LITTLE.test(word)).length;
  if (isListedGiven(front.split(' ')[0] ?? '')) return true;
  return significant >= LONG && !GENERAL.test(front.split(' ')[0] ?? '');
}

const GENERAL = pattern(String.raw`^(?:{general})$`);
