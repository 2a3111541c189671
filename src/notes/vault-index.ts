import type { Article, Entity, NotePlan, Settings } from '../model';
import type { ArticleRecord, EntityRecord, NoteRecord } from './note-record';

/**
 * What the vault holds, by id, path and name. Built from parsed notes and, for every other note, from its path alone;
 * kept up to date by `add` and `remove` (vault events) and `addPlans` (notes decided in this run, not yet written).
 * A value of one run: reading it never changes it.
 */
export class VaultIndex {
  constructor(readonly settings: Settings) {}
  /** Adds or replaces what is at the path. `null`: a note that is not Dateline's. */
  add(_path: string, _record: NoteRecord | null): void {}
  remove(_path: string): void {}
  /** Takes planned notes as if they were written. */
  addPlans(_plans: readonly NotePlan[]): void {}
  get articles(): readonly ArticleRecord[] {
    return [];
  }
  get entityRecords(): readonly EntityRecord[] {
    return [];
  }
  /** The vault's entities as recognition needs them, `origin: 'vault'`; the name is the note's, without qualifier. */
  entities(): readonly Entity[] {
    return [];
  }
  entity(_id: string): EntityRecord | null {
    return null;
  }
  article(_id: string): ArticleRecord | null {
    return null;
  }
  /** The note of the same publication: same id, else same URL. */
  findArticle(_article: Article): ArticleRecord | null {
    return null;
  }
  /** Article id → ids of the entities its frontmatter links; links that resolve to no entity are left out. */
  appearances(): ReadonlyMap<string, readonly string[]> {
    return new Map();
  }
  /** Path of the note a link target means, as Obsidian resolves it; null when there is none. */
  resolve(_target: string): string | null {
    return null;
  }
  /** Shortest text that links the note unambiguously; null when its name cannot stand in a link. */
  linkTarget(_path: string): string | null {
    return null;
  }
  /** Entities with more than one note, for `check`: id → paths. */
  duplicates(): ReadonlyMap<string, readonly string[]> {
    return new Map();
  }
}
