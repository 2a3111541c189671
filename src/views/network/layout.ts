import * as d3 from 'd3-force';

/** Steps from the start to rest. */
export const STEPS = 220;
/** Heat at the end, of 1 at the start: each step loses the same part of it. */
const COLD = 0.001;
/** Length at which a tie rests, besides the radii of its ends. */
const REST = 30;
const PUSH = 36;
/** Side of a square by its distance, below which it pushes as one. */
const THETA = 1.2;
/** Towards the middle: keeps parts that nothing ties from drifting away. */
const GRAVITY = 0.06;

/**
 * A layout by forces, a step at a time: all nodes push each other away (Barnes–Hut), ties pull, the strong ones harder, and
 * the whole cools down. The same graph gives the same positions, step by step.
 */
export class ForceLayout {
  private readonly nodes: readonly d3.SimulationNodeDatum[];
  private readonly simulation: d3.Simulation<d3.SimulationNodeDatum, undefined>;
  private steps = 0;

  constructor(graph: LayoutGraph) {
    const start = startPositions(graph);
    const nodes = Array.from({ length: graph.count }, (_, node) => ({ x: start[2 * node], y: start[2 * node + 1] }));
    this.nodes = nodes;
    this.simulation = d3
      .forceSimulation<d3.SimulationNodeDatum>(nodes)
      // Else it goes on by a timer of its own.
      .stop()
      .randomSource(seeded(graph.count))
      .alphaDecay(1 - COLD ** (1 / STEPS))
      .force('ties', pullOf(graph))
      .force('push', pushOf(graph))
      .force('x', d3.forceX(0).strength(GRAVITY))
      .force('y', d3.forceY(0).strength(GRAVITY));
  }

  /** x and y by turns, as they are after the steps so far. */
  get positions(): Float32Array {
    const positions = new Float32Array(2 * this.nodes.length);
    this.nodes.forEach(({ x = 0, y = 0 }, node) => positions.set([x, y], 2 * node));
    return positions;
  }

  /** Nothing moves any more. */
  get isDone(): boolean {
    return this.steps >= STEPS || this.nodes.length < 2;
  }

  step(): void {
    if (this.isDone) return;
    this.steps += 1;
    this.simulation.tick();
  }
}

/** Ties as springs; the end with fewer ties gives way more. */
function pullOf({ count, from, to, strength, radius }: LayoutGraph): d3.Force<d3.SimulationNodeDatum, undefined> {
  const degrees = new Uint32Array(count);
  for (const ends of [from, to]) for (const node of ends) degrees[node] = (degrees[node] ?? 0) + 1;
  const ends = (of: ArrayLike<number>, tie: number): readonly [number, number] => [
    of[from[tie] ?? 0] ?? 0,
    of[to[tie] ?? 0] ?? 0,
  ];
  const rest = (tie: number): number => ends(radius, tie).reduce((sum, own) => sum + own, REST);
  return d3
    .forceLink(Array.from(from, (source, tie) => ({ source, target: to[tie] ?? 0 })))
    .distance((_, tie) => rest(tie))
    .strength((_, tie) => (0.4 + 0.6 * (strength[tie] ?? 0)) / Math.min(...ends(degrees, tie)));
}

/** The larger a node, the harder it pushes. */
const pushOf = ({ radius }: LayoutGraph): d3.Force<d3.SimulationNodeDatum, undefined> =>
  d3
    .forceManyBody()
    .theta(THETA)
    .strength((_, node) => -PUSH * (0.5 + (radius[node] ?? 0) / 8));

/** What a layout is made of: numbers only, so that it travels to a worker and back. */
export interface LayoutGraph {
  /** Nodes, numbered from 0, those that come first the most important. */
  readonly count: number;
  /** Ties, by their ends; each pair once. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Strength of each tie, 0 to 1. */
  readonly strength: Float32Array;
  /** Radius of each node, in the units of the plane. */
  readonly radius: Float32Array;
  /** Where nodes are already: x and y by turns, `NaN` where one is nowhere yet. */
  readonly at: Float32Array | null;
}

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
