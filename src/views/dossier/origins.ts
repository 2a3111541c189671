import type { OriginLink, SourceKind, StoryOrigin, UnknownReason } from '../../model';
import type { OriginsReport, OriginArticle } from '../../workflow/origins/find';

/** An article below the one it leans on. */
export interface OriginLeaf {
  readonly article: OriginArticle;
  readonly reason: StoryOrigin['articles'][number]['reason'];
  readonly detail: string | null;
  readonly leaning: readonly OriginLeaf[];
}

/** One origin as a tree: the articles that have it at first hand, below each those that lean on it. */
export interface OriginTree {
  readonly kind: SourceKind;
  readonly source: string | null;
  readonly outlet: string | null;
  readonly leaves: readonly OriginLeaf[];
}

export interface OriginsView {
  readonly articles: number;
  readonly outlets: number;
  readonly origins: readonly OriginTree[];
  readonly unknown: readonly { readonly article: OriginArticle; readonly reason: UnknownReason }[];
}

/** What a screen or a note shows of a story's origins: those that most articles lead back to first. */
export function originsView({ articles, outlets, origins, unknown }: OriginsReport): OriginsView {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const trees = origins.map((origin): OriginTree & { count: number } => ({
    ...{ kind: origin.kind, source: origin.source, outlet: origin.outlet, count: origin.articles.length },
    leaves: leavesOf(origin, byId),
  }));
  return {
    ...{ articles: articles.length, outlets },
    origins: trees.sort((one, other) => other.count - one.count).map(({ count: _count, ...tree }) => tree),
    unknown: unknown.flatMap(({ article, reason }) => {
      const found = byId.get(article);
      return found === undefined ? [] : [{ article: found, reason }];
    }),
  };
}

/** Id of the article that one leans on: of one that cites an outlet whose article of the same origin is there, that. */
function leantOn(
  { article, reason, from, detail }: OriginLink,
  { articles }: StoryOrigin,
  byId: ReadonlyMap<string, OriginArticle>,
): string | null {
  if (from !== null || reason !== 'citation' || detail === null) return from;
  const cited = articles.find((each) => each.article !== article && byId.get(each.article)?.outlet === detail);
  return cited?.article ?? null;
}

/** Articles below the one they lean on. On top those whose article to lean on is not shown, and one of those that lean on each other. */
function leavesOf(origin: StoryOrigin, byId: ReadonlyMap<string, OriginArticle>): readonly OriginLeaf[] {
  const articles = origin.articles.map((link) => ({ ...link, from: leantOn(link, origin, byId) }));
  const shown = new Set<string>();
  const ids = new Set(articles.map(({ article }) => article));
  const leafOf = ({ article: id, reason, detail }: OriginLink): readonly OriginLeaf[] => {
    const article = byId.get(id);
    if (article === undefined || shown.has(id)) return [];
    shown.add(id);
    return [{ article, reason, detail, leaning: articles.filter(({ from }) => from === id).flatMap(leafOf) }];
  };
  const top = articles.filter(({ from }) => from === null || !ids.has(from));
  return [...top, ...articles].flatMap(leafOf);
}
