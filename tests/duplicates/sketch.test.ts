import fc from 'fast-check';
import { sketchOf } from '../../src/duplicates';

/** As the sketch is defined, whatever it costs. */
const smallest = (hashes: readonly number[], k: number): readonly number[] =>
  [...new Set(hashes)].sort((a, b) => a - b).slice(0, k);

describe('the sketch of a story', () => {
  it('holds the smallest hashes of all of it and of its beginning, each once', () => {
    const few = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 120 });
    const any = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(few, any), (hashes) => {
        const { count, whole, lead } = sketchOf(Uint32Array.from(hashes));
        expect(count).toBe(hashes.length);
        expect([...whole]).toEqual(smallest(hashes, 24));
        expect([...lead]).toEqual(smallest(hashes.slice(0, 64), 8));
      }),
    );
  });
});
