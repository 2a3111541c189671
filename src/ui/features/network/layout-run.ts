import { ForceLayout, type LayoutGraph } from '../../../views/network/layout';
import type { LaidOut } from './layout.worker';

/** Milliseconds of work after which the app has its turn. */
const STRETCH = 6;

export interface LayoutRun {
  /** Nothing is told any more. */
  stop(): void;
}

/** What a layout is run with; a test gives its own. */
export interface LayoutParts {
  /** Starts the worker; throws or rejects where there can be none. */
  readonly worker: () => Promise<Worker>;
  readonly now: () => number;
  /** Waits until the app had its turn. */
  readonly breathe: () => Promise<void>;
}

/** Lays a graph out beside the app: in a worker, else, where there is none, in the app's own thread, a bit at a time. */
export function runLayout(graph: LayoutGraph, told: (laidOut: LaidOut) => void, parts: LayoutParts): LayoutRun {
  let isStopped = false;
  let worker: Worker | null = null;
  const tell = (laidOut: LaidOut): void => {
    if (isStopped) return;
    told(laidOut);
    if (laidOut.isDone) worker?.terminate();
  };
  const inThread = (): void => void layInThread(graph, tell, () => isStopped, parts);
  parts.worker().then((started) => {
    worker = started;
    if (isStopped) return void worker.terminate();
    let hasTold = false;
    worker.onmessage = ({ data }: MessageEvent<LaidOut>) => {
      hasTold = true;
      tell(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker?.terminate();
      if (!hasTold) inThread();
    };
    worker.postMessage(graph);
  }, inThread);
  return {
    stop: () => {
      isStopped = true;
      worker?.terminate();
    },
  };
}

async function layInThread(
  graph: LayoutGraph,
  tell: (laidOut: LaidOut) => void,
  isStopped: () => boolean,
  { now, breathe }: LayoutParts,
): Promise<void> {
  const layout = new ForceLayout(graph);
  while (!isStopped()) {
    const until = now() + STRETCH;
    do layout.step();
    while (!layout.isDone && now() < until);
    tell({ positions: layout.positions, isDone: layout.isDone });
    if (layout.isDone) return;
    await breathe();
  }
}

/** A worker of the code that this plugin carries with it: a few kilobytes, so that it starts at once. */
export async function startLayoutWorker(): Promise<Worker> {
  const { default: bundle } = await import('worker:./layout.worker');
  const address = URL.createObjectURL(new Blob([`(${String(bundle)})().serve()`], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
