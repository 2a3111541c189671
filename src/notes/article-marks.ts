import type { Settings } from '../model';
import type { LinkedEntities } from './article-entities';
import type { FrontmatterChanges } from '../format/frontmatter';
import { linkTargets, nameKey } from '../format/links';
import { ARTICLE_KEYS } from '../format/managed';
import { markOf, marksIn, marksValue } from '../format/marks';
import { texts } from '../format/note-record';
import type { TargetOf } from './plan-entity';

/** Lists of an article in which Dateline marks what it links. */
const MARKED = ['actors', 'places', 'themes'] as const;

type Data = Readonly<Record<string, unknown>>;

/** The marks of all that a new note's lists link, but for what is a hand's; undefined where there are none. */
export function marksOf(linked: LinkedEntities, targetOf: TargetOf, own: readonly string[] = []): string | undefined {
  return marksValue(
    MARKED.flatMap((list) => linked[list])
      .filter((id) => targetOf(id) !== null && !own.includes(id))
      .map(markOf),
  );
}

/**
 * The changes with the marks of the items they add to a note's lists. What stood there before is somebody else's, or has
 * its mark already.
 */
export function withMarks(
  changes: FrontmatterChanges,
  data: Data,
  linked: LinkedEntities,
  targetOf: TargetOf,
  { properties }: Settings,
  own: readonly string[] = [],
): FrontmatterChanges {
  const marks = MARKED.flatMap((list) => {
    const added = changes[properties[list]];
    if (added === undefined) return [];
    const before = targetsIn(Object.hasOwn(data, properties[list]) ? data[properties[list]] : undefined);
    const after = targetsIn(added);
    return linked[list]
      .filter((id) => isIn(after, targetOf(id)) && !isIn(before, targetOf(id)) && !own.includes(id))
      .map(markOf);
  });
  const present = Object.hasOwn(data, ARTICLE_KEYS.marks) ? data[ARTICLE_KEYS.marks] : '';
  const value = marks.length === 0 ? undefined : marksValue([...marksIn(present), ...marks]);
  // A key that is there keeps its place among the changes.
  const entries = Object.entries({ ...changes, [ARTICLE_KEYS.marks]: value });
  return Object.fromEntries(entries.filter(([key]) => key !== ARTICLE_KEYS.marks || value !== undefined));
}

const targetsIn = (value: unknown): ReadonlySet<string> => new Set(texts(value).flatMap(linkTargets).map(nameKey));

const isIn = (targets: ReadonlySet<string>, target: string | null): boolean =>
  target !== null && targets.has(nameKey(target));
