import { addTo, type Settings } from '../../model';
import { ARTICLE_KEYS } from '../../format/managed';
import { readableName, valuesOf, type TimelineArticle } from './article';

/** Articles that stand together; `name` is null for those without a value. */
export interface ArticleGroup {
  readonly name: string | null;
  /** Indices of articles. */
  readonly articles: readonly number[];
}

/** All in one group, which needs no name. */
export const inOne = (articles: readonly TimelineArticle[]): readonly ArticleGroup[] => [
  { name: null, articles: [...articles.keys()] },
];

/** Groups by the values of a property: an article stands with each of its values. The largest first, those without last. */
export function groupedBy(key: string, articles: readonly TimelineArticle[]): readonly ArticleGroup[] {
  const groups = new Map<string | null, number[]>();
  const readable = new Map<string, string>();
  const nameOf = (text: string): string => {
    const known = readable.get(text) ?? readableName(text);
    readable.set(text, known);
    return known;
  };
  for (const [at, { data }] of articles.entries()) {
    const names = new Set<string | null>(valuesOf(data, key).map(nameOf));
    for (const name of names.size > 0 ? names : [null]) addTo(groups, name, at);
  }
  return [...groups]
    .map(([name, members]) => ({ name, articles: members }))
    .sort((one, other) => bySize(one, other) || byName(one.name ?? '', other.name ?? ''));
}

const bySize = (one: ArticleGroup, other: ArticleGroup): number =>
  Number(one.name === null) - Number(other.name === null) || other.articles.length - one.articles.length;

const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Properties that say nothing about what belongs together: each article has its own value, or they are kept for Dateline. */
function lonely({ properties }: Settings): ReadonlySet<string> {
  const { title, date, published, publishedOffset, updated, url, eventDate, coordinates } = properties;
  const kept = Object.values(ARTICLE_KEYS).filter((key) => key !== ARTICLE_KEYS.kind && key !== ARTICLE_KEYS.tags);
  const own = [title, date, published, publishedOffset, updated, url, eventDate, coordinates, 'aliases', 'position', 'cssclasses']; // prettier-ignore
  return new Set([...own, ...kept]);
}

/** Properties to group by: those Dateline writes, as far as an article has them, then all others, by name. */
export function groupingKeys(articles: readonly TimelineArticle[], settings: Settings): readonly string[] {
  const { source, location, places, actors, themes, section, author } = settings.properties;
  const first = [source, location, places, actors, themes, section, author, ARTICLE_KEYS.kind, ARTICLE_KEYS.tags];
  const not = lonely(settings);
  const used = new Set<string>();
  for (const { data } of articles) for (const key of Object.keys(data)) if (!not.has(key)) used.add(key);
  const others = [...used].filter((key) => !first.includes(key)).sort(byName);
  return [...first.filter((key) => used.has(key)), ...others];
}
