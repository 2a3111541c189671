import { ok, type RunControl, type Article, type Input, type Outcome } from '../../src/model';
import { MemoryVault } from '../../src/vault/memory';
import { eachUntilAborted, untilAborted } from '../../src/workflow/cancel';
import { fileNotes } from '../../src/workflow/file-notes';
import { importArticles } from '../../src/workflow/import';
import type { Engine } from '../../src/workflow/ports';
import { runEngine } from '../../src/workflow/reading';
import { engineWith } from '../support/plain-engine';
import { testWorkspace } from '../support/workspace';

const never = new Promise<never>(() => undefined);
const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(seen: () => boolean): Promise<void> {
  for (let waited = 0; !seen(); waited += 1) {
    if (waited > 1000) throw new Error('waited in vain');
    await later(20);
  }
}

const story = (at: number): Input => ({
  name: `story-${at}.txt`,
  text: `Police in Hoeryong took ${at} phones\n\nPolice in Hoeryong searched ${at} homes on Monday, a resident said.\n`,
});

function control(): RunControl & { cancel(): void; readonly seen: string[] } {
  const abort = new AbortController();
  const seen: string[] = [];
  return {
    signal: abort.signal,
    seen,
    progress: ({ current }) => void seen.push(current),
    cancel: () => abort.abort(),
  };
}

/** The engine of the tests, whose calls never come back after so many: a run that waits for one of them hangs. */
function stuck(engine: Engine, call: 'analyze' | 'read', after: number): Engine {
  let calls = 0;
  const wait = async (): Promise<void> => {
    calls += 1;
    if (calls > after) await never;
  };
  const slowed: Partial<Engine> = {
    analyze: async (article) => {
      if (call === 'analyze') await wait();
      return engine.analyze(article);
    },
    async *read(input): AsyncGenerator<Outcome<Article>> {
      if (call === 'read') await wait();
      yield* engine.read(input);
    },
  };
  return engineWith(slowed, engine);
}

describe('a cancelled import', () => {
  it.each(['analyze', 'read'] as const)('does not wait for a call that never comes back (%s)', async (call) => {
    const vault = new MemoryVault({});
    const workspace = testWorkspace(vault);
    const engine = stuck(workspace.engine, call, 2);
    const { cancel, ...rest } = control();
    const running = importArticles([0, 1, 2, 3].map((at) => ok(story(at))), { ...workspace, engine }, { control: rest, total: 4 }); // prettier-ignore
    await until(() => rest.seen.includes('story-2.txt'));
    await later(50);
    cancel();
    const report = await running;
    expect(report.cancelled).toBe(true);
    expect(report.articles.map(({ status }) => status)).toEqual(['created', 'created']);
    const paths = (await vault.list()).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('Articles/'))).toHaveLength(2);
    expect(paths).toContain('Places/Hoeryong.md');
    expect(report.batch).not.toBeNull();
  });

  it('ends between two articles that are filed, of which whoever cancels has a turn', async () => {
    const vault = new MemoryVault({});
    const { cancel, ...rest } = control();
    let filing = 0;
    const progress: RunControl['progress'] = ({ filing: stand }) => void (filing += stand === undefined ? 0 : 1);
    const breathe = async (): Promise<void> => {
      if (filing === 3) cancel();
    };
    const report = await importArticles([0, 1, 2, 3, 4].map((at) => ok(story(at))), testWorkspace(vault), { control: { ...rest, progress, breathe }, total: 5 }); // prettier-ignore
    expect(report.cancelled).toBe(true);
    expect(report.articles.length).toBeLessThan(5);
  });

  it('does not wait for a page that never comes', async () => {
    async function* pages(): AsyncGenerator<Outcome<Input>> {
      yield ok(story(0));
      await never;
    }
    const { cancel, ...rest } = control();
    const running = importArticles(pages(), testWorkspace(new MemoryVault({})), { control: rest, total: 2 });
    await until(() => rest.seen.length >= 3);
    cancel();
    expect(await running).toMatchObject({ cancelled: true, articles: [{ status: 'created' }] });
  });

  it('writes nothing where it was cancelled while the vault was read', async () => {
    const vault = new MemoryVault({ 'a.md': 'Mine.' });
    const { cancel, ...rest } = control();
    const workspace = testWorkspace(vault);
    vault.read = () => never;
    const running = importArticles([ok(story(0))], workspace, { control: rest });
    await later(20);
    cancel();
    expect(await running).toEqual({
      command: 'import',
      batch: null,
      dryRun: false,
      cancelled: true,
      articles: [],
      notes: [],
      problems: [],
    });
  });

  it('filing notes stops in the same way', async () => {
    const vault = new MemoryVault({ 'a.md': story(1).text ?? '', 'b.md': story(2).text ?? '' });
    const workspace = testWorkspace(vault);
    const { cancel, ...rest } = control();
    const engine = stuck(workspace.engine, 'analyze', 1);
    const running = fileNotes(['a.md', 'b.md'], { ...workspace, engine }, { control: rest });
    await until(() => rest.seen.includes('b.md'));
    await later(50);
    cancel();
    const report = await running;
    expect(report).toMatchObject({ cancelled: true, articles: [{ status: 'updated', path: 'a.md' }] });
    expect(await vault.read('b.md')).toBe(story(2).text);
  });
});

describe('filing notes', () => {
  it('leaves out a note that is not to be touched when its turn comes', async () => {
    const vault = new MemoryVault({ 'a.md': story(1).text ?? '', 'b.md': story(2).text ?? '' });
    const report = await fileNotes(['a.md', 'b.md'], testWorkspace(vault), { ready: (path) => path !== 'a.md' });
    expect(report.articles.map(({ path }) => path)).toEqual(['b.md']);
    expect(await vault.read('a.md')).toBe(story(1).text);
  });
});

describe('waiting until aborted', () => {
  it('gives what comes before, and what fails before', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(Promise.resolve(1), signal)).toBe(1);
    await expect(untilAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
    expect(await untilAborted(Promise.resolve(1), undefined)).toBe(1);
  });

  it('closes a source its reader leaves early', async () => {
    let closed = false;
    function* source(): Generator<number> {
      try {
        yield 1;
        yield 2;
      } finally {
        closed = true;
      }
    }
    for await (const one of eachUntilAborted(source(), new AbortController().signal)) if (one === 1) break;
    expect(closed).toBe(true);
  });

  it('tells the engine that its answer is no longer wanted, and asks it nothing more', async () => {
    const abort = new AbortController();
    const asked: string[] = [];
    const stuck = engineWith({
      know: async () => void asked.push('know'),
      analyze: (_article, signal) => {
        signal?.addEventListener('abort', () => asked.push('abort'));
        return never;
      },
      read: (_input, signal) => {
        signal?.addEventListener('abort', () => asked.push('abort'));
        return { [Symbol.asyncIterator]: () => ({ next: () => never }) };
      },
    });
    const engine = runEngine(stuck, abort.signal);
    const analysis = engine.analyze({} as Article);
    const reading = engine.read(story(0))[Symbol.asyncIterator]().next();
    abort.abort();
    await expect(analysis).rejects.toThrow('cancelled');
    await expect(reading).rejects.toThrow('cancelled');
    expect(asked).toEqual(['abort', 'abort']);
    await expect(engine.know({ entities: [], ignored: [], packs: [], own: [], images: 'link' })).rejects.toThrow(
      'cancelled',
    );
    expect(asked).toEqual(['abort', 'abort']);
  });
});
