import { mutated, MUTATIONS } from '../../tools/fuzz/mutate.mjs';
import { chanceOf } from '../../tools/fuzz/random.mjs';

const bytes = new TextEncoder().encode('<p>The 2 guards counted sacks.</p>\n'.repeat(20));
const corpus = [{ name: 'a.txt', format: 'text', bytes }];

describe('chance', () => {
  it('is the same for the same seed and number, and spread evenly', () => {
    const draw = (seed: number, index: number): number[] =>
      Array.from(
        { length: 20 },
        (
          (chance) => () =>
            chance.below(1000)
        )(chanceOf(seed, index)),
      );
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(1, 3));
    expect(draw(1, 2)).not.toEqual(draw(2, 2));
    const chance = chanceOf(5);
    const halves = Array.from({ length: 2000 }, () => chance.below(2)).filter((half) => half === 1).length;
    expect(Math.abs(halves - 1000)).toBeLessThan(150);
  });
});

describe('a mutation', () => {
  it.each(Object.keys(MUTATIONS).filter((name) => name !== 'change the charset'))(
    'changes the bytes it is given, not those bytes themselves: %s',
    (name) => {
      const before = bytes.slice();
      const changed = Array.from({ length: 20 }, (_, seed) => MUTATIONS[name]?.(bytes, chanceOf(seed), corpus));
      expect(changed.some((after) => Buffer.compare(after ?? bytes, bytes) !== 0)).toBe(true);
      expect(bytes).toEqual(before);
    },
  );

  it('comes with its name, and the file stays small', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { bytes: result, steps } = mutated(bytes, chanceOf(seed), corpus);
      expect(steps.length).toBeGreaterThan(0);
      expect(result.length).toBeLessThanOrEqual(1_500_000);
    }
  });
});
