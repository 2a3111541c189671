/**
 * Answers by the text they belong to, up to a number, in two generations: when the younger one is full it becomes the
 * older one, whose entries are forgotten unless they are asked for again. What is frequent stays, what was met once goes.
 */
export class BoundedCache<T> {
  private younger = new Map<string, T>();
  private older = new Map<string, T>();

  /** `most` answers are kept. */
  constructor(private readonly most: number) {}

  get(text: string): T | undefined {
    const found = this.younger.get(text);
    if (found !== undefined) return found;
    const aged = this.older.get(text);
    if (aged !== undefined) this.set(text, aged);
    return aged;
  }

  set(text: string, value: T): void {
    if (this.younger.size >= this.most / 2) {
      this.older = this.younger;
      this.younger = new Map();
    }
    this.younger.set(ownCopy(text), value);
  }
}

/** A text of its own: engines keep a longer slice as a window on its source, which then stays in memory with it. */
export const ownCopy = (text: string): string => (text.length < SHORTEST_WINDOW ? text : (' ' + text).slice(1));

/** Code units from which V8 makes a window instead of a copy. */
const SHORTEST_WINDOW = 13;

/** Makes a table when it is first asked for: most runs compare nothing. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
