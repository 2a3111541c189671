import type { FeedSettings, ImportReport, Outcome, Problem, FetchPort, WebRequest, WebResponse } from '../../model';
import { Cancelled, untilAborted } from '../cancel';
import { neverBegun, startRun, type ImportRun } from '../run';
import type { Held, RunOptions, Workspace } from '../workspace';
import { feedKey, isSameFeed } from './address';

export interface SyncOptions extends RunOptions {
  /** Addresses of the feeds to sync; also those that are paused, gone or to be left alone. Without it all but those. */
  readonly only?: readonly string[];
  /** Items filed in one sync; the rest waits for the next. */
  readonly limit?: number;
  /** Waits between two requests, so that no site gets a burst. */
  readonly pause?: (signal?: AbortSignal) => Promise<void>;
}
const DEFAULT_LIMIT = 1000;

/** One sync: what it may request and file, what it has to report. The run itself begins with the first item to file. */
export class FeedSync {
  /** Hosts that asked to be left alone, or do not answer: nothing more is requested there in this sync. */
  readonly resting = new Set<string>();
  /** Host → requests in a row that got no answer. */
  readonly stumbles = new Map<string, number>();
  /** Hosts that delivered a page. */
  readonly delivered = new Set<string>();
  /** Items that went through the run. */
  filed = 0;
  private readonly problems: Problem[] = [];
  private started: ImportRun | null = null;
  private requests = 0;
  private done = 0;
  private total = 0;

  constructor(
    readonly workspace: Held<Workspace>,
    private readonly fetch: FetchPort,
    readonly options: SyncOptions,
  ) {}

  get dryRun(): boolean {
    return this.options.dryRun ?? false;
  }

  get full(): boolean {
    return this.filed >= (this.options.limit ?? DEFAULT_LIMIT);
  }

  get feeds(): readonly FeedSettings[] {
    const { list } = this.workspace.settings.feeds;
    const { only } = this.options;
    const asked = list.filter(({ url, paused }) =>
      only === undefined ? !paused : only.some((one) => isSameFeed(one, url)),
    );
    return [...new Map(asked.map((feed) => [feedKey(feed.url), feed])).values()];
  }

  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  notice(subject: string, message: string): void {
    this.problems.push({ code: 'notice', subject, message });
  }

  /** Throws `Cancelled`. */
  stopIfCancelled(): void {
    if (this.options.control?.signal.aborted === true) throw new Cancelled();
  }

  /** One request, when the one before has ended. Throws `Cancelled` as soon as the sync is. */
  async request(request: WebRequest): Promise<Outcome<WebResponse>> {
    this.stopIfCancelled();
    const signal = this.options.control?.signal;
    if (this.requests > 0) await untilAborted(this.options.pause?.(signal) ?? Promise.resolve(), signal);
    this.requests += 1;
    const answer = await untilAborted(this.fetch.request(request, signal), signal);
    this.stopIfCancelled();
    return answer;
  }

  /** Reads the vault, once and only where there is something to file. Throws `Cancelled`. */
  async run(): Promise<ImportRun> {
    this.started ??= await startRun('feeds', this.workspace, this.options);
    if (this.started === null) throw new Cancelled();
    return this.started;
  }

  expect(items: number): void {
    this.total += items;
  }

  tell(current: string): void {
    const { done, total } = this;
    this.options.control?.progress({ done, total, current, articles: done, left: total - done });
  }

  item(current: string): void {
    this.done += 1;
    this.tell(current);
  }

  async report(): Promise<ImportReport> {
    const cancelled = this.options.control?.signal.aborted ?? false;
    const done = this.started === null ? neverBegun(this.options) : await this.started.finish();
    return { ...done, cancelled, problems: [...this.problems, ...done.problems] };
  }
}
