import { itemInput, type FeedItem } from '../../intake/feeds/feed';
import { webAddress } from '../../intake/url';
import type { Article, Input, Outcome, Problem, Stated, FetchPort, WebResponse } from '../../model';
import { READER_FAILED } from '../reading';
import { fetchPage } from '../web/page';
import type { FeedSync } from './session';

/** What an article's own page gave: articles, or why there are none. */
export type PageReading =
  | { readonly got: 'articles'; readonly articles: readonly Outcome<Article>[]; readonly page: Input }
  | ({ readonly got: 'nothing' } & Missing);

export interface Missing {
  readonly problem: Problem;
  /** The site, or the connection, may answer another time. */
  readonly passing: boolean;
  /** The site asked to be left alone: for so many seconds, where it says. */
  readonly rest?: { readonly seconds?: number };
  /** The site is left alone after it delivered others: that this one has to wait is no sign that it never comes. */
  readonly queued?: boolean;
}

const NO_ANSWER: ReadonlySet<string> = new Set(['fetch-failed', 'timed-out']);
/** Requests in a row without an answer before a site is left alone. */
const MAX_STUMBLES = 2;

/** Fetches and reads the page of an item. `feedUrl`: the address the user entered. Throws `Cancelled`. */
export async function readPage(item: FeedItem, link: string, feedUrl: string, session: FeedSync): Promise<PageReading> {
  const host = webAddress(link)?.host ?? '';
  if (session.resting.has(host)) {
    return { got: 'nothing', problem: resting(link), passing: true, queued: session.delivered.has(host) };
  }
  const answers: WebResponse[] = [];
  const asking: FetchPort = {
    request: async (request) => {
      const answer = await session.request(request);
      if (answer.ok) answers.push(answer.value);
      return answer;
    },
  };
  const page = await fetchPage({ url: link, foundAt: feedUrl }, asking, undefined, statedOf(item));
  if (!page.ok) return { got: 'nothing', ...missing(page.problem, answers[0], host, session) };
  session.stumbles.delete(host);
  session.delivered.add(host);
  return judged(await articlesOf(page.value, session), item, page.value);
}

function missing(problem: Problem, answer: WebResponse | undefined, host: string, session: FeedSync): Missing {
  const stumbles = NO_ANSWER.has(problem.code) ? (session.stumbles.get(host) ?? 0) + 1 : 0;
  session.stumbles.set(host, stumbles);
  const { status = 0 } = answer ?? {};
  const asksForRest = status === 429 || status === 503;
  if (asksForRest || stumbles >= MAX_STUMBLES) session.resting.add(host);
  const seconds = answer?.retryAfter === undefined ? {} : { seconds: answer.retryAfter };
  return { problem, passing: asksForRest || status >= 500 || stumbles > 0, ...(asksForRest ? { rest: seconds } : {}) };
}

/** What the item says, but for the feed's own name: a page knows its outlet better. */
function statedOf(item: FeedItem): Stated {
  const { stated } = itemInput(item, { title: null, language: null }, '');
  return stated ?? { from: 'feed item' };
}

async function articlesOf(input: Input, session: FeedSync): Promise<readonly Outcome<Article>[]> {
  const { workspace } = await session.run();
  const articles: Outcome<Article>[] = [];
  for await (const article of workspace.engine.read(input)) articles.push(article);
  return articles;
}

/** A page that holds less than the feed itself is none: a login, a notice of cookies, the free beginning of a story. */
function judged(articles: readonly Outcome<Article>[], item: FeedItem, page: Input): PageReading {
  const [first] = articles;
  const link = page.name;
  const nothing = (problem: Problem): PageReading => ({
    got: 'nothing',
    problem,
    passing: problem.code === READER_FAILED,
  });
  if (first === undefined) return nothing({ code: 'no-text', subject: link, message: 'The page holds no article.' });
  if (!first.ok) return articles.some(({ ok }) => ok) ? { got: 'articles', articles, page } : nothing(first.problem);
  const { kind, body } = first.value;
  if (kind?.value === 'paywall-stub') return nothing(stub(link));
  if (body.text.length < item.words.length * 0.9) return nothing(shorter(link));
  return { got: 'articles', articles, page };
}

const stub = (subject: string): Problem => ({
  code: 'paywall-stub',
  subject,
  message: 'The page shows only the beginning of the article to those who do not pay.',
});

const shorter = (subject: string): Problem => ({
  code: 'no-text',
  subject,
  message: 'The page holds less of the article than the feed does.',
});

const resting = (subject: string): Problem => ({
  code: 'bad-status',
  subject,
  message: 'The site does not answer, or asked to be left alone for a while.',
});
