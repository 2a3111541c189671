import { failed, message, ok, type Input, type Outcome } from '../../model';
import { itemInput } from '../feeds/feed';
import { isJsonFeed } from '../feeds/json-feed';
import { rootOf } from '../feeds/markup';
import { openFeed } from '../feeds/read';
import { refuse } from '../problems';
import { baseOf } from '../stated';
import type { Source, TextContainer } from '../format';

/** RSS, RDF, Atom and JSON Feed in a file: each item an article. Other XML is told that it is none. */
export const feed: TextContainer = {
  id: 'feed',
  holds: 'text parts',
  extensions: ['rss', 'atom', 'rdf', 'xml', 'jsonfeed'],
  sniff: (_head, more) => (isXml(more) ? rootOf(more) !== null : isJsonFeed(more)),
  open: partsOf,
};

const isXml = (text: string): boolean => /^[\s\ufeff]*</.test(text.slice(0, 2000));

async function* partsOf({ input, text }: Source): AsyncIterable<Outcome<Input>> {
  const opened = await openFeed(text, input.name, baseOf(input) ?? '');
  if (!opened.ok) {
    yield failed(opened.problem);
    return;
  }
  let number = 0;
  for (const item of opened.value.items) {
    number += 1;
    const name = `${input.name}#${number}`;
    if (!item.ok) yield item;
    else if (item.value.html !== '') yield ok(itemInput(item.value, opened.value.head, name));
    else
      yield refuse(
        'no-text',
        name,
        message`the feed brings only its headline; import ${item.value.link?.slice(0, 500) ?? 'its page'} itself.`,
        `item ${number}`,
      );
  }
  if (number === 0) yield refuse('no-articles', input.name, 'the feed is empty.');
}
