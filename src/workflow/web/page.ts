import {
  ok,
  type FetchPort,
  type WebRequest,
  type WebResponse,
  type Input,
  type Outcome,
  type Stated,
} from '../../model';
import { webProblem } from './request';

/** A feed or page larger than this is given up. */
export const MAX_RESPONSE = 20_000_000;

const PAGE_TYPES = 'text/html,application/xhtml+xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5';

/** Fetches one page, as an input to read. `stated`: what whoever names the page says about it. */
export async function fetchPage(
  request: WebRequest,
  fetch: FetchPort,
  signal?: AbortSignal,
  stated?: Stated,
): Promise<Outcome<Input>> {
  const response = await fetch.request({ accept: PAGE_TYPES, ...request }, signal);
  return response.ok ? pageInput(request.url, response.value, stated) : response;
}

/** A response as an input: what the report calls it is the address as it was asked for. */
function pageInput(name: string, response: WebResponse, stated?: Stated): Outcome<Input> {
  const { status, url, bytes, contentType, headers } = response;
  if (status < 200 || status > 299) return webProblem('bad-status', name, String(status));
  return ok({
    name,
    url,
    bytes,
    ...(contentType === undefined ? {} : { contentType }),
    ...(headers === undefined ? {} : { headers }),
    ...(stated === undefined ? {} : { stated }),
  });
}

export interface Pages {
  readonly urls: readonly string[];
  /** Whether the user typed them: what a file or a pasted text names may not lead into the user's own network. */
  readonly typed: boolean;
}

/** Fetches pages one at a time, so that no site gets a burst; each when its turn comes. `pause` waits between two. */
export async function* fetchPages(
  { urls, typed }: Pages,
  fetch: FetchPort,
  signal?: AbortSignal,
  pause?: () => Promise<void>,
): AsyncGenerator<Outcome<Input>> {
  for (const [at, url] of urls.entries()) {
    if (at > 0) await pause?.();
    if (signal?.aborted === true) return;
    yield await fetchPage({ url, ...(typed ? {} : { foundAt: '' }) }, fetch, signal);
  }
}
