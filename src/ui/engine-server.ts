import type { Analysis, Article, Entity, EntityKind, Input, Outcome } from '../model';
import type { MapRequest, MapWindow } from '../entities';
import type { ReadingTools } from '../intake';
import type { EventDateWeights } from '../language';
import { inspect, type Inspection } from '../intake/inspect';
import type { PackedData } from '../data/packed';
import type { Engine } from '../workflow/ports';
import type { PackListing } from '../workflow/vocabulary/model';
import { Heard, type KnowledgeSlice } from './slices';

/** What the worker offers. A stream of articles is pulled one by one, so that one large archive never stands in memory. */
export interface EngineServer {
  /** `readPdf` comes from the app's own thread, where its PDF reader is. */
  start(data: PackedData, readPdf: ReadingTools['readPdf']): Promise<void>;
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
  /** Begins reading an input; the number names the stream in `next` and `close`. */
  open(input: Input): number;
  /** Null at the end. */
  next(stream: number): Promise<Outcome<Article> | null>;
  close(stream: number): Promise<void>;
}

/** Serves one engine, made when its data arrives. */
export function serveEngine(create: (data: PackedData, readPdf: ReadingTools['readPdf']) => Engine): EngineServer {
  let engine: Engine | null = null;
  let opened = 0;
  const heard = new Heard();
  const streams = new Map<number, AsyncIterator<Outcome<Article>>>();
  const running = (): Engine => {
    if (engine === null) throw new Error('the engine was asked before it got its data');
    return engine;
  };
  return {
    start: async (data, readPdf) => void (engine = create(data, readPdf)),
    know: (slice) => running().know(heard.take(slice)),
    analyze: (article) => running().analyze(article),
    inspect,
    find: async (words, kinds) => (await running().find?.(words, kinds)) ?? [],
    about: async (ids) => (await running().about?.(ids)) ?? [],
    map: async (request) => (await running().map?.(request)) ?? null,
    eventDateWeights: async () => (await running().eventDateWeights?.()) ?? null,
    vocabulary: async () => (await running().vocabulary?.()) ?? [],
    open(input) {
      opened += 1;
      streams.set(opened, running().read(input)[Symbol.asyncIterator]());
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
