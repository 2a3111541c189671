import { createNodeFetch } from '../../../cli/system/fetch.mts';
import {
  DEFAULT_SETTINGS,
  type FetchPort,
  type StorePort,
  type VaultPort,
  type FeedSettings,
  type ImportReport,
} from '../../../src/model';
import { journalWriter as writer } from '../../../src/journal/writer';
import { MemoryStore, MemoryVault } from '../../../src/vault/memory';
import { newFeed, syncFeeds, type SyncOptions } from '../../../src/workflow/feeds';
import type { Workspace } from '../../../src/workflow/workspace';
import { plainEngine } from '../../support/plain-engine';
import type { WebServer } from '../../support/web-server';

export interface TestItem {
  readonly n: number | string;
  readonly guid?: string;
  readonly link?: string;
  readonly text?: string | ((n: number | string) => string);
  readonly title?: string;
  readonly updated?: string;
}

const WORDS =
  'officers residents market border bridge river phones rice traders soldiers winter broker school harvest train coal mill ferry permit court village district clinic radio letter farmer driver teacher bakery wall night lamp field road truck customs fine yuan copper timber orchard kiln canal well roof'.split(
    ' ',
  );

/** So many words that no other number gives in that order: each story is one of its own. */
function wordsOf(n: number | string, count: number): string {
  let state = [...String(n)].reduce((sum, digit) => Math.imul(sum ^ digit.charCodeAt(0), 16_777_619), 2_166_136_261);
  const words = Array.from({ length: count }, () => {
    state = Math.imul(state ^ (state >>> 13), 1_540_483_477) + 12_345;
    return WORDS[(state >>> 8) % WORDS.length] ?? '';
  });
  return words.join(' ');
}

/** A text that is no mere beginning. */
export const wholeText = (n: number | string): string => `<p>${wordsOf(n, 400)}.</p><p>Whole story number ${n}.</p>`;
/** A text that is whole though it is short. */
export const shortText = (n: number | string): string => `<p>Number ${n}: ${wordsOf(n, 30)}.</p>`;
/** A beginning of a text, as feeds that send readers to their site give. */
export const beginning = (n: number | string): string => `Beginning of ${n}: ${wordsOf(n, 12)} […]`;

const textOf = (n: number | string, text: TestItem['text']): string =>
  typeof text === 'function' ? text(n) : (text ?? wholeText(n));

/** An RSS feed, newest item first, as feeds are. */
export function rss(items: readonly TestItem[], site: WebServer): string {
  const entries = items.map(({ n, guid, link, text, title }) => {
    return `<item><title>${title ?? `Story ${n}`}</title><guid isPermaLink="false">${guid ?? `id-${n}`}</guid>
      <link>${link ?? site.url(`/story/${n}`)}</link><pubDate>Mon, 05 May 2025 10:00:00 GMT</pubDate>
      <description><![CDATA[${textOf(n, text)}]]></description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Test News</title>
    <link>${site.origin}</link>${entries.join('\n')}</channel></rss>`;
}

/** An Atom feed, which says when its entries were updated. */
export function atom(items: readonly TestItem[], site: WebServer): string {
  const entries = items.map(
    ({ n, text, updated = '2025-05-05T10:00:00Z' }) =>
      `<entry><title>Story ${n}</title><id>tag:test,2025:${n}</id><link href="${site.url(`/story/${n}`)}"/>
      <published>2025-05-05T10:00:00Z</published><updated>${updated}</updated>
      <content type="html"><![CDATA[${textOf(n, text)}]]></content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Test News</title><id>tag:test</id>
    <updated>2025-05-05T10:00:00Z</updated>${entries.join('\n')}</feed>`;
}

/** Numbers from `first` to `last`, newest first. */
export const stories = (first: number, last: number, more: Omit<TestItem, 'n'> = {}): TestItem[] =>
  Array.from({ length: last - first + 1 }, (_, at) => ({ n: last - at, ...more }));

/** A vault, its settings and its clock; `sync` runs as another process would: with a way to the web of its own. */
export class FeedBench {
  now = '2026-01-02T03:00:00';
  feeds: FeedSettings[] = [];
  engine = plainEngine();

  constructor(
    readonly site: WebServer,
    readonly vault: VaultPort = new MemoryVault(),
    readonly store: StorePort = new MemoryStore(),
  ) {}

  subscribe(path: string, more: Partial<FeedSettings> = {}): void {
    this.feeds.push({ ...newFeed(this.site.url(path), 'Test News'), ...more });
  }

  later(minutes: number): void {
    this.now = new Date(Date.parse(`${this.now}Z`) + minutes * 60_000).toISOString().slice(0, 19);
  }

  get workspace(): Workspace {
    const settings = { ...DEFAULT_SETTINGS, feeds: { list: this.feeds, every: 0 } };
    const { vault, store, engine } = this;
    return { vault, store, writer, engine, settings, clock: { now: () => this.now } };
  }

  async sync(options: SyncOptions = {}, fetch: FetchPort = webNow()): Promise<ImportReport> {
    const report = await syncFeeds(this.workspace, fetch, options);
    if (report === 'busy') throw new Error('busy');
    return report;
  }

  async articles(): Promise<string[]> {
    const notes = await this.vault.list();
    return notes.map(({ path }) => path).filter((path) => path.startsWith('Articles/'));
  }

  /** Name → text of all that is stored for feeds. */
  async memory(): Promise<Record<string, string | null>> {
    const names = (await this.store.list('feeds')).filter((name) => !name.includes('last-sync'));
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await this.store.read(name)] as const)),
    );
  }
}

/** `total`: milliseconds after which an answer is given up; many, for on a busy machine the first one takes long. */
export const webNow = (total = 60_000): FetchPort =>
  createNodeFetch({ total, idle: 30_000, connect: 30_000, bytes: 5_000_000 });

export const statuses = (report: ImportReport): string[] => report.articles.map(({ status }) => status);
export const codes = (report: ImportReport): string[] => report.problems.map(({ code }) => code);
export const messages = (report: ImportReport): string => report.problems.map(({ message }) => message).join('\n');
