import type { Input, Outcome } from '../../model';
import { looksLikeUrlList, readUrlList } from '../feeds/urls';
import { refuse } from '../problems';
import type { TextContainer } from '../format';

/** Web addresses and nothing else: lists, internet shortcuts, bookmarks. Reading fetches nothing, so there is no article. */
export const urls: TextContainer = {
  id: 'urls',
  holds: 'text parts',
  extensions: ['url', 'webloc', 'urls'],
  sniff: looksLikeUrlList,
  open: ({ input, text }) => [addressed(input.name, readUrlList(text) ?? [])],
};

/** What is said of addresses that stand for articles. */
export function addressed(name: string, addresses: readonly string[]): Outcome<Input> {
  if (addresses.length === 0)
    return refuse('no-articles', name, 'there is neither a web address nor an article in it.');
  const what = addresses.length === 1 ? 'a web address' : `${addresses.length} web addresses`;
  return refuse(
    'web-links',
    name,
    `it holds ${what} and no article; to have the pages fetched, paste the addresses into the import dialog or add \`--fetch\` to \`dateline import\`.`,
  );
}
