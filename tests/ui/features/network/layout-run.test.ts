import { runLayout, type LayoutParts } from '../../../../src/ui/features/network/layout-run';
import type { LaidOut } from '../../../../src/ui/features/network/layout.worker';
import { ForceLayout, type LayoutGraph } from '../../../../src/views/network/layout';

const graph: LayoutGraph = {
  count: 4,
  from: Uint32Array.of(0, 1, 2),
  to: Uint32Array.of(1, 2, 3),
  strength: Float32Array.of(0.5, 0.5, 0.5),
  radius: new Float32Array(4).fill(5),
  at: null,
};

function atRest(): Float32Array {
  const layout = new ForceLayout(graph);
  while (!layout.isDone) layout.step();
  return layout.positions;
}

/** A clock that goes on by a millisecond each time it is asked. */
function parts(worker: () => Promise<Worker>): LayoutParts {
  let at = 0;
  return { worker, now: () => (at += 1), breathe: () => Promise.resolve() };
}

const laidOut = (worker: () => Promise<Worker>): Promise<readonly LaidOut[]> =>
  new Promise((resolve) => {
    const all: LaidOut[] = [];
    runLayout(
      graph,
      (told) => {
        all.push(told);
        if (told.isDone) resolve(all);
      },
      parts(worker),
    );
  });

/** A worker as a test plays it. */
class Played {
  onmessage: ((event: { data: LaidOut }) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  readonly got: LayoutGraph[] = [];
  isEnded = false;

  postMessage(given: LayoutGraph): void {
    this.got.push(given);
  }

  terminate(): void {
    this.isEnded = true;
  }

  get worker(): Promise<Worker> {
    return Promise.resolve(this as unknown as Worker);
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('running a layout', () => {
  it('goes on bit by bit in the own thread where there can be no worker', async () => {
    const told = await laidOut(() => Promise.reject(new Error('none here')));
    expect(told.length).toBeGreaterThan(10);
    expect(told.map(({ isDone }) => isDone).indexOf(true)).toBe(told.length - 1);
    expect(told.at(-1)?.positions).toEqual(atRest());
  });

  it('hands on what the worker tells, and ends it when it is done', async () => {
    const played = new Played();
    const told: LaidOut[] = [];
    runLayout(
      graph,
      (one) => told.push(one),
      parts(() => played.worker),
    );
    await turn();
    expect(played.got).toEqual([graph]);
    played.onmessage?.({ data: { positions: new Float32Array(8), isDone: false } });
    expect(played.isEnded).toBe(false);
    played.onmessage?.({ data: { positions: new Float32Array(8), isDone: true } });
    expect(told.map(({ isDone }) => isDone)).toEqual([false, true]);
    expect(played.isEnded).toBe(true);
  });

  it('does it itself where the worker does not start', async () => {
    const played = new Played();
    const told = laidOut(() => played.worker);
    await turn();
    played.onerror?.({ preventDefault: () => undefined });
    expect((await told).at(-1)?.positions).toEqual(atRest());
    expect(played.isEnded).toBe(true);
  });

  it('says nothing once it is stopped', async () => {
    const [played, told]: [Played, LaidOut[]] = [new Played(), []];
    const run = runLayout(
      graph,
      (one) => told.push(one),
      parts(() => played.worker),
    );
    run.stop();
    await turn();
    expect(played.isEnded).toBe(true);
    expect(played.got).toEqual([]);
    const other = runLayout(
      graph,
      (one) => told.push(one),
      parts(() => Promise.reject(new Error('none'))),
    );
    other.stop();
    await turn();
    expect(told).toEqual([]);
  });
});
