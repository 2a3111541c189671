import { storiesOf, type NameGroup } from './groups';

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
