import type { Command } from 'commander';
import type { AddOptions, FeedsOptions, SyncOptions } from './commands/feeds';
import type { ExitCode } from './exit';
import { GAZETTEER } from './options';

/** Hears with what a command ends. */
export type Finish = (code: ExitCode) => void;

const THE_VAULT = ['--vault <dir>', 'the vault'] as const;

const load = () => import('./commands/feeds');

/** The subscriptions are those of the plugin: they stand in its settings in the vault. */
export function addFeedCommands(cli: Command, finish: Finish): void {
  const feeds = cli.command('feeds').description('subscribe to feeds, and file what is new in them');
  addSubscribing(feeds, finish);
  addLists(feeds, finish);
  addSync(feeds, finish);
}

function addSubscribing(feeds: Command, finish: Finish): void {
  feeds
    .command('list')
    .description('the feeds subscribed to')
    .requiredOption(...THE_VAULT)
    .option('--json', 'as JSON')
    .action(async (options: FeedsOptions) => finish(await (await load()).runList(options)));
  feeds
    .command('add')
    .description('subscribe to a feed, or to the one a page names; makes one request, to this address')
    .argument('<url>', 'address of the feed or of a page of its site')
    .requiredOption(...THE_VAULT)
    .option('--title <text>', 'what to call it, instead of what it calls itself')
    .option(
      '--include <words>',
      'file only items with one of these words, separated by commas; sanction* for any ending',
    )
    .option('--exclude <words>', 'leave out items with one of these words')
    .option('--full-text', 'fetch the pages of items that the feed brings only the beginning of')
    .action(async (url: string, options: AddOptions) => finish(await (await load()).runAdd(url, options)));
  feeds
    .command('remove')
    .description('end a subscription; the notes stay')
    .argument('<url>', 'address as listed')
    .requiredOption(...THE_VAULT)
    .action(async (url: string, options: FeedsOptions) => finish(await (await load()).runRemove(url, options)));
  feeds
    .command('forget')
    .description('file again what was deleted or undone, as far as the feed still shows it')
    .argument('<url>', 'address as listed')
    .requiredOption(...THE_VAULT)
    .action(async (url: string, options: FeedsOptions) => finish(await (await load()).runForget(url, options)));
}

/** OPML in and out. */
function addLists(feeds: Command, finish: Finish): void {
  feeds
    .command('import')
    .description('subscribe to the feeds of an OPML list; makes no request')
    .argument('<file>', 'an OPML file')
    .requiredOption(...THE_VAULT)
    .action(async (file: string, options: FeedsOptions) => finish(await (await load()).runImportList(file, options)));
  feeds
    .command('export')
    .description('write the subscriptions as an OPML list')
    .argument('<file>', 'the file to write; - for standard output')
    .requiredOption(...THE_VAULT)
    .action(async (file: string, options: FeedsOptions) => finish(await (await load()).runExportList(file, options)));
}

function addSync(feeds: Command, finish: Finish): void {
  feeds
    .command('sync')
    .description('file what is new in the feeds, as one run that can be undone')
    .argument('[urls...]', 'only these feeds, also when they are paused or were in trouble')
    .requiredOption(...THE_VAULT)
    .option('--dry-run', 'ask the feeds, but no pages; report what would be filed, write nothing')
    .option('--json', 'the report as JSON')
    .option('--report <file>', 'also write the report to a file, as Markdown')
    .option(...GAZETTEER)
    .action(async (urls: string[], options: SyncOptions) => finish(await (await load()).runSync(urls, options)));
}
