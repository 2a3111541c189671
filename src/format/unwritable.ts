import { failed, message, problemOf, type Outcome } from '../model';
import type { FrontmatterChanges } from './frontmatter';

/**
 * Refuses (`unusual-yaml`) to write lists of lines anew that hold what is no text, as `- Foo: bar` is: it would be lost.
 * Null where all of the lists can be written.
 */
export function refuseUnwritable(
  data: Readonly<Record<string, unknown>>,
  changes: FrontmatterChanges,
  lists: readonly string[],
  subject: string,
): Outcome<never> | null {
  const isLost = (key: string): boolean =>
    Object.hasOwn(changes, key) && Object.hasOwn(data, key) && !isList(data[key]);
  const key = lists.find(isLost);
  if (key === undefined) return null;
  return failed(
    problemOf(
      'unusual-yaml',
      subject,
      message`The property “${key}” of the note holds a line that is no text, so Dateline leaves it alone. Put quotes around the line, then try again.`,
    ),
  );
}

const isText = (item: unknown): boolean => item === null || typeof item === 'string' || typeof item === 'number';

const isList = (value: unknown): boolean => (Array.isArray(value) ? value.every(isText) : isText(value ?? null));
