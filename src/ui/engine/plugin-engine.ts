import type { PackedData } from '../../data/packed';
import { convertWith } from '../../workflow/gazetteer/convert-with';
import type { ReadIndexPart } from '../../workflow/gazetteer/model';
import type { Knowledge } from '../../workflow/ports';
import { Heard, Teller } from './slices';
import { startWorkerEngine, type AppEngine, type EngineParts, type StoppableEngine } from './worker-engine';

/** The parts that start an engine; the heavy modules are loaded by them, on first use. */
export interface EngineStarters {
  /** Packed: whoever has the engine unpacks it, so that this thread need not. */
  data(): Promise<PackedData>;
  inWorker(parts: EngineParts): Promise<StoppableEngine>;
  inProcess(parts: EngineParts): Promise<StoppableEngine>;
  readPdf: EngineParts['readPdf'];
  readIndexPart?: ReadIndexPart;
}

/** Loads data, worker and engine only when asked: start-up must not pay for them. */
export const bundledStarters: EngineStarters = {
  data: async () => (await import('../../data')).packedData(),
  readPdf: async (bytes, name, signal) => (await import('../kit/pdf')).readPdf(bytes, name, signal),
  inWorker: async (parts) => startWorkerEngine(`(${String(await engineBundle())})().serve()`, parts),
  inProcess: async (parts) => {
    const { create, inspect } = (await engineBundle())();
    return courteous({ ...create(parts), inspect });
  },
};

/** The engine's code, which the plugin holds once for both. */
const engineBundle = async () => (await import('worker:./engine.worker')).default;

/** Lets the app draw and take clicks before each article: in its own thread nothing else would get a turn. */
function courteous(engine: AppEngine): StoppableEngine {
  const turn = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve));
  const [teller, heard] = [new Teller(), new Heard()];
  return {
    ...engine,
    know: (knowledge) => teller.tell(knowledge, (slice) => turn().then(() => engine.know(heard.take(slice)))),
    analyze: (article) => turn().then(() => engine.analyze(article)),
    stop: () => undefined,
  };
}

/**
 * An engine that starts on first use, in a worker where there is one, else in the app's own thread: the same code, the same
 * answers, only less smooth. After `stop`, `abandon`, a failed start or a crash, the next use starts it anew; after a crash
 * it is told again what the vault knows, since the run that lost it goes on.
 */
export function createPluginEngine(starters: EngineStarters): StoppableEngine {
  const keeper = new EngineKeeper(starters);
  return {
    know: (knowledge) => keeper.know(knowledge),
    analyze: async (article) => (await keeper.engine()).analyze(article),
    inspect: async (input, complete) => (await keeper.engine()).inspect(input, complete),
    find: async (words, kinds) => (await (await keeper.engine()).find?.(words, kinds)) ?? [],
    about: async (ids) => (await (await keeper.engine()).about?.(ids)) ?? [],
    map: async (request) => (await (await keeper.engine()).map?.(request)) ?? null,
    eventDateWeights: async () => (await (await keeper.engine()).eventDateWeights?.()) ?? null,
    vocabulary: async () => (await (await keeper.engine()).vocabulary?.()) ?? [],
    unusable: async () => (await (await keeper.engine()).unusable?.()) ?? [],
    convert: async (file, conversion) => convertWith(await keeper.engine(), file, conversion),
    async *read(input) {
      yield* (await keeper.engine()).read(input);
    },
    abandon: () => keeper.abandon(),
    stop: () => keeper.stop(),
  };
}

/** Starts an engine when it is needed, forgets one that died, and remembers what the next has to be told. */
class EngineKeeper {
  private started: Promise<StoppableEngine> | null = null;
  private running: StoppableEngine | null = null;
  private known: Knowledge | null = null;

  constructor(private readonly starters: EngineStarters) {}

  engine(): Promise<StoppableEngine> {
    if (this.started !== null) return this.started;
    const starting = this.start();
    this.started = starting;
    starting
      .then((engine) => {
        if (this.started === starting) this.running = engine;
        return engine.broken;
      })
      .catch(() => this.forget(starting));
    return starting;
  }

  async know(knowledge: Knowledge): Promise<void> {
    this.known = knowledge;
    const isNew = this.started === null;
    const engine = await this.engine();
    // An engine that was just started heard it then.
    if (!isNew) await engine.know(knowledge);
  }

  /** Only a worker can be broken off in the middle of a call; one that is just starting is needed next anyway. */
  abandon(): void {
    if (this.running?.broken !== undefined) this.stop();
  }

  stop(): void {
    void this.started?.then((engine) => engine.stop()).catch(() => undefined);
    this.started = null;
    this.running = null;
    this.known = null;
  }

  private async start(): Promise<StoppableEngine> {
    const engine = await this.startAnywhere();
    if (this.known !== null) await engine.know(this.known);
    return engine;
  }

  private async startAnywhere(): Promise<StoppableEngine> {
    const { readPdf, readIndexPart } = this.starters;
    const parts = {
      data: await this.starters.data(),
      readPdf,
      ...(readIndexPart === undefined ? {} : { readIndexPart }),
    };
    try {
      return await this.starters.inWorker(parts);
    } catch (error) {
      console.warn('Dateline: no worker here, working in the main thread', error);
      return this.starters.inProcess(parts);
    }
  }

  private forget(gone: Promise<StoppableEngine>): void {
    if (this.started !== gone) return;
    this.started = null;
    this.running = null;
  }
}
