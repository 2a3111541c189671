import type { MapRequest, MapWindow, PlaceLimits } from '../../entities';
import { fileOfBytes } from '../../entities/place-files/file';
import type { Analysis, Article, Entity, EntityKind, Input, Outcome, Problem } from '../../model';
import type { ReadingTools } from '../../intake';
import type { EventDateWeights } from '../../language';
import { inspect, type Inspection } from '../../intake/inspect';
import type { PackedData } from '../../data/packed';
import { convertWith } from '../../workflow/gazetteer/convert-with';
import type { ConvertedPlaces, GazetteerConversion, ReadIndexPart } from '../../workflow/gazetteer/model';
import type { Engine } from '../../workflow/ports';
import type { PackListing } from '../../workflow/vocabulary/model';
import { Heard, type KnowledgeSlice } from './slices';

/** What the worker offers. A stream of articles is pulled one by one, so that one large archive never stands in memory. */
export interface EngineServer {
  /** What reads comes from the app's own thread, where its PDF reader and the plugin's folder are. */
  start(data: PackedData, readPdf: ReadingTools['readPdf'], readIndexPart?: ReadIndexPart): Promise<void>;
  /** What changed since the last slice; the first of a new engine tells all. */
  know(slice: KnowledgeSlice): Promise<void>;
  analyze(article: Article): Promise<Analysis>;
  /** See `intake/inspect.ts`. */
  inspect(input: Input, complete: boolean): Promise<Inspection>;
  find(words: string, kinds: readonly EntityKind[]): Promise<readonly Entity[]>;
  about(ids: readonly string[]): Promise<readonly Entity[]>;
  map(request: MapRequest): Promise<MapWindow | null>;
  eventDateWeights(): Promise<EventDateWeights | null>;
  vocabulary(): Promise<readonly PackListing[]>;
  unusable(): Promise<readonly Problem[]>;
  /** `write` and `told` come from the app's own thread; `told` says whether to go on. */
  convert(
    file: GivenFile,
    limits: PlaceLimits,
    write: GazetteerConversion['write'],
    told: (rows: number, share: number | null) => Promise<boolean>,
  ): Promise<Outcome<ConvertedPlaces>>;
  /** Begins reading an input; the number names the stream in `next` and `close`. */
  open(input: Input): number;
  /** Null at the end. */
  next(stream: number): Promise<Outcome<Article> | null>;
  close(stream: number): Promise<void>;
}

/** A gazetteer file as it crosses over. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Serves one engine, made when its data arrives. */
export function serveEngine(
  create: (data: PackedData, readPdf: ReadingTools['readPdf'], readIndexPart?: ReadIndexPart) => Engine,
): EngineServer {
  let engine: Engine | null = null;
  const heard = new Heard();
  const running = (): Engine => {
    if (engine === null) throw new Error('the engine was asked before it got its data');
    return engine;
  };
  return {
    start: async (data, readPdf, readIndexPart) => void (engine = create(data, readPdf, readIndexPart)),
    know: (slice) => running().know(heard.take(slice)),
    analyze: (article) => running().analyze(article),
    inspect,
    find: async (words, kinds) => (await running().find?.(words, kinds)) ?? [],
    about: async (ids) => (await running().about?.(ids)) ?? [],
    map: async (request) => (await running().map?.(request)) ?? null,
    eventDateWeights: async () => (await running().eventDateWeights?.()) ?? null,
    vocabulary: async () => (await running().vocabulary?.()) ?? [],
    unusable: async () => (await running().unusable?.()) ?? [],
    convert: (file, limits, write, told) => converted(running(), file, { limits, write, told }),
    ...serveStreams((input) => running().read(input)),
  };
}

/** Streams of articles by number, each open until it ends or is closed. */
function serveStreams(
  read: (input: Input) => AsyncIterable<Outcome<Article>>,
): Pick<EngineServer, 'open' | 'next' | 'close'> {
  let opened = 0;
  const streams = new Map<number, AsyncIterator<Outcome<Article>>>();
  return {
    open(input) {
      opened += 1;
      streams.set(opened, read(input)[Symbol.asyncIterator]());
      return opened;
    },
    async next(stream) {
      const result = await streams.get(stream)?.next();
      if (result !== undefined && result.done !== true) return result.value;
      streams.delete(stream);
      return null;
    },
    async close(stream) {
      const iterator = streams.get(stream);
      streams.delete(stream);
      await iterator?.return?.();
    },
  };
}

interface Telling extends Pick<GazetteerConversion, 'limits' | 'write'> {
  readonly told: (rows: number, share: number | null) => Promise<boolean>;
}

/** Each piece that was read is told, and the answer says whether to go on: so the worker hears that it is to stop. */
async function converted(
  engine: Engine,
  file: GivenFile,
  { limits, write, told }: Telling,
): Promise<Outcome<ConvertedPlaces>> {
  let [rows, share]: [number, number | null] = [0, null];
  const signal = { aborted: false };
  const given = {
    limits,
    write,
    signal,
    progress: (read: number, part: number | null) => void ([rows, share] = [read, part]),
    breathe: async () => void (signal.aborted = !(await told(rows, share))),
  };
  return convertWith(engine, fileOfBytes(file.name, file.bytes), given);
}
