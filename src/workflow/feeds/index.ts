export { isSameFeed } from './address';
export { discoverFeed, type FoundFeed } from './discover';
export { forgetFeed } from './feed-state';
export { isDue } from './moments';
export type { SyncOptions } from './session';
export { listedFeeds, newFeed, opmlFromFeeds } from './subscriptions';
export { lastSync, syncFeeds } from './sync';
