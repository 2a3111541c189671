import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/host-chromium.mjs';

/** What a browser context cannot change later. */
export interface Screen {
  readonly hasTouch: boolean;
  readonly deviceScaleFactor: number;
}

interface Served {
  readonly type: 'text/html' | 'text/javascript';
  readonly body: string;
}

const ORIGIN = 'http://localhost/';
/** Without an icon of its own the browser asks for one. */
const EMPTY = '<!doctype html><html lang="en"><head><title>Empty</title><link rel="icon" href="data:,"></head></html>';
const KEYS = ['Control', 'Shift', 'Alt', 'Meta'];

/**
 * A browser and the one site it reaches. A page that a test has left serves the next one: its script is compiled already,
 * which is most of what opening takes. It keeps nothing else, since each test loads it anew, and neither the host nor the
 * plugin uses the browser's own storage.
 */
export class Stage {
  readonly #free = new Map<string, Page[]>();
  readonly #paths = new Map<string, string>();

  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly site: Map<string, Served>,
  ) {}

  /** Throws with what to do where there is no browser. */
  static async start(): Promise<Stage> {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('No Chromium found. Run: node tools/browser-setup.mjs');
    const site = new Map<string, Served>([['/empty', { type: 'text/html', body: EMPTY }]]);
    const server = createServer((request, response) => answer(site, request, response));
    server.on('connect', (_request, socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    // All goes by way of the site's server, which knows of nothing but the site.
    const proxy = { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' };
    return new Stage(await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, proxy }), server, site);
  }

  static isOwn(url: string): boolean {
    return url.startsWith(ORIGIN) || url.startsWith('data:') || url.startsWith('blob:');
  }

  /** Puts a text on the site, once; gives its path. */
  path(type: Served['type'], body: string): string {
    const known = this.#paths.get(body);
    if (known !== undefined) return known;
    const path = `/${this.#paths.size}`;
    this.#paths.set(body, path);
    this.site.set(path, { type, body });
    return path;
  }

  /** A page as if it were new, on nothing yet. */
  async page(screen: Screen): Promise<Page> {
    const free = this.#free.get(JSON.stringify(screen))?.pop();
    return free ?? (await this.browser.newContext(screen)).newPage();
  }

  async load(page: Page, path: string): Promise<void> {
    await page.goto(new URL(path, ORIGIN).href);
  }

  /** Takes a page back. */
  async leave(page: Page, screen: Screen): Promise<void> {
    if (page.isClosed()) return;
    await this.load(page, '/empty');
    for (const event of ['request', 'websocket', 'pageerror', 'console', 'worker'] as const)
      page.removeAllListeners(event);
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
    for (const key of KEYS) await page.keyboard.up(key);
    const key = JSON.stringify(screen);
    this.#free.set(key, [...(this.#free.get(key) ?? []), page]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function answer(site: ReadonlyMap<string, Served>, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '';
  const served = url.startsWith(ORIGIN) ? site.get(new URL(url).pathname) : undefined;
  if (served === undefined) return void request.socket.destroy();
  // Kept: a script that comes from the browser's cache brings what was compiled of it.
  response.writeHead(200, { 'content-type': `${served.type}; charset=utf-8`, 'cache-control': 'max-age=86400' });
  response.end(served.body);
}
