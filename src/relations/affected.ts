import type { Relations } from './appearances';
import { hasMoved, hashPhase, PHASES } from './steps';

/** What came into a vault, or went. */
export interface Change {
  /** Entity id → how many of the articles that came name it; below zero for those that went. */
  readonly entities: ReadonlyMap<string, number>;
  /** Articles that came; below zero for those that went. */
  readonly articles: number;
}

/** What else decides whose lists are looked at again. */
export interface Affecting extends Relations {
  /** Ids of all entities. */
  ids(): Iterable<string>;
  /** Whether an entity's note lists another one now, or has done so and a hand took it out. */
  lists(entity: string, other: string): boolean;
}

/**
 * The entities whose lists a change can have changed, each once: those it names; those that list one whose count moved on a
 * step, because with more stories of its own it is tied less to each of them and can enter no list (of one whose count
 * fell, all that are named together with it); and those for whom the number of all stories moved a step. What comes is
 * `null` where time was spent and nothing found, so that whoever asks can pause.
 */
export function* affectedBy({ entities, articles }: Change, world: Affecting): Generator<string | null> {
  const known = new Set(entities.keys());
  yield* known;
  for (const [id, came] of entities) {
    if (!hasMoved(world.appearances.countOf(id), came)) continue;
    for (const story of world.appearances.storiesOf(id)) {
      for (const { id: other } of world.appearances.namedIn(story)) {
        if (known.has(other) || (came > 0 && !world.lists(other, id))) continue;
        known.add(other);
        yield other;
      }
      yield null;
    }
  }
  const moved = Array.from({ length: PHASES }, (_, at) => hasMoved(world.appearances.total, articles, at / PHASES));
  for (const id of moved.includes(true) ? world.ids() : []) if (!known.has(id) && moved[hashPhase(id)]) yield id;
}
