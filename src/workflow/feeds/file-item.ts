import { canonicalUrl } from '../../intake/url';
import { itemInput, type Feed, type FeedItem } from '../../intake/feeds/feed';
import type { Article, FeedSettings, Outcome } from '../../model';
import type { FeedState } from './feed-state';
import type { KnownItem } from './identity';
import { readPage, type Missing } from './page';
import type { Session } from './session';
import { plainOf } from './words';

/** Syncs in which a page is asked for that cannot be had, before what the feed brings has to do. */
const MAX_TRIES = 3;

/** Problems of the disk or of the moment: the same item may be filed another time. */
const PASSING = new Set(['disk-error', 'note-busy', 'note-exists', 'note-missing', 'note-changed']);

/**
 * What became of an item. `done`: filed, or refused for good. `later`: to be done in another sync; `rest`: its site
 * asked to be left alone, for so many seconds where it says. `textless`: there is nothing in it to file.
 */
export interface Filed {
  readonly is: 'done' | 'textless' | 'later';
  readonly rest?: { readonly seconds?: number };
}

export interface ItemContext {
  readonly feed: FeedSettings;
  readonly document: Feed;
  readonly state: FeedState;
  readonly session: Session;
}

/** Files one item: its page where the feed brings only a beginning and the user wants the whole, else the feed's text. */
export async function fileItem(
  { item, keys }: KnownItem,
  change: 'new' | 'changed',
  context: ItemContext,
): Promise<Filed> {
  const { feed, session } = context;
  const run = await session.run();
  const known = item.link === null ? null : run.index.articleByUrl(item.link);
  const wantsPage = feed.fullText && item.truncated && item.link !== null && !session.dryRun;
  if (known !== null && (change === 'new' || (item.truncated && !wantsPage))) {
    // A beginning would be no newer version of the whole.
    if (change === 'new') run.report.article(unchanged(item, known.path));
    return { is: 'done' };
  }
  const hasText = plainOf(item.html) !== '';
  if (!wantsPage) return hasText ? fromFeed(item, context) : { is: 'textless' };
  // The address as it will be kept: what it says of who sent the reader is nobody's business.
  const page = await readPage(item, canonicalUrl(item.link) ?? item.link, feed.url, session);
  if (page.got === 'articles') return file(item, page.articles, session);
  if (await isPostponed(page, keys, context)) return { is: 'later', ...(page.rest ? { rest: page.rest } : {}) };
  if (known !== null) session.notice(item.link, `${page.problem.message} The note keeps the text it has.`);
  else if (hasText) session.notice(item.link, `${page.problem.message} The feed's own text was taken.`);
  if (known !== null) return { is: 'done' };
  if (hasText) return fromFeed(item, context);
  session.filed += 1;
  run.report.failure(nameOf(item), page.problem);
  return { is: 'done' };
}

/** What may be had another time is waited for, but not for ever. */
async function isPostponed(page: Missing, keys: readonly string[], { state }: ItemContext): Promise<boolean> {
  if (page.queued === true) return true;
  if (!page.passing || state.triesOf(keys) + 1 >= MAX_TRIES) return false;
  await state.tried(keys);
  return true;
}

async function fromFeed(item: FeedItem, { document, session }: ItemContext): Promise<Filed> {
  const { workspace } = await session.run();
  const articles: Outcome<Article>[] = [];
  for await (const article of workspace.engine.read(itemInput(item, document, nameOf(item)))) articles.push(article);
  return file(item, articles, session);
}

async function file(item: FeedItem, articles: readonly Outcome<Article>[], session: Session): Promise<Filed> {
  const run = await session.run();
  session.filed += 1;
  let later = false;
  for (const article of articles) {
    await run.article(nameOf(item), article);
    later ||= PASSING.has(run.report.last?.problem?.code ?? '');
  }
  return { is: later ? 'later' : 'done' };
}

/** What reports call an item. */
export const nameOf = (item: FeedItem): string => item.link ?? item.title ?? item.id;

const unchanged = (item: FeedItem, path: string) => ({
  name: nameOf(item),
  status: 'unchanged' as const,
  path,
  title: item.title,
  linked: [],
  unresolved: [],
  removed: [],
});
