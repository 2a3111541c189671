import { HashTable } from './hash-table';
import { WHOLE, type Sketch } from './sketch';

/** A known story that may be told again. */
export interface StoryCandidate {
  readonly key: string;
  /** Estimated share of the one in the other, the larger of both; 0 to 1. */
  readonly estimate: number;
}

/** Stories looked at word by word, at most, for one article. */
const MOST = 6;
/** Shared hashes, and the estimated share, from which looking is worth it; or shared hashes of the beginning. */
const LEAST = { hits: 2, share: 0.25, lead: 4 };
/** Under so many shingles only the same text is the same story (`THRESHOLDS.shortest`), which has as many. */
const SHORT = 37;

/** Places a story takes in the table, nearly. */
const ENTRIES = 40;
const WHOLE_BIT = 1;
const LEAD_BIT = 2;
const LEAD_HIT = 256;

/**
 * Finds known stories an article may be a copy of, in a time that hardly depends on how many are known. Every hash of a
 * sketch is a band of one row: bands of more rows would miss what is cut or merged, whose likeness by Jaccard is low. All
 * shingles of the article are looked up, so that its share in what is known and the reverse can be told.
 */
export class StoryIndex {
  private readonly table: HashTable;
  private readonly keys: (string | null)[] = [];
  private readonly counts: number[] = [];
  private readonly sizes: number[] = [];
  private readonly numbers = new Map<string, number>();

  /** `expected`: stories there will be, about; the table grows with more. */
  constructor(expected = 0) {
    this.table = new HashTable(Math.max(1024, expected * ENTRIES));
  }

  /** Number of stories known. */
  get size(): number {
    return this.numbers.size;
  }

  /** Bytes of the tables, without the keys. */
  get bytes(): number {
    return this.table.bytes + 16 * this.keys.length;
  }

  /** Enters a story; one of the same key is forgotten. */
  add(key: string, { count, whole, lead }: Sketch): void {
    this.remove(key);
    const number = this.keys.push(key) - 1;
    this.counts.push(count);
    this.sizes.push(whole.length);
    this.numbers.set(key, number);
    for (const hash of whole) this.table.add(hash, 4 * number + WHOLE_BIT + (lead.includes(hash) ? LEAD_BIT : 0));
    for (const hash of lead) if (!whole.includes(hash)) this.table.add(hash, 4 * number + LEAD_BIT);
  }

  /** Forgets a story. Its hashes stay in the table, which is made anew for every run. */
  remove(key: string): void {
    const number = this.numbers.get(key);
    if (number === undefined) return;
    this.keys[number] = null;
    this.numbers.delete(key);
  }

  /** The most likely first; of equally likely ones the first by key. `hashes`: of all the article's shingles. */
  candidates(hashes: Uint32Array): readonly StoryCandidate[] {
    const found: StoryCandidate[] = [];
    for (const [number, hits] of this.hits(hashes)) {
      const key = this.keys[number];
      const estimate = this.estimate(number, hits, hashes.length);
      if (typeof key === 'string' && estimate > 0) found.push({ key, estimate });
    }
    return found.sort((a, b) => b.estimate - a.estimate || (a.key < b.key ? -1 : 1)).slice(0, MOST);
  }

  /** Number of a story → hits, those of the beginning times `LEAD_HIT`. */
  private hits(hashes: Uint32Array): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const hash of new Set(hashes)) {
      this.table.each(hash, (value) => {
        const hits = (value & WHOLE_BIT ? 1 : 0) + (value & LEAD_BIT ? LEAD_HIT : 0);
        found.set(value >>> 2, (found.get(value >>> 2) ?? 0) + hits);
      });
    }
    return found;
  }

  /** 0 where looking is not worth it. */
  private estimate(number: number, hits: number, count: number): number {
    const whole = hits % LEAD_HIT;
    const lead = Math.floor(hits / LEAD_HIT);
    const size = this.sizes[number] ?? WHOLE;
    const known = this.counts[number] ?? 0;
    if (Math.min(known, count) < SHORT && known !== count) return 0;
    if (size < LEAST.hits) return whole === size ? 1 : 0;
    const share = Math.min(1, Math.max(whole / size, (whole / size) * (known / Math.max(1, count))));
    if (whole >= LEAST.hits && share >= LEAST.share) return share;
    return lead >= LEAST.lead ? LEAST.share : 0;
  }
}
