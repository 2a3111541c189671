import { releaseProxy, type ProxyMethods } from 'comlink';
import type { PlaceLimits } from '../../analysis/entities';
import type { ToldPoints } from '../../analysis/language';
import { fileOfBytes } from '../../analysis/entities/place-files/file';
import type { FeedReader } from '../../intake/feeds/reader';
import { versionId } from '../../format/ids';
import { failed, ok, type Analysis, type Article, type Input, type Outcome, type ReadArticle } from '../../model';
import { forFiling } from '../for-filing';
import type { ConvertedPlaces, GazetteerConversion } from '../gazetteer/model';
import type { Engine, Lookup, NameLookup, Reader } from '../ports';
import { faultOf } from '../reading';
import { KnowledgeReceiver, type KnowledgeDelta } from './knowledge';

/** What a worker offers over comlink; `Given` is what its engine is started with. */
export interface EngineServer<Given extends readonly unknown[] = never>
  extends Omit<Lookup, 'convert'>, NameLookup, Pick<Reader, 'inspect'>, FeedReader {
  start(...given: Given): Promise<void>;
  /** What changed since the last one; the first of a new worker tells all. */
  know(delta: KnowledgeDelta): Promise<void>;
  /** Versions of articles that are filed already: they are read and not understood. */
  spare(versions: readonly string[]): Promise<void>;
  analyze(article: Article): Promise<Analysis>;
  readPoints(article: Article): Promise<ToldPoints>;
  /** Begins an input, and gives its first articles. */
  open(input: Input, order: ReadOrder): Promise<ArticleBatch>;
  next(stream: number): Promise<ArticleBatch>;
  close(stream: number): Promise<void>;
  /** `write` and `told` come from the asking thread; `told` says whether to go on. */
  convert(file: GivenFile, limits: PlaceLimits, write: GazetteerConversion['write'], told: Told): Promise<Outcome<ConvertedPlaces>>; // prettier-ignore
}

/** How an input is read: `isAhead` with analyses, `most` articles at a time. */
interface ReadOrder {
  readonly isAhead: boolean;
  readonly most: number;
}

/** Article by article, and not understood. */
export const READ_ONE: ReadOrder = { isAhead: false, most: 1 };

/** What was read of an input, a piece at a time, so that a large archive never stands in memory. */
export interface ArticleBatch {
  readonly readings: readonly Outcome<ReadArticle>[];
  /** Names the rest in `next` and `close`; null at the end. */
  readonly stream: number | null;
}

/** A gazetteer file as it crosses over. */
interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Told = (rows: number, share: number | null) => Promise<boolean>;

/** Serves one engine, made when it is started. */
export function serveEngine<Given extends readonly unknown[]>(
  create: (...given: Given) => Engine,
): EngineServer<Given> {
  let engine: Engine | null = null;
  const running = (): Engine => {
    if (engine === null) throw new Error('the engine was asked before it was started');
    return engine;
  };
  const knowledge = new KnowledgeReceiver();
  const streams = new Streams(running);
  const inTurn = turns();
  return {
    start: async (...given) => void (engine = create(...given)),
    know: (delta) => running().know(knowledge.take(delta)),
    knowNames: (changes) => running().knowNames(changes),
    namesIn: (search) => running().namesIn(search),
    suggestNames: (request) => running().suggestNames(request),
    spare: async (versions) => void (streams.filed = new Set(versions)),
    analyze: (article) => inTurn(() => running().analyze(article)),
    readPoints: (article) => inTurn(() => running().readPoints(article)),
    open: (input, order) => inTurn(() => streams.open(input, order)),
    next: (stream) => inTurn(() => streams.next(stream)),
    close: (stream) => streams.close(stream),
    feed: (input) => inTurn(() => running().feed(input)),
    feedLinks: (page) => inTurn(() => running().feedLinks(page)),
    feedList: (list) => inTurn(() => running().feedList(list)),
    inspect: (input, complete) => running().inspect(input, complete),
    find: (words, kinds) => running().find(words, kinds),
    about: (ids) => running().about(ids),
    language: (text) => running().language(text),
    map: (request) => running().map(request),
    eventDateWeights: () => running().eventDateWeights(),
    claims: () => running().claims(),
    vocabulary: () => running().vocabulary(),
    base: () => running().base(),
    unusable: () => running().unusable(),
    convert: (file, limits, write, told) => converted(running(), file, { limits, write, told }),
  };
}

/** One step after the other: who asked knows by the order what a worker that died was busy with. */
function turns(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };
}

interface Stream extends ReadOrder {
  readonly name: string;
  readonly articles: AsyncIterator<Outcome<Article>>;
}

/** Inputs by number, each open until it ends or is closed. */
class Streams {
  /** Versions of articles that need not be understood. */
  filed: ReadonlySet<string> = new Set();
  private opened = 0;
  private readonly streams = new Map<number, Stream>();

  constructor(private readonly engine: () => Engine) {}

  open(input: Input, order: ReadOrder): Promise<ArticleBatch> {
    this.opened += 1;
    const articles = this.engine().read(input)[Symbol.asyncIterator]();
    this.streams.set(this.opened, { ...order, name: input.name, articles });
    return this.next(this.opened);
  }

  async next(stream: number): Promise<ArticleBatch> {
    const open = this.streams.get(stream);
    const readings: Outcome<ReadArticle>[] = [];
    if (open !== undefined && !(await this.fill(readings, open))) return { readings, stream };
    this.streams.delete(stream);
    return { readings, stream: null };
  }

  async close(stream: number): Promise<void> {
    const open = this.streams.get(stream);
    this.streams.delete(stream);
    await open?.articles.return?.();
  }

  /** Whether the input ended. */
  private async fill(readings: Outcome<ReadArticle>[], { name, articles, isAhead, most }: Stream): Promise<boolean> {
    try {
      while (readings.length < most) {
        const next = await articles.next();
        if (next.done === true) return true;
        readings.push(next.value.ok ? ok(await this.understood(next.value.value, isAhead)) : next.value);
      }
      return false;
    } catch (error) {
      readings.push(failed(faultOf(name, error)));
      return true;
    }
  }

  /** Without an analysis where it need not, or cannot, be understood: whoever asks for it then gets the reason. */
  private async understood(article: Article, isAhead: boolean): Promise<ReadArticle> {
    if (!isAhead || (this.filed.size > 0 && this.filed.has(versionId(article)))) return { article };
    try {
      return { article, analysis: forFiling(await this.engine().analyze(article)) };
    } catch {
      return { article };
    }
  }
}

/** Each piece that was read is told, and the answer says whether to go on: so the worker hears that it is to stop. */
async function converted(
  engine: Engine,
  file: GivenFile,
  { limits, write, told }: Pick<GazetteerConversion, 'limits' | 'write'> & { readonly told: Told },
): Promise<Outcome<ConvertedPlaces>> {
  let [rows, share]: [number, number | null] = [0, null];
  const signal = { aborted: false };
  try {
    return await engine.convert(fileOfBytes(file.name, file.bytes), {
      limits,
      write,
      signal,
      progress: (read, part) => void ([rows, share] = [read, part]),
      breathe: async () => void (signal.aborted = !(await told(rows, share))),
    });
  } finally {
    // Else their channels would stay open for as long as either side remembers them.
    for (const given of [write, told]) (given as unknown as Partial<ProxyMethods>)[releaseProxy]?.();
  }
}
