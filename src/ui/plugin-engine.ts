import type { PackedData } from '../data/packed';
import type { Engine } from '../workflow/ports';
import { startWorkerEngine, type EngineParts, type StoppableEngine } from './worker-engine';

/** The parts that start an engine; the heavy modules are loaded by them, on first use. */
export interface EngineStarters {
  /** Packed: whoever has the engine unpacks it, so that this thread need not. */
  data(): Promise<PackedData>;
  inWorker(parts: EngineParts): Promise<StoppableEngine>;
  inProcess(parts: EngineParts): Promise<StoppableEngine>;
  readPdf: EngineParts['readPdf'];
}

/** Loads data, worker and engine only when asked: start-up must not pay for them. */
export const bundledStarters: EngineStarters = {
  data: async () => (await import('../data')).packedData(),
  readPdf: async (bytes, name, signal) => (await import('./pdf')).readPdf(bytes, name, signal),
  inWorker: async (parts) => startWorkerEngine((await import('worker:./engine.worker')).default, parts),
  inProcess: async ({ data, readPdf }) => {
    const [{ createEngine }, { parseHtml }, { unpack }] = await Promise.all([
      import('../workflow/engine'),
      import('../intake/parse-html'),
      import('../data/unpack'),
    ]);
    return courteous(createEngine(unpack(data), { parseHtml, readPdf }));
  },
};

/** Lets the app draw and take clicks before each article: in its own thread nothing else would get a turn. */
function courteous(engine: Engine): StoppableEngine {
  const turn = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve));
  return { ...engine, analyze: (article) => turn().then(() => engine.analyze(article)), stop: () => undefined };
}

/**
 * An engine that starts on first use, in a worker where there is one, else in the app's own thread: the same code, the same
 * answers, only less smooth. After `stop`, `abandon`, a failed start or a crash, the next use starts it anew.
 */
export function createPluginEngine(starters: EngineStarters): StoppableEngine {
  let started: Promise<StoppableEngine> | null = null;
  let running: StoppableEngine | null = null;
  const start = async (): Promise<StoppableEngine> => {
    const parts = { data: await starters.data(), readPdf: starters.readPdf };
    try {
      return await starters.inWorker(parts);
    } catch (error) {
      console.warn('Dateline: no worker here, working in the main thread', error);
      return starters.inProcess(parts);
    }
  };
  const forget = (gone: Promise<StoppableEngine>): void => {
    if (started !== gone) return;
    started = null;
    running = null;
  };
  const engine = (): Promise<StoppableEngine> => {
    if (started !== null) return started;
    const starting = start();
    started = starting;
    starting
      .then((engine) => {
        if (started === starting) running = engine;
        return engine.broken;
      })
      .catch(() => forget(starting));
    return starting;
  };
  const stop = (): void => {
    void started?.then((engine) => engine.stop()).catch(() => undefined);
    started = null;
    running = null;
  };
  return {
    know: async (knowledge) => (await engine()).know(knowledge),
    learn: async (entities) => (await engine()).learn(entities),
    analyze: async (article) => (await engine()).analyze(article),
    async *read(input) {
      yield* (await engine()).read(input);
    },
    // Only a worker can be broken off in the middle of a call; one that is just starting is needed next anyway.
    abandon() {
      if (running?.broken !== undefined) stop();
    },
    stop,
  };
}
