import { comparePoints, RELATIONS, type ToldPoint, type PointRelation } from '../../analysis/language';
import type { DifferencePoint } from './model';
import { boundsOf, type ToldArticle } from './told-article';

/** One article’s point, and the group of those that tell of the same. */
interface Entry {
  readonly article: ToldArticle;
  readonly point: ToldPoint;
  group: Group;
}

interface Group {
  entries: Entry[];
  relations: Set<PointRelation>;
}

/**
 * What articles tell of the same, between those that lead back to one origin and others: a row for each point, those that
 * differ first. `isApart` tells of two articles whether they are to be compared.
 */
export function pointsOf(
  articles: readonly ToldArticle[],
  isApart: (one: ToldArticle, other: ToldArticle) => boolean,
): DifferencePoint[] {
  const entries = new Map<ToldPoint, Entry>();
  const entryOf = (article: ToldArticle, point: ToldPoint): Entry => {
    const known = entries.get(point);
    if (known !== undefined) return known;
    const entry: Entry = { article, point, group: { entries: [], relations: new Set() } };
    entry.group.entries.push(entry);
    entries.set(point, entry);
    return entry;
  };
  articles.forEach((one, index) => {
    for (const other of articles.slice(index + 1)) {
      if (!isApart(one, other)) continue;
      const isOneOutlet = one.outlet !== null && one.outlet === other.outlet;
      const isInOrder = [one, other].every(({ told }) => told.published !== null) && one.told.published !== other.told.published; // prettier-ignore
      for (const { a, b, relation } of comparePoints(one.told, other.told)) {
        // What an outlet tells otherwise later it has changed.
        const isChange = isOneOutlet && relation === 'differs';
        if (!isChange || isInOrder) join(entryOf(one, a), entryOf(other, b), isChange ? 'updates' : relation);
      }
    }
  });
  const groups = new Set([...entries.values()].map(({ group }) => group));
  return [...groups].map(rowOf).sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation));
}

/** An article tells a point once: what would bring it in again tells of something else. */
function join(one: Entry, other: Entry, relation: PointRelation): void {
  if (one.group !== other.group) {
    const own = new Set(one.group.entries.map(({ article }) => article.id));
    if (other.group.entries.some(({ article }) => own.has(article.id))) return;
    one.group.entries.push(...other.group.entries);
    for (const each of other.group.relations) one.group.relations.add(each);
    for (const entry of other.group.entries) entry.group = one.group;
  }
  one.group.relations.add(relation);
}

function rowOf({ entries, relations }: Group): DifferencePoint {
  const points = entries.map(({ point }) => point);
  const unit = points[0]?.unit ?? 'count';
  const [low, high] = [Math.min(...points.map((one) => one.low)), Math.max(...points.map((one) => one.high))];
  const values = entries.map(({ article, point }) => article.valueOf(point));
  return {
    relation: RELATIONS.find((each) => relations.has(each)) ?? 'same',
    unit,
    ...boundsOf({ unit, low, high }),
    values: values.sort((a, b) => ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1)),
  };
}
