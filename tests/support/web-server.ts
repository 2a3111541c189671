import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}
/** An answer, or what makes one. */
export type Handler = Answer | ((request: IncomingMessage) => Answer);
type Raw = (request: IncomingMessage, response: ServerResponse) => void;

export interface SeenRequest {
  readonly path: string;
  readonly headers: Readonly<IncomingMessage['headers']>;
}

/** A site on this machine that answers as a test says and remembers what it was asked. */
export class WebServer {
  readonly requests: SeenRequest[] = [];
  /** The most requests that were open at the same time. */
  most = 0;
  #open = 0;
  readonly #handlers = new Map<string, Handler>();
  readonly #raw = new Map<string, Raw>();

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(): Promise<WebServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = new WebServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => site.#answer(request, response));
    return site;
  }

  url(path: string): string {
    return this.origin + path;
  }

  on(path: string, handler: Handler): void {
    this.#handlers.set(path, handler);
  }

  /** For what is no proper answer: the handler writes to the connection by itself, or never. */
  raw(path: string, handler: Raw): void {
    this.#raw.set(path, handler);
  }

  count(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  /** Paths in the order they were asked for, since the beginning or the last call. */
  take(): string[] {
    return this.requests.splice(0).map(({ path }) => path);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    this.requests.push({ path, headers: request.headers });
    this.#open += 1;
    this.most = Math.max(this.most, this.#open);
    response.on('close', () => (this.#open -= 1));
    // A client that breaks off is what some tests are about.
    response.on('error', () => undefined);
    const raw = this.#raw.get(path);
    if (raw !== undefined) return void raw(request, response);
    const handler = this.#handlers.get(path) ?? { status: 404, body: 'There is nothing here.' };
    const answer = typeof handler === 'function' ? handler(request) : handler;
    response.writeHead(answer.status ?? 200, answer.headers ?? {});
    response.end(answer.body ?? '');
  }
}

/** Answers with a version, and with 304 to who has it. */
export const versioned =
  (etag: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Handler =>
  (request) =>
    request.headers['if-none-match'] === etag
      ? { status: 304, headers: { etag } }
      : { headers: { etag, 'content-type': 'application/rss+xml', ...headers }, body };
