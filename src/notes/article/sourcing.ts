import { SOURCINGS, type Settings } from '../../model';
import { ownValue, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { ARTICLE_KEYS, articleOrder } from '../../format/managed';
import { markOf, marksIn, marksValue } from '../../format/marks';
import { sortedBy } from './statement-lists';

/** The mark of what Dateline said a story rests on, by that value: what a person wrote in its place has none. */
export const sourcingMark = (value: string): string => markOf(`sourcing ${value}`);

const isMark = (mark: string): boolean => SOURCINGS.some((each) => sourcingMark(each) === mark);

/** Whether a person took out what Dateline had said: its mark is there, and the key is gone or empty. */
export const isSourcingTakenOut = (data: NoteData, { properties }: Settings): boolean =>
  typeof ownValue(data, properties.sourcing) !== 'string' && [...marksIn(data[ARTICLE_KEYS.marks])].some(isMark);

/**
 * What a note's `sourcing` becomes where the story is now seen to rest on something else: Dateline's value follows, a
 * person's stays, and one that was taken out stays out.
 */
export function relinkedSourcing(wanted: FrontmatterChanges, data: NoteData, settings: Settings): FrontmatterChanges {
  const key = settings.properties.sourcing;
  const [here, value] = [ownValue(data, key), wanted[key]];
  if (here === undefined) return value === undefined || isSourcingTakenOut(data, settings) ? {} : { [key]: value };
  const isOurs = typeof here === 'string' && marksIn(data[ARTICLE_KEYS.marks]).has(sourcingMark(here));
  return isOurs && here !== value ? { [key]: value } : {};
}

/** Changes that write or take away `sourcing`, with the mark that says so. */
export function withSourcingMark(changes: FrontmatterChanges, data: NoteData, settings: Settings): FrontmatterChanges {
  const key = settings.properties.sourcing;
  if (!Object.hasOwn(changes, key)) return changes;
  const value = changes[key];
  const before = marksIn(Object.hasOwn(changes, ARTICLE_KEYS.marks) ? changes[ARTICLE_KEYS.marks] : data[ARTICLE_KEYS.marks]); // prettier-ignore
  const left = [...before].filter((mark) => !isMark(mark));
  const all = {
    ...changes,
    [ARTICLE_KEYS.marks]: marksValue(typeof value === 'string' ? [...left, sourcingMark(value)] : left),
  };
  return Object.fromEntries(sortedBy(articleOrder(settings), Object.entries(all)));
}
