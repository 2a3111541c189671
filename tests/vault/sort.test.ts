import fc from 'fast-check';
import { sortInTurns } from '../../src/vault/sort';

interface Item {
  readonly key: number;
  readonly at: number;
}
const byKey = (a: Item, b: Item): number => a.key - b.key;
const numbered = (keys: readonly number[]): readonly Item[] => keys.map((key, at) => ({ key, at }));

describe('sorting in turns', () => {
  it('gives what sorting gives, also of items that are equal', async () => {
    const many = fc.tuple(fc.integer({ min: 0, max: 25_000 }), fc.integer({ min: 1, max: 1000 }));
    await fc.assert(
      fc.asyncProperty(many, async ([length, step]) => {
        const items = numbered(Array.from({ length }, (_one, at) => (at * step) % 997));
        expect(await sortInTurns(items, byKey, async () => undefined)).toEqual([...items].sort(byKey));
      }),
      { numRuns: 30 },
    );
  });

  it('pauses where there are many items only', async () => {
    let pauses = 0;
    const pause = async (): Promise<void> => void (pauses += 1);
    await sortInTurns(numbered(Array.from({ length: 4000 }, (_one, at) => -at)), byKey, pause);
    expect(pauses).toBe(0);
    await sortInTurns(numbered(Array.from({ length: 100_000 }, (_one, at) => -at)), byKey, pause);
    expect(pauses).toBeGreaterThan(40);
  });
});
