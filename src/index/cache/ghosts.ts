import type { EntityRecord, NoteRecord } from '../../format/note-record';
import type { VaultIndex } from '../vault-index';

/**
 * Entities whose notes somebody else than Dateline took away while articles still name them. They stay until that is
 * decided: the entity has a note again or was merged, its deletion is noted, or no article names it any more.
 */
export class Ghosts {
  private readonly records = new Map<string, EntityRecord>();
  private readonly own = new Set<string>();

  get all(): readonly EntityRecord[] {
    return [...this.records.values()];
  }

  byOwnHand(path: string): void {
    this.own.add(path);
  }

  /** A note is gone, `record` where it was seen in the vault; true where that may be a decision. */
  noticed(path: string, record: NoteRecord | null): boolean {
    const isOwn = this.own.delete(path);
    if (isOwn || record?.kind !== 'entity') return false;
    this.records.set(path, record);
    return true;
  }

  /** Lets go of those that are decided. Their paths. */
  settle(index: VaultIndex): readonly string[] {
    if (this.records.size === 0) return [];
    const decided = new Set(index.decisions.deleted);
    const settled = [...this.records.values()].filter(
      ({ id, path }) => index.entity(id) !== null || decided.has(id) || !index.isAskedFor(path),
    );
    for (const { path } of settled) this.records.delete(path);
    return settled.map(({ path }) => path);
  }
}
