import { type Endpoint, proxy, transfer, wrap } from 'comlink';
import { bytesOf, type PlaceFile } from '../../entities/place-files/file';
import type { PdfFile } from '../../intake';
import type { Inspection } from '../../intake/inspect';
import type { Article, Input, Outcome } from '../../model';
import type { PackedData } from '../../data/packed';
import { Cancelled } from '../../workflow/cancel';
import type { ConvertedPlaces, GazetteerConversion, ReadIndexPart } from '../../workflow/gazetteer/model';
import type { Engine } from '../../workflow/ports';
import type { EngineServer } from './engine-server';
import { Teller } from './slices';

/** What the app asks of an engine besides what a run does. */
export interface AppEngine extends Engine {
  /** What can be said of an input before its articles are read: here too, because whoever reads it knows all formats. */
  inspect(input: Input, complete: boolean): Promise<Inspection>;
}

/** An engine that holds something outside the main thread's memory. */
export interface StoppableEngine extends AppEngine {
  /** Frees it; whatever is pending then rejects with `Cancelled`. */
  stop(): void;
  /** Rejects when it dies by itself, or with `Cancelled` when it is stopped; it answers nothing after that. */
  readonly broken?: Promise<never>;
}

/** What an engine is started with: its data, packed, and what only the app's own thread can do. */
export interface EngineParts {
  readonly data: PackedData;
  /** `signal`: nobody waits for the answer any more. */
  readonly readPdf: (bytes: Uint8Array, name: string, signal?: AbortSignal) => Promise<Outcome<PdfFile>>;
  readonly readIndexPart?: ReadIndexPart;
}

/** The calls of an `EngineServer`, as they look from the other side of a worker. */
type Remote = {
  readonly [K in keyof EngineServer]: (
    ...args: Parameters<EngineServer[K]>
  ) => Promise<Awaited<ReturnType<EngineServer[K]>>>;
};

/**
 * The engine behind an endpoint. `broken` rejects when the other side dies: without it a pending call would wait for ever.
 * Rejects when the other side cannot start.
 */
export async function connectEngine(
  endpoint: Endpoint,
  { data, readPdf, readIndexPart }: EngineParts,
  broken: Promise<never>,
): Promise<AppEngine> {
  const server = wrap<EngineServer>(endpoint) as unknown as Remote;
  const alive = <T>(call: Promise<T>): Promise<T> => Promise.race([call, broken]);
  const stopped = new AbortController();
  broken.catch(() => stopped.abort());
  await alive(
    server.start(
      data,
      proxy((bytes, name) => readPdf(bytes, name, stopped.signal)),
      ...(readIndexPart === undefined ? [] : [proxy(readIndexPart)]),
    ),
  );
  // Of this engine: the next one is told everything anew.
  const teller = new Teller();
  return {
    know: (knowledge) => teller.tell(knowledge, (slice) => alive(server.know(slice))),
    analyze: (article) => alive(server.analyze(article)),
    inspect: (input, complete) => alive(server.inspect(input, complete)),
    find: (words, kinds) => alive(server.find(words, kinds)),
    about: (ids) => alive(server.about(ids)),
    map: (request) => alive(server.map(request)),
    eventDateWeights: () => alive(server.eventDateWeights()),
    vocabulary: () => alive(server.vocabulary()),
    unusable: () => alive(server.unusable()),
    convert: async (file, conversion) => alive(convertThere(server, file, conversion)),
    read: (input) => readThere(server, input, alive),
  };
}

async function* readThere(
  server: Remote,
  input: Input,
  alive: <T>(call: Promise<T>) => Promise<T>,
): AsyncGenerator<Outcome<Article>> {
  const stream = await alive(server.open(input));
  try {
    for (;;) {
      const article = await alive(server.next(stream));
      if (article === null) return;
      yield article;
    }
  } finally {
    await alive(server.close(stream));
  }
}

/** The bytes of a file go over as a whole, and are the worker's then. */
async function convertThere(
  server: Remote,
  file: PlaceFile,
  conversion: GazetteerConversion,
): Promise<Outcome<ConvertedPlaces>> {
  const bytes = await bytesOf(file);
  const write = async (part: string): Promise<void> => conversion.write(part);
  const told = async (rows: number, share: number | null): Promise<boolean> => {
    conversion.progress(rows, share);
    await conversion.breathe?.();
    return conversion.signal?.aborted !== true;
  };
  const given = { name: file.name, bytes };
  // What is a part of a larger buffer is copied: the rest of that is somebody else's.
  const isAll = bytes.length === bytes.buffer.byteLength;
  return server.convert(isAll ? transfer(given, [bytes.buffer]) : given, conversion.limits, proxy(write), proxy(told));
}

/** Starts a worker from its source: a plugin is one file, so the worker's code travels inside it. */
export async function startWorkerEngine(source: string, parts: EngineParts): Promise<StoppableEngine> {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    const worker = new Worker(address);
    let stop = (): void => worker.terminate();
    const broken = new Promise<never>((_, reject) => {
      stop = () => {
        worker.terminate();
        reject(new Cancelled());
      };
      worker.addEventListener('error', (event) => {
        worker.terminate();
        reject(new Error(`the engine failed: ${event.message}`));
      });
    });
    // Nobody may be waiting when the worker is stopped.
    broken.catch(() => undefined);
    return { ...(await connectEngine(worker, parts, broken)), broken, stop: () => stop() };
  } finally {
    URL.revokeObjectURL(address);
  }
}
