import { createEngineClient, type EngineClient } from '../../../src/workflow/transport/client';
import { engineWith } from '../../support/plain-engine';
import { closeEndpoints, testWorker, type TestWorker } from '../../support/worker-link';

const MATCH = { start: 0, end: 5, paths: ['Places/Musan.md'] };

afterEach(closeEndpoints);

describe('names that are given up', () => {
  let started: number;
  /** Texts that the worker was asked for. */
  let asked: string[];
  let client: EngineClient;
  /** What a worker waits for before it starts. */
  let starting: Promise<unknown>;

  beforeEach(() => {
    [started, asked, starting] = [0, [], Promise.resolve()];
    const namesIn = async ({ text }: { readonly text: string }) => {
      asked.push(text);
      return [MATCH];
    };
    const start = async (): Promise<TestWorker> => {
      started += 1;
      await starting;
      return testWorker(engineWith({ namesIn }));
    };
    client = createEngineClient({ workers: 1, start });
  });

  it('are asked of nobody, and start no worker', async () => {
    await expect(client.namesIn({ text: 'Musan' }, AbortSignal.abort())).rejects.toThrow('cancelled');
    expect([started, asked]).toEqual([0, []]);
  });

  it('are not asked of a worker that had not started by then', async () => {
    let go: (value: unknown) => void = () => undefined;
    starting = new Promise((resolve) => (go = resolve));
    const stops = ['M', 'Mu', 'Mus'].map((text) => {
      const stop = new AbortController();
      const answer = client.namesIn({ text }, stop.signal);
      return { stop, answer };
    });
    const last = client.namesIn({ text: 'Musan' }, new AbortController().signal);
    for (const { stop, answer } of stops) {
      stop.abort();
      await expect(answer).rejects.toThrow('cancelled');
    }
    go(null);
    expect(await last).toEqual([MATCH]);
    expect(asked).toEqual(['Musan']);
  });

  it('leave a worker that is asked already at its work', async () => {
    await client.namesIn({ text: 'Hyesan' });
    const stop = new AbortController();
    const answer = client.namesIn({ text: 'Musan' }, stop.signal);
    stop.abort();
    await expect(answer).rejects.toThrow('cancelled');
    expect(await client.namesIn({ text: 'Hoeryong' })).toEqual([MATCH]);
    expect(started).toBe(1);
  });
});
