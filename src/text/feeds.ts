import { plural } from './plural';

/** The words of feed subscriptions, outside the settings tab. */
export const FEEDS = {
  none: 'There are no feeds to sync. Add one in the settings.',
  nothingNew: 'Nothing new in the feeds.',
  synced: (summary: string) => `Feeds synced: ${summary}`,
  addTitle: 'Subscribe to a feed',
  addHint: 'Address of the feed, or of a page of its site',
  addPlaceholder: 'https://example.org/feed.xml',
  willAsk: (host: string) => `Will ask ${host} for its feeds. Nothing else is sent.`,
  find: 'Find feeds',
  finding: 'Looking for feeds…',
  found: (count: number) => (count === 1 ? 'Found one feed.' : `Found ${count} feeds. Choose which to add.`),
  add: 'Subscribe',
  added: 'Subscribed',
  known: 'This feed is in the list already.',
  addedFeeds: (count: number) => `${plural(count, 'feed')} added.`,
  addedSome: (count: number, leftOut: readonly { readonly address: string; readonly why: string }[]) =>
    `${plural(count, 'feed')} added, ${leftOut.length} left out: ${leftOut
      .slice(0, 3)
      .map(({ address, why }) => `${address} (${why})`)
      .join(' ')}${leftOut.length > 3 ? ' …' : ''}`,
  noNewFeeds: 'All feeds of this list are subscribed to already.',
  exported: (path: string) => `Feeds written to ${path}.`,
  exportName: (stamp: string) => `Feeds ${stamp}`,
  noExport: 'There are no feeds to export.',
} as const;
