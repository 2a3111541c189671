import { daysBetween } from '../../model';
import type { ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';

/** Articles of the vault that are looked at for the ones that were asked for, at most. */
export const MOST_CANDIDATES = 40;
/** Days before and after, in which others tell of the same. */
const DAYS = 14;
/** Entities by which others are looked for, those that fewest stories name. */
const ENTITIES = 16;
/** An entity that more stories name tells nothing of any two. */
const CROWD = 3_000;

/**
 * The articles that may be of one story with others, those that most likely are first: their copies and what they cite or
 * is said to cite them, then those of the days around that share what few stories name. Not those that were asked for.
 */
export function storyCandidates(asked: readonly ArticleRecord[], index: VaultIndex): readonly ArticleRecord[] {
  const found = new Map<string, number>();
  const own = new Set(asked.map(({ path }) => path));
  const add = (record: ArticleRecord, weight: number): void => {
    if (!own.has(record.path)) found.set(record.path, (found.get(record.path) ?? 0) + weight);
  };
  for (const record of asked) {
    for (const copy of index.articlesOf(index.storyOf(record.id) ?? record.id)) add(copy, Infinity);
    for (const cited of record.cites.flatMap((target) => articleAt(index.resolve(target), index))) add(cited, Infinity);
    for (const [other, weight] of sharing(record, index)) add(other, weight);
  }
  const likely = [...found]
    .sort(([a, one], [b, other]) => (one === other ? (a < b ? -1 : 1) : other > one ? 1 : -1))
    .slice(0, MOST_CANDIDATES);
  return likely.flatMap(([path]) => articleAt(path, index));
}

function articleAt(path: string | null, index: VaultIndex): readonly ArticleRecord[] {
  const record = index.recordAt(path ?? '');
  return record?.kind === 'article' ? [record] : [];
}

/** Articles of the days around that name what one does, each with what the names in common say: more, the rarer they are. */
function* sharing(record: ArticleRecord, index: VaultIndex): Generator<readonly [ArticleRecord, number]> {
  const named = index
    .entitiesOf(record.id)
    .map((id) => ({ id, count: index.countOf(id) }))
    .filter(({ count }) => count > 1 && count <= CROWD)
    .sort((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1))
    .slice(0, ENTITIES);
  for (const { id, count } of named)
    for (const story of index.storiesOf(id))
      for (const other of index.articlesOf(story))
        if (other.id !== record.id && isNear(record, other)) yield [other, Math.log((index.total + 1) / count)];
}

/** Whether two articles are of days so near that they may tell of the same; those without a day may. */
export const isNear = ({ date: one }: ArticleRecord, { date: other }: ArticleRecord): boolean =>
  one === null || other === null || Math.abs(daysBetween(one, other)) <= DAYS;
