import type * as api from 'obsidian';

/** What a scripted address answers; status 200 and `text/html` unless said otherwise. */
export interface ScriptedResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}
type Answer =
  ScriptedResponse | Error | ((request: api.RequestUrlParam) => ScriptedResponse | Promise<ScriptedResponse>);

/** Stands in for the network: answers what a test scripted, refuses the rest, remembers every request. */
export class ScriptedNetwork {
  readonly requests: api.RequestUrlParam[] = [];
  readonly #answers: { readonly matches: (url: string) => boolean; readonly answer: Answer }[] = [];

  /** Later answers win. */
  respond(url: string | RegExp, answer: Answer): void {
    const matches = (asked: string): boolean => (typeof url === 'string' ? asked === url : url.test(asked));
    this.#answers.unshift({ matches, answer });
  }

  readonly requestUrl = (request: api.RequestUrlParam | string): api.RequestUrlResponsePromise => {
    const asked = typeof request === 'string' ? { url: request } : request;
    this.requests.push(asked);
    const response = this.#answer(asked);
    const parts = {
      arrayBuffer: response.then(({ arrayBuffer }) => arrayBuffer),
      text: response.then(({ text }) => text),
      json: response.then((whole) => whole.json as unknown),
    };
    for (const part of Object.values(parts)) part.catch(() => undefined);
    return Object.assign(response, parts);
  };

  async #answer(request: api.RequestUrlParam): Promise<api.RequestUrlResponse> {
    const found = this.#answers.find(({ matches }) => matches(request.url));
    if (!found) throw new Error(`net::ERR_NAME_NOT_RESOLVED (no test scripted ${request.url})`);
    if (found.answer instanceof Error) throw found.answer;
    const {
      status = 200,
      headers = {},
      body = '',
    } = typeof found.answer === 'function' ? await found.answer(request) : found.answer;
    if (status >= 400 && request.throw !== false)
      throw Object.assign(new Error(`Request failed, status ${status}`), { status, headers });
    return toResponse(status, headers, typeof body === 'string' ? new TextEncoder().encode(body) : body);
  }
}

function toResponse(
  status: number,
  headers: Readonly<Record<string, string>>,
  bytes: Uint8Array,
): api.RequestUrlResponse {
  const arrayBuffer = new ArrayBuffer(bytes.length);
  new Uint8Array(arrayBuffer).set(bytes);
  const text = new TextDecoder().decode(bytes);
  const named = { 'content-type': 'text/html; charset=utf-8', ...lowerCase(headers) };
  return {
    status,
    headers: named,
    arrayBuffer,
    text,
    get json(): unknown {
      return JSON.parse(text) as unknown;
    },
  };
}

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
