import { decode } from '../../intake/encoding/decode';
import type { Feed, FeedItem } from '../../intake/feeds/feed';
import { openFeed } from '../../intake/feeds/read';
import { failed, ok } from '../../model';
import type { WebResponse, Outcome, Problem } from '../../model';
import { webProblem } from '../web/problems';
import type { FeedSync } from './session';

/** Items read before whoever else runs in this thread gets its turn. */
const AT_ONCE = 100;

/**
 * The feed in an answer. Problems: `bad-status`, `not-a-feed`, those of decoding, `damaged` where it breaks off before
 * its first item is whole. Throws `Cancelled`.
 */
export async function readAnswer(url: string, answer: WebResponse, session: FeedSync): Promise<Outcome<Feed>> {
  const { status, bytes, contentType, url: from } = answer;
  if (status < 200 || status > 299) return webProblem('bad-status', url, String(status));
  const text = decode(bytes, url, contentType);
  if (!text.ok) return text;
  const opened = await openFeed(text.value, url, from);
  if (!opened.ok) return opened.problem.code === 'no-articles' ? notAFeed(url) : opened;
  const { title, link, language } = opened.value.head;
  const { items, problems } = await readItems(opened.value.items, session);
  const [first] = problems;
  return items.length === 0 && first?.code === 'damaged'
    ? failed(first)
    : ok({ title, link, language, items, problems });
}

/** A feed of tens of thousands of items takes seconds: it must be possible to cancel meanwhile, and to go on typing. */
async function readItems(
  outcomes: Iterable<Outcome<FeedItem>>,
  session: FeedSync,
): Promise<{ readonly items: readonly FeedItem[]; readonly problems: readonly Problem[] }> {
  const items: FeedItem[] = [];
  const problems: Problem[] = [];
  for (const outcome of outcomes) {
    if (outcome.ok) items.push(outcome.value);
    else problems.push(outcome.problem);
    if ((items.length + problems.length) % AT_ONCE === 0) await session.breathe();
  }
  return { items, problems };
}

const notAFeed = (subject: string): Outcome<Feed> =>
  failed({
    code: 'not-a-feed',
    subject,
    message:
      'What came is no feed but something else, perhaps a page that wants a login; look at the address in a browser.',
  });
