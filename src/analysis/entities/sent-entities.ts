import type { Entity } from '../../model';

/** What changed since the last sending. */
export interface Differences {
  /** New, or another object than before. */
  readonly changed: readonly Entity[];
  /** Ids. */
  readonly gone: readonly string[];
}

/**
 * Remembers the entities that were sent, as objects: one that is the same object is the same entity. Comparing 100,000
 * takes a few milliseconds; sending takes what changed.
 */
export class SentEntities {
  private readonly entities = new Map<string, Entity>();

  /** What is new in `entities`, each id once, and takes it as sent. */
  differences(entities: readonly Entity[]): Differences {
    const changed = entities.filter((entity) => this.entities.get(entity.id) !== entity);
    let added = 0;
    for (const { id } of changed) if (!this.entities.has(id)) added += 1;
    const gone = this.entities.size + added > entities.length ? this.missing(entities) : [];
    for (const id of gone) this.entities.delete(id);
    for (const entity of changed) this.entities.set(entity.id, entity);
    return { changed, gone };
  }

  private missing(entities: readonly Entity[]): readonly string[] {
    const present = new Set(entities.map(({ id }) => id));
    return [...this.entities.keys()].filter((id) => !present.has(id));
  }
}
