import { foldForm, type EntityKind } from '../../../model';
import type { NameEntry } from './name-table';

/** Entries that are taken for one entity so far. */
export type NameGroup = NameEntry[];

/** NameGroups by the keys their entries have in common. */
export type NameGroups = Map<string, NameGroup>;

/** How many times stories name a group. */
export const storiesOf = (group: readonly NameEntry[]): number =>
  group.reduce((sum, { stories }) => sum + stories.length, 0);

/** Whether only stories tell of it, as the kind or one of the kinds. */
export const isNamedAs = (group: readonly NameEntry[], kinds: readonly EntityKind[]): boolean =>
  group.every(({ entity }) => entity.origin === 'article' && kinds.includes(entity.kind));

/** The folded names of a group, in code-unit order. */
export const foldsOf = (group: readonly NameEntry[]): readonly string[] =>
  [...new Set(group.map(({ entity }) => foldForm(entity.name).replace(/^the /, '')))].sort();

/** The entry that most stories name, of equals that of the first id; whatever order the stories came in. */
export function mostTold(group: readonly NameEntry[]): NameEntry | undefined {
  const isBefore = (a: NameEntry, b: NameEntry): boolean =>
    a.stories.length > b.stories.length || (a.stories.length === b.stories.length && a.entity.id < b.entity.id);
  return group.reduce<NameEntry | undefined>((best, one) => (best && !isBefore(one, best) ? best : one), undefined);
}

/** NameGroups by their keys, in code-unit order. */
export const byKey = <T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...groups].sort(([a], [b]) => (a < b ? -1 : 1));

/** Puts a group into another. */
export function take(groups: NameGroups, key: string, into: NameGroup): void {
  into.push(...(groups.get(key) ?? []));
  groups.delete(key);
}
