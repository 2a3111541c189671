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
