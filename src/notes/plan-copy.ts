import type { NotePlan, Settings } from '../model';
import type { CurrentNote } from '../format/current-note';
import { editFrontmatter, readFrontmatter } from '../format/frontmatter';
import { propertyLink } from '../format/links';
import { ARTICLE_KEYS, articleOrder } from '../format/managed';
import type { ArticleRecord } from '../format/note-record';
import { articleUpdate } from './plan-article';

/**
 * Makes the note of an article a copy of another, which turned out to be the first that told its story. `target`: what
 * links that. Null where it says so already, where the user emptied the key, which is an answer, and where its properties
 * cannot be changed.
 */
export function planCopyOf(
  { id }: ArticleRecord,
  current: CurrentNote,
  target: string,
  settings: Settings,
): NotePlan | null {
  const read = readFrontmatter(current.text, current.path);
  if (!read.ok || isEmptied(read.value.data)) return null;
  const changes = { [ARTICLE_KEYS.copyOf]: propertyLink(target) };
  const edited = editFrontmatter(current.text, changes, current.path, articleOrder(settings));
  if (!edited.ok || edited.value === current.text) return null;
  return articleUpdate(current, edited.value, id, 'a copy of an earlier article');
}

const isEmptied = (data: Readonly<Record<string, unknown>>): boolean =>
  Object.hasOwn(data, ARTICLE_KEYS.copyOf) && (data[ARTICLE_KEYS.copyOf] ?? '') === '';
