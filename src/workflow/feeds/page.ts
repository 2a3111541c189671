import { itemInput, type FeedItem } from '../../intake/feeds/feed';
import type { Article, Outcome, Problem, Stated } from '../../model';
import { fetchPage } from '../web/page';
import { plainOf } from './words';
import type { Session } from './session';

/** What an article's own page gave: articles, or why there are none. */
export type PageReading =
  | { readonly got: 'articles'; readonly articles: readonly Outcome<Article>[] }
  | {
      readonly got: 'nothing';
      readonly problem: Problem;
      /** Whether it may go better another time. */
      readonly passing: boolean;
      /** The site asked to be left alone: for so many seconds, where it says. */
      readonly resting?: { readonly seconds?: number };
      /** No request was made. */
      readonly unasked?: boolean;
    };

const PASSING = new Set(['fetch-failed', 'timed-out']);

/** Fetches and reads the page of an item. `feedUrl`: the address the user entered. */
export async function readPage(item: FeedItem, link: string, feedUrl: string, session: Session): Promise<PageReading> {
  const host = hostOf(link);
  if (session.resting.has(host))
    return { got: 'nothing', problem: resting(link), passing: true, resting: {}, unasked: true };
  let answer: { status: number; seconds?: number } = { status: 0 };
  const watching = {
    request: async (request: Parameters<Session['request']>[0]) => {
      const response = await session.request(request);
      if (response.ok) {
        const { status, retryAfter } = response.value;
        answer = { status, ...(retryAfter === undefined ? {} : { seconds: retryAfter }) };
      }
      return response;
    },
  };
  const page = await fetchPage({ url: link, foundAt: feedUrl }, watching, undefined, statedOf(item));
  if (page.ok) return judged(await articlesOf(page.value, session), item, link);
  const { status, ...rest } = answer;
  const asksForRest = status === 429 || status === 503;
  if (asksForRest) session.resting.add(host);
  return {
    got: 'nothing',
    problem: page.problem,
    passing: asksForRest || status >= 500 || PASSING.has(page.problem.code),
    ...(asksForRest ? { resting: rest } : {}),
  };
}

/** What the item says, but for the feed's own name: a page knows its outlet better. */
function statedOf(item: FeedItem): Stated {
  const { stated } = itemInput(item, { title: null, language: null }, '');
  return stated ?? { from: 'feed item' };
}

async function articlesOf(
  input: Parameters<Session['workspace']['engine']['read']>[0],
  session: Session,
): Promise<readonly Outcome<Article>[]> {
  const { workspace } = await session.run();
  const articles: Outcome<Article>[] = [];
  for await (const article of workspace.engine.read(input)) articles.push(article);
  return articles;
}

/** A page that holds less than the feed itself is none: a login, a notice of cookies, the free beginning of a story. */
function judged(articles: readonly Outcome<Article>[], item: FeedItem, link: string): PageReading {
  const [first] = articles;
  const nothing = (problem: Problem): PageReading => ({ got: 'nothing', problem, passing: false });
  if (first === undefined) return nothing({ code: 'no-text', subject: link, message: 'The page holds no article.' });
  if (!first.ok) return articles.some(({ ok }) => ok) ? { got: 'articles', articles } : nothing(first.problem);
  const { kind, body } = first.value;
  if (kind?.value === 'paywall-stub') return nothing(stub(link));
  if (body.text.length < plainOf(item.html).length * 0.9) return nothing(shorter(link));
  return { got: 'articles', articles };
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
  message: 'The site asked to be left alone for a while.',
});

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}
