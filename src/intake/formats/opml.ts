import { failed, type Input, type Outcome } from '../../model';
import { isOpml, readOpml } from '../feeds/opml';
import { refuse } from '../problems';
import type { TextContainer } from '../format';

/** A list of feeds: no articles, and the problem says what to do with it. */
export const opml: TextContainer = {
  id: 'opml',
  holds: 'text parts',
  extensions: ['opml'],
  sniff: isOpml,
  open: ({ input, text }) => [listed(input.name, text)],
};

function listed(name: string, text: string): Outcome<Input> {
  const feeds = readOpml(text, name);
  if (!feeds.ok) return failed(feeds.problem);
  const count = feeds.value.length === 1 ? 'the address of a feed' : `the addresses of ${feeds.value.length} feeds`;
  return refuse(
    'feed-list',
    name,
    `it holds ${count} and no articles; subscribe to them in the settings under Feeds, or with \`dateline feeds import\`.`,
  );
}
