import { groupBy, entityId, foldForm, type Entity, type EntityKind } from '../../../model';
import { personFault } from '../admission/person-fault';
import { isListedGiven } from '../../language/person-names/person-name';
import {
  mostTold,
  byKey,
  storiesOf,
  take,
  type NameGroups,
  type NameEntry,
  type NameRule,
  type NameRules,
  type NameTable,
} from './groups';
import { joinKinds, joinPlaces, joinSameNames, joinMisspelt } from './joins';
import { haveOtherMiddles, hasMiddleName } from '../persons/apart';
import { joinAgencies } from './same-agencies';
import { joinBodies } from './same-bodies';

/** Entries of several stories that are one entity, and what stands for them. */
export interface Cluster {
  readonly entity: Entity;
  readonly entries: readonly NameEntry[];
}

/** Puts entries together that are one entity; nothing depends on the order in which the stories came. */
export function clustersOf({ entries }: Pick<NameTable, 'entries'>, rules: NameRules): ReadonlyMap<string, Cluster> {
  const groups = groupBy(entries, ({ entity }) => keyOf(entity, rules));
  joinGenerations(groups);
  joinBodies(groups);
  joinAgencies(groups);
  joinKinds(groups);
  joinPlaces(groups);
  joinMisspelt(groups);
  const clusters = new Map<string, Cluster>();
  const apart = withoutNeighbours([...groups.values()].flatMap(byMiddleNames));
  const made = new Map(apart.map((group) => [group, clusterOf(group, rules)]));
  for (const group of joinSameNames(apart, (one) => made.get(one)?.entity.id ?? '')) {
    const cluster = made.get(group) ?? clusterOf(group, rules);
    for (const { entity } of group) clusters.set(entity.id, cluster);
  }
  return clusters;
}

/** `Joseph R. Biden Jr.` is who is else called without it, unless a story names both. */
function joinGenerations(groups: NameGroups): void {
  for (const [key, group] of byKey(groups)) {
    const plain = groups.get(key.replace(/ [js]r $/, ' '));
    if (plain === undefined || plain === group) continue;
    const stories = new Set(plain.flatMap((entry) => entry.stories));
    if (group.some((entry) => entry.stories.some((story) => stories.has(story)))) continue;
    take(groups, key, plain);
  }
}

/** Stories that give somebody a middle name, at least, before it is no slip. */
const NO_SLIP = 2;

/**
 * `George W. Bush` and `George H. W. Bush` are two: entries of one key whose middle names clash. Those without one, and
 * slips, are of whoever most stories name.
 */
function byMiddleNames(group: NameEntry[]): NameEntry[][] {
  if (group.length < 2 || group[0]?.entity.kind !== 'person') return [group];
  const ranked = [...group].sort((a, b) => b.stories.length - a.stories.length || (a.entity.id < b.entity.id ? -1 : 1));
  const people: NameEntry[][] = [];
  const rest: NameEntry[] = [];
  for (const entry of ranked) {
    if (!hasMiddleName(entry.entity.name)) rest.push(entry);
    else {
      const own = people.find((one) =>
        one.every((other) => !haveOtherMiddles([other.entity.name], [entry.entity.name])),
      );
      if (own) own.push(entry);
      else if (people.length === 0 || entry.stories.length >= NO_SLIP || entry.entity.origin !== 'article')
        people.push([entry]); // prettier-ignore
      else rest.push(entry);
    }
  }
  if (people.length < 2) return [group];
  const [most = []] = [...people].sort((a, b) => storiesOf(b) - storiesOf(a));
  most.push(...rest);
  return people;
}

/** Stories of somebody, at least, and how many times those of a longer name, before the longer one is taken for him and a neighbour. */
const WELL_KNOWN = 10;

/** Names that hold a far better known one and words beside it (`Opinion Rand Paul`, `Rand Paul Randal`) are that one's. */
function withoutNeighbours(groups: readonly NameEntry[][]): readonly NameEntry[][] {
  const people = new Map<string, NameEntry[]>();
  const firsts = new Map<string, number>();
  for (const group of groups) {
    const words = wordsOfPerson(group);
    if (words.length === 2 && storiesOf(group) >= WELL_KNOWN) people.set(words.join(' '), group);
    if (words.length === 2) firsts.set(words[0] ?? '', (firsts.get(words[0] ?? '') ?? 0) + 1);
  }
  const isGiven = (word: string): boolean => word.length < 2 || isListedGiven(word) || (firsts.get(word) ?? 0) >= GIVEN;
  // Decided by what each of them is before any is taken: else the order of the groups would count.
  const taken = new Map<readonly NameEntry[], NameEntry[]>();
  for (const group of groups) {
    const words = wordsOfPerson(group);
    const inner = words.length < 3 ? undefined : innerName(words, people, isGiven);
    if (inner !== undefined && inner !== group && storiesOf(inner) >= WELL_KNOWN * storiesOf(group))
      taken.set(group, inner);
  }
  for (const [group, inner] of taken) inner.push(...group);
  return groups.filter((group) => !taken.has(group));
}

/** Of somebody whom only stories tell of. */
function wordsOfPerson(group: readonly NameEntry[]): readonly string[] {
  const entity = mostTold(group)?.entity;
  return entity?.kind === 'person' ? foldForm(entity.name).split(' ') : [];
}

/** People of two names that begin with a word, before it is a first name. */
const GIVEN = 3;

/**
 * A first name in front makes another person (`Mary Elizabeth Taylor`), and so does a generation behind; two whole names
 * (`Donald Trump Kellyanne Conway`) are the first one's.
 */
function innerName(
  words: readonly string[],
  people: ReadonlyMap<string, NameEntry[]>,
  isGiven: (word: string) => boolean,
): NameEntry[] | undefined {
  const [first, last] = [people.get(words.slice(0, 2).join(' ')), people.get(words.slice(-2).join(' '))];
  if (words.length === 4 && first !== undefined && last !== undefined) return first;
  if (last !== undefined) return isGiven(words[0] ?? '') ? undefined : last;
  return GENERATIONS.has(words[2] ?? '') ? undefined : first;
}

const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Bodies are one family: what one story calls an agency another calls an organisation. */
const FAMILY: Readonly<Partial<Record<EntityKind, string>>> = { agency: 'body', organization: 'body' };

const family = (kind: EntityKind): string => FAMILY[kind] ?? kind;

function keyOf(entity: Entity, rules: NameRules): string {
  const key = rules[entity.kind]?.key(entity) ?? null;
  return key === null ? entity.id : `${family(entity.kind)} ${key} ${regionOf(entity)}`;
}

/** What tells namesakes apart in an id: `us.georgia` where a story composed it, `us-georgia` where a pack did. */
const regionOf = ({ id }: Entity): string => (id.split(':')[2] ?? '').replace(/\./g, '-');

const ORIGINS: readonly Entity['origin'][] = ['vault', 'pack', 'gazetteer', 'article'];

/** A place told with its division says more than one told with its country. */
const isInDivision = ({ entity }: NameEntry): number =>
  entity.kind === 'place' && (entity.id.split(':')[2] ?? '').includes('.') ? 1 : 0;

/** What is known from elsewhere stands first, then what most stories name. */
const byStanding = (a: NameEntry, b: NameEntry): number =>
  ORIGINS.indexOf(a.entity.origin) - ORIGINS.indexOf(b.entity.origin) ||
  isInDivision(b) - isInDivision(a) ||
  b.stories.length - a.stories.length ||
  (a.entity.id < b.entity.id ? -1 : 1);

function clusterOf(group: readonly NameEntry[], rules: NameRules): Cluster {
  const entries = [...group].sort(byStanding);
  const [first] = entries;
  if (first === undefined) throw new Error('a cluster without an entry');
  const kind = kindOf(entries, familyOf(group));
  const told = entries.find(({ entity }) => entity.kind === kind) ?? first;
  const { entity } = first.entity.origin === 'article' ? told : first;
  const rule = rules[entity.kind];
  const key = rule?.key(entity) ?? null;
  if (rule === undefined || key === null || entity.origin !== 'article')
    return { entries, entity: entries.length === 1 ? entity : withForms(entity, entries, rule) };
  const name = rule.canonical(added(entries.map(namesOf))) || entity.name;
  return {
    entries,
    entity: withForms({ ...entity, kind, name, id: entityId(kind, name, regionOf(entity)) }, entries, rule),
  };
}

/** The kinds that a group can be of: those of what was put first into it. */
const familyOf = ([first]: readonly NameEntry[]): string => family(first?.entity.kind ?? 'organization');

/** What most stories call it, of one family of kinds; of equals the first of the alphabet. */
function kindOf(entries: readonly NameEntry[], of: string): EntityKind {
  const votes = new Map<EntityKind, number>();
  for (const { entity, stories } of entries)
    if (family(entity.kind) === of) votes.set(entity.kind, (votes.get(entity.kind) ?? 0) + stories.length);
  const [best] = [...votes].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1));
  return best?.[0] ?? 'organization';
}

/** Whole names of a person as texts write them; of all else the name that resolution gave. */
const namesOf = ({ entity, names, forms }: NameEntry): ReadonlyMap<string, number> =>
  entity.kind === 'person' && forms.size > 0 ? forms : names;

function added(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const some of counts) for (const [name, count] of some) all.set(name, (all.get(name) ?? 0) + count);
  return all;
}

/** `Ted Cruz Cruz`, `K - Charles Krauthammer`: forms of a person that no text means as a name. */
const isMisread = (form: string, { kind, origin }: Entity): boolean =>
  kind === 'person' && origin === 'article' && personFault(form) !== null;

/** With the names of all as its aliases, but for those of neighbours. */
function withForms(entity: Entity, entries: readonly NameEntry[], rule: NameRule | undefined): Entity {
  const own = foldForm(entity.name);
  const key = rule?.key(entity) ?? null;
  const forms = new Map<string, string>();
  for (const { entity: other } of entries) {
    if (other.kind === entity.kind && key !== null && rule?.key(other) !== key) continue;
    for (const form of [other.name, ...other.aliases]) {
      const fold = foldForm(form);
      const known = forms.get(fold);
      if (fold !== own && (known === undefined || form < known) && !isMisread(form, other)) forms.set(fold, form);
    }
  }
  return { ...entity, aliases: [...forms.values()].sort() };
}
