import type { FeedSettings } from '../../model';
import type { FeedState } from './feed-state';
import { fileItem, nameOf, type Filed, type ItemContext } from './file-item';
import type { KnownItem } from './identity';
import type { FeedSync } from './session';
import { leftOutBy } from './words';

/** What became of a feed's items. */
export interface FiledItems {
  /** Whether all that were to be filed are done with. */
  readonly complete: boolean;
  /** A site of theirs asked to be left alone, for so many seconds where it says. */
  readonly rest: NonNullable<Filed['rest']> | null;
}

/** Files the items that are new or changed, and notes each as done with as soon as it is. Throws `Cancelled`. */
export async function fileItems(items: readonly KnownItem[], context: ItemContext): Promise<FiledItems> {
  const { feed, state, session } = context;
  const { wanted, leftOut } = chosen(items, feed, state);
  session.expect(wanted.length);
  const counts = { leftOut, textless: 0, waiting: 0, beyond: 0 };
  let rest: FiledItems['rest'] = null;
  for (const [at, { known, change }] of wanted.entries()) {
    session.stopIfCancelled();
    if (session.full) {
      counts.beyond = wanted.length - at;
      break;
    }
    session.tell(nameOf(known.item));
    const filed = await fileItem({ known, change }, context);
    if (filed.is === 'done') await state.done(known.keys, known.item.updated ?? known.item.published);
    else if (filed.is === 'textless') counts.textless += 1;
    else counts.waiting += 1;
    rest = filed.rest ?? rest;
    session.item(nameOf(known.item));
  }
  tell(feed, counts, session);
  return { complete: counts.waiting + counts.beyond === 0, rest };
}

interface Wanted {
  readonly known: KnownItem;
  readonly change: 'new' | 'changed';
}

/** The items to file: new ones, and those that say they were changed since. */
function chosen(
  items: readonly KnownItem[],
  feed: FeedSettings,
  state: FeedState,
): { readonly wanted: readonly Wanted[]; readonly leftOut: number } {
  const wanted: Wanted[] = [];
  let leftOut = 0;
  for (const known of items) {
    const change = state.has(known.keys, known.item.updated);
    if (change === 'seen') continue;
    if (leftOutBy(known.item, feed) !== null) leftOut += 1;
    else wanted.push({ known, change });
  }
  const changed = wanted.filter(({ change }) => change === 'changed');
  // A feed that dates everything anew each time it is asked says nothing of its stories.
  const clockwork = changed.length > 5 && changed.length > items.length / 2;
  return { wanted: clockwork ? wanted.filter(({ change }) => change === 'new') : wanted, leftOut };
}

interface Counts {
  readonly leftOut: number;
  readonly textless: number;
  readonly waiting: number;
  readonly beyond: number;
}

function tell(feed: FeedSettings, { leftOut, textless, waiting, beyond }: Counts, session: FeedSync): void {
  const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
  const hint = feed.fullText ? '' : ' Switch on full text to have the articles fetched from their pages.';
  if (leftOut > 0) session.notice(feed.url, `${items(leftOut)} left out by the feed's words.`);
  if (textless > 0) session.notice(feed.url, `${items(textless)} without any text.${hint}`);
  if (waiting > 0) session.notice(feed.url, `${items(waiting)} could not be had now; the next sync tries again.`);
  if (beyond > 0) session.notice(feed.url, `${items(beyond)} more for the next sync: this one has filed enough.`);
}
