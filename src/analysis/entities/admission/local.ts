import type { Entity, Finding, StoryLocation } from '../../../model';
import type { Gazetteer } from '../gazetteer';

/** Where every body that is named is what a reader came for: little is known of it, and each name counts. */
const WATCHED: ReadonlySet<string> = new Set(['KP']);

/** Where a story happens: its country, and its first-level division where it is in one. */
interface Ground {
  readonly country: string | null;
  readonly division: string | null;
}

/**
 * Actors with the local bodies of where the story happens, which are no longer named in passing only: those of its province
 * or state, and all bodies of a country that is watched.
 */
export function withLocalBodies(
  actors: readonly Finding[],
  entities: ReadonlyMap<string, Entity>,
  location: StoryLocation | null,
  gazetteer: Gazetteer,
): readonly Finding[] {
  const scene = groundOf(location?.entity, gazetteer);
  return actors.map((finding) => {
    const entity = entities.get(finding.entity);
    if (finding.part !== 'passing' || !finding.linked || entity === undefined) return finding;
    return isLocal(entity, scene, gazetteer)
      ? { ...finding, part: 'scene', why: 'a body of where the story happens' }
      : finding;
  });
}

function isLocal({ kind, country, location }: Entity, scene: Ground, gazetteer: Gazetteer): boolean {
  if (kind !== 'agency' && kind !== 'organization') return false;
  const own = groundOf(location, gazetteer);
  if ([scene.country, own.country, country].some((one) => WATCHED.has(one ?? ''))) return true;
  return own.division !== null && own.division === scene.division;
}

function groundOf(id: string | undefined, gazetteer: Gazetteer): Ground {
  const path = id === undefined ? [] : [gazetteer.get(id), ...gazetteer.ancestors(id)];
  const entities = path.flatMap((place) => place?.entity ?? []);
  const division = entities.find(({ placeKind }) => placeKind === 'admin1')?.id ?? null;
  const country = entities.find((entity) => entity.country !== undefined)?.country ?? null;
  return { country, division };
}
