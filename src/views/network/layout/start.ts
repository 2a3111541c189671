import type { LayoutGraph } from './graph';

/** Distance between neighbours at the start. */
const REACH = 40;

/**
 * Where the nodes begin, x and y by turns: each beside those of its neighbours that stand already, others around the middle.
 * The same graph gives the same start: its chance is that of a seeded generator.
 */
export function startPositions(graph: LayoutGraph): Float32Array {
  const { count, at } = graph;
  const positions = new Float32Array(2 * count).fill(NaN);
  if (at !== null) positions.set(at.subarray(0, 2 * count));
  const neighbours = neighboursOf(graph);
  const random = seeded(count + graph.from.length);
  for (let node = 0; node < count; node += 1) {
    if (Number.isNaN(positions[2 * node])) place(node, neighbours[node] ?? [], positions, random);
  }
  return positions;
}

function place(node: number, neighbours: readonly number[], positions: Float32Array, random: () => number): void {
  let [x, y, placed] = [0, 0, 0];
  for (const other of neighbours) {
    const [left, top] = [positions[2 * other] ?? NaN, positions[2 * other + 1] ?? NaN];
    if (Number.isNaN(left)) continue;
    x += left;
    y += top;
    placed += 1;
  }
  const spread = placed === 0 ? REACH * Math.sqrt(node + 1) : REACH;
  const [dx, dy] = [random() - 0.5, random() - 0.5];
  positions[2 * node] = (placed === 0 ? 0 : x / placed) + 2 * spread * dx;
  positions[2 * node + 1] = (placed === 0 ? 0 : y / placed) + 2 * spread * dy;
}

function neighboursOf({ count, from, to }: LayoutGraph): readonly (readonly number[])[] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  from.forEach((one, tie) => {
    const other = to[tie] ?? 0;
    neighbours[one]?.push(other);
    neighbours[other]?.push(one);
  });
  return neighbours;
}

/** Numbers from 0 to 1 (exclusive) that look like chance and are the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
