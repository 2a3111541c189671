import { Notice, type App } from 'obsidian';
import type { FeedSettings, ImportReport, Outcome, ClockPort, FetchPort, StorePort } from '../../../model';
import type { FeedReader } from '../../../intake/feeds/reader';
import { makeFile } from '../../../journal/files';
import type { FoundFeed } from '../../../workflow/feeds';
import { isSameFeed } from '../../../workflow/feeds/address';
import type { FeedStatus } from './feed-status';
import { reportNotice } from '../../kit/report-notice';
import { summaryLine } from '../../kit/report-summary';
import type { RunRefusal, Runner, SyncRequest } from '../../kit/runner';
import type { SettingsStore } from '../../kit/settings-store';
import type { Handed } from '../import/staging/handed';
import { TEXT } from '../../../text';
import { problemText } from '../../kit/problem-words';

const T = TEXT.feeds;

/** After the start the vault has better things to do. Milliseconds. */
const FIRST_LOOK = 60_000;
/** How often it is asked whether a sync is due. */
const LOOK_AGAIN = 60_000;

export interface FeedsParts {
  readonly runner: Runner;
  readonly settings: SettingsStore;
  readonly fetch: FetchPort;
  readonly reader: FeedReader;
  readonly clock: ClockPort;
  readonly store: () => Promise<StorePort>;
  readonly showReport: (report: ImportReport) => void;
}

/** Subscriptions: when they are synced, and how they are added. Nothing is asked for that is not in the settings. */
export class Feeds {
  private status: FeedStatus = { last: null, troubles: new Map() };

  constructor(private readonly parts: FeedsParts) {}

  /** Feeds that a sync would ask. */
  get active(): readonly FeedSettings[] {
    return this.parts.settings.current.feeds.list.filter(({ paused }) => !paused);
  }

  /** Syncs on command and shows what came of it. */
  async sync(): Promise<void> {
    if (this.active.length === 0) return void new Notice(T.none);
    const report = await this.run();
    if (report === 'busy') new Notice(TEXT.common.busy);
    else if (hasNews(report)) this.parts.showReport(report);
    else new Notice(T.nothingNew);
  }

  run(request: SyncRequest = {}): Promise<ImportReport | RunRefusal> {
    return this.parts.runner.syncFeeds(this.parts.fetch, request);
  }

  /** Looks from time to time whether the schedule wants a sync; gives the timers, to be stopped with the plugin. */
  watch(): { readonly first: number; readonly every: number } {
    const look = (): void => {
      this.syncIfDue().catch((error: unknown) => console.error('Dateline: feeds', error));
    };
    return { first: window.setTimeout(look, FIRST_LOOK), every: window.setInterval(look, LOOK_AGAIN) };
  }

  /** A scheduled sync says something only where it filed or failed. */
  async syncIfDue(): Promise<void> {
    const { settings, clock, store } = this.parts;
    const { every } = settings.current.feeds;
    if (every === 0 || this.active.length === 0 || !navigator.onLine) return;
    const { isDue, lastSync } = await import('../../../workflow/feeds');
    if (!isDue(await lastSync(await store()), every, clock.now())) return;
    const report = await this.run({ background: true });
    if (report !== 'busy' && report.articles.length > 0)
      reportNotice(T.synced(summaryLine(report)), () => this.parts.showReport(report));
  }

  /** The feeds behind an address the user entered; one request, to its host. */
  async discover(address: string, signal: AbortSignal): Promise<Outcome<readonly FoundFeed[]>> {
    const { discoverFeed } = await import('../../../workflow/feeds');
    return discoverFeed(address, this.parts.fetch, this.parts.reader, signal);
  }

  has(url: string): boolean {
    return this.parts.settings.current.feeds.list.some((feed) => isSameFeed(feed.url, url));
  }

  async add(url: string, title: string): Promise<void> {
    const { newFeed } = await import('../../../workflow/feeds');
    await this.parts.settings.addFeeds([newFeed(url, title)]);
  }

  /** Wall clock of the last sync, as far as it was loaded. */
  get lastSync(): string | null {
    return this.status.last?.replace('T', ' ').slice(0, 16) ?? null;
  }

  /** Why a feed is left alone, as far as it was loaded; null where it is well. */
  troubleOf(url: string): string | null {
    return this.status.troubles.get(url) ?? null;
  }

  /** Reads what the last syncs left behind; resolves to whether that says anything new. */
  async loadStatus(): Promise<boolean> {
    const { loadFeedStatus } = await import('./feed-status');
    const status = await loadFeedStatus(await this.parts.store(), this.parts.settings.current.feeds.list);
    const before = this.status;
    this.status = status;
    return before.last !== status.last || [...status.troubles].join() !== [...before.troubles].join();
  }

  /** Writes the list of feeds into the vault, for other readers. */
  async exportList(app: App): Promise<void> {
    const { list } = this.parts.settings.current.feeds;
    if (list.length === 0) return void new Notice(T.noExport);
    const { opmlFromFeeds } = await import('../../../workflow/feeds');
    const folder = this.parts.settings.current.folders.dateline;
    const path = `${folder}/${T.exportName(this.parts.clock.now().replace('T', ' ').replaceAll(':', ''))}.opml`;
    await makeFile(app, path, opmlFromFeeds(list));
    new Notice(T.exported(path));
  }

  /** Adds the feeds of an OPML list; resolves to what to say. */
  async addFromList(name: string, content: Handed['content']): Promise<string> {
    const given =
      content.kind === 'text' ? { text: content.text } : { bytes: new Uint8Array(await content.file.arrayBuffer()) };
    const { listedFeeds } = await import('../../../workflow/feeds');
    const known = this.parts.settings.current.feeds.list;
    const feeds = await listedFeeds({ name, ...given }, this.parts.reader, known);
    if (!feeds.ok) throw new Error(problemText(feeds.problem));
    const { fresh, leftOut } = feeds.value;
    await this.parts.settings.addFeeds(fresh);
    if (leftOut.length > 0) return T.addedSome(fresh.length, leftOut);
    return fresh.length === 0 ? T.noNewFeeds : T.addedFeeds(fresh.length);
  }
}

const hasNews = ({ articles, problems }: ImportReport): boolean =>
  articles.length > 0 || problems.some(({ code }) => code !== 'notice');
