import { expose, releaseProxy } from 'comlink';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getResolvedPDFJS } from 'unpdf';
import { readArticles } from '../../../src/intake';
import type { Article, Outcome } from '../../../src/model';
import type { PackedData } from '../../../src/data/packed';
import type { Started } from '../../../src/ui/engine/engine.worker';
import { linkTo } from '../../../src/ui/engine/plugin-engine';
import { readPdf } from '../../../src/ui/kit/pdf';
import type { Engine } from '../../../src/workflow/ports';
import { createEngineClient, type EngineClient } from '../../../src/workflow/transport/client';
import type { WorkerLink } from '../../../src/workflow/transport/member';
import { serveEngine } from '../../../src/workflow/transport/server';
import { context } from '../../intake/helpers';
import { engineWith } from '../../support/plain-engine';
import { closeEndpoints, endpoints } from '../../support/worker-link';

/** What the reader was asked for, and what it was told to stop. */
const asked: Record<string, unknown>[] = [];
const destroyed: string[] = [];

vi.mock('obsidian', () => ({
  loadPdfJs: async () => {
    const pdfJs = await getResolvedPDFJS();
    return {
      getDocument(options: Record<string, unknown>) {
        asked.push(options);
        const task = pdfJs.getDocument(options);
        return { promise: task.promise, destroy: () => (destroyed.push('task'), task.destroy()) };
      },
    };
  },
}));

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/intake/pdf', name)));

beforeEach(() => {
  asked.length = 0;
  destroyed.length = 0;
});

describe('a PDF read by the app', () => {
  it('gives its pages with places and its properties', async () => {
    const read = await readPdf(fixture('korean.pdf'), 'korean.pdf');
    expect(read).toMatchObject({ ok: true, value: { title: 'Layout 1' } });
    const [page] = read.ok ? read.value.pages : [];
    expect(page).toMatchObject({ width: 595, height: 842 });
    const title = page?.items.find((item) => item.text.includes('회령시 보안서'));
    expect(title).toMatchObject({ x: 60, y: 770, size: 20 });
  });

  it('runs nothing in the file, fetches nothing, and is let go', async () => {
    const bytes = fixture('korean.pdf');
    await readPdf(bytes, 'korean.pdf');
    expect(asked).toEqual([expect.objectContaining({ isEvalSupported: false, useWorkerFetch: false })]);
    expect(asked[0]).not.toHaveProperty('url');
    expect(destroyed).toEqual(['task']);
    expect(bytes.length).toBeGreaterThan(3000);
  });

  it('says what keeps it from being read', async () => {
    const code = async (name: string): Promise<string | null> => {
      const read = await readPdf(fixture(name), name);
      return read.ok ? null : read.problem.code;
    };
    expect(await code('locked.pdf')).toBe('encrypted');
    expect(await code('broken.pdf')).toBe('damaged');
    expect(destroyed).toEqual(['task', 'task']);
  });

  it('ends early when nobody waits for it', async () => {
    const controller = new AbortController();
    controller.abort();
    const read = await readPdf(fixture('two-columns.pdf'), 'two-columns.pdf', controller.signal);
    expect(read).toMatchObject({ ok: false, problem: { code: 'stopped' } });
  });
});

describe('a PDF that the engine behind a worker asks for', () => {
  const signals: (AbortSignal | undefined)[] = [];
  const proxies: { [releaseProxy]?: () => void }[] = [];

  afterEach(async () => {
    // The proxy's own channel would keep the process alive.
    for (const proxied of proxies.splice(0)) proxied[releaseProxy]?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
    closeEndpoints();
    signals.length = 0;
  });

  function engine(reader: typeof readPdf = readPdf): EngineClient {
    const start = (): Promise<WorkerLink> => {
      const [here, there] = endpoints();
      const create = (...[, own, readIndexPart]: Started): Engine => {
        proxies.push(own as { [releaseProxy]?: () => void }, readIndexPart as { [releaseProxy]?: () => void });
        return engineWith({ read: (input) => readArticles(input, { ...context, readPdf: own }) });
      };
      expose(serveEngine(create), there);
      const parts = {
        data: async () => ({ packed: {} }) as PackedData,
        source: async () => '',
        readPdf: (bytes: Uint8Array, name: string, signal?: AbortSignal) => {
          signals.push(signal);
          return reader(bytes, name, signal);
        },
        readIndexPart: async () => null,
      };
      return linkTo(here, parts, new Promise(() => undefined));
    };
    return createEngineClient({ workers: 1, start });
  }

  async function read(from: Engine, name: string): Promise<Outcome<Article>[]> {
    const outcomes: Outcome<Article>[] = [];
    for await (const outcome of from.read({ name, bytes: fixture(name) })) outcomes.push(outcome);
    return outcomes;
  }

  it('is read on this side and its articles come back one by one', async () => {
    const outcomes = await read(engine(), 'clipping-pack.pdf');
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.title?.value)).toEqual([
      'Sinuiju customs yard fills with trucks for the first time since 2020',
      'UN rapporteur asks Beijing about returned escapees',
      'Pyongyang tram line closed for repairs',
    ]);
  });

  it('fails with its reason when it is locked', async () => {
    expect(await read(engine(), 'locked.pdf')).toMatchObject([{ ok: false, problem: { code: 'encrypted' } }]);
  });

  it('is given up when the engine is stopped', async () => {
    const waiting = engine(() => new Promise(() => undefined));
    const reading = read(waiting, 'korean.pdf');
    for (let turn = 0; signals.length === 0 && turn < 4000; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(signals[0]?.aborted).toBe(false);
    waiting.stop();
    await expect(reading).rejects.toThrow('cancelled');
    expect(signals[0]?.aborted).toBe(true);
  });
});
