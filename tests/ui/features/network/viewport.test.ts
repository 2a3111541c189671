import fc from 'fast-check';
import { centred, fitting, moved, onScreen, zoomed, type Viewport } from '../../../../src/ui/features/network/viewport';

const size = { width: 800, height: 600 };
const coordinate = fc.integer({ min: -5000, max: 5000 });
const positions = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 50 }).map((all) => all.flat());

const spotOf = ({ scale, x, y }: Viewport, [px = 0, py = 0]: readonly number[]): readonly [number, number] => [
  x + scale * px,
  y + scale * py,
];

describe('what is seen of the plane', () => {
  it('shows every point where all is to be seen', () => {
    fc.assert(
      fc.property(positions, (all) => {
        const view = fitting(all, size);
        for (let at = 0; at < all.length; at += 2) {
          const [x, y] = spotOf(view, all.slice(at, at + 2));
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(size.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(size.height);
        }
      }),
    );
  });

  it('keeps what is under the pointer there, however it is zoomed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), coordinate, coordinate, (factor, x, y) => {
        const before = { scale: 1, x: 30, y: -20 };
        const after = zoomed(before, factor, { x, y });
        const point = [(x - before.x) / before.scale, (y - before.y) / before.scale];
        const [toX, toY] = spotOf(after, point);
        expect(toX).toBeCloseTo(x, 4);
        expect(toY).toBeCloseTo(y, 4);
        expect(after.scale).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('moves, and puts a point in the middle', () => {
    expect(moved({ scale: 2, x: 1, y: 2 }, 10, -5)).toEqual({ scale: 2, x: 11, y: -3 });
    const view = centred({ scale: 0.1, x: 0, y: 0 }, { x: 40, y: 70 }, size);
    expect(spotOf(view, [40, 70])).toEqual([400, 300]);
    expect(view.scale).toBe(1);
  });

  it('lets nodes grow less than the plane, and never vanish', () => {
    expect(onScreen(10, { scale: 4, x: 0, y: 0 })).toBe(20);
    expect(onScreen(10, { scale: 8, x: 0, y: 0 })).toBe(20);
    expect(onScreen(10, { scale: 0.02, x: 0, y: 0 })).toBe(2);
  });

  it('shows an empty plane', () => {
    expect(fitting([], size)).toEqual({ scale: 1, x: 400, y: 300 });
    expect(fitting([5, 5], size)).toEqual({ scale: 2, x: 390, y: 290 });
  });
});
