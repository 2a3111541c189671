import type { Feed } from '../../intake/feeds/feed';
import {
  failed,
  followedBy,
  message,
  problemOf,
  wordingOf,
  type FeedSettings,
  type FetchPort,
  type ImportReport,
  type Outcome,
  type Problem,
  type StorePort,
  type WebResponse,
} from '../../model';
import { endedBy, untilAborted } from '../cancel';
import { reporting } from '../../model/vault-problem';
import type { Workspace } from '../workspace';
import { readSafely } from '../reading';
import { FEED_TYPES, inputOf } from './answer';
import { mustWait, notBefore } from './back-off';
import { FeedState, NO_FACTS } from './feed-state';
import { fileItems } from './file-items';
import { identified, rulesOf } from './identity';
import { FeedSync, type SyncOptions } from './session';
import { webProblem } from '../web/request';

const LAST_SYNC = 'feeds/last-sync.json';

/** Whoever fetches through a port that a sync is using would break the promise of one request at a time. */
const syncing = new WeakSet<FetchPort>();

/**
 * Files what is new in the feeds of the settings, one request at a time, as one undoable run. A feed is asked only
 * whether it changed; an item is filed once; what could not be done is done in the next sync. `busy` while another sync
 * runs. Rejects only for a bug or where the vault cannot be read at all.
 */
export async function syncFeeds(
  workspace: Workspace,
  fetch: FetchPort,
  options: SyncOptions = {},
): Promise<ImportReport | 'busy'> {
  if (syncing.has(fetch)) return 'busy';
  syncing.add(fetch);
  try {
    return await workspace.writer.inSession('feeds', workspace, options, (held) =>
      syncHeld(new FeedSync(held, fetch, options)),
    );
  } finally {
    syncing.delete(fetch);
  }
}

const syncHeld = (session: FeedSync): Promise<ImportReport> =>
  endedBy(
    () => ended(session),
    async () => {
      for (const feed of session.feeds) {
        if (session.full) session.notice(feed.url, 'It is asked in the next sync: this one has filed enough.');
        // A disk that refuses is the trouble of one feed.
        else
          await reporting(
            (problem) => session.problem(problem),
            () => syncFeed(feed, session),
          );
      }
    },
  );

/** Wall clock of the last sync's end; null where there was none. */
export async function lastSync(store: StorePort): Promise<string | null> {
  const text = await store.read(LAST_SYNC);
  return /"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)"/.exec(text ?? '')?.[1] ?? null;
}

async function ended(session: FeedSync): Promise<ImportReport> {
  if (!session.dryRun) await noteSync(session);
  return session.report();
}

async function noteSync(session: FeedSync): Promise<void> {
  const { store, clock } = session.workspace;
  await reporting(
    (problem) => session.problem(problem),
    () => store.write(LAST_SYNC, JSON.stringify({ version: 1, at: clock.now() })),
  );
}

async function syncFeed(feed: FeedSettings, session: FeedSync): Promise<void> {
  const { store, clock } = session.workspace;
  const { state, problem } = await FeedState.open(store, feed.url, !session.dryRun);
  if (problem !== null) {
    session.problem(problem);
    await state.repair();
  }
  const held = session.options.only === undefined ? heldBack(state, clock.now()) : null;
  if (held !== null) return void session.problem(held);
  session.tell(feed.title || feed.url);
  const answer = await session.request({ url: feed.url, accept: FEED_TYPES, ...versions(feed, state) });
  if (!answer.ok) return failure(state, session, answer.problem);
  const { status, movedTo, retryAfter } = answer.value;
  if (movedTo !== undefined) session.problem(moved(feed.url, movedTo));
  if (status === 304) return state.save({ ...state.facts, ...CALM });
  if (status === 410) {
    session.problem(gone(feed.url));
    return state.save({ ...NO_FACTS, gone: true });
  }
  const read = await readSafely(feed.url, () => readAnswer(feed.url, answer.value, session));
  if (!read.ok) return failure(state, session, read.problem, retryAfter);
  await fileAnswer(read.value, answer.value, feed, state, session);
}

/** The answer's version is remembered when all of its items are done with, and not before. */
async function fileAnswer(
  document: Feed,
  response: WebResponse,
  feed: FeedSettings,
  state: FeedState,
  session: FeedSync,
): Promise<void> {
  const { etag, lastModified } = response;
  reportDamage(document.problems, feed.url, session);
  const items = identified(document);
  const answer = inputOf(feed.url, response);
  const filed = await fileItems(items, { feed, document, answer, state, session });
  const newest = { etag: etag ?? null, lastModified: lastModified ?? null, rules: rulesOf(feed) };
  const isWhole = filed.complete && document.problems.length === 0;
  const facts = { ...state.facts, ...(isWhole ? newest : {}), ...CALM };
  const shown = items.flatMap(({ keys }) => keys);
  if (filed.rest === null) return state.save(facts, shown);
  const until = notBefore(session.workspace.clock.now(), 1, filed.rest.seconds);
  await state.save({ ...facts, notBefore: until, why: 'The site its articles are on asked to be left alone.' }, shown);
}

const CALM = { failures: 0, notBefore: null, why: null, gone: false };

/** Asks for a newer version only, where all of the last one is filed and by the same rules. */
function versions(feed: FeedSettings, { facts }: FeedState): { etag?: string; lastModified?: string } {
  if (facts.rules !== rulesOf(feed)) return {};
  const { etag, lastModified } = facts;
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}

function heldBack({ url, facts }: FeedState, now: string): Problem | null {
  if (facts.gone) return gone(url);
  if (!mustWait(facts.notBefore, now)) return null;
  const why = wordingOf(facts.why ?? 'It could not be fetched.');
  return problemOf('feed-waiting', url, message`${why} It is not asked before ${readable(facts.notBefore)}.`);
}

async function failure(state: FeedState, session: FeedSync, problem: Problem, retryAfter?: number): Promise<void> {
  const failures = state.facts.failures + 1;
  const until = notBefore(session.workspace.clock.now(), failures, retryAfter, OF_THE_LINE.has(problem.code));
  session.problem(followedBy(problem, message`It is not asked before ${readable(until)}.`));
  await state.save({ ...state.facts, failures, notBefore: until, why: problem.message, gone: false });
}

/** What may be the user's own connection, which comes back. */
const OF_THE_LINE: ReadonlySet<string> = new Set(['fetch-failed', 'timed-out']);

const readable = (moment: string | null): string => (moment ?? '').replace('T', ' ').slice(0, 16);

/** A feed that is broken all over says so often enough. */
const MAX_DAMAGE = 5;

function reportDamage(problems: readonly Problem[], subject: string, session: FeedSync): void {
  for (const problem of problems.slice(0, MAX_DAMAGE)) session.problem({ ...problem, subject });
  const more = problems.length - MAX_DAMAGE;
  if (more > 0) session.problem(problemOf('damaged', subject, message`${more} more items cannot be read.`));
}

const moved = (subject: string, to: string): Problem =>
  problemOf(
    'feed-moved',
    subject,
    message`The feed has moved for good to ${to}; it was read from there. Change its address.`,
  );

const gone = (subject: string): Problem => ({
  code: 'feed-gone',
  subject,
  message: 'The site says that this feed is gone for good; it is not asked any more. Remove it, or sync it by name.',
});

/**
 * The feed in an answer. Problems: `bad-status`, `not-a-feed`, those of decoding, `damaged` where it breaks off before
 * its first item is whole. Throws `Cancelled`.
 */
async function readAnswer(url: string, answer: WebResponse, session: FeedSync): Promise<Outcome<Feed>> {
  const { status } = answer;
  if (status < 200 || status > 299) return webProblem('bad-status', url, String(status));
  const signal = session.options.control?.signal;
  const feed = await untilAborted(session.workspace.engine.feed(inputOf(url, answer), signal), signal);
  return !feed.ok && feed.problem.code === 'no-articles' ? notAFeed(url) : feed;
}

const notAFeed = (subject: string): Outcome<Feed> =>
  failed({
    code: 'not-a-feed',
    subject,
    message:
      'What came is no feed but something else, perhaps a page that wants a login; look at the address in a browser.',
  });
