import * as v from 'valibot';
import type { Problem, StorePort } from '../../model';
import { shortHash } from './identity';

/** Items remembered beyond those the feed still shows. */
const MAX_SEEN = 5000;
const VERSION = 1;

/** What is known of a feed between syncs. */
export interface FeedFacts {
  /** Of the newest answer all items of which are filed; sent back so that an unchanged feed costs nothing. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** `rulesOf` the settings that answer was filed by. */
  readonly rules: string | null;
  /** Failed requests in a row. */
  readonly failures: number;
  /** Wall clock before which it is not asked. */
  readonly notBefore: string | null;
  /** Why it is left alone until then. */
  readonly why: string | null;
  /** It answered that it is gone for good. */
  readonly gone: boolean;
}
export const NO_FACTS: FeedFacts = {
  etag: null,
  lastModified: null,
  rules: null,
  failures: 0,
  notBefore: null,
  why: null,
  gone: false,
};

const HEADER = v.object({
  line: v.literal('feed'),
  version: v.literal(VERSION),
  url: v.string(),
  etag: v.nullable(v.string()),
  lastModified: v.nullable(v.string()),
  rules: v.nullable(v.string()),
  failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
  notBefore: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/))),
  why: v.nullable(v.string()),
  gone: v.boolean(),
});
const KEYS = v.pipe(v.array(v.string()), v.minLength(1));
const LINE = v.variant('line', [
  HEADER,
  v.object({ line: v.literal('seen'), keys: KEYS, updated: v.nullable(v.string()) }),
  v.object({ line: v.literal('tried'), keys: KEYS }),
]);
type Line = v.InferOutput<typeof LINE>;

/**
 * One feed's memory, a file of lines in the plugin's own folder: a header, then one line for each item that is done
 * with, appended as soon as it is, so that a sync that is killed neither loses an item nor does one twice.
 */
export class FeedState {
  facts: FeedFacts = NO_FACTS;
  /** Key → when it was updated, else published, as it was last seen; oldest first. */
  readonly #seen = new Map<string, string | null>();
  /** Key → how often its page was asked for in vain. */
  readonly #tried = new Map<string, number>();
  /** Whether the file has a header and ends whole: else, what is appended could not be read back. */
  #headed = false;
  /** Whether lines were appended since the file was written whole. */
  #grown = false;
  /** Whether the file holds lines that cannot be read. */
  #damaged = false;

  private constructor(
    private readonly store: StorePort,
    readonly url: string,
    private readonly writes: boolean,
  ) {}

  /** `writes` false: a dry run, which remembers nothing. What of the file cannot be read is left out, with a problem. */
  static async open(
    store: StorePort,
    url: string,
    writes = true,
  ): Promise<{ readonly state: FeedState; readonly problem: Problem | null }> {
    const state = new FeedState(store, url, writes);
    const text = await store.read(fileOf(url));
    if (text === null) return { state, problem: null };
    const whole = text.endsWith('\n');
    const lines = text.split('\n').slice(0, -1);
    const read = lines.map(parseLine);
    read.forEach((line) => line && state.#take(line));
    const [head] = read;
    state.#headed = whole && head?.line === 'feed';
    const damaged = lines.length === 0 || head?.line !== 'feed' || read.includes(null);
    state.#damaged = damaged;
    return { state, problem: damaged ? damage(url) : null };
  }

  /** Whether an item was done with, in the version it has now. */
  has(keys: readonly string[], updated: string | null): 'new' | 'seen' | 'changed' {
    const known = keys.find((key) => this.#seen.has(key));
    if (known === undefined) return 'new';
    return isNewer(updated, this.#seen.get(known) ?? null) ? 'changed' : 'seen';
  }

  triesOf(keys: readonly string[]): number {
    return Math.max(...keys.map((key) => this.#tried.get(key) ?? 0));
  }

  /** Notes an item as done with, as it was then: last updated, else published. Durable before it resolves. */
  async done(keys: readonly string[], updated: string | null): Promise<void> {
    await this.#append({ line: 'seen', keys: [...keys], updated });
  }

  /** Notes that an item's page could not be had. */
  async tried(keys: readonly string[]): Promise<void> {
    await this.#append({ line: 'tried', keys: [...keys] });
  }

  /** Writes the file anew with what could be read of it, so that damage is reported once. */
  async repair(): Promise<void> {
    if (this.#damaged) await this.#write(this.facts);
  }

  /**
   * Writes the whole file anew. `shown`: keys of all items the feed shows, where that is known; they are remembered however
   * many they are.
   */
  async save(facts: FeedFacts, shown: readonly string[] = []): Promise<void> {
    const same =
      this.#headed && !this.#grown && JSON.stringify(facts) === JSON.stringify({ ...NO_FACTS, ...this.facts });
    if (same) return;
    this.facts = facts;
    if (shown.length > 0) this.#prune(new Set(shown));
    await this.#write(facts);
  }

  async #write(facts: FeedFacts): Promise<void> {
    if (!this.writes) return;
    const lines: Line[] = [{ line: 'feed', version: VERSION, url: this.url, ...facts }];
    for (const [key, updated] of this.#seen) lines.push({ line: 'seen', keys: [key], updated });
    for (const [key, times] of this.#tried) {
      for (let n = 0; n < times; n += 1) lines.push({ line: 'tried', keys: [key] });
    }
    await this.store.write(fileOf(this.url), lines.map(format).join(''));
    this.#headed = true;
    this.#grown = false;
    this.#damaged = false;
  }

  async #append(line: Line): Promise<void> {
    this.#take(line);
    this.#grown = true;
    if (!this.writes) return;
    if (!this.#headed) await this.save(this.facts);
    else await this.store.append(fileOf(this.url), format(line));
  }

  #take(line: Line): void {
    if (line.line === 'feed') {
      const { etag, lastModified, rules, failures, notBefore, why, gone } = line;
      this.facts = { etag, lastModified, rules, failures, notBefore, why, gone };
      return;
    }
    for (const key of line.keys) {
      if (line.line === 'tried') this.#tried.set(key, Math.min(100, (this.#tried.get(key) ?? 0) + 1));
      else {
        this.#seen.delete(key);
        this.#seen.set(key, line.updated);
        this.#tried.delete(key);
      }
    }
  }

  #prune(shown: ReadonlySet<string>): void {
    let over = this.#seen.size - MAX_SEEN;
    for (const key of this.#seen.keys()) {
      if (over <= 0) break;
      if (shown.has(key)) continue;
      this.#seen.delete(key);
      over -= 1;
    }
    for (const key of [...this.#tried.keys()]) if (!shown.has(key)) this.#tried.delete(key);
  }
}

/** Forgets all that a feed has shown: the next sync files what it shows then, but for what the vault has. */
export const forgetFeed = (store: StorePort, url: string): Promise<void> => store.remove(fileOf(url));

const fileOf = (url: string): string => `feeds/${shortHash(url)}.jsonl`;
const format = (line: Line): string => `${JSON.stringify(line)}\n`;

function parseLine(text: string): Line | null {
  try {
    const parsed = v.safeParse(LINE, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** A later moment where both are moments, else another text; a first statement counts, one taken back does not. */
function isNewer(updated: string | null, before: string | null): boolean {
  if (updated === null || updated === before) return false;
  if (before === null) return true;
  const [now, then] = [Date.parse(updated), Date.parse(before)];
  return Number.isNaN(now) || Number.isNaN(then) ? true : now > then;
}

const damage = (url: string): Problem => ({
  code: 'feed-state-damaged',
  subject: url,
  message:
    'What was noted of this feed is damaged and was put together again as far as it can be read; articles already in the vault are told by their address.',
});
