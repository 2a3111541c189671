import { expose, releaseProxy, type ProxyMethods } from 'comlink';
import { MessageChannel } from 'node:worker_threads';
import { ANY_SIZE, fileOfBytes } from '../../../src/entities';
import { failed, ok, type Analysis, type Article, type Input, type Outcome } from '../../../src/model';
import type { PackedData } from '../../../src/data/packed';
import { inspect } from '../../../src/intake/inspect';
import { serveEngine } from '../../../src/ui/engine/engine-server';
import { createPluginEngine, type EngineStarters } from '../../../src/ui/engine/plugin-engine';
import { connectEngine, type AppEngine, type StoppableEngine } from '../../../src/ui/engine/worker-engine';
import type { ReadIndexPart } from '../../../src/workflow/gazetteer/model';
import type { Engine, Knowledge } from '../../../src/workflow/ports';

const DATA: PackedData = {
  packed: {
    gazetteer: 'g',
    names: 'n',
    clusters: 'c',
    tagger: 't',
    countryWords: 'c',
    storyLocation: 's',
    officeHolders: 'o',
    themes: 'w',
    eventDate: 'd',
    packs: {},
  },
};
const INPUT: Input = { name: 'archive', text: '' };

const article = (name: string): Article => ({ name }) as Article;

/** An engine whose inputs hold three articles; `log` says what it was asked. */
function fakeEngine(log: string[]): AppEngine {
  return {
    inspect,
    know: async () => void log.push('know'),
    analyze: async ({ name }) => ({ source: name }) as Analysis,
    async *read(): AsyncGenerator<Outcome<Article>> {
      try {
        for (const name of ['one', 'two', 'three']) {
          log.push(`read ${name}`);
          yield ok(article(name));
        }
      } finally {
        log.push('closed');
      }
    },
  };
}

const never = new Promise<never>(() => undefined);
const ports: { close(): void }[] = [];

const readPdf = async (_bytes: Uint8Array, name: string): Promise<Outcome<never>> =>
  failed({ code: 'unreadable-pdf', subject: name, message: name });

async function connected(create: (data: PackedData) => Engine, broken = never): Promise<AppEngine> {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const endpoint = (port: typeof port1): Parameters<typeof connectEngine>[0] => {
    port.start();
    return port as unknown as Parameters<typeof connectEngine>[0];
  };
  expose(serveEngine(create), endpoint(port2));
  return connectEngine(endpoint(port1), { data: DATA, readPdf }, broken);
}

async function names(articles: AsyncIterable<Outcome<Article>>): Promise<string[]> {
  const list: string[] = [];
  for await (const outcome of articles) if (outcome.ok) list.push(outcome.value.name);
  return list;
}

describe('the engine behind a worker', () => {
  afterEach(() => {
    for (const port of ports.splice(0)) port.close();
  });

  it('gets its data first, then answers', async () => {
    const got: PackedData[] = [];
    const engine = await connected((data) => {
      got.push(data);
      return fakeEngine([]);
    });
    expect(got).toEqual([DATA]);
    expect(await engine.analyze(article('one'))).toEqual({ source: 'one' });
  });

  it('says what an input is, also of its beginning', async () => {
    const engine = await connected(() => fakeEngine([]));
    const bytes = new TextEncoder().encode('From a@example.org Thu Nov 28 09:00:00 2024\nSubject: Two\n\nText\n');
    expect(await engine.inspect({ name: 'box.mbox', bytes }, true)).toMatchObject({ format: 'mbox', articles: 1 });
    expect(await engine.inspect({ name: 'box.mbox', bytes }, false)).toMatchObject({ format: 'mbox', articles: null });
  });

  it('reads article by article, no further than asked', async () => {
    const log: string[] = [];
    const engine = await connected(() => fakeEngine(log));
    for await (const outcome of engine.read(INPUT)) {
      expect(outcome).toMatchObject({ ok: true, value: { name: 'one' } });
      break;
    }
    expect(log).toEqual(['read one', 'closed']);
  });

  it('reads several inputs side by side', async () => {
    const engine = await connected(() => fakeEngine([]));
    const both = await Promise.all([names(engine.read(INPUT)), names(engine.read(INPUT))]);
    expect(both).toEqual([
      ['one', 'two', 'three'],
      ['one', 'two', 'three'],
    ]);
  });

  it('passes on what the engine throws', async () => {
    const broken = { ...fakeEngine([]), analyze: () => Promise.reject(new Error('a bug')) };
    const engine = await connected(() => broken);
    await expect(engine.analyze(article('one'))).rejects.toThrow('a bug');
  });

  it('makes the index of a gazetteer file, tells how far it is and hears when to stop', async () => {
    const converting: Engine = {
      ...fakeEngine([]),
      async convert(file, { write, progress, breathe, signal }) {
        for await (const chunk of file.chunks()) await write(new TextDecoder().decode(chunk));
        for (let rows = 1; signal?.aborted !== true; rows += 1) {
          progress(rows, rows / 10);
          await breathe?.();
        }
        return failed({ code: 'cancelled', subject: file.name, message: 'stopped' });
      },
    };
    const engine = await connected(() => converting);
    const abort = new AbortController();
    const [parts, told]: [string[], number[]] = [[], []];
    const bytes = new TextEncoder().encode('rows');
    const made = await engine.convert?.(fileOfBytes('KP.txt', bytes), {
      limits: ANY_SIZE,
      write: async (part) => void parts.push(part),
      signal: abort.signal,
      progress: (rows) => {
        told.push(rows);
        if (rows === 3) abort.abort();
      },
    });
    expect(made).toMatchObject({ ok: false, problem: { code: 'cancelled', subject: 'KP.txt' } });
    expect(parts).toEqual(['rows']);
    expect(told).toEqual([1, 2, 3]);
    // They are handed over, so that two copies never stand side by side.
    expect(bytes.length).toBe(0);
  });

  it('says that an engine makes no index, whichever way it is asked', async () => {
    const conversion = { limits: ANY_SIZE, write: async () => undefined, progress: () => undefined };
    const keeping = createPluginEngine({
      data: async () => DATA,
      readPdf,
      inWorker: async () => ({ ...fakeEngine([]), stop: () => undefined }),
      inProcess: () => Promise.reject(new Error('a worker is there')),
    });
    for (const engine of [await connected(() => fakeEngine([])), keeping])
      expect(await engine.convert?.(fileOfBytes('KP.txt', new Uint8Array(4)), conversion)).toMatchObject({
        ok: false,
        problem: { code: 'no-index', subject: 'KP.txt' },
      });
  });

  it('copies the bytes of a file that are a part of a larger buffer', async () => {
    const converting: Engine = {
      ...fakeEngine([]),
      async convert(file, { write }) {
        for await (const chunk of file.chunks()) await write(new TextDecoder().decode(chunk));
        return failed({ code: 'cancelled', subject: file.name, message: 'stopped' });
      },
    };
    const engine = await connected(() => converting);
    const all = new TextEncoder().encode('all the rows');
    const parts: string[] = [];
    const write = async (part: string): Promise<void> => void parts.push(part);
    const file = fileOfBytes('KP.txt', all.subarray(8));
    await engine.convert?.(file, { limits: ANY_SIZE, write, progress: () => undefined });
    expect(parts).toEqual(['rows']);
    expect(new TextDecoder().decode(all)).toBe('all the rows');
  });

  it('is given the parts of indexes by the app, and says which cannot be used', async () => {
    const asked: string[] = [];
    const reading: Engine = {
      ...fakeEngine([]),
      unusable: async () => [{ code: 'damaged-index', subject: 'a', message: 'b' }],
    };
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const endpoint = (port: typeof port1) => {
      port.start();
      return port as unknown as Parameters<typeof connectEngine>[0];
    };
    let give: ReadIndexPart | undefined;
    expose(
      serveEngine((_data, _readPdf, readIndexPart) => {
        give = readIndexPart;
        return reading;
      }),
      endpoint(port2),
    );
    const readIndexPart = async (name: string): Promise<string> => {
      asked.push(name);
      return `text of ${name}`;
    };
    const engine = await connectEngine(endpoint(port1), { data: DATA, readPdf, readIndexPart }, never);
    expect(await give?.('cache/gazetteers/x/0001.txt')).toBe('text of cache/gazetteers/x/0001.txt');
    expect(asked).toEqual(['cache/gazetteers/x/0001.txt']);
    expect(await engine.unusable?.()).toHaveLength(1);
    (give as unknown as ProxyMethods)[releaseProxy]();
  });

  it('does not leave a call waiting when the worker dies', async () => {
    let die = (): void => undefined;
    const broken = new Promise<never>((_, reject) => {
      die = () => reject(new Error('the engine failed'));
    });
    const deaf = { ...fakeEngine([]), analyze: () => never };
    const engine = await connected(() => deaf, broken);
    const answer = engine.analyze(article('one'));
    die();
    await expect(answer).rejects.toThrow('the engine failed');
  });
});

describe('the plugin engine', () => {
  const starters = (log: string[], parts: Partial<EngineStarters> = {}): EngineStarters => ({
    data: async () => DATA,
    readPdf,
    inWorker: async () => {
      log.push('worker');
      return { ...fakeEngine(log), stop: () => void log.push('stop') };
    },
    inProcess: async () => {
      log.push('process');
      return { ...fakeEngine(log), stop: () => undefined };
    },
    ...parts,
  });
  const nothing = { entities: [], ignored: [], packs: [], own: [], images: 'link' as const };

  it('starts on first use, once', async () => {
    const log: string[] = [];
    const engine = createPluginEngine(starters(log));
    expect(log).toEqual([]);
    await Promise.all([engine.know(nothing), engine.analyze(article('one'))]);
    expect(log).toEqual(['worker', 'know']);
  });

  it('works in the main thread where there is no worker', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const log: string[] = [];
    const inWorker = (): Promise<StoppableEngine> => Promise.reject(new Error('Worker is not defined'));
    const engine = createPluginEngine(starters(log, { inWorker }));
    expect(await names(engine.read(INPUT))).toEqual(['one', 'two', 'three']);
    expect(log[0]).toBe('process');
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  it('stops what it started and starts anew when used again', async () => {
    const log: string[] = [];
    const engine = createPluginEngine(starters(log));
    await engine.know(nothing);
    engine.stop();
    await engine.know(nothing);
    expect(log).toEqual(['worker', 'know', 'stop', 'worker', 'know']);
  });

  it('breaks a worker off whose answer nobody waits for, and starts anew when used again', async () => {
    const log: string[] = [];
    const inWorker = async (): Promise<StoppableEngine> => {
      log.push('worker');
      return { ...fakeEngine(log), broken: never, stop: () => void log.push('stop') };
    };
    const engine = createPluginEngine(starters(log, { inWorker }));
    engine.abandon?.();
    await engine.know(nothing);
    engine.abandon?.();
    await engine.know(nothing);
    expect(log).toEqual(['worker', 'know', 'stop', 'worker', 'know']);
  });

  it('does not part with an engine in its own thread: it has answered before anybody can give up', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const log: string[] = [];
    const inWorker = (): Promise<StoppableEngine> => Promise.reject(new Error('Worker is not defined'));
    const engine = createPluginEngine(starters(log, { inWorker }));
    await engine.know(nothing);
    engine.abandon?.();
    await engine.know(nothing);
    expect(log).toEqual(['process', 'know', 'know']);
    warn.mockRestore();
  });

  it('starts anew after a crash', async () => {
    const log: string[] = [];
    let crash = (): void => undefined;
    const inWorker = async (): Promise<StoppableEngine> => {
      log.push('worker');
      const broken = new Promise<never>((_, reject) => {
        crash = () => reject(new Error('out of memory'));
      });
      return { ...fakeEngine(log), broken, stop: () => undefined };
    };
    const engine = createPluginEngine(starters(log, { inWorker }));
    await engine.know(nothing);
    crash();
    await new Promise(setImmediate);
    await engine.know(nothing);
    expect(log).toEqual(['worker', 'know', 'worker', 'know']);
  });

  it('knows after a crash what it was told before, once', async () => {
    const log: string[] = [];
    const told: unknown[] = [];
    let crash = (): void => undefined;
    const inWorker = async (): Promise<StoppableEngine> => {
      const broken = new Promise<never>((_, reject) => {
        crash = () => reject(new Error('out of memory'));
      });
      log.push('worker');
      const know = async (knowledge: Knowledge): Promise<void> => void told.push(knowledge.ignored);
      return { ...fakeEngine(log), know, broken, stop: () => undefined };
    };
    const engine = createPluginEngine(starters(log, { inWorker }));
    await engine.know({ ...nothing, ignored: ['Sun'] });
    crash();
    await new Promise(setImmediate);
    expect(await names(engine.read(INPUT))).toHaveLength(3);
    expect(told).toEqual([['Sun'], ['Sun']]);
    engine.stop();
    await engine.know({ ...nothing, ignored: ['Moon'] });
    expect(told.slice(2)).toEqual([['Moon']]);
    expect(log.filter((line) => line === 'worker')).toHaveLength(3);
  });

  it('tries again after its data could not be had', async () => {
    let tries = 0;
    const data = async (): Promise<PackedData> => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return DATA;
    };
    const engine = createPluginEngine(starters([], { data }));
    await expect(engine.know(nothing)).rejects.toThrow('not yet');
    await expect(engine.know(nothing)).resolves.toBeUndefined();
  });
});
