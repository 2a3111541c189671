import { foldForm } from '../../../model';
import { byKey, isNamedAs, take, type NameGroups } from './groups';

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
