import { proxy, wrap, type Endpoint } from 'comlink';
import type { PackedData } from '../../data/packed';
import type { PdfFile } from '../../intake';
import type { Outcome } from '../../model';
import type { ReadIndexPart } from '../../workflow/gazetteer/model';
import { NoWorker } from '../../workflow/reading';
import { createEngineClient, type EngineClient } from '../../workflow/transport/client';
import { startedOrDead, type WorkerLink } from '../../workflow/transport/member';
import type { EngineServer } from '../../workflow/transport/server';
import type { Started } from './engine.worker';

/** What a worker is started with; the heavy modules are loaded by them, on first use. */
export interface EngineParts {
  /** Packed: the worker unpacks it, so that this thread need not. */
  readonly data: () => Promise<PackedData>;
  /** The worker's code, which travels in the plugin's one file. */
  readonly source: () => Promise<string>;
  /** `signal`: nobody waits for the answer any more. */
  readonly readPdf: (bytes: Uint8Array, name: string, signal?: AbortSignal) => Promise<Outcome<PdfFile>>;
  readonly readIndexPart: ReadIndexPart;
}

/** Loads data and code only when asked: start-up must not pay for them. */
export const bundledParts: Omit<EngineParts, 'readIndexPart'> = {
  data: async () => (await import('../../data')).packedData(),
  source: async () => {
    const [{ default: engine }, { lexiconTexts }] = await Promise.all([
      import('worker:./engine.worker'),
      import('../../data/lexicon'),
    ]);
    return `(${String(engine)})(${JSON.stringify(lexiconTexts)}).serve()`;
  },
  readPdf: async (bytes, name, signal) => (await import('../kit/pdf')).readPdf(bytes, name, signal),
};

/** The engine in a worker of the app, which starts on first use; where there is none its calls reject with `NoWorker`. */
export const createPluginEngine = (parts: EngineParts): EngineClient =>
  createEngineClient({ workers: 1, start: () => startWorker(parts) });

async function startWorker(parts: EngineParts): Promise<WorkerLink> {
  const worker = newWorker(await parts.source());
  let isOver: (why: string) => void = () => undefined;
  const died = new Promise<string>((die) => (isOver = die));
  worker.addEventListener('error', (event) => isOver(event.message));
  try {
    const link = await linkTo(worker, parts, died);
    const stop = (): void => {
      link.stop();
      worker.terminate();
    };
    return { ...link, stop };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

function newWorker(source: string): Worker {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } catch (error) {
    throw new NoWorker(error);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Starts the engine behind an endpoint. Rejects where it cannot start. */
export async function linkTo(
  endpoint: Endpoint,
  { data, readPdf, readIndexPart }: EngineParts,
  died: Promise<string>,
): Promise<WorkerLink> {
  const server = wrap<EngineServer<Started>>(endpoint) as unknown as EngineServer<Started>;
  const stopped = new AbortController();
  void died.then(() => stopped.abort());
  const pdf = proxy((bytes: Uint8Array, name: string) => readPdf(bytes, name, stopped.signal));
  const packed = await data();
  await startedOrDead(server.start(packed, pdf, proxy(readIndexPart)), died);
  return { server, died, stop: () => stopped.abort() };
}
