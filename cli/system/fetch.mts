import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { lookup as lookupNow } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { version } from '../../package.json';
import { ok, type FetchPort, type WebRequest, type WebResponse, type Outcome } from '../../src/model';
import { isLocalIp, isTrusted, requestable } from '../../src/workflow/web/address';
import { tellingHeaders } from '../../src/workflow/web/headers';
import { redirectTarget, requestHeaders, retryAfterSeconds, webProblem } from '../../src/workflow/web/request';
import { MAX_RESPONSE } from '../../src/workflow/web/page';
import { bodyOf, TooLarge } from './fetch-body.mts';

export interface NodeFetchLimits {
  /** Bytes of a body, on the wire and decompressed. */
  readonly bytes: number;
  readonly redirects: number;
  /** Milliseconds: until connected, without a byte, and altogether. */
  readonly connect: number;
  readonly idle: number;
  readonly total: number;
  /** Looks up a name that is not the user's own. */
  readonly resolve: Resolve;
}
type Resolve = (hostname: string, options: LookupAllOptions) => Promise<readonly LookupAddress[]>;
const LIMITS: NodeFetchLimits = {
  bytes: MAX_RESPONSE,
  redirects: 5,
  connect: 10_000,
  idle: 20_000,
  total: 60_000,
  resolve: (hostname, options) => lookupNow(hostname, options),
};

/**
 * The web through Node's own client: no cookies, no proxy, no credentials. Redirects are followed here, each target
 * checked as the first address was, and names that resolve into the user's own network are refused as numbers are.
 */
export const createNodeFetch = (limits: Partial<NodeFetchLimits> = {}): FetchPort => ({
  async request(request, signal) {
    const bounds = { ...LIMITS, ...limits };
    const stop = new Stop(signal, bounds.total);
    try {
      return await follow(request, bounds, stop);
    } catch (error) {
      return explained(error, request.url, bounds, stop);
    } finally {
      stop.release();
    }
  },
});

export const nodeFetch: FetchPort = createNodeFetch();

/** Why a request ends before its answer is whole. */
class Stop {
  why: 'cancelled' | 'total' | null = null;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly given: AbortSignal | undefined,
    total: number,
  ) {
    this.#timer = setTimeout(() => this.#end('total'), total);
    if (given?.aborted === true) this.#cancel();
    given?.addEventListener('abort', this.#cancel);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  release(): void {
    clearTimeout(this.#timer);
    this.given?.removeEventListener('abort', this.#cancel);
  }

  readonly #cancel = (): void => this.#end('cancelled');

  #end(why: 'cancelled' | 'total'): void {
    this.why ??= why;
    this.#controller.abort();
  }
}

class TimedOut extends Error {}
/** A name that resolves to where it has no business. */
class Refused extends Error {}

async function follow(request: WebRequest, limits: NodeFetchLimits, stop: Stop): Promise<Outcome<WebResponse>> {
  const trusted = request.foundAt ?? request.url;
  let url = request.url;
  let permanent = true;
  let movedTo: string | undefined;
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    const address = requestable(url, trusted);
    if (!address.ok) return address;
    const answer = await send(address.value, requestHeaders(request), trusted, limits, stop);
    const status = answer.statusCode ?? 0;
    const next = redirectTarget(status, answer.headers.location, address.value.href);
    if (next === null) return await toResponse(answer, address.value.href, movedTo, limits);
    answer.destroy();
    permanent &&= status === 301 || status === 308;
    if (permanent) movedTo = next;
    url = next;
  }
  return webProblem('fetch-failed', request.url, `it redirects more than ${limits.redirects} times.`);
}

function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  trusted: string,
  limits: NodeFetchLimits,
  stop: Stop,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const request = client.get(url, {
      agent: false,
      headers: { 'User-Agent': `Dateline/${version}`, 'Accept-Encoding': 'gzip, deflate, br', ...headers },
      lookup: isTrusted(url, trusted) ? lookup : publicLookup(limits.resolve),
      signal: stop.signal,
      timeout: limits.idle,
      // Policies of news sites fill more than Node allows by itself.
      maxHeaderSize: 65_536,
    });
    const late = setTimeout(() => request.destroy(new TimedOut('no connection')), limits.connect);
    request.on('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(late)),
    );
    request.on('close', () => clearTimeout(late));
    request.on('timeout', () => request.destroy(new TimedOut('no answer')));
    // Stays for the life of the request: what comes after the answer may be faulty too.
    request.on('error', reject);
    request.on('response', (response) => {
      clearTimeout(late);
      resolve(response);
    });
  });
}

/** Resolves names as the system does; one that leads into the user's own network is as good as unknown. */
const publicLookup =
  (resolve: Resolve): LookupFunction =>
  (hostname, options, callback) => {
    const done = (addresses: readonly LookupAddress[]): void => {
      const [first] = addresses;
      if (addresses.some(({ address }) => isLocalIp(address))) callback(new Refused(hostname), []);
      else if (options.all === true || first === undefined) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    };
    resolve(hostname, { ...options, all: true }).then(done, (error: unknown) => callback(error as Error, []));
  };

async function toResponse(
  answer: http.IncomingMessage,
  url: string,
  movedTo: string | undefined,
  { bytes: limit }: NodeFetchLimits,
): Promise<Outcome<WebResponse>> {
  const { statusCode: status = 0, headers } = answer;
  const success = status >= 200 && status < 300;
  if (!success) answer.destroy();
  const bytes = success ? await bodyOf(answer, limit) : new Uint8Array();
  const said = {
    movedTo,
    contentType: headers['content-type'],
    etag: headers.etag,
    lastModified: headers['last-modified'],
    retryAfter: retryAfterSeconds(headers['retry-after'], Date.now()),
    headers: tellingHeaders(headers),
  };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return ok({ status, url, bytes, ...known });
}

function explained(error: unknown, url: string, limits: NodeFetchLimits, stop: Stop): Outcome<WebResponse> {
  if (stop.why === 'cancelled') return webProblem('cancelled', url);
  if (stop.why === 'total') return webProblem('timed-out', url, `it took longer than ${limits.total / 1000} seconds.`);
  if (error instanceof TimedOut) return webProblem('timed-out', url, `${error.message} in time.`);
  if (error instanceof TooLarge) return webProblem('too-large', url, `${limits.bytes / 1e6} MB`);
  if (error instanceof Refused) return webProblem('refused-address', url);
  return webProblem('fetch-failed', url, reasonOf(error));
}

const REASONS = {
  ENOTFOUND: 'there is no such site.',
  EAI_AGAIN: 'the name of the site could not be looked up; is there a connection?',
  ECONNREFUSED: 'the site refuses connections.',
  ECONNRESET: 'the connection broke off.',
  ENETUNREACH: 'there is no connection.',
  Z_BUF_ERROR: 'the answer broke off.',
  Z_DATA_ERROR: 'the answer is not packed as it says.',
} as const;

function reasonOf(error: unknown): string {
  const { code = '', message = '' } = Object(error) as Partial<NodeJS.ErrnoException>;
  return Object.hasOwn(REASONS, code)
    ? REASONS[code as keyof typeof REASONS]
    : `${message || code || 'no reason given'}.`;
}
