import type { LayoutGraph } from './graph';
import { QuadTree } from './quad-tree';
import { startPositions } from './start';

/** Steps from the start to rest. */
export const STEPS = 220;
/** Heat at the end, of 1 at the start: each step loses the same part of it. */
const COLD = 0.001;
const COOLING = 1 - COLD ** (1 / STEPS);
/** Part of its speed that a node keeps from one step to the next. */
const MOMENTUM = 0.6;
/** Side of a square by its distance, below which it pushes as one. */
const THETA = 0.9;
/** Length at which a tie rests, besides the radii of its ends. */
const REST = 30;
const PUSH = 36;
/** Towards the middle: keeps parts that nothing ties from drifting away. */
const GRAVITY = 0.06;
/** Units of the plane that a node moves at most in one step. */
const FASTEST = 200;

/**
 * A layout by forces, a step at a time: all nodes push each other away (Barnes–Hut), ties pull, the strong ones harder, and
 * the whole cools down, in the manner of velocity Verlet integration. The same graph gives the same positions, step by step.
 */
export class ForceLayout {
  /** x and y by turns, as they are after the steps so far. */
  readonly positions: Float32Array;
  private readonly speeds: Float64Array;
  private readonly masses: Float64Array;
  private readonly degrees: Uint32Array;
  private readonly tree = new QuadTree();
  private readonly push = new Float64Array(2);
  private heat = 1;
  private steps = 0;

  constructor(private readonly graph: LayoutGraph) {
    const { count, from, to, radius } = graph;
    this.positions = startPositions(graph);
    this.speeds = new Float64Array(2 * count);
    this.degrees = new Uint32Array(count);
    for (const ends of [from, to]) for (const node of ends) this.degrees[node] = (this.degrees[node] ?? 0) + 1;
    this.masses = Float64Array.from(radius, (own) => 0.5 + own / 8);
  }

  /** Nothing moves any more. */
  get isDone(): boolean {
    return this.steps >= STEPS || this.graph.count < 2;
  }

  step(): void {
    if (this.isDone) return;
    this.steps += 1;
    this.heat -= this.heat * COOLING;
    this.pull();
    this.pushApart();
    this.move();
  }

  /** Ties as springs; the end with fewer ties gives way more. */
  private pull(): void {
    const { from, to, strength, radius } = this.graph;
    const { positions, speeds, degrees, heat } = this;
    for (let tie = 0; tie < from.length; tie += 1) {
      const [one, other] = [from[tie] ?? 0, to[tie] ?? 0];
      const [own, others] = [degrees[one] ?? 1, degrees[other] ?? 1];
      const dx = (positions[2 * other] ?? 0) - (positions[2 * one] ?? 0);
      const dy = (positions[2 * other + 1] ?? 0) - (positions[2 * one + 1] ?? 0);
      const distance = Math.max(1e-3, Math.sqrt(dx * dx + dy * dy));
      const rest = REST + (radius[one] ?? 0) + (radius[other] ?? 0);
      const stiffness = (0.4 + 0.6 * (strength[tie] ?? 0)) / Math.min(own, others);
      const force = ((distance - rest) / distance) * stiffness * heat;
      const share = own / (own + others);
      add(speeds, one, dx * force * (1 - share), dy * force * (1 - share));
      add(speeds, other, -dx * force * share, -dy * force * share);
    }
  }

  private pushApart(): void {
    const { positions, speeds, masses, push, heat } = this;
    this.tree.build(positions, masses);
    for (let node = 0; node < masses.length; node += 1) {
      this.tree.pushOn(node, positions, masses, THETA, push);
      const [x, y] = [positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0];
      add(speeds, node, heat * (PUSH * (push[0] ?? 0) - GRAVITY * x), heat * (PUSH * (push[1] ?? 0) - GRAVITY * y));
    }
  }

  private move(): void {
    const { positions, speeds } = this;
    for (let at = 0; at < speeds.length; at += 1) {
      const speed = Math.max(-FASTEST, Math.min(FASTEST, (speeds[at] ?? 0) * MOMENTUM));
      speeds[at] = speed;
      positions[at] = (positions[at] ?? 0) + speed;
    }
  }
}

function add(speeds: Float64Array, node: number, x: number, y: number): void {
  speeds[2 * node] = (speeds[2 * node] ?? 0) + x;
  speeds[2 * node + 1] = (speeds[2 * node + 1] ?? 0) + y;
}
