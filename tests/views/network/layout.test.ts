import fc from 'fast-check';
import { ForceLayout, STEPS, seeded, type LayoutGraph } from '../../../src/views/network/layout';

type Pair = readonly [number, number];

const graphOf = (count: number, pairs: readonly Pair[], at: Float32Array | null = null): LayoutGraph => ({
  count,
  from: Uint32Array.from(pairs, ([from]) => from),
  to: Uint32Array.from(pairs, ([, to]) => to),
  strength: new Float32Array(pairs.length).fill(0.5),
  radius: new Float32Array(count).fill(6),
  at,
});

function laidOut(graph: LayoutGraph, steps = STEPS): Float32Array {
  const layout = new ForceLayout(graph);
  for (let step = 0; step < steps && !layout.isDone; step += 1) layout.step();
  return layout.positions;
}

const distance = (positions: Float32Array, a: number, b: number): number =>
  Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Groups of nodes that are tied within, by chance, and hardly between. */
function communities(groups: number, size: number): readonly Pair[] {
  const random = seeded(7);
  const pairs = new Map<string, Pair>();
  const tie = (a: number, b: number): void => {
    if (a !== b) pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  };
  for (let node = 0; node < groups * size; node += 1) {
    const own = Math.floor(node / size) * size;
    for (let n = 0; n < 4; n += 1) tie(node, own + Math.floor(random() * size));
  }
  for (let group = 1; group < groups; group += 1) tie(0, group * size);
  return [...pairs.values()];
}

const anyGraph = fc
  .integer({ min: 0, max: 40 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      count < 2 ? fc.constant([]) : fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 80 }),
    ),
  );

describe('the layout of a network', () => {
  it('gives every node a place, whatever the graph', () => {
    fc.assert(
      fc.property(anyGraph, ([count, pairs]) => {
        const positions = laidOut(graphOf(count, pairs));
        expect(positions).toHaveLength(2 * count);
        expect([...positions].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same each time, step by step', () => {
    const graph = graphOf(60, communities(3, 20));
    expect(laidOut(graph, 40)).toEqual(laidOut(graph, 40));
    expect(laidOut(graph)).toEqual(laidOut(graph));
  });

  it('keeps what is tied closer than what is not', () => {
    const pairs = communities(5, 30);
    const positions = laidOut(graphOf(150, pairs));
    const random = seeded(3);
    const any = Array.from({ length: 500 }, (): Pair => [Math.floor(random() * 150), Math.floor(random() * 150)]);
    const tied = mean(pairs.map(([a, b]) => distance(positions, a, b)));
    expect(tied).toBeLessThan(0.5 * mean(any.filter(([a, b]) => a !== b).map(([a, b]) => distance(positions, a, b))));
  });

  it('keeps nodes apart, also those that began in one place', () => {
    const positions = laidOut(graphOf(50, communities(1, 50), new Float32Array(100)));
    const nearest = Array.from({ length: 50 }, (_, a) =>
      Math.min(...Array.from({ length: 50 }, (__, b) => (a === b ? Infinity : distance(positions, a, b)))),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(3);
  });

  it('lets nodes that have a place begin there', () => {
    const at = new Float32Array(40).fill(NaN);
    at.set([500, -300], 0);
    const layout = new ForceLayout(graphOf(20, [[0, 1]], at));
    expect([...layout.positions.subarray(0, 2)]).toEqual([500, -300]);
    expect(distance(layout.positions, 0, 1)).toBeLessThan(100);
  });

  it('pulls the strongly tied closer', () => {
    const pairs: readonly Pair[] = [
      [0, 1],
      [0, 2],
      [1, 2],
    ];
    const graph = { ...graphOf(3, pairs), strength: Float32Array.of(1, 0, 0) };
    const positions = laidOut(graph);
    expect(distance(positions, 0, 1)).toBeLessThan(distance(positions, 0, 2));
  });

  it('comes to rest', () => {
    const layout = new ForceLayout(graphOf(60, communities(3, 20)));
    for (let step = 0; step < STEPS - 1; step += 1) layout.step();
    const before = Float32Array.from(layout.positions);
    layout.step();
    expect(layout.isDone).toBe(true);
    const moved = [...layout.positions].map((value, at) => Math.abs(value - before[at]!));
    expect(Math.max(...moved)).toBeLessThan(0.5);
    layout.step();
    expect(Math.max(...moved)).toBeLessThan(0.5);
  });
});
