import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { Worker } from 'node:worker_threads';
import { openInput, parseOutlets, type IntakeContext } from '../src/intake';
import { createEngineClient, type EngineClient } from '../src/workflow/transport/client';
import { startedOrDead, type WorkerLink } from '../src/workflow/transport/member';
import type { EngineServer } from '../src/workflow/transport/server';
import { builtInData } from './system/data.mts';
import { readingTools } from './system/reading-tools.mts';

/** An engine of so many threads, which read the indexes of gazetteer files in a vault's plugin folder. */
export function engineOf(workers: number, vault: string): EngineClient {
  let context: IntakeContext | null = null;
  return createEngineClient({
    workers,
    start: () => startWorker(vault),
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
async function startWorker(vault: string): Promise<WorkerLink> {
  const worker = new Worker(new URL('engine-worker.mjs', import.meta.url), { resourceLimits: LIMITS });
  const died = new Promise<string>((die) => {
    worker.on('error', (error) => die(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => die(`exit code ${code}`));
  });
  const server = wrap<EngineServer<[string]>>(nodeEndpoint(worker)) as unknown as EngineServer<[string]>;
  const stop = (): void => void worker.terminate();
  try {
    await startedOrDead(server.start(vault), died);
  } catch (error) {
    // It would keep the process alive.
    stop();
    throw error;
  }
  return { server, died, stop };
}
