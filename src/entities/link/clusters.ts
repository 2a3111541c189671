import { entityId, foldForm, type Entity, type EntityKind } from '../../model';
import type { NameEntry, NameTable } from './name-table';

/** Entries of several stories that are one entity, and what stands for them. */
export interface Cluster {
  readonly entity: Entity;
  readonly entries: readonly NameEntry[];
}

/** How names of one kind are known to be one, and which of them is the entity's. */
export interface NameRule {
  /** The same for all that may be one; null where the id alone tells. */
  key(entity: Entity): string | null;
  /** Of names with the numbers of their stories. */
  canonical(names: ReadonlyMap<string, number>): string;
}

export type NameRules = Readonly<Partial<Record<EntityKind, NameRule>>>;

/** Puts entries together that are one entity; nothing depends on the order in which the stories came. */
export function clustersOf({ entries }: Pick<NameTable, 'entries'>, rules: NameRules): ReadonlyMap<string, Cluster> {
  const groups = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.entity, rules);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const clusters = new Map<string, Cluster>();
  for (const group of groups.values()) {
    const cluster = clusterOf(group, rules);
    for (const { entity } of group) clusters.set(entity.id, cluster);
  }
  return clusters;
}

/** Bodies are one family: what one story calls an agency another calls an organisation. */
const FAMILY: Readonly<Partial<Record<EntityKind, string>>> = { agency: 'body', organization: 'body' };

function keyOf(entity: Entity, rules: NameRules): string {
  const key = rules[entity.kind]?.key(entity) ?? null;
  return key === null ? entity.id : `${FAMILY[entity.kind] ?? entity.kind} ${key} ${regionOf(entity)}`;
}

/** What tells namesakes apart in an id. */
const regionOf = ({ id }: Entity): string => id.split(':')[2] ?? '';

const ORIGINS: readonly Entity['origin'][] = ['vault', 'pack', 'gazetteer', 'article'];

/** What is known from elsewhere stands first, then what most stories name. */
const byStanding = (a: NameEntry, b: NameEntry): number =>
  ORIGINS.indexOf(a.entity.origin) - ORIGINS.indexOf(b.entity.origin) ||
  b.stories.length - a.stories.length ||
  (a.entity.id < b.entity.id ? -1 : 1);

function clusterOf(group: readonly NameEntry[], rules: NameRules): Cluster {
  const entries = [...group].sort(byStanding);
  const [first] = entries;
  if (first === undefined) throw new Error('a cluster without an entry');
  const { entity } = first;
  const rule = rules[entity.kind];
  const key = rule?.key(entity) ?? null;
  if (rule === undefined || key === null || entity.origin !== 'article')
    return { entries, entity: entries.length === 1 ? entity : withForms(entity, entries) };
  const kind = kindOf(entries);
  const name = rule.canonical(added(entries.map(namesOf))) || entity.name;
  return { entries, entity: withForms({ ...entity, kind, name, id: entityId(kind, name, regionOf(entity)) }, entries) };
}

/** What most stories call it; of equals the first of the alphabet. */
function kindOf(entries: readonly NameEntry[]): EntityKind {
  const votes = new Map<EntityKind, number>();
  for (const { entity, stories } of entries) votes.set(entity.kind, (votes.get(entity.kind) ?? 0) + stories.length);
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

/** With the names of all as its aliases. */
function withForms(entity: Entity, entries: readonly NameEntry[]): Entity {
  const own = foldForm(entity.name);
  const forms = new Map<string, string>();
  for (const entry of entries)
    for (const form of [entry.entity.name, ...entry.entity.aliases]) {
      const fold = foldForm(form);
      const known = forms.get(fold);
      if (fold !== own && (known === undefined || form < known)) forms.set(fold, form);
    }
  return { ...entity, aliases: [...forms.values()].sort() };
}
