import { byKey, foldsOf, isNamedAs, storiesOf, take, type NameGroup, type NameGroups } from './groups';
import { isOrganizationHead } from '../../language';
import { isListedGiven } from '../../language/person-names/person-name';
import { pattern, englishWords } from '../../../data/lexicon';
import { addTo } from '../../../model';

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
        addTo(tails, tail, { front: words.slice(0, at).join(' '), group });
      }
    }
  return tails;
}

/** Ends of names that many have, each with a name of its own before it. */
const OF_MANY = pattern(String.raw`(?:^| )(?:{body-tails-of-many})$`);
const LITTLE = englishWords('little-words-in-names');
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
  const significant = words.filter((word) => !LITTLE.has(word)).length;
  if (isListedGiven(front.split(' ')[0] ?? '')) return true;
  return significant >= LONG && !GENERAL.test(front.split(' ')[0] ?? '');
}

const GENERAL = pattern(String.raw`^(?:{first-words-of-many-names})$`);

/**
 * Organisations that only stories tell of, under another spelling of one of these or of a pack: run together or apart
 * (`CodePink`), its words in another order (`London Imperial College`), a university and its schools said the other way
 * (`Oxford University`, `UCLA Law School`).
 */
export function joinVariants(groups: NameGroups): void {
  const bodies = byKey(groups).filter(([, group]) => isBody(group));
  joinAlike(groups, bodies);
}

type Keyed = readonly (readonly [string, NameGroup])[];

const isBody = ([first]: NameGroup): boolean =>
  first !== undefined && ['organization', 'agency', 'source'].includes(first.entity.kind);
const isPacked = (group: NameGroup): boolean => group.some(({ entity }) => entity.origin !== 'article');
const isNamedBody = (group: NameGroup): boolean => isNamedAs(group, ['organization']);

function joinAlike(groups: NameGroups, bodies: Keyed): void {
  const byVariant = new Map<string, Set<string>>();
  for (const [key, group] of bodies)
    for (const variant of foldsOf(group).flatMap(variantsOf)) {
      const some = byVariant.get(variant);
      if (some === undefined) byVariant.set(variant, new Set([key]));
      else some.add(key);
    }
  for (const [, keys] of byKey(byVariant)) {
    const alike = [...keys].flatMap((key) => {
      const group = groups.get(key);
      return group === undefined ? [] : [[key, group] as const];
    });
    const packed = alike.filter(([, group]) => isPacked(group));
    if (alike.length < 2 || packed.length > 1) continue;
    const [best] = packed.length === 1 ? packed : [...alike].sort(([, a], [, b]) => storiesOf(b) - storiesOf(a));
    for (const [key, group] of alike) if (best && key !== best[0] && isNamedBody(group)) take(groups, key, best[1]);
  }
}

/** Letters of a name run together, at least. */
const RUN_TOGETHER = 7;
/** Universities whose name is another one’s said the other way. */
const OTHERS = pattern(String.raw`^(?:{universities-with-namesakes})$`);

function variantsOf(fold: string): readonly string[] {
  const words = fold.split(' ');
  const significant = words.filter((word) => !LITTLE.has(word));
  const together = words.join('').replace(/s$/, '');
  const [, of, before] = /^(?:university of (.+)|(.+) university)$/.exec(fold) ?? [];
  const place = of ?? before;
  const school = schoolOf(fold);
  return [
    ...(together.length >= RUN_TOGETHER ? [`together ${together}`] : []),
    ...(significant.length > 2 ? [`words ${[...significant].sort().join(' ')}`] : []),
    ...(place === undefined || OTHERS.test(place) || place.includes(' at ') ? [] : [`university ${place}`]),
    ...(school === null ? [] : [`school ${school}`]),
    ...plainsOf(fold, words),
  ];
}

/** What a firm or a body says behind its name that it is, or of which country; it is as well known without. */
const BEHIND = pattern(String.raw` (?:{endings-of-bodies})$`);
/** First words that say nothing of a body by themselves. */
const VARIANT_GENERAL = pattern(String.raw`^(?:{first-words-of-many-bodies})$`);

/** `juul labs` → `juul`, and `juul` itself; of one word only where it tells. */
function plainsOf(fold: string, words: readonly string[]): readonly string[] {
  const plain = fold.replace(BEHIND, '');
  const [first = '', second] = plain.split(' ');
  if (first.length < 4 || (second === undefined && (VARIANT_GENERAL.test(first) || isOrganizationHead(first))))
    return [];
  const isName = plain !== fold || words.length < 4;
  const isShort = second === undefined && / (?:of america|for america|usa|organization|network|front)$/.test(fold);
  return isName && !isShort ? [`plain ${plain}`] : [];
}

/** `ucla school of law`, `ucla law school`, `ucla university law school` → `ucla law`. */
function schoolOf(fold: string): string | null {
  const [, before, subject, medical] =
    /^(.+?) (?:school of (law|medicine)|law (?:school|center)|(medical|medicine) school)$/.exec(fold) ?? [];
  if (before === undefined) return null;
  const of = subject === 'medicine' || medical !== undefined ? 'medicine' : 'law';
  return `${before.replace(/ university$/, '')} ${of}`;
}
