/** What is filed by a hash. */
export interface Hashed {
  /** 0 to 2³⁰ − 1. */
  readonly hash: number;
}

/**
 * Items of which a part is asked for that depends on their hashes alone: those whose hash is divided by a power of two. Filed
 * by how often two divides it, so that asking for one in so many costs no look at the others.
 */
export class Postings<Item extends Hashed> {
  private readonly byTwos: Item[][] = [];

  add(item: Item): void {
    (this.byTwos[twosIn(item.hash)] ??= []).push(item);
  }

  /** Under the hash it was added with. */
  delete(item: Item): void {
    const items = this.byTwos[twosIn(item.hash)] ?? [];
    const at = items.lastIndexOf(item);
    const last = items.pop();
    if (last !== undefined && last !== item) items[at] = last;
  }

  /** `oneIn`: a power of two. In no particular order. */
  *oneIn(oneIn: number): Iterable<Item> {
    for (let twos = twosIn(oneIn); twos < this.byTwos.length; twos += 1) yield* this.byTwos[twos] ?? [];
  }
}

/** How often two divides a number. */
const twosIn = (number: number): number => 31 - Math.clz32(number & -number || 2 ** 30);
