import type { PropertyNames } from '../model';
import { formLineOf, formOf } from '../index/form-lines';
import type { FrontmatterChanges } from '../format/frontmatter';
import { ARTICLE_KEYS } from '../format/managed';
import { texts } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';

/** What a person decided of one article, as far as its note has to keep it. */
export interface Kept {
  /** Lines of `rejected` to come. */
  readonly rejected: readonly string[];
  /** Lines of `meant` to come, each in the place of what was said of the same form. */
  readonly meant: readonly string[];
  /** Ids of entities whose refusals go. */
  readonly accepted: readonly string[];
  /** Ids of what stands in a list as if by hand, since no word of the text tells it. */
  readonly own: readonly string[];
  /** Properties that are to stay empty. */
  readonly cleared: readonly (keyof PropertyNames)[];
}

export const NOTHING_KEPT: Kept = { rejected: [], meant: [], accepted: [], own: [], cleared: [] };

type Data = Readonly<Record<string, unknown>>;

/** Keys of the lists of a note that keep decisions. */
export const KEPT_LISTS = [ARTICLE_KEYS.rejected, ARTICLE_KEYS.meant] as const;

/** Those lists, as they are to be; none where nothing changes. */
export function keptLists(kept: Kept, data: Data, index: VaultIndex): FrontmatterChanges {
  const entityOf = (line: string): string | null => formLineOf(line, index)?.entity ?? null;
  const accepted = new Set(kept.accepted);
  const rejected = present(data, ARTICLE_KEYS.rejected).filter((line) => !accepted.has(entityOf(line) ?? ''));
  const keyOf = (line: string): string => {
    const entity = entityOf(line);
    return entity === null ? line : `${formOf(line)}\t${entity}`;
  };
  const refused = new Set(kept.rejected.map(keyOf));
  const said = new Set(kept.meant.map(formOf));
  const meant = present(data, ARTICLE_KEYS.meant).filter(
    (line) => !said.has(formOf(line)) && !refused.has(keyOf(line)),
  );
  return {
    ...changed(ARTICLE_KEYS.rejected, [...rejected, ...kept.rejected], data, keyOf),
    ...changed(ARTICLE_KEYS.meant, [...meant, ...kept.meant], data, keyOf),
  };
}

const present = (data: Data, key: string): readonly string[] => (Object.hasOwn(data, key) ? texts(data[key]) : []);

function changed(
  key: string,
  lines: readonly string[],
  data: Data,
  keyOf: (line: string) => string,
): FrontmatterChanges {
  const wanted = new Map<string, string>();
  for (const line of lines) if (!wanted.has(keyOf(line))) wanted.set(keyOf(line), line);
  const before = present(data, key);
  const after = [...wanted.values()];
  if (after.length === before.length && after.every((line, at) => line === before[at])) return {};
  return { [key]: after.length > 0 ? after : undefined };
}
