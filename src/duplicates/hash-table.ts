import { mixed } from './words';

const spread = (hash: number): number => mixed(hash ^ 0x9e3779b9);

/** Slots filled at most, and by how much the table grows when they are: 8 bytes a slot, about 12 an entry. */
const FULL = 0.8;
const GROWTH = 1.3;
/** Values kept for one hash: what so many stories say tells none of them. */
export const SAME_HASH = 48;

/**
 * 32-bit hash → the numbers entered for it. Open addressing where the slot is the hash's place in the range, so that all of
 * one hash stand together. Hashes are mixed first, because those of a sketch are the smallest there are.
 */
export class HashTable {
  private hashes: Uint32Array;
  /** Value + 1; 0: the slot is free. */
  private values: Uint32Array;
  private filled = 0;

  constructor(slots = 1024) {
    this.hashes = new Uint32Array(slots);
    this.values = new Uint32Array(slots);
  }

  get bytes(): number {
    return this.hashes.byteLength + this.values.byteLength;
  }

  /** Enters a number below 2^32 - 1, unless the hash has `SAME_HASH` of them. */
  add(hash: number, value: number): void {
    if (this.filled >= FULL * this.hashes.length) this.grow();
    this.enter(spread(hash), value);
  }

  /** Calls `visit` with every number of a hash, in the order they were entered while the table did not grow. */
  each(hash: number, visit: (value: number) => void): void {
    const slots = this.hashes.length;
    const wanted = spread(hash);
    for (let at = this.home(wanted); this.values[at] !== 0; at = at + 1 === slots ? 0 : at + 1) {
      if (this.hashes[at] === wanted) visit((this.values[at] ?? 0) - 1);
    }
  }

  private home(hash: number): number {
    return Math.floor((hash / 4294967296) * this.hashes.length);
  }

  private enter(hash: number, value: number): void {
    const slots = this.hashes.length;
    let same = 0;
    let at = this.home(hash);
    for (; this.values[at] !== 0; at = at + 1 === slots ? 0 : at + 1) {
      if (this.hashes[at] === hash && (same += 1) >= SAME_HASH) return;
    }
    this.hashes[at] = hash;
    this.values[at] = value + 1;
    this.filled += 1;
  }

  private grow(): void {
    const { hashes, values } = this;
    const slots = Math.ceil(hashes.length * GROWTH);
    this.hashes = new Uint32Array(slots);
    this.values = new Uint32Array(slots);
    this.filled = 0;
    for (let at = 0; at < hashes.length; at += 1) {
      const value = values[at] ?? 0;
      if (value !== 0) this.enter(hashes[at] ?? 0, value - 1);
    }
  }
}
