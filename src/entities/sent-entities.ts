import type { Entity } from '../model';

/** What changed since the last sending. */
export interface Differences<T = Entity> {
  /** New, or another object than before. */
  readonly changed: readonly T[];
  /** Ids; of notes, paths. */
  readonly gone: readonly string[];
}

/**
 * Remembers things that were sent, as objects: one that is the same object is the same thing. Comparing 100,000 takes a few
 * milliseconds; sending takes what changed.
 */
export class SentItems<T> {
  private readonly sent = new Map<string, T>();

  constructor(private readonly idOf: (item: T) => string) {}

  /** What is new in `items`, each id once, and takes it as sent. */
  differences(items: readonly T[]): Differences<T> {
    const changed = items.filter((item) => this.sent.get(this.idOf(item)) !== item);
    let added = 0;
    for (const item of changed) if (!this.sent.has(this.idOf(item))) added += 1;
    const gone = this.sent.size + added > items.length ? this.missing(items) : [];
    for (const id of gone) this.sent.delete(id);
    for (const item of changed) this.sent.set(this.idOf(item), item);
    return { changed, gone };
  }

  private missing(items: readonly T[]): readonly string[] {
    const present = new Set(items.map(this.idOf));
    return [...this.sent.keys()].filter((id) => !present.has(id));
  }
}

export class SentEntities extends SentItems<Entity> {
  constructor() {
    super(({ id }) => id);
  }
}
