import type { Network } from '../../../views/network';
import type { LayoutGraph } from '../../../views/network/layout';

/** What of a network can be pointed at: a node or a tie, by its place in the network's list. */
export type Thing = { readonly kind: 'node'; readonly at: number } | { readonly kind: 'tie'; readonly at: number };

export const isSame = (one: Thing | null, other: Thing | null): boolean =>
  one === other || (one !== null && other !== null && one.kind === other.kind && one.at === other.at);

/** Units of the plane: a node named in one story, and how much one named in twice as many is larger. */
const [SMALLEST, LARGER] = [4, 1.6];

/** Radius of each node, in the units of the plane, by how many stories name it. */
export const radiiOf = ({ nodes }: Network): Float32Array =>
  Float32Array.from(nodes, ({ stories }) => SMALLEST + LARGER * Math.log2(1 + stories));

/** What the layout is given; `known`: where entities are already, by id. */
export function layoutGraph(network: Network, known: ReadonlyMap<string, readonly [number, number]>): LayoutGraph {
  const { nodes, ties } = network;
  const at = new Float32Array(2 * nodes.length).fill(NaN);
  nodes.forEach(({ id }, node) => at.set(known.get(id) ?? [], 2 * node));
  return {
    count: nodes.length,
    from: Uint32Array.from(ties, ({ from }) => from),
    to: Uint32Array.from(ties, ({ to }) => to),
    strength: Float32Array.from(ties, ({ strength }) => strength),
    radius: radiiOf(network),
    at: known.size === 0 ? null : at,
  };
}

/** By node: its ties, the strongest first. */
export function tiesByNode({ nodes, ties }: Network): readonly (readonly number[])[] {
  const byNode = nodes.map((): number[] => []);
  ties.forEach(({ from, to }, tie) => {
    byNode[from]?.push(tie);
    byNode[to]?.push(tie);
  });
  return byNode;
}

/** The other end of a tie. */
export const otherEnd = ({ from, to }: { readonly from: number; readonly to: number }, node: number): number =>
  from === node ? to : from;
