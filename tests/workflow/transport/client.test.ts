import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { strToU8, zipSync } from 'fflate';
import { KnownNameIndex } from '../../../src/analysis/entities/known-names/find-names';
import { ANY_SIZE, fileOfBytes } from '../../../src/analysis/entities';
import { failed, ok, type Analysis, type Article, type Input, type Outcome, type Reading } from '../../../src/model';
import { readArticles, type IntakeContext } from '../../../src/intake';
import { feedReader } from '../../../src/intake/feeds/reader';
import { versionId } from '../../../src/format/ids';
import type { Engine, VaultKnowledge } from '../../../src/workflow/ports';
import { createEngineClient, type EngineClient } from '../../../src/workflow/transport/client';
import { context } from '../../intake/helpers';
import { engineWith, plainEngine } from '../../support/plain-engine';
import { closeEndpoints, testWorker, type TestWorker } from '../../support/worker-link';

const INPUT: Input = { name: 'archive', text: '' };
const NOTHING: VaultKnowledge = { entities: [], ignored: [], packs: [], own: [], images: 'link' };

const article = (name: string): Article => ({ name }) as Article;
/** Long enough to be a story. */
const PROSE = 'Traders said that the price of rice rose by a tenth within two days of the flood, on page';
const never = new Promise<never>(() => undefined);
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
};

/** An engine whose inputs hold three articles; `log` says what it was asked. */
const loggingEngine = (log: string[], given: Partial<Engine> = {}): Engine =>
  engineWith({
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
    ...given,
  });

/** A client of workers that have these engines, the last of them again and again. */
function clientOf(engines: readonly Engine[], workers = 1, open?: (input: Input) => AsyncIterable<Outcome<Input>>) {
  const started: TestWorker[] = [];
  const start = async (): Promise<TestWorker> => {
    const engine = engines[Math.min(started.length, engines.length - 1)] ?? plainEngine();
    const worker = await testWorker(engine);
    started.push(worker);
    return worker;
  };
  return { client: createEngineClient({ workers, start, ...(open === undefined ? {} : { open }) }), started };
}

const only = (engine: Engine): EngineClient => clientOf([engine]).client;

async function names(articles: AsyncIterable<Outcome<Article>>): Promise<string[]> {
  const list: string[] = [];
  for await (const outcome of articles) if (outcome.ok) list.push(outcome.value.name);
  return list;
}

/** Frees what nobody holds. */
function garbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

afterEach(closeEndpoints);

const NAMED = { path: 'Places/Musan.md', kind: 'place', names: ['Musan'] } as const;
const MUS = { typed: 'mus', near: { links: [], folder: '', recent: [] }, limit: 5 };

/** A real finder of names, in an engine that understands nothing. */
function namingEngine(given: Partial<Engine> = {}): Engine {
  const names = new KnownNameIndex();
  return engineWith({
    knowNames: async (changes) => names.update(changes),
    namesIn: async (search) => names.find(search),
    suggestNames: async (request) => names.suggest(request),
    ...given,
  });
}

describe('names in a worker', () => {
  it('are told once, found and suggested', async () => {
    const client = only(namingEngine());
    await client.knowNames({ changed: [NAMED], gone: [] });
    expect(await client.namesIn({ text: 'Musan' })).toEqual([{ start: 0, end: 5, paths: [NAMED.path] }]);
    expect(await client.suggestNames(MUS)).toMatchObject([{ path: NAMED.path, alias: false }]);
    await client.knowNames({ changed: [], gone: [NAMED.path] });
    expect(await client.namesIn({ text: 'Musan' })).toEqual([]);
  });

  it('are told anew to the worker after one that died, in parts', async () => {
    const deadly = new Map<string, TestWorker>();
    const analyze = (): Promise<never> => {
      deadly.get('worker')?.die('deep');
      return never;
    };
    const { client, started } = clientOf([namingEngine({ analyze }), namingEngine()]);
    const many = Array.from({ length: 2500 }, (_, at) => ({ ...NAMED, path: `${String(at)}.md`, names: [`Musan ${String(at)}`] })); // prettier-ignore
    await client.knowNames({ changed: many, gone: [] });
    await client.knowNames({ changed: [NAMED], gone: ['2499.md'] });
    expect(await client.namesIn({ text: 'Musan 2498' })).toMatchObject([{ paths: ['2498.md'] }]);
    const [worker] = started;
    if (worker !== undefined) deadly.set('worker', worker);
    await expect(client.analyze(article('one'))).rejects.toThrow('deep');
    expect(await client.namesIn({ text: 'Musan 2498' })).toMatchObject([{ paths: ['2498.md'] }]);
    expect(await client.namesIn({ text: 'Musan 2499' })).toMatchObject([{ paths: [NAMED.path] }]);
    expect(started).toHaveLength(2);
  });

  it('that nobody waits for any more leave the worker at its work', async () => {
    const { client, started } = clientOf([namingEngine({ namesIn: () => never })]);
    const control = new AbortController();
    const asked = client.namesIn({ text: 'Musan' }, control.signal);
    await turns();
    control.abort();
    await expect(asked).rejects.toThrow('cancelled');
    await client.knowNames({ changed: [NAMED], gone: [] });
    expect(await client.suggestNames(MUS)).toHaveLength(1);
    expect(started).toHaveLength(1);
  });
});

describe('an engine in a worker', () => {
  it('says what an input is, also of its beginning', async () => {
    const engine = only(plainEngine());
    const bytes = new TextEncoder().encode('From a@example.org Thu Nov 28 09:00:00 2024\nSubject: Two\n\nText\n');
    expect(await engine.inspect({ name: 'box.mbox', bytes }, true)).toMatchObject({ format: 'mbox', articles: 1 });
    expect(await engine.inspect({ name: 'box.mbox', bytes }, false)).toMatchObject({ format: 'mbox', articles: null });
  });

  it('reads article by article, no further than asked', async () => {
    const log: string[] = [];
    for await (const outcome of only(loggingEngine(log)).read(INPUT)) {
      expect(outcome).toMatchObject({ ok: true, value: { name: 'one' } });
      break;
    }
    expect(log).toEqual(['read one', 'closed']);
  });

  it('reads several inputs side by side', async () => {
    const engine = only(loggingEngine([]));
    const both = await Promise.all([names(engine.read(INPUT)), names(engine.read(INPUT))]);
    expect(both).toEqual([
      ['one', 'two', 'three'],
      ['one', 'two', 'three'],
    ]);
  });

  it('gives the bytes of a part alone, and keeps its own', async () => {
    const sizes: number[] = [];
    const engine = engineWith({
      async *read({ bytes }) {
        sizes.push(bytes?.buffer.byteLength ?? 0);
        yield ok(article('one'));
      },
    });
    const bytes = new Uint8Array(1000).subarray(0, 10);
    await names(only(engine).read({ name: 'part', bytes }));
    expect([sizes, bytes.length]).toEqual([[10], 10]);
  });

  it('passes on what the engine throws', async () => {
    const engine = only(engineWith({ analyze: () => Promise.reject(new Error('a bug')) }));
    await expect(engine.analyze(article('one'))).rejects.toThrow('a bug');
  });

  it('gives what was read before a reader threw, and what it threw as a problem', async () => {
    const breaking = engineWith({
      async *read() {
        yield ok(article('one'));
        throw new TypeError('x is null');
      },
    });
    const outcomes: Outcome<Article>[] = [];
    for await (const outcome of only(breaking).read(INPUT)) outcomes.push(outcome);
    expect(outcomes).toMatchObject([
      { ok: true, value: { name: 'one' } },
      { ok: false, problem: { code: 'reader-failed', subject: 'archive' } },
    ]);
    expect(outcomes.map((each) => (each.ok ? '' : each.problem.message)).join('')).toContain('x is null');
  });

  it('is asked whatever can be looked up', async () => {
    const engine = only(
      engineWith({ base: async () => 'sum', unusable: async () => [{ code: 'damaged-index', subject: 'a', message: 'b' }] }), // prettier-ignore
    );
    expect([await engine.base(), await engine.unusable()]).toMatchObject(['sum', [{ code: 'damaged-index' }]]);
    expect(
      await engine.language('The harbour froze over, and the ships that were in it had to wait for the thaw.'),
    ).toBe('en');
    const nowhere = { find: await engine.find('x', []), about: await engine.about(['x']) };
    expect([nowhere, await engine.vocabulary(), await engine.eventDateWeights()]).toEqual([
      { find: [], about: [] },
      [],
      null,
    ]);
  });

  it('makes the index of a gazetteer file, tells how far it is and hears when to stop', async () => {
    const converting = engineWith({
      async convert(file, { write, progress, breathe, signal }) {
        for await (const chunk of file.chunks()) await write(new TextDecoder().decode(chunk));
        for (let rows = 1; signal?.aborted !== true; rows += 1) {
          progress(rows, rows / 10);
          await breathe?.();
        }
        return failed({ code: 'cancelled', subject: file.name, message: 'stopped' });
      },
    });
    const abort = new AbortController();
    const [parts, told]: [string[], number[]] = [[], []];
    const bytes = new TextEncoder().encode('rows');
    const made = await only(converting).convert(fileOfBytes('KP.txt', bytes), {
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

  it('copies the bytes of a file that are a part of a larger buffer', async () => {
    const converting = engineWith({
      async convert(file, { write }) {
        for await (const chunk of file.chunks()) await write(new TextDecoder().decode(chunk));
        return failed({ code: 'cancelled', subject: file.name, message: 'stopped' });
      },
    });
    const all = new TextEncoder().encode('all the rows');
    const parts: string[] = [];
    const write = async (part: string): Promise<void> => void parts.push(part);
    const file = fileOfBytes('KP.txt', all.subarray(8));
    await only(converting).convert(file, { limits: ANY_SIZE, write, progress: () => undefined });
    expect(parts).toEqual(['rows']);
    expect(new TextDecoder().decode(all)).toBe('all the rows');
  });
});

describe('the worker of a client', () => {
  it('starts on first use, once, and is told what is known first', async () => {
    const log: string[] = [];
    const { client, started } = clientOf([loggingEngine(log)]);
    await client.know(NOTHING);
    expect(started).toHaveLength(0);
    await Promise.all([client.analyze(article('one')), client.unusable()]);
    expect([log, started.length]).toEqual([['know'], 1]);
    await client.know(NOTHING);
    expect(log).toEqual(['know', 'know']);
  });

  it('ends when it is stopped, and starts anew when it is used again, knowing nothing', async () => {
    const log: string[] = [];
    const { client, started } = clientOf([loggingEngine(log)]);
    await client.know(NOTHING);
    await client.base();
    client.stop();
    expect(started.map(({ isStopped }) => isStopped)).toEqual([true]);
    await client.base();
    expect([log, started.length]).toEqual([['know'], 2]);
  });

  it('is broken off when nobody waits for its answer any more, and starts anew, knowing what was told', async () => {
    const log: string[] = [];
    const { client, started } = clientOf([loggingEngine(log, { analyze: () => never }), loggingEngine(log)]);
    await client.know(NOTHING);
    await client.base();
    const abort = new AbortController();
    const stuck = client.analyze(article('one'), abort.signal);
    const beside = client.analyze(article('two'));
    await turns();
    abort.abort();
    await expect(stuck).rejects.toThrow('cancelled');
    expect(started[0]?.isStopped).toBe(true);
    // Who waited beside gave nothing up.
    expect(await beside).toEqual({ source: 'two' });
    expect(await client.analyze(article('three'))).toEqual({ source: 'three' });
    expect(log).toEqual(['know', 'know']);
  });

  it('is broken off over an input that never ends', async () => {
    const endless = engineWith({ read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => never }) }) });
    const { client, started } = clientOf([endless]);
    await client.base();
    const abort = new AbortController();
    const reading = names(client.read(INPUT, abort.signal));
    await turns();
    abort.abort();
    await expect(reading).rejects.toThrow('cancelled');
    expect(started[0]?.isStopped).toBe(true);
  });

  it('that is just starting is needed next anyway', async () => {
    const log: string[] = [];
    const { client, started } = clientOf([loggingEngine(log)]);
    const abort = new AbortController();
    const given = client.analyze(article('one'), abort.signal);
    abort.abort();
    await expect(given).rejects.toThrow('cancelled');
    expect(await client.analyze(article('two'))).toEqual({ source: 'two' });
    expect(started.map(({ isStopped }) => isStopped)).toEqual([false]);
  });

  it('reads feeds, and the pages and lists that name them, as this thread does', async () => {
    const item = '<item><title>A</title><link>https://x.org/a</link><description>Words</description></item>';
    const inputs = [
      `<rss version="2.0"><channel><title>News</title>${item}</channel></rss>`,
      '<link rel="alternate" type="application/rss+xml" href="/feed">',
      '<opml><body><outline type="rss" text="A" xmlUrl="https://x.org/feed"/></body></opml>',
    ].map((text) => ({ name: 'x', url: 'https://x.org/', bytes: new TextEncoder().encode(text) }));
    const client = only(plainEngine());
    for (const input of inputs) {
      expect(await client.feed(input)).toEqual(await feedReader.feed(input));
      expect(await client.feedLinks(input)).toEqual(await feedReader.feedLinks(input));
      expect(await client.feedList(input)).toEqual(await feedReader.feedList(input));
      expect(input.bytes.length).toBeGreaterThan(0);
    }
    expect(await client.feed(inputs[0] ?? INPUT)).toMatchObject({
      value: { title: 'News', items: [{ words: 'Words' }] },
    });
  });

  it('ends with a feed that nobody waits for any more', async () => {
    const { client, started } = clientOf([engineWith({ feed: () => never }), plainEngine()]);
    const stop = new AbortController();
    const feed = client.feed(INPUT, stop.signal);
    await turns();
    stop.abort();
    await expect(feed).rejects.toThrow('cancelled');
    expect(await client.feed({ name: 'x', text: 'No feed.' })).toMatchObject({ problem: { code: 'no-articles' } });
    expect(started).toHaveLength(2);
  });

  it('costs only what it was busy with when it dies', async () => {
    const { client, started } = clientOf([loggingEngine([], { analyze: () => never }), loggingEngine([])]);
    const [deadly, other] = [client.analyze(article('one')), client.analyze(article('two'))];
    await turns();
    started[0]?.die('out of memory');
    await expect(deadly).rejects.toThrow('the worker died of it: out of memory');
    expect(await other).toEqual({ source: 'two' });
    expect(started).toHaveLength(2);
  });

  it('that dies between the articles of an input costs none of them', async () => {
    const log: string[] = [];
    const { client, started } = clientOf([loggingEngine(log)]);
    const read: string[] = [];
    for await (const outcome of client.read(INPUT)) {
      if (outcome.ok) read.push(outcome.value.name);
      if (read.length === 1) started[0]?.die('out of memory');
      await turns();
    }
    expect(read).toEqual(['one', 'two', 'three']);
  });

  it('knows after a crash what it was told before, once', async () => {
    const told: unknown[] = [];
    const know = async ({ ignored }: VaultKnowledge): Promise<void> => void told.push(ignored);
    const { client, started } = clientOf([loggingEngine([], { know })]);
    await client.know({ ...NOTHING, ignored: ['Sun'] });
    await client.base();
    started[0]?.die('out of memory');
    await turns();
    expect(await names(client.read(INPUT))).toHaveLength(3);
    expect(told).toEqual([['Sun'], ['Sun']]);
    client.stop();
    await client.know({ ...NOTHING, ignored: ['Moon'] });
    await client.base();
    expect(told.slice(2)).toEqual([['Moon']]);
    expect(started).toHaveLength(3);
  });

  it('is tried again after it could not be started', async () => {
    let tries = 0;
    const start = async (): Promise<TestWorker> => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return testWorker(plainEngine());
    };
    const client = createEngineClient({ workers: 1, start });
    await expect(client.base()).rejects.toThrow('not yet');
    expect(await client.base()).toBe('');
  });
});

const STORIES = Array.from({ length: 20 }, (_, at) => `The harbour froze over for the ${at + 1}th time.`);
const inputs = STORIES.map((text, at) => ok({ name: `story ${at + 1}`, text }));

async function* whole(input: Input): AsyncGenerator<Outcome<Input>> {
  yield ok(input);
}

async function textsOf(readings: AsyncIterable<Reading>): Promise<string[]> {
  const texts: string[] = [];
  for await (const reading of readings)
    if (reading.is === 'article')
      texts.push(reading.read.ok ? reading.read.value.article.body.text : reading.read.problem.message);
  return texts;
}

describe('reading ahead', () => {
  it.each([1, 2])('gives what is read in the order of the inputs (%i)', async (workers) => {
    const { client, started } = clientOf([plainEngine()], workers, whole);
    expect(await textsOf(client.ahead(inputs, []))).toEqual(STORIES);
    expect(started).toHaveLength(workers);
  });

  it('comes with what is understood, but of what is filed', async () => {
    const { client } = clientOf([plainEngine()], 1, whole);
    const versions: string[] = [];
    const understood = async (filed: readonly string[]): Promise<boolean[]> => {
      const list: boolean[] = [];
      for await (const reading of client.ahead(inputs.slice(0, 2), filed))
        if (reading.is === 'article' && reading.read.ok) {
          list.push(reading.read.value.analysis !== undefined);
          versions.push(versionId(reading.read.value.article));
        }
      return list;
    };
    expect(await understood([])).toEqual([true, true]);
    expect(await understood(versions.slice(0, 1))).toEqual([false, true]);
  });

  it('without workers to share parts out to goes from one input to the next', async () => {
    const { client } = clientOf([plainEngine()]);
    expect(await textsOf(client.ahead(inputs, []))).toEqual(STORIES);
  });

  it('keeps no worker once all is read, and finds one again for what is asked afterwards', async () => {
    const { client, started } = clientOf([plainEngine()], 1, whole);
    for await (const reading of client.ahead(inputs, [])) void reading;
    expect(started.map(({ isStopped }) => isStopped)).toEqual([true]);
    const [first] = inputs;
    if (!first?.ok) throw new Error('an input is missing');
    for await (const read of client.read(first.value)) expect(read.ok).toBe(true);
    expect(started).toHaveLength(2);
    client.stop();
    expect(started[1]?.isStopped).toBe(true);
  });

  it('goes on after a worker died of an input, which alone is lost', async () => {
    const deadly: TestWorker[] = [];
    const start = async (): Promise<TestWorker> => {
      const plain = plainEngine();
      const worker = await testWorker(
        engineWith({
          async *read(input) {
            if (input.name === 'story 3' && input.deadly === undefined) {
              await turns();
              deadly.at(-1)?.die('out of memory');
              await never;
            }
            yield* plain.read(input);
          },
        }),
      );
      deadly.push(worker);
      return worker;
    };
    const client = createEngineClient({ workers: 1, start, open: whole });
    const texts = await textsOf(client.ahead(inputs, []));
    expect(texts[2]).toBe('Reading it ended the thread it was read in (out of memory); please report it.');
    expect(texts.filter((_, at) => at !== 2)).toEqual(STORIES.filter((_, at) => at !== 2));
    // The input is tried once more, one article at a time.
    expect(deadly).toHaveLength(3);
  });

  /** Pages in an archive; reading one of those named ends the worker. */
  const archiveOf = (deadlyPages: readonly string[]) => {
    const pages = ['a', 'b', 'c', 'd', 'e'].map(
      (name) => [`${name}.html`, strToU8(`<p>${PROSE} ${name}.</p>`)] as const,
    );
    const started: TestWorker[] = [];
    const parse: IntakeContext['parseHtml'] = async (html) => {
      if (deadlyPages.some((name) => html.includes(`${PROSE} ${name}.`))) {
        started.at(-1)?.die('out of memory');
        await never;
      }
      return context.parseHtml(html);
    };
    const start = async (): Promise<TestWorker> => {
      const read = (input: Input) => readArticles(input, { ...context, parseHtml: parse });
      const worker = await testWorker(engineWith({ read }));
      started.push(worker);
      return worker;
    };
    const input: Input = { name: 'week.zip', bytes: zipSync(Object.fromEntries(pages)) };
    return { input, started, client: createEngineClient({ workers: 1, start, open: whole }) };
  };
  const told = (read: Outcome<{ readonly article: Article } | Article>): string =>
    read.ok
      ? ('article' in read.value ? read.value.article : read.value).name
      : `${read.problem.subject}: ${read.problem.message}`;
  const dead = (name: string): string =>
    `week.zip/${name}.html: Reading it ended the thread it was read in (out of memory); please report it.`;

  it.each([
    [['c'], ['week.zip/a.html', 'week.zip/b.html', dead('c'), 'week.zip/d.html', 'week.zip/e.html']],
    [
      ['a', 'b', 'e'],
      [dead('a'), dead('b'), 'week.zip/c.html', 'week.zip/d.html', dead('e')],
    ],
  ])('loses of an archive only the articles that workers died of: %j', async (pages, expected) => {
    const { client, input } = archiveOf(pages);
    const read: string[] = [];
    for await (const reading of client.ahead([ok(input)], []))
      if (reading.is === 'article') read.push(told(reading.read));
    expect(read).toEqual(expected);
  });

  it('loses no more of one that is read article by article', async () => {
    const { client, input, started } = archiveOf(['b']);
    const read: string[] = [];
    for await (const outcome of client.read(input)) read.push(told(outcome));
    expect(read).toEqual(['week.zip/a.html', dead('b'), 'week.zip/c.html', 'week.zip/d.html', 'week.zip/e.html']);
    expect(started).toHaveLength(2);
  });

  it('gives up an input whose container is what workers die of', async () => {
    const started: TestWorker[] = [];
    const start = async (): Promise<TestWorker> => {
      const worker = await testWorker(
        engineWith({
          async *read() {
            started.at(-1)?.die('out of memory');
            yield await never;
          },
        }),
      );
      started.push(worker);
      return worker;
    };
    const client = createEngineClient({ workers: 1, start });
    await expect(names(client.read(INPUT))).rejects.toThrow('the worker died of it: out of memory');
    expect(started).toHaveLength(2);
  });

  it('starts no worker for what was waiting when it is cancelled', async () => {
    const stop = new AbortController();
    const { client, started } = clientOf([loggingEngine([], { analyze: () => never })], 1, whole);
    const jobs = Array.from({ length: 9 }, (_, at) => client.analyze(article(String(at)), stop.signal));
    await turns();
    stop.abort();
    for (const job of jobs) await expect(job).rejects.toThrow('cancelled');
    await turns();
    expect(started).toHaveLength(1);
  });

  it('keeps none of its answers', async () => {
    const { client } = clientOf([engineWith({ language: async () => 'x'.repeat(20_000) + String(Math.random()) })]);
    const collect = async (): Promise<number> => {
      await turns();
      garbage();
      return process.memoryUsage().heapUsed;
    };
    await client.language('');
    const before = await collect();
    for (let call = 0; call < 1500; call += 1) await client.language('');
    expect((await collect()) - before).toBeLessThan(15_000_000);
  });
});
