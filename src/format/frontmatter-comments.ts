/** A comment inside an entry. */
export interface EntryComment {
  /** With its `#`. */
  readonly text: string;
  /** Line of the entry, 0 that of its key. */
  readonly line: number;
  /** Nothing else stands in its line. */
  readonly isAlone: boolean;
}

/** An entry as it stood: its items are those of a list written one per line, by the line of each; null where it is none. */
interface OldEntry {
  readonly comments: readonly EntryComment[];
  readonly items: readonly { readonly value: unknown; readonly line: number }[] | null;
}

/** The items of a list with the line of each; null where they do not stand one per line. `entry`: its text. */
export function itemLines(entry: string, present: unknown): OldEntry['items'] {
  if (!Array.isArray(present)) return null;
  const lines = entry.split('\n').flatMap((text, line) => (line > 0 && /^\s*-(?:\s|$)/.test(text) ? [line] : []));
  return lines.length === present.length
    ? present.map((value: unknown, at) => ({ value, line: lines[at] ?? 0 }))
    : null;
}

/**
 * The lines of a new value with the comments of the old one: that of the key in the key's line, that of an item beside it,
 * one alone above the item that follows it. Where an item is gone, its comment stands alone in its place. `values`: the new
 * items, a line each after the first; `null`: it is no list.
 */
export function withComments(
  lines: readonly string[],
  { comments, items }: OldEntry,
  values: readonly unknown[] | null,
): readonly string[] {
  const [first = '', ...rest] = lines;
  const beside: (string | undefined)[] = [];
  const above: string[][] = Array.from({ length: rest.length + 1 }, () => []);
  const kept = (items ?? []).map((item) => ({ ...item, at: values?.indexOf(item.value) ?? -1 }));
  const isAny = kept.some(({ at }) => at >= 0);
  for (const { text, line, isAlone } of comments) {
    if (line === 0) continue;
    const own = isAlone ? undefined : kept.filter((item) => item.line <= line).at(-1);
    const next = kept.find((item) => item.line > line && item.at >= 0);
    if (own !== undefined && own.at >= 0 && beside[own.at] === undefined) beside[own.at] = text;
    else above[next?.at ?? (isAny ? rest.length : 0)]?.push(`  ${text}`);
  }
  const ofKey = comments.find(({ line }) => line === 0);
  return [
    ofKey === undefined ? first : `${first} ${ofKey.text}`,
    ...rest.flatMap((line, at) => [...(above[at] ?? []), beside[at] === undefined ? line : `${line} ${beside[at]}`]),
    ...(above[rest.length] ?? []),
  ];
}
