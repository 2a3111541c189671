import { ForceLayout, type LayoutGraph } from '../../../views/network/layout';

/** What the worker tells of a layout: x and y by turns, as they are by now. */
export interface LaidOut {
  readonly positions: Float32Array;
  readonly isDone: boolean;
}

/** Steps between two messages: some milliseconds with thousands of nodes. */
const STEPS = 3;

/**
 * Serves one layout: told of a graph it lays it out to the end, telling where the nodes are on the way. Whoever has no use
 * for it any more ends the worker.
 */
export function serve(): void {
  self.onmessage = ({ data }: MessageEvent<LayoutGraph>) => {
    const layout = new ForceLayout(data);
    do {
      for (let step = 0; step < STEPS && !layout.isDone; step += 1) layout.step();
      const told: LaidOut = { positions: layout.positions, isDone: layout.isDone };
      self.postMessage(told, { transfer: [told.positions.buffer] });
    } while (!layout.isDone);
  };
}
