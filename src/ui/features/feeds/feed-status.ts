import type { FeedSettings, StorePort } from '../../../model';
import { lastSync } from '../../../workflow/feeds';
import { FeedState } from '../../../workflow/feeds/feed-state';
import { TEXT } from '../../../text';

const T = TEXT.settings.feeds;

/** What the last syncs left behind, in words. */
export interface FeedStatus {
  /** Wall clock of the last sync's end. */
  readonly last: string | null;
  /** Address of a feed that is left alone → why. */
  readonly troubles: ReadonlyMap<string, string>;
}

export async function loadFeedStatus(store: StorePort, feeds: readonly FeedSettings[]): Promise<FeedStatus> {
  const troubles = new Map<string, string>();
  for (const { url } of feeds) {
    const { facts } = (await FeedState.open(store, url, false)).state;
    if (facts.gone) troubles.set(url, T.gone);
    else if (facts.failures > 0 && facts.why !== null && facts.notBefore !== null) {
      troubles.set(url, T.waiting(facts.why, facts.notBefore.replace('T', ' ').slice(0, 16)));
    }
  }
  return { last: await lastSync(store), troubles };
}
