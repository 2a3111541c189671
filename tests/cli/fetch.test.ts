import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createNodeFetch } from '../../cli/system/fetch.mts';
import { version } from '../../package.json';
import type { FetchPort } from '../../src/model';
import { describeFetchContract } from '../contracts/fetch.contract';
import { WebServer } from '../support/web-server';

/** A busy machine may take long: longer than any test waits. */
const PATIENT = { total: 600_000, idle: 600_000, connect: 600_000, bytes: 100_000 };

describeFetchContract('the command line', async () => {
  const site = await WebServer.start();
  return {
    fetch: createNodeFetch(PATIENT),
    hasty: createNodeFetch({ ...PATIENT, total: 400 }),
    origin: site.origin,
    answer(path, answer) {
      if (answer === 'never') site.raw(path, () => undefined);
      else if (answer === 'broken') site.raw(path, (request) => void request.destroy());
      else site.on(path, answer);
    },
    lastHeaders: () => (site.requests.at(-1)?.headers ?? {}) as Record<string, string>,
    requests: () => site.requests.length,
    dispose: () => site.close(),
  };
});

describe('the command line on the web', () => {
  let site: WebServer;
  let fetch: FetchPort;
  beforeEach(async () => {
    site = await WebServer.start();
    fetch = createNodeFetch(PATIENT);
  });
  afterEach(() => site.close());
  const ask = async (path: string, foundAt?: string) =>
    fetch.request({ url: site.url(path), ...(foundAt === undefined ? {} : { foundAt }) });
  const code = async (path: string): Promise<string> => {
    const outcome = await ask(path);
    return outcome.ok ? String(outcome.value.status) : outcome.problem.code;
  };

  it('says what it is', async () => {
    await ask('/');
    expect(site.requests[0]?.headers['user-agent']).toBe(`Dateline/${version}`);
  });

  it('follows redirects and tells where the answer came from', async () => {
    site.on('/a', { status: 302, headers: { location: '/b' } });
    site.on('/b', { status: 307, headers: { location: site.url('/c') } });
    site.on('/c', { body: 'here' });
    const outcome = await ask('/a');
    expect(outcome).toMatchObject({ ok: true, value: { status: 200, url: site.url('/c') } });
    expect(outcome.ok && outcome.value.movedTo).toBeUndefined();
  });

  it('tells where an address has moved for good, as far as all before say so', async () => {
    site.on('/a', { status: 301, headers: { location: '/b' } });
    site.on('/b', { status: 308, headers: { location: '/c' } });
    site.on('/c', { status: 302, headers: { location: '/d' } });
    site.on('/d', { body: 'here' });
    expect(await ask('/a')).toMatchObject({ value: { movedTo: site.url('/c'), url: site.url('/d') } });
  });

  it('leaves a loop after five redirects', async () => {
    site.on('/a', { status: 302, headers: { location: '/a' } });
    expect(await code('/a')).toBe('fetch-failed');
    expect(site.count('/a')).toBe(6);
  });

  it('follows no redirect to a file, or without an address', async () => {
    site.on('/a', { status: 302, headers: { location: 'file:///etc/passwd' } });
    expect(await code('/a')).toBe('bad-address');
    site.on('/b', { status: 302, headers: {} });
    expect(await code('/b')).toBe('302');
    site.on('/c', { status: 302, headers: { location: 'http://[bad' } });
    expect(await code('/c')).toBe('bad-address');
  });

  it('follows a redirect inside the site the user named, and none into the rest of the network', async () => {
    const other = await WebServer.start();
    site.on('/a', { status: 302, headers: { location: other.url('/secret') } });
    expect(await code('/a')).toBe('refused-address');
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('refuses a name that resolves into the network, where a feed from elsewhere names it', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const url = `http://rebound.example.org:${new URL(site.origin).port}/a`;
    const asked = createNodeFetch({ ...PATIENT, resolve }).request({ url, foundAt: 'https://feeds.example.org/' });
    expect(await asked).toMatchObject({ ok: false, problem: { code: 'refused-address' } });
    expect(site.requests).toEqual([]);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) => {
    site.on('/a', { headers: { 'content-encoding': encoding }, body: pack('회령 '.repeat(1000)) });
    const outcome = await ask('/a');
    expect(outcome.ok && new TextDecoder().decode(outcome.value.bytes)).toBe('회령 '.repeat(1000));
  });

  it('stops unpacking a bomb at its limit', async () => {
    const bomb = gzipSync(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    site.on('/a', { headers: { 'content-encoding': 'gzip' }, body: bomb });
    expect(await code('/a')).toBe('too-large');
  });

  it('believes no broken or false packing', async () => {
    const packed = gzipSync('x'.repeat(10_000));
    site.on('/a', { headers: { 'content-encoding': 'gzip' }, body: packed.subarray(0, packed.length - 12) });
    site.on('/b', { headers: { 'content-encoding': 'gzip' }, body: 'not packed at all' });
    expect(await code('/a')).toBe('fetch-failed');
    expect(await code('/b')).toBe('fetch-failed');
  });

  it('takes no part of a body for the whole', async () => {
    site.raw('/a', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half of it');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await code('/a')).toBe('fetch-failed');
  });

  it('gives up a body that says beforehand that it is too large, and one that never ends', async () => {
    site.raw('/a', (_, response) => void response.writeHead(200, { 'content-length': '100001' }).flushHeaders());
    expect(await code('/a')).toBe('too-large');
    site.raw('/b', (_, response) => {
      const more = (): void =>
        void (
          response.writableEnded ||
          response.destroyed ||
          response.write('x'.repeat(9000), () => setTimeout(more, 1))
        );
      more();
    });
    expect(await code('/b')).toBe('too-large');
  });

  it('gives up a body that drips for ever', async () => {
    fetch = createNodeFetch({ ...PATIENT, total: 400 });
    site.raw('/a', (_, response) => {
      const drip = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(drip));
    });
    expect(await code('/a')).toBe('timed-out');
  });

  it('gives up a site that says nothing for too long', async () => {
    fetch = createNodeFetch({ ...PATIENT, idle: 300 });
    site.raw('/a', () => undefined);
    expect(await code('/a')).toBe('timed-out');
  });

  it('survives what follows a body that is longer than it says', async () => {
    site.raw('/a', (request) => {
      request.socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nwholeHTTP/1.1 nonsense');
    });
    expect(await code('/a')).toBe('200');
    await new Promise((resolve) => setTimeout(resolve, 30));
  });

  it('names a site that is not there', async () => {
    const gone = await WebServer.start();
    await gone.close();
    const outcome = await fetch.request({ url: gone.url('/') });
    expect(outcome).toMatchObject({ problem: { code: 'fetch-failed', message: expect.stringContaining('refuses') } });
  });
});
