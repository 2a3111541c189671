import type { EntityKind } from '../../model';
import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { entityName } from '../../index/entity-name';
import { likelihoodRatio, proximityOf, relate, typedRelation, type Proximity, type Together } from '../../relations';
import { storiesIn } from '../../relations/closeness';
import { leastStories } from '../../relations/strength';
import { relationsOf } from '../../workflow/listings';
import type { DossierTie } from './model';

type Breathe = () => Promise<void>;

const NEVER: Together = { sentence: 0, paragraph: 0, article: 0 };

/** The strongest related entities of one, as its lists are made, with exact counts; `limit` of each kind. */
export function tiesOfOne(record: EntityRecord, index: VaultIndex, limit: number): readonly DossierTie[] {
  const entity = index.entityOf(record);
  const lists = relate(entity, relationsOf(index), { limit });
  const { together } = index.companionsOf(record.id, { oneIn: 1, least: 1, also: new Set() });
  const counts = new Map(together.map((companion) => [companion.id, companion]));
  const ties = Object.values(lists).flatMap((items) =>
    items.flatMap(({ id, strength }) => {
      const other = index.entity(id);
      if (other === null) return [];
      const relation = typedRelation(entity, index.entityOf(other));
      return [tie(other, strength, counts.get(id) ?? NEVER, relation)];
    }),
  );
  return ties.sort(byKind);
}

/**
 * The entities that stories name more often than chance gives, beside those that the stories were chosen by: by
 * log-likelihood ratio, since several entities have no lists; `limit` of each kind.
 */
export async function tiesOfSeveral(
  subjects: readonly EntityRecord[],
  stories: readonly string[],
  index: VaultIndex,
  { limit, breathe }: { readonly limit: number; readonly breathe: Breathe },
): Promise<readonly DossierTie[]> {
  const own = new Set(subjects.map(({ id }) => id));
  const counts = new Map<string, Record<Proximity, number>>();
  for (const story of stories) {
    const named = index.namedIn(story);
    const places = named.flatMap(({ id, at }) => (own.has(id) ? at : [])).sort((a, b) => a - b);
    for (const { id, at } of named) {
      if (own.has(id)) continue;
      const count = counts.get(id) ?? { ...NEVER };
      count[proximityOf(places, at)] += 1;
      counts.set(id, count);
    }
    await breathe();
  }
  const found = [...counts].flatMap(([id, closest]) => strongOf(id, closest, stories.length, index) ?? []);
  return firstOfEachKind(found.sort(byKind), limit);
}

function strongOf(id: string, closest: Together, first: number, index: VaultIndex): DossierTie | null {
  const other = index.entity(id);
  // An outlet is in every one of its articles: that ties it to nothing.
  if (other === null || other.id !== id || other.type === 'source') return null;
  const together = storiesIn(closest);
  if (together < leastStories(first)) return null;
  const strength = likelihoodRatio({ first, second: index.countOf(id), together, stories: index.total });
  return strength > 0 ? tie(other, strength, closest, null) : null;
}

function tie(
  record: EntityRecord,
  strength: number,
  { sentence, paragraph, article }: Together,
  relation: DossierTie['relation'],
): DossierTie {
  const { id, type, path } = record;
  const closest = { sentence, paragraph, article };
  return { id, kind: type, name: entityName(record), path, strength, relation, closest, stories: storiesIn(closest) };
}

const KINDS: readonly EntityKind[] = ['agency', 'organization', 'person', 'place', 'theme', 'source'];

const byKind = (a: DossierTie, b: DossierTie): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  b.strength - a.strength ||
  b.stories - a.stories ||
  (a.name < b.name ? -1 : 1);

function firstOfEachKind(ties: readonly DossierTie[], limit: number): readonly DossierTie[] {
  const taken = new Map<EntityKind, number>();
  return ties.filter(({ kind }) => {
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    return count <= limit;
  });
}
