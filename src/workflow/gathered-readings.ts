import { ok, type ReadArticle, type Outcome } from '../model';
import { packReading, unpackReading, type PackedReading } from './packed-reading';

/** Articles that are kept as they are before the rest is packed: few take little. */
const UNPACKED = 20;

interface Reading {
  readonly name: string;
  readonly read: Outcome<ReadArticle>;
}

interface Held {
  readonly name: string;
  /** By which it is filed before others. */
  readonly rank: string;
  /** Null once it was taken. */
  held: Outcome<ReadArticle> | PackedReading | null;
}

/** The readings of a run until all are there, packed. */
export class GatheredReadings {
  private readonly held: Held[] = [];

  /** `packed`: whether articles beyond the first ones are packed; else they are given back as the objects they were. */
  constructor(private readonly packed: boolean) {}

  /** `id`: of the article; null where there is none. */
  add(name: string, read: Outcome<ReadArticle>, id: string | null): void {
    const rank = read.ok ? `${read.value.article.date?.value ?? ''} ${id ?? ''}` : '';
    const isPacked = this.packed && read.ok && this.held.length >= UNPACKED;
    this.held.push({ name, rank, held: isPacked ? packReading(read.value) : read });
  }

  /** Their numbers, by day and id or as they came. */
  order(byDay: boolean): readonly number[] {
    const order = this.held.map((_, at) => at);
    if (!byDay) return order;
    const rank = (at: number): string => this.held[at]?.rank ?? '';
    return order.sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) < rank(b) ? -1 : 1));
  }

  /** One of them, once. */
  take(at: number): Reading {
    const one = this.held[at];
    if (one === undefined || one.held === null) throw new Error(`reading ${at} is not there, or was taken`);
    const { name, held } = one;
    one.held = null;
    return { name, read: held instanceof Uint8Array ? ok(unpackReading(held)) : held };
  }
}
