import { requestUrl, type RequestUrlResponse } from 'obsidian';
import { ok, type FetchPort, type WebResponse, type Outcome } from '../../model';
import { requestable } from '../../workflow/web/address';
import { tellingHeaders } from '../../workflow/web/headers';
import { requestHeaders, retryAfterSeconds, webProblem } from '../../workflow/web/request';
import { MAX_RESPONSE } from '../../workflow/web/page';

export interface FetchLimits {
  /** Milliseconds until a request is given up. */
  readonly total: number;
  /** Bytes of a body. */
  readonly bytes: number;
}
const LIMITS: FetchLimits = { total: 60_000, bytes: MAX_RESPONSE };

/**
 * The web through the app's own request function. No cookie is given to it, and none of an answer is kept; what the app's
 * network layer adds by itself no plugin sees. It follows redirects, says nothing of them, and holds the whole body in memory:
 * size is judged when it has come. A request that is given up goes on unseen; its answer is dropped.
 */
export const createWebFetch = (limits: Partial<FetchLimits> = {}): FetchPort => ({
  async request(request, signal) {
    const { total, bytes } = { ...LIMITS, ...limits };
    const address = requestable(request.url, request.foundAt);
    if (!address.ok) return address;
    const { href } = address.value;
    if (signal?.aborted === true) return webProblem('cancelled', href);
    const response = await raced(requestUrl({ url: href, headers: requestHeaders(request), throw: false }), {
      total,
      signal,
    });
    if (response === 'cancelled') return webProblem('cancelled', href);
    if (response === 'late') return webProblem('timed-out', href, `no answer in ${total / 1000} seconds.`);
    return response instanceof Error
      ? webProblem('fetch-failed', href, `${response.message}.`)
      : toResponse(href, response, bytes);
  },
});

export const webFetch: FetchPort = createWebFetch();

/** The response, why it failed, or that nobody waits for it any more. */
async function raced(
  response: Promise<RequestUrlResponse>,
  { total, signal }: { readonly total: number; readonly signal: AbortSignal | undefined },
): Promise<RequestUrlResponse | Error | 'late' | 'cancelled'> {
  let timer = 0;
  let cancel = (): void => undefined;
  const given = new Promise<'late' | 'cancelled'>((resolve) => {
    timer = window.setTimeout(() => resolve('late'), total);
    cancel = () => resolve('cancelled');
    signal?.addEventListener('abort', cancel);
  });
  const answered = response.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  try {
    return await Promise.race([given, answered]);
  } finally {
    window.clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

function toResponse(url: string, response: RequestUrlResponse, limit: number): Outcome<WebResponse> {
  const { status, headers } = response;
  const success = status >= 200 && status < 300;
  // Reading the body of what has none, a 304, fails on some platforms.
  const body = success ? response.arrayBuffer : new ArrayBuffer(0);
  if (body.byteLength > limit) return webProblem('too-large', url, `${limit / 1e6} MB`);
  const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const said = {
    contentType: named.get('content-type'),
    etag: named.get('etag'),
    lastModified: named.get('last-modified'),
    retryAfter: retryAfterSeconds(named.get('retry-after'), Date.now()),
    headers: tellingHeaders(headers),
  };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return ok({ status, url, bytes: new Uint8Array(body), ...known });
}
