/** The shape of a catalogue: the same keys, any words. */
export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** A translation, as far as it goes. */
export type Words<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends readonly unknown[]
      ? { readonly [K in keyof T]: Words<T[K]> }
      : { readonly [K in keyof T]?: Words<T[K]> };

type Branch = Readonly<Record<string, unknown>>;

const isBranch = (words: unknown): words is Branch =>
  typeof words === 'object' && words !== null && !Array.isArray(words);

/** The catalogue in another language; what is not translated stays as it is. */
export function translated<T extends object>(catalogue: T, words: Words<T>): Widened<T> {
  return merged(catalogue as unknown as Branch, words as Branch) as unknown as Widened<T>;
}

function merged(original: Branch, words: Branch): Branch {
  const entries = Object.entries(original).map(([key, word]) => {
    const other = words[key];
    if (isBranch(word)) return [key, isBranch(other) ? merged(word, other) : word] as const;
    return [key, other ?? word] as const;
  });
  return Object.fromEntries(entries);
}

/** Paths of what one catalogue says and another does not: `report.groups.failed`. */
export function missing(original: object, words: object, at = ''): string[] {
  return Object.entries(original).flatMap(([key, word]) => {
    const other = (words as Branch)[key];
    const path = `${at}${key}`;
    if (isBranch(word) && isBranch(other)) return missing(word, other, `${path}.`);
    return other === undefined ? [path] : [];
  });
}
