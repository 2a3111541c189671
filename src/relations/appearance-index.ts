import type { Entity } from '../model';

/** Which entities an article's note links. */
export interface Appearance {
  /** Id of the article; several rows of one article count as one. */
  readonly article: string;
  readonly entities: readonly string[];
}

/** Appearances in both directions; only entities that are known, only articles that hold one. */
export interface AppearanceIndex {
  readonly entitiesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly articlesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export function indexAppearances(
  appearances: Iterable<Appearance>,
  entities: ReadonlyMap<string, Entity>,
): AppearanceIndex {
  const entitiesOf = new Map<string, Set<string>>();
  const articlesOf = new Map<string, Set<string>>();
  for (const { article, entities: ids } of appearances) {
    for (const id of ids) {
      if (!entities.has(id)) continue;
      addTo(entitiesOf, article, id);
      addTo(articlesOf, id, article);
    }
  }
  return { entitiesOf, articlesOf };
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

const NONE: ReadonlySet<string> = new Set();

export const articlesOf = (index: AppearanceIndex, id: string): ReadonlySet<string> => index.articlesOf.get(id) ?? NONE;

/** Entities that share an article with `id`, each with the articles they share. */
export function companions(index: AppearanceIndex, id: string): ReadonlyMap<string, readonly string[]> {
  const shared = new Map<string, string[]>();
  for (const article of articlesOf(index, id)) {
    for (const other of index.entitiesOf.get(article) ?? NONE) {
      if (other === id) continue;
      const list = shared.get(other);
      if (list) list.push(article);
      else shared.set(other, [article]);
    }
  }
  return shared;
}

/** The articles that tell most about a pair, those that hold the fewest others first. */
export function tellingArticles(index: AppearanceIndex, articles: readonly string[], limit: number): string[] {
  const size = (article: string): number => index.entitiesOf.get(article)?.size ?? 0;
  return [...articles].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1)).slice(0, limit);
}
