import type { PropertyNames, Settings } from '../../../model';
import { ARTICLE_KEYS } from '../../../format/managed';
import { TEXT } from '../../../text';

const T = TEXT.timeline;

/** Properties with what they are called: those of Dateline by what they mean, those of the user by their own name. */
export function groupNames(keys: readonly string[], { properties }: Settings): readonly (readonly [string, string])[] {
  const known = new Map<string, string>([
    ...Object.entries(T.groups).map(([key, name]) => [properties[key as keyof PropertyNames], name] as const),
    [ARTICLE_KEYS.kind, T.kindOfArticle],
    [ARTICLE_KEYS.tags, T.tags],
  ]);
  return keys.map((key) => [key, known.get(key) ?? key]);
}
