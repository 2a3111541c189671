import fc from 'fast-check';
import { QuadTree } from '../../../../src/views/network/layout/quad-tree';

/** Every point by itself. */
function pushed(positions: readonly number[], masses: readonly number[], point: number): readonly [number, number] {
  let [x, y] = [0, 0];
  masses.forEach((mass, other) => {
    const [dx, dy] = [
      positions[2 * point]! - positions[2 * other]!,
      positions[2 * point + 1]! - positions[2 * other + 1]!,
    ];
    if (other === point || (dx === 0 && dy === 0)) return;
    const force = mass / Math.max(dx * dx + dy * dy, 1);
    x += dx * force;
    y += dy * force;
  });
  return [x, y];
}

const coordinate = fc.integer({ min: -500, max: 500 });
const points = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
  minLength: 2,
  maxLength: 60,
  selector: ([x, y]) => `${x} ${y}`,
});

describe('the tree of squares', () => {
  it('sums up exactly where no square counts as one', () => {
    fc.assert(
      fc.property(points, (all) => {
        const positions = all.flat();
        const masses = all.map((_, n) => 1 + (n % 3));
        const tree = new QuadTree();
        tree.build(positions, masses);
        const push = new Float64Array(2);
        for (let point = 0; point < all.length; point += 1) {
          tree.pushOn(point, positions, masses, 0, push);
          const [x, y] = pushed(positions, masses, point);
          expect(push[0]).toBeCloseTo(x, 6);
          expect(push[1]).toBeCloseTo(y, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('comes near to it where squares do', () => {
    const positions = Array.from({ length: 800 }, (_, n) => ((n * 7919) % 997) - 498);
    const masses = new Array<number>(400).fill(1);
    const tree = new QuadTree();
    tree.build(positions, masses);
    const push = new Float64Array(2);
    let [off, all] = [0, 0];
    for (let point = 0; point < 400; point += 1) {
      tree.pushOn(point, positions, masses, 0.9, push);
      const [x, y] = pushed(positions, masses, point);
      off += Math.hypot(push[0]! - x, push[1]! - y);
      all += Math.hypot(x, y);
    }
    expect(off / all).toBeLessThan(0.1);
  });

  it('takes many points in one place', () => {
    const tree = new QuadTree();
    const masses = new Array<number>(100).fill(1);
    const positions = new Array<number>(200).fill(3);
    tree.build(positions, masses);
    const push = new Float64Array(2);
    tree.pushOn(4, positions, masses, 0.9, push);
    expect([...push].every(Number.isFinite)).toBe(true);
    tree.build([0, 0], [1]);
    tree.pushOn(0, [0, 0], [1], 0.9, push);
    expect([...push]).toEqual([0, 0]);
  });
});
