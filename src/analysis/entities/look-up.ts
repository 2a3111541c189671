import type { Entity, EntityKind } from '../../model';
import type { Gazetteer } from './gazetteer';
import { bestNamed, searchLine } from './name-search';
import type { PackRegistry } from './pack-registry';

/** Entities a picker is shown at most. */
const MOST = 50;

/**
 * Finds entities of the packs and the gazetteer by the beginnings of their words, the best known first. Their names are
 * folded at the first search: the packs' take a few milliseconds, the gazetteer's some 100.
 */
export function lookUps(packed: PackRegistry, gazetteer: Gazetteer) {
  let lines: (readonly [string, Entity])[] | null = null;
  return (words: string, kinds: readonly EntityKind[]): readonly Entity[] => {
    lines ??= [...packed.all()].map((entity) => [searchLine(entity), entity] as const);
    const some = lines.filter(([, { kind }]) => kinds.includes(kind));
    const fromPacks = bestNamed(words, some, () => 0, MOST);
    const places = kinds.includes('place') ? gazetteer.search(words, MOST) : [];
    return [...fromPacks, ...places.map(({ entity }) => entity)].slice(0, MOST);
  };
}
