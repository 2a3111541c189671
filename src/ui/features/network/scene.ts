import type { Network } from '../../../views/network';
import type { Viewport } from './viewport';

/** What stands out: the rest is faint meanwhile. */
export interface Focus {
  readonly nodes: ReadonlySet<number>;
  /** The strongest first. */
  readonly ties: readonly number[];
}

/** What is to be drawn. */
export interface Scene {
  readonly network: Network;
  /** x and y by turns, in the plane; another array when they are others. */
  readonly positions: Float32Array;
  readonly radii: Float32Array;
  readonly view: Viewport;
  readonly focus: Focus | null;
  /** The node that is chosen. */
  readonly chosen: number | null;
  /** The layout goes on. */
  readonly isMoving: boolean;
}
