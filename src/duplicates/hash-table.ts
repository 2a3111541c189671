import { mixed } from './words';

/** Entries filled at most, and by how much the table grows when they are: 8 bytes an entry, about 12 of what is entered. */
const FULL = 0.75;
const GROWTH = 1.25;
/** Values kept for one hash: what so many stories say tells none of them. */
export const SAME_HASH = 48;
/** Bits of a hash that choose its bit in the sieve: 128 kB, which stays near the processor. */
const SIEVE = 20;

/**
 * 32-bit hash → the numbers entered for it. Open addressing where the slot is the hash's place in the range, so that all of
 * one hash stand together. Hashes are mixed first, because those of a sketch are the smallest there are; for that reason
 * too, most others do not even pass the sieve, a bit for each range of hashes that was met.
 */
export class HashTable {
  /** Mixed hash and value + 1 in turn; 0 for a value: the slot is free. */
  private slots: Uint32Array;
  private readonly sieve = new Uint32Array(2 ** (SIEVE - 5));
  private count: number;
  private filled = 0;

  constructor(count = 1024) {
    this.count = count;
    this.slots = new Uint32Array(2 * count);
  }

  get bytes(): number {
    return this.slots.byteLength + this.sieve.byteLength;
  }

  /** Enters a number below 2^32 - 1, unless the hash has `SAME_HASH` of them. */
  add(hash: number, value: number): void {
    if (this.filled >= FULL * this.count) this.grow();
    const bit = hash >>> (32 - SIEVE);
    this.sieve[bit >>> 5] = (this.sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
    this.enter(spread(hash), value);
  }

  /** Calls `visit` with every number of a hash. */
  each(hash: number, visit: (value: number) => void): void {
    const bit = hash >>> (32 - SIEVE);
    if (((this.sieve[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return;
    const { slots } = this;
    const wanted = spread(hash);
    for (let at = this.home(wanted); slots[at + 1] !== 0; at = at + 2 === slots.length ? 0 : at + 2) {
      if (slots[at] === wanted) visit((slots[at + 1] ?? 0) - 1);
    }
  }

  private home(hash: number): number {
    return 2 * Math.floor((hash / 4294967296) * this.count);
  }

  private enter(hash: number, value: number): void {
    const { slots } = this;
    let same = 0;
    let at = this.home(hash);
    for (; slots[at + 1] !== 0; at = at + 2 === slots.length ? 0 : at + 2) {
      if (slots[at] === hash && (same += 1) >= SAME_HASH) return;
    }
    slots[at] = hash;
    slots[at + 1] = value + 1;
    this.filled += 1;
  }

  private grow(): void {
    const before = this.slots;
    this.count = Math.ceil(this.count * GROWTH);
    this.slots = new Uint32Array(2 * this.count);
    this.filled = 0;
    for (let at = 0; at < before.length; at += 2) {
      const value = before[at + 1] ?? 0;
      if (value !== 0) this.enter(before[at] ?? 0, value - 1);
    }
  }
}

const spread = (hash: number): number => mixed(hash ^ 0x9e3779b9);
