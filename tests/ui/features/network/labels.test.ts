import fc from 'fast-check';
import { placeLabels, type Label } from '../../../../src/ui/features/network/labels';

const anyLabel = fc.record({
  node: fc.nat(100),
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  width: fc.integer({ min: 10, max: 150 }),
});
const HEIGHT = 16;

describe('names on the picture', () => {
  it('never cover one another, and the most important always stands', () => {
    fc.assert(
      fc.property(fc.array(anyLabel, { minLength: 1, maxLength: 60 }), (some) => {
        const labels = some.map((label): Label => ({ ...label, otherY: label.y - 40 }));
        const placed = placeLabels(labels, HEIGHT, 100);
        expect(placed[0]).toEqual({ node: some[0]!.node, x: some[0]!.x, y: some[0]!.y, width: some[0]!.width });
        placed.forEach((a, n) => {
          for (const b of placed.slice(n + 1)) {
            const isBeside = Math.abs(a.x - b.x) >= (a.width + b.width) / 2;
            expect(isBeside || Math.abs(a.y - b.y) >= HEIGHT).toBe(true);
          }
        });
      }),
    );
  });

  it('go to the other side where the first is taken, and are no more than asked for', () => {
    const label = (node: number, x: number): Label => ({ node, x, y: 50, otherY: 10, width: 40 });
    expect(placeLabels([label(0, 100), label(1, 110), label(2, 105)], HEIGHT, 9)).toEqual([
      { node: 0, x: 100, y: 50, width: 40 },
      { node: 1, x: 110, y: 10, width: 40 },
    ]);
    expect(placeLabels([label(0, 0), label(1, 200), label(2, 400)], HEIGHT, 2)).toHaveLength(2);
  });
});
