import type { ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';

/** Which articles are looked at, and for what. */
export interface RelinkScope {
  /** Notes and folders, as paths of the vault; none: all of it. */
  readonly paths: readonly string[];
  /** Notes of these that are left out all the same. */
  readonly except?: readonly string[];
  /** Id of the entity whose mentions alone are to be linked; null: everything. */
  readonly entity: string | null;
}

export const WHOLE_VAULT: RelinkScope = { paths: [], entity: null };

/** The articles of a scope by path; a note of the scope that is none is left out. */
export function articlesIn(scope: RelinkScope, index: VaultIndex): readonly ArticleRecord[] {
  const isIn = pathFilter(scope.paths);
  const except = new Set(scope.except);
  return index.articles
    .filter(({ path }) => isIn(path) && !except.has(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Tells what is in some notes and folders of the vault; in none: everything. */
export function pathFilter(paths: readonly string[]): (path: string) => boolean {
  const plain = paths.map((path) => path.replace(/^\.?\/+|\/+$/g, ''));
  if (plain.length === 0 || plain.includes('') || plain.includes('.')) return () => true;
  const notes = new Set(plain);
  const folders = plain.map((path) => `${path}/`);
  return (path) => notes.has(path) || folders.some((folder) => path.startsWith(folder));
}
