import type { CliData, CliFlags } from 'obsidian';
import type { Feeds } from '../feeds/feeds';
import { TEXT } from '../../../text';
import { errorLine, isSet, printReport } from './printing';

const T = TEXT.cli;

export const SYNC_FLAGS: CliFlags = {
  feed: { value: '<address>', description: T.sync.feed },
  'dry-run': { description: T.dryRun },
  json: { description: T.json },
};

/** `dateline:sync`: syncs the feeds of the settings, or one of them. */
export async function syncFromCli(feeds: Feeds, params: CliData): Promise<string> {
  const { feed, json } = params;
  if (feed !== undefined && !feeds.has(feed)) return errorLine(T.sync.unknown(feed));
  if (feed === undefined && feeds.active.length === 0) return errorLine(T.sync.none);
  const dryRun = isSet(params['dry-run']);
  const report = await feeds.run({ dryRun, ...(feed === undefined ? {} : { only: [feed] }) });
  return printReport(report, isSet(json));
}
