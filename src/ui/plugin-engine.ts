import type { PackedData } from '../data/packed';
import type { Entity } from '../model';
import type { Engine, Knowledge } from '../workflow/ports';
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
 * answers, only less smooth. After `stop`, `abandon`, a failed start or a crash, the next use starts it anew; after a crash
 * it is told again what the vault knows, since the run that lost it goes on.
 */
export function createPluginEngine(starters: EngineStarters): StoppableEngine {
  let started: Promise<StoppableEngine> | null = null;
  let running: StoppableEngine | null = null;
  let known: { readonly knowledge: Knowledge; readonly learned: Entity[] } | null = null;
  const start = async (): Promise<StoppableEngine> => {
    const engine = await startAnywhere();
    if (known !== null) {
      await engine.know(known.knowledge);
      if (known.learned.length > 0) await engine.learn(known.learned);
    }
    return engine;
  };
  const startAnywhere = async (): Promise<StoppableEngine> => {
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
  /** `byStart`: an engine that is just about to be started hears it then. */
  const told = async (tell: (running: StoppableEngine) => Promise<void>, byStart = true): Promise<void> => {
    const isNew = started === null;
    const running = await engine();
    if (!isNew || !byStart) await tell(running);
  };
  const stop = (): void => {
    void started?.then((engine) => engine.stop()).catch(() => undefined);
    started = null;
    running = null;
    known = null;
  };
  return {
    know: async (knowledge) => {
      known = { knowledge, learned: [] };
      await told((running) => running.know(knowledge));
    },
    learn: async (entities) => {
      known?.learned.push(...entities);
      await told((running) => running.learn(entities), known !== null);
    },
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
