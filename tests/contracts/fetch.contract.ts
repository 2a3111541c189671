import type { FetchPort } from '../../src/model';

/** What a scripted site answers. */
export interface SiteAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A port under test and the one site it can reach. */
export interface FetchBench {
  /** Gives up on bodies of more than 100,000 bytes, and after longer than any test takes. */
  readonly fetch: FetchPort;
  /** Gives up after some tenths of a second: for what never answers, since a busy machine may answer later than that. */
  readonly hasty: FetchPort;
  /** Where the site is, without a path. */
  readonly origin: string;
  answer(path: string, answer: SiteAnswer | 'never' | 'broken'): void;
  /** Headers of the last request, names in lower case. */
  lastHeaders(): Readonly<Record<string, string | undefined>>;
  requests(): number;
  dispose?(): Promise<void>;
}

/** Every FetchPort keeps this. */
export function describeFetchContract(name: string, make: () => Promise<FetchBench>): void {
  describe(`${name} as a way to the web`, () => {
    let bench: FetchBench;
    beforeEach(async () => {
      bench = await make();
    });
    afterEach(async () => bench.dispose?.());
    const code = async (
      url: string,
      { foundAt, signal, fetch = bench.fetch }: { foundAt?: string; signal?: AbortSignal; fetch?: FetchPort } = {},
    ): Promise<string> => {
      const outcome = await fetch.request({ url, ...(foundAt === undefined ? {} : { foundAt }) }, signal);
      return outcome.ok ? String(outcome.value.status) : outcome.problem.code;
    };

    it('gives the body with what the site says of it', async () => {
      const headers = {
        'Content-Type': 'text/html; charset=euc-kr',
        ETag: '"v1"',
        'Last-Modified': 'Mon, 05 May 2025 10:00:00 GMT',
      };
      bench.answer('/a', { headers, body: new Uint8Array([0xc8, 0xb8, 0xb7, 0xc9]) });
      expect(await bench.fetch.request({ url: `${bench.origin}/a` })).toEqual({
        ok: true,
        value: {
          status: 200,
          url: `${bench.origin}/a`,
          contentType: 'text/html; charset=euc-kr',
          etag: '"v1"',
          lastModified: 'Mon, 05 May 2025 10:00:00 GMT',
          bytes: new Uint8Array([0xc8, 0xb8, 0xb7, 0xc9]),
          headers: expect.objectContaining({
            'content-type': 'text/html; charset=euc-kr',
            etag: '"v1"',
            'last-modified': 'Mon, 05 May 2025 10:00:00 GMT',
          }),
        },
      });
    });

    it('asks for a newer version only, where it is told which one is known', async () => {
      bench.answer('/a', { status: 304 });
      const known = { etag: '"v1"', lastModified: 'Mon, 05 May 2025 10:00:00 GMT' };
      const outcome = await bench.fetch.request({ url: `${bench.origin}/a`, accept: 'text/html', ...known });
      expect(outcome).toMatchObject({ ok: true, value: { status: 304, bytes: new Uint8Array() } });
      expect(bench.lastHeaders()).toMatchObject({
        accept: 'text/html',
        'if-none-match': '"v1"',
        'if-modified-since': 'Mon, 05 May 2025 10:00:00 GMT',
      });
    });

    it('sends neither cookies nor a version that no header can carry', async () => {
      bench.answer('/a', { headers: { 'Set-Cookie': 'id=1' } });
      await bench.fetch.request({ url: `${bench.origin}/a` });
      await bench.fetch.request({ url: `${bench.origin}/a`, etag: 'v1\r\nX-Evil: 1' });
      expect(bench.requests()).toBe(2);
      for (const header of ['cookie', 'if-none-match', 'x-evil', 'referer', 'authorization'])
        expect(bench.lastHeaders()[header]).toBeUndefined();
    });

    it.each([400, 404, 410, 500])('answers with status %d, and without its page', async (status) => {
      bench.answer('/a', { status, body: 'nothing here' });
      expect(await bench.fetch.request({ url: `${bench.origin}/a` })).toMatchObject({
        ok: true,
        value: { status, bytes: new Uint8Array() },
      });
    });

    it('tells how long the site wants to be left alone, in seconds, however it says so', async () => {
      bench.answer('/a', { status: 503, headers: { 'Retry-After': '120' } });
      expect(await bench.fetch.request({ url: `${bench.origin}/a` })).toMatchObject({ value: { retryAfter: 120 } });
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2025, 4, 5, 10));
      bench.answer('/b', { status: 429, headers: { 'Retry-After': 'Mon, 05 May 2025 11:00:00 GMT' } });
      const outcome = await bench.fetch.request({ url: `${bench.origin}/b` });
      now.mockRestore();
      expect(outcome).toMatchObject({ value: { retryAfter: 3600 } });
    });

    it('refuses what is no web address, and one with a password, without asking anybody', async () => {
      for (const url of ['', 'nonsense', 'file:///etc/passwd', 'javascript:alert(1)', 'ftp://x.org/', 'http://'])
        expect(await code(url)).toBe('bad-address');
      expect(await code('https://user:secret@example.org/')).toBe('bad-address');
      expect(bench.requests()).toBe(0);
    });

    it.each([
      'http://127.0.0.1:1/',
      'http://localhost/',
      'http://10.1.2.3/admin',
      'http://192.168.1.1/',
      'http://172.20.0.1/',
      'http://169.254.169.254/latest/meta-data',
      'http://[::1]/',
      'http://[fe80::1]/',
      'http://[fd00::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://router/',
      'http://printer.local/',
      'http://0.0.0.0/',
    ])('refuses %s where a page or feed from elsewhere names it', async (url) => {
      expect(await code(url, { foundAt: 'https://feeds.example.org/rss' })).toBe('refused-address');
      expect(bench.requests()).toBe(0);
    });

    it('gives up a site that does not answer', async () => {
      bench.answer('/a', 'never');
      expect(await code(`${bench.origin}/a`, { fetch: bench.hasty })).toBe('timed-out');
    });

    it('gives up a body that is too large', async () => {
      bench.answer('/a', { body: new Uint8Array(100_001) });
      expect(await code(`${bench.origin}/a`)).toBe('too-large');
      bench.answer('/b', { body: new Uint8Array(100_000) });
      expect(await code(`${bench.origin}/b`)).toBe('200');
    });

    it('says why a site could not be reached', async () => {
      bench.answer('/a', 'broken');
      const outcome = await bench.fetch.request({ url: `${bench.origin}/a` });
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'fetch-failed', subject: `${bench.origin}/a` } });
    });

    it('ends when it is cancelled, before and while it waits for what never comes', async () => {
      bench.answer('/a', 'never');
      const stop = new AbortController();
      const waiting = code(`${bench.origin}/a`, { signal: stop.signal });
      setTimeout(() => stop.abort(), 20);
      expect(await waiting).toBe('cancelled');
      expect(await code(`${bench.origin}/a`, { signal: stop.signal })).toBe('cancelled');
    });
  });
}
