export { discoverFeed, type FoundFeed } from './discover';
export { forgetFeed } from './feed-state';
export { isDue } from './moments';
export type { SyncOptions } from './session';
export { feedsFromOpml, newFeed, opmlFromFeeds } from './subscriptions';
export { lastSync, syncFeeds } from './sync';
