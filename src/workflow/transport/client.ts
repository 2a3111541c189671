import { proxy, transfer } from 'comlink';
import { bytesOf, type PlaceFile } from '../../analysis/entities/place-files/file';
import type { FeedReader } from '../../intake/feeds/reader';
import { ok, type Input, type Outcome } from '../../model';
import type { ConvertedPlaces, GazetteerConversion } from '../gazetteer/model';
import type { Engine, VaultKnowledge, Lookup, Reader } from '../ports';
import { readEach, WorkerDeath } from '../reading';
import { readAhead } from './ahead';
import { Crew } from './crew';
import { LostElsewhere, type StartWorker } from './member';
import { KnowledgeSender } from './knowledge';
import { NamesSender } from './names';
import type { EngineServer } from './server';

export interface ClientOptions {
  /** How many threads may work side by side. */
  readonly workers: number;
  /** Starts one; rejects where that cannot be. */
  readonly start: StartWorker;
  /** Opens an input that holds many (`intake`'s `openInput`), to be read ahead in parts; without it nothing is read ahead. */
  readonly open?: (input: Input) => AsyncIterable<Outcome<Input>>;
}

/** An engine whose work is done by workers. */
export interface EngineClient extends Engine {
  /** Ends them; whatever is pending rejects with `Cancelled`. */
  stop(): void;
}

/**
 * An engine in workers that start on first use. An aborted call ends the worker that is busy with it. After that, and after
 * a worker died, the next call starts another, which is told what is known. A death rejects the call it is blamed on with
 * `WorkerDeath`; others that waited for the worker are asked again, however it ended.
 */
export function createEngineClient({ workers, start, open }: ClientOptions): EngineClient {
  let known: VaultKnowledge | null = null;
  let filed: readonly string[] = [];
  const senders = new WeakMap<object, KnowledgeSender>();
  const send = async (member: object, server: EngineServer, knowledge: VaultKnowledge): Promise<void> => {
    const sender = senders.get(member) ?? new KnowledgeSender();
    senders.set(member, sender);
    await sender.send(knowledge, (delta) => server.know(delta));
  };
  const names = new NamesSender();
  const crew = new Crew(start, workers, async (member, server) => {
    if (filed.length > 0) await server.spare(filed);
    if (known !== null) await send(member, server, known);
    await names.sendAll(server);
  });
  const read: Engine['read'] = async function* (input, signal) {
    for await (const one of crew.read(input, signal)) yield one.ok ? ok(one.value.article) : one;
  };
  return {
    async know(knowledge, signal) {
      known = knowledge;
      const sent = crew.all.map((each) => each.prepare((server) => send(each, server, knowledge), signal));
      // Who dies of it is sent all as the next one.
      await Promise.all(sent.map((each) => each.catch(unlessDeath)));
    },
    analyze: (article, signal) => crew.job((server) => server.analyze(article), signal),
    readPoints: (article, signal) => crew.job((server) => server.readPoints(article), signal),
    read,
    async *ahead(inputs, versions, signal) {
      if (open === undefined) {
        yield* readEach(inputs, (input) => read(input, signal));
        return;
      }
      filed = versions;
      for (const each of crew.all) void each.prepare((server) => server.spare(versions)).catch(() => undefined);
      try {
        yield* readAhead(inputs, { open, workers, read: (input) => crew.readAhead(input, signal) });
      } finally {
        // Each holds all that is known of names and places.
        crew.stop();
      }
    },
    ...lookups(crew),
    ...names.lookup(crew, unlessDeath),
    ...feeds(crew),
    stop() {
      crew.stop();
      known = null;
      names.forget();
    },
  };
}

/** What any of the workers can be asked. */
const lookups = (crew: Crew): Lookup & Pick<Reader, 'inspect'> => ({
  inspect: (input, complete) => crew.call((server) => server.inspect(input, complete)),
  find: (words, kinds) => crew.call((server) => server.find(words, kinds)),
  about: (ids) => crew.call((server) => server.about(ids)),
  language: (text) => crew.call((server) => server.language(text)),
  map: (request) => crew.call((server) => server.map(request)),
  eventDateWeights: () => crew.call((server) => server.eventDateWeights()),
  claims: () => crew.call((server) => server.claims()),
  vocabulary: () => crew.call((server) => server.vocabulary()),
  base: () => crew.call((server) => server.base()),
  unusable: () => crew.call((server) => server.unusable()),
  convert: (file, conversion) => crew.once((server) => convertThere(server, file, conversion)),
});

/** Feeds are jobs: they come from anywhere, and a worker that dies of one has died of nothing else. */
const feeds = (crew: Crew): FeedReader => ({
  feed: (input, signal) => crew.job((server) => server.feed(input), signal),
  feedLinks: (page, signal) => crew.job((server) => server.feedLinks(page), signal),
  feedList: (list) => crew.job((server) => server.feedList(list)),
});

function unlessDeath(error: unknown): void {
  if (!(error instanceof WorkerDeath || error instanceof LostElsewhere)) throw error;
}

/** The bytes of a file go over as a whole, and are the worker's then. */
async function convertThere(
  server: EngineServer,
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
