import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { feedReader } from '../../src/intake/feeds/reader';
import {
  failed,
  isFault,
  jsonText,
  type FeedSettings,
  type ImportReport,
  type Outcome,
  type Problem,
  type StorePort,
} from '../../src/model';
import { renderReport } from '../../src/notes';
import { openFolderVault } from '../../src/vault/folder.mts';
import {
  discoverFeed,
  forgetFeed,
  isSameFeed,
  listedFeeds,
  newFeed,
  opmlFromFeeds,
  syncFeeds,
} from '../../src/workflow/feeds';
import { FeedState } from '../../src/workflow/feeds/feed-state';
import { plural } from '../../src/text/plural';
import { changeFeeds, readFeeds } from '../system/feed-settings.mts';
import { nodeFetch } from '../system/fetch.mts';
import { readInput, STDIN } from '../system/inputs.mts';
import { openPluginStore } from '../system/plugin-store.mts';
import { pause } from '../system/web-inputs.mts';
import { complain, EXIT, exitWith, misused, type ExitCode } from '../terminal/ending.mts';
import { answer, inert } from '../terminal/layout.mts';
import { GAZETTEER, THE_VAULT } from '../terminal/options.mts';
import { controlledRun, stopOnInterrupt } from '../terminal/progress.mts';
import { terminalReport } from '../terminal/report.mts';
import { keepingOriginals, openWorkspaceWithPlaces } from '../workspace.mts';

interface FeedsOptions {
  readonly vault: string;
  readonly json?: boolean;
}
interface AddOptions extends FeedsOptions {
  readonly title?: string;
  readonly include?: string;
  readonly exclude?: string;
  readonly fullText?: boolean;
}
interface SyncOptions extends FeedsOptions {
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly originals?: boolean;
  /** Files of places. */
  readonly gazetteer?: readonly string[];
}

/** The subscriptions are those of the plugin: they stand in its settings in the vault. */
export const declare = (feeds: Command): Command => declareSync(declareLists(declareSubscribing(feeds)));

function declareSubscribing(feeds: Command): Command {
  feeds
    .command('list')
    .description('the feeds subscribed to')
    .requiredOption(...THE_VAULT)
    .option('--json', 'as JSON')
    .action(exitWith(runList));
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
    .action(exitWith(runAdd));
  feeds
    .command('remove')
    .description('end a subscription; the notes stay')
    .argument('<url>', 'address as listed')
    .requiredOption(...THE_VAULT)
    .action(exitWith(runRemove));
  feeds
    .command('forget')
    .description('file again what was deleted or undone, as far as the feed still shows it')
    .argument('<url>', 'address as listed')
    .requiredOption(...THE_VAULT)
    .action(exitWith(runForget));
  return feeds;
}

/** OPML in and out. */
function declareLists(feeds: Command): Command {
  feeds
    .command('import')
    .description('subscribe to the feeds of an OPML list; makes no request')
    .argument('<file>', 'an OPML file')
    .requiredOption(...THE_VAULT)
    .action(exitWith(runImportList));
  feeds
    .command('export')
    .description('write the subscriptions as an OPML list')
    .argument('<file>', 'the file to write; - for standard output')
    .requiredOption(...THE_VAULT)
    .action(exitWith(runExportList));
  return feeds;
}

function declareSync(feeds: Command): Command {
  feeds
    .command('sync')
    .description('file what is new in the feeds, as one run that can be undone')
    .argument('[urls...]', 'only these feeds, also when they are paused or were in trouble')
    .requiredOption(...THE_VAULT)
    .option('--dry-run', 'ask the feeds, but no pages; report what would be filed, write nothing')
    .option('--json', 'the report as JSON')
    .option('--report <file>', 'also write the report to a file, as Markdown')
    .option('--originals', 'keep what articles come in, to the byte, beside their notes')
    .option(...GAZETTEER)
    .action(exitWith(runSync));
  return feeds;
}

/** The feeds subscribed to, one a line. */
async function runList({ vault, json = false }: FeedsOptions): Promise<ExitCode> {
  const store = await storeOf(vault);
  const feeds = await readFeeds(store);
  if (!feeds.ok) return complain(feeds.problem);
  if (json) console.log(jsonText(feeds.value));
  else if (feeds.value.length === 0) console.log('No feeds yet: add one with dateline feeds add URL.');
  else for (const feed of feeds.value) console.log(inert(feedLine(feed) + (await troubleOf(feed.url, store))));
  return EXIT.done;
}

/** Why a feed is left alone, as the last sync noted it. */
async function troubleOf(url: string, store: StorePort): Promise<string> {
  const { facts } = (await FeedState.open(store, url, false)).state;
  if (facts.gone) return '  gone for good';
  return facts.notBefore === null ? '' : `  left alone until ${facts.notBefore.replace('T', ' ')}: ${facts.why ?? ''}`;
}

function feedLine({ url, title, include, exclude, fullText, paused }: FeedSettings): string {
  const more = [
    paused ? 'paused' : '',
    fullText ? 'full text' : '',
    include.length > 0 ? `only: ${include.join(', ')}` : '',
    exclude.length > 0 ? `without: ${exclude.join(', ')}` : '',
  ].filter((part) => part !== '');
  return `${title || url}  ${url}${more.length > 0 ? `  (${more.join('; ')})` : ''}`;
}

/** Looks for the feed behind an address, with one request, and subscribes to it. */
async function runAdd(address: string, options: AddOptions): Promise<ExitCode> {
  const store = await storeOf(options.vault);
  const known = await readFeeds(store);
  if (!known.ok) return complain(known.problem);
  const found = await discoverFeed(address, nodeFetch, feedReader, stopOnInterrupt());
  if (!found.ok) return complain(found.problem);
  const [first, ...others] = found.value;
  if (first === undefined) return EXIT.failed;
  const same = known.value.find(({ url }) => isSameFeed(url, first.url));
  if (same) {
    console.log(inert(`${same.url} is subscribed to already.`));
    return EXIT.done;
  }
  const feed: FeedSettings = {
    ...newFeed(first.url, options.title ?? first.title),
    include: words(options.include),
    exclude: words(options.exclude),
    fullText: options.fullText ?? false,
  };
  const changed = await changeFeeds(store, (feeds) => [...feeds, feed]);
  if (!changed.ok) return complain(changed.problem);
  console.log(inert(`added ${feedLine(feed)}`));
  for (const { url, title } of others) console.error(inert(`there is also: ${title}  ${url}`));
  return EXIT.done;
}

const words = (given = ''): string[] =>
  given
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Ends a subscription; the notes stay. */
async function runRemove(url: string, { vault }: FeedsOptions): Promise<ExitCode> {
  const store = await storeOf(vault);
  const known = await subscribed(url, store);
  if (!known.ok) return complain(known.problem);
  const changed = await changeFeeds(store, (feeds) => feeds.filter((feed) => !isSameFeed(feed.url, url)));
  if (!changed.ok) return complain(changed.problem);
  console.log(inert(`removed ${url}`));
  return EXIT.done;
}

/** Forgets what a feed has shown, so that the next sync files again what was deleted or undone. */
async function runForget(url: string, { vault }: FeedsOptions): Promise<ExitCode> {
  const store = await storeOf(vault);
  const known = await subscribed(url, store);
  if (!known.ok) return complain(known.problem);
  for (const feed of known.value) if (isSameFeed(feed.url, url)) await forgetFeed(store, feed.url);
  console.log(inert(`forgot what ${url} has shown; the next sync files what is not in the vault`));
  return EXIT.done;
}

/** Problem: `no-such-feed`. */
async function subscribed(url: string, store: StorePort): Promise<Outcome<readonly FeedSettings[]>> {
  const feeds = await readFeeds(store);
  if (!feeds.ok || feeds.value.some((feed) => isSameFeed(feed.url, url))) return feeds;
  return failed({ code: 'no-such-feed', subject: url, message: 'it is not subscribed to; see dateline feeds list' });
}

/** Subscribes to the feeds of an OPML list that are not subscribed to yet. Asks nobody for anything. */
async function runImportList(file: string, { vault }: FeedsOptions): Promise<ExitCode> {
  const store = await storeOf(vault);
  const [known, input] = [await readFeeds(store), await readInput(file)];
  if (!known.ok) return complain(known.problem);
  if (!input.ok) return complain(input.problem);
  const list = await listedFeeds({ ...input.value, name: file }, feedReader, known.value);
  if (!list.ok) return complain(list.problem);
  const { fresh, leftOut, known: had } = list.value;
  const changed = await changeFeeds(store, (feeds) => [...feeds, ...fresh]);
  if (!changed.ok) return complain(changed.problem);
  for (const { address, why } of leftOut) console.error(inert(`left out ${address}: ${why}`));
  const others = (count: number, what: string): string => (count === 0 ? '' : `, ${count} ${what}`);
  const rest = others(had, 'subscribed to already') + others(leftOut.length, 'left out');
  console.log(`${plural(fresh.length, 'feed')} added${rest}, ${changed.value.length} in all`);
  return EXIT.done;
}

/** Writes the feeds as an OPML list. */
async function runExportList(file: string, { vault }: FeedsOptions): Promise<ExitCode> {
  const feeds = await readFeeds(await storeOf(vault));
  if (!feeds.ok) return complain(feeds.problem);
  const list = opmlFromFeeds(feeds.value);
  if (file === STDIN) console.log(list);
  else await writeFile(file, list);
  return EXIT.done;
}

/** Files what is new in the feeds, or in those named. */
async function runSync(urls: readonly string[], options: SyncOptions): Promise<ExitCode> {
  const { workspace: opened, problems } = await openWorkspaceWithPlaces(options.vault, options.gazetteer);
  const workspace = (options.originals ?? false) ? keepingOriginals(opened) : opened;
  const unknown = urls.find((url) => !workspace.settings.feeds.list.some((feed) => isSameFeed(feed.url, url)));
  if (unknown !== undefined) return misused(`there is no feed ${unknown}; see dateline feeds list`);
  const { control, clear } = controlledRun();
  const done = await syncFeeds(workspace, nodeFetch, {
    dryRun: options.dryRun ?? false,
    control,
    pause,
    ...(urls.length > 0 ? { only: urls } : {}),
  });
  clear();
  if (done === 'busy') throw new Error('a sync was started twice in one process');
  const full: ImportReport = { ...done, problems: [...problems, ...done.problems] };
  answer(options.json ?? false, full, () => terminalReport(full, true));
  if (options.report !== undefined) await writeFile(options.report, renderReport(full));
  return full.cancelled || full.articles.some(({ status }) => status === 'failed') || full.problems.some(isTrouble)
    ? EXIT.failed
    : EXIT.done;
}

/** What is said to be known, not to be mended. */
const isTrouble = (problem: Problem): boolean =>
  isFault(problem) && !['feed-moved', 'feed-waiting'].includes(problem.code);

/** Rejects with `VaultError` where there is no such vault. */
async function storeOf(vault: string): Promise<StorePort> {
  await openFolderVault(vault);
  return openPluginStore(vault);
}
