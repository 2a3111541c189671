import { canonicalUrl } from '../../intake/url';
import { fileArticle } from '../filing';
import { itemInput, type Feed, type FeedItem } from '../../intake/feeds/feed';
import { ok, type Article, type FeedSettings, type Input, type Outcome } from '../../model';
import { READER_FAILED, notUnderstood } from '../reading';
import type { FeedState } from './feed-state';
import type { KnownItem } from './identity';
import { readPage, type Missing } from './page';
import type { FeedSync } from './session';

/** Syncs in which an item is tried that cannot be filed, or its page asked for, before it is given up. */
const MAX_TRIES = 3;

/** Problems of the disk: the item is filed when it is well again. */
const OF_THE_DISK: ReadonlySet<string> = new Set(['disk-error', 'note-busy']);
/** Problems that may be of the moment only, or be mended in a newer Dateline. */
const PERHAPS_PASSING: ReadonlySet<string> = new Set(['note-exists', 'note-missing', 'note-changed', READER_FAILED]);

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
  /** What the feed came in. */
  readonly answer: Input;
  readonly state: FeedState;
  readonly session: FeedSync;
}

interface Chosen {
  readonly known: KnownItem;
  readonly change: 'new' | 'changed';
}

/** Files one item: its page where the feed brings only a beginning and the user wants the whole, else the feed's text. */
export async function fileItem(chosen: Chosen, context: ItemContext): Promise<Filed> {
  const {
    known: { item, keys },
    change,
  } = chosen;
  const { feed, session } = context;
  const run = await session.run();
  const known = item.link === null ? null : run.index.articleByUrl(item.link);
  const wantsPage = feed.fullText && item.truncated && item.link !== null && !session.dryRun;
  if (known !== null && (change === 'new' || (item.truncated && !wantsPage))) {
    // A beginning would be no newer version of the whole.
    if (change === 'new') run.report.article(unchanged(item, known.path));
    return { is: 'done' };
  }
  const hasText = item.words !== '';
  if (!wantsPage) return hasText ? fromFeed(chosen, context) : { is: 'textless' };
  // The address as it will be kept: what it says of who sent the reader is nobody's business.
  const page = await readPage(item, canonicalUrl(item.link) ?? item.link, feed.url, session);
  if (page.got === 'articles') return file(chosen, page.articles, page.page, context);
  if (await isPostponed(page, keys, context)) return { is: 'later', ...(page.rest ? { rest: page.rest } : {}) };
  if (known !== null) session.notice(item.link, `${page.problem.message} The note keeps the text it has.`);
  if (known !== null || wasFiled(chosen)) return { is: 'done' };
  if (hasText) session.notice(item.link, `${page.problem.message} The feed's own text was taken.`);
  if (hasText) return fromFeed(chosen, context);
  session.filed += 1;
  run.report.failure(nameOf(item), page.problem);
  return { is: 'done' };
}

/** What may be had another time is waited for, but not for ever. */
async function isPostponed(page: Missing, keys: readonly string[], { state }: ItemContext): Promise<boolean> {
  if (page.queued === true) return true;
  return page.passing && (await isTriedAgain(keys, state));
}

async function isTriedAgain(keys: readonly string[], state: FeedState): Promise<boolean> {
  if (state.triesOf(keys) + 1 >= MAX_TRIES) return false;
  await state.tried(keys);
  return true;
}

async function fromFeed(chosen: Chosen, context: ItemContext): Promise<Filed> {
  const { item } = chosen.known;
  const { workspace } = await context.session.run();
  const articles: Outcome<Article>[] = [];
  for await (const article of workspace.engine.read(itemInput(item, context.document, nameOf(item))))
    articles.push(article);
  return file(chosen, articles, context.answer, context);
}

/** An item with an address of its own that was done with before: the vault has its note, unless the user did not want it. */
const wasFiled = ({ known, change }: Chosen): boolean => change === 'changed' && known.item.link !== null;

async function file(
  chosen: Chosen,
  articles: readonly Outcome<Article>[],
  source: Input,
  { session, state }: ItemContext,
): Promise<Filed> {
  const { item, keys } = chosen.known;
  const run = await session.run();
  // Looked for as it was read too: a page may name another address than the feed does.
  const isThere = articles.some((article) => !article.ok || run.index.findArticle(article.value) !== null);
  if (wasFiled(chosen) && !isThere) return { is: 'done' };
  session.filed += 1;
  const codes: string[] = [];
  const first = articles.find(({ ok }) => ok);
  const original = first?.ok === true ? await run.originals?.keepNow(source, first.value) : undefined;
  for (const article of articles) {
    const read = notUnderstood(article);
    await fileArticle(nameOf(item), read.ok ? ok({ ...read.value, ...(original && { original }) }) : read, run);
    codes.push(run.report.last?.problem?.code ?? '');
  }
  if (codes.some((code) => OF_THE_DISK.has(code))) return { is: 'later' };
  const isLater = codes.some((code) => PERHAPS_PASSING.has(code)) && (await isTriedAgain(keys, state));
  return { is: isLater ? 'later' : 'done' };
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
