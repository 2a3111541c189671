import { ScriptedNetwork } from '../../host/network';
import { describeFetchContract } from '../../contracts/fetch.contract';
import { createWebFetch } from '../../../src/ui/kit/fetch';

let network = new ScriptedNetwork();
vi.mock('obsidian', () => ({ requestUrl: (request: never) => network.requestUrl(request) }));
Object.assign(globalThis, { window: globalThis });

describeFetchContract('the app', async () => {
  network = new ScriptedNetwork();
  const origin = 'https://site.example.org';
  return {
    fetch: createWebFetch({ total: 600_000, bytes: 100_000 }),
    hasty: createWebFetch({ total: 400 }),
    origin,
    answer(path, answer) {
      if (answer === 'never') network.respond(origin + path, () => new Promise(() => undefined));
      else network.respond(origin + path, answer === 'broken' ? new Error('net::ERR_CONNECTION_RESET') : answer);
    },
    lastHeaders: () =>
      Object.fromEntries(
        Object.entries(network.requests.at(-1)?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    requests: () => network.requests.length,
  };
});

describe('the app on the web', () => {
  it('does not ask the app for what is cancelled already', async () => {
    network = new ScriptedNetwork();
    const stop = new AbortController();
    stop.abort();
    await createWebFetch().request({ url: 'https://site.example.org/' }, stop.signal);
    expect(network.requests).toEqual([]);
  });
});
