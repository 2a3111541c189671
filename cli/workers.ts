import { Worker } from 'node:worker_threads';
import { openInput, parseOutlets, type IntakeContext } from '../src/intake';
import { createAheadEngine, type AheadEngine } from '../src/workflow/ahead/engine';
import type { Asked, Said, WorkerPort } from '../src/workflow/ahead/messages';
import { builtInData } from './system/data';
import { readingTools } from './system/reading-tools';

/** An engine of so many threads, which read the indexes of gazetteer files in a vault's plugin folder. */
export function engineOf(workers: number, vault: string): AheadEngine {
  let context: IntakeContext | null = null;
  return createAheadEngine({
    workers,
    spawn: () => startWorker(vault),
    // Archives are opened here and their articles shared out; with what opening needs of the built-in data.
    open: (input) => openInput(input, (context ??= openingContext())),
  });
}

const openingContext = (): IntakeContext => ({
  ...readingTools,
  outlets: parseOutlets(builtInData().packs['outlets.yaml'] ?? '[]'),
  images: 'link',
});

/**
 * MB; an article that needs more ends its thread, not the run. What an article leaves is soon gone: with 32 MB for young
 * objects a thread takes 30 MB more, and a fiftieth less time.
 */
const LIMITS = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 8 };

/** The build lays the thread's own program beside the parts of this one. */
function startWorker(vault: string): WorkerPort {
  const options = { resourceLimits: LIMITS, workerData: { vault } };
  const worker = new Worker(new URL('engine-worker.mjs', import.meta.url), options);
  let isOver = false;
  const gone = (hear: (why: string) => void) => (why: string) => {
    if (!isOver) hear(why);
    isOver = true;
  };
  return {
    post: (asked) => {
      const { message, transfer } = sendable(asked);
      worker.postMessage(message, transfer);
    },
    onSaid: (hear) => worker.on('message', (said: Said) => hear(said)),
    onGone: (hear) => {
      const once = gone(hear);
      worker.on('error', (error) => once(error instanceof Error ? error.message : String(error)));
      worker.on('exit', (code) => once(`exit code ${code}`));
    },
    stop: () => {
      isOver = true;
      void worker.terminate();
    },
  };
}

/** Bytes go as a copy of their own: of a part of an archive, all of the archive would be copied. */
function sendable(asked: Asked): { message: Asked; transfer: ArrayBuffer[] } {
  if (asked.ask !== 'read' || asked.input.bytes === undefined) return { message: asked, transfer: [] };
  const bytes = new Uint8Array(asked.input.bytes);
  return { message: { ...asked, input: { ...asked.input, bytes } }, transfer: [bytes.buffer] };
}
