import { BoundedCache } from '../../../src/analysis/language/caches';

describe('BoundedCache', () => {
  it('keeps what is asked for and forgets what is not', () => {
    const cache = new BoundedCache<number>(8);
    cache.set('often', 1);
    cache.set('once', 2);
    for (let word = 0; word < 40; word += 1) {
      cache.set(`word ${word}`, word);
      expect(cache.get('often')).toBe(1);
    }
    expect(cache.get('once')).toBeUndefined();
    expect(cache.get('word 39')).toBe(39);
  });
  it('never holds more than it may', () => {
    const cache = new BoundedCache<number>(10);
    for (let word = 0; word < 1000; word += 1) cache.set(`word ${word}`, word);
    const held = Array.from({ length: 1000 }, (_, word) => cache.get(`word ${word}`)).filter(
      (found) => found !== undefined,
    );
    expect(held.length).toBeLessThanOrEqual(10);
    expect(held.length).toBeGreaterThan(0);
  });
});
