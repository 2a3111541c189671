import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { VaultError } from '../src/workflow/ports';
import type { ExplainOptions } from './commands/explain';
import type { AddOptions, FeedsOptions, SyncOptions } from './commands/feeds';
import type { ImportOptions } from './commands/import';
import { EXIT, type ExitCode } from './exit';

/** Each command is loaded when it is called: what one needs, the others need not wait for. */
function program(finish: (code: ExitCode) => void): Command {
  const cli = new Command('dateline')
    .description(
      'Turns news articles into linked notes in an Obsidian vault. Works offline: the network is used only by ' +
        '“feeds sync”, “feeds add” and “import --fetch”, for the addresses you gave and the articles of your feeds.',
    )
    .version(version)
    .exitOverride()
    .addHelpText('after', HELP);
  cli
    .command('import')
    .description('make notes of articles in any format, archives and exports included; folders are walked')
    .argument('<paths...>', 'files or folders; - for what is piped in; with --fetch also web addresses')
    .requiredOption('--vault <dir>', 'the vault to write to (an existing folder)')
    .option('--dry-run', 'report what would be done, write nothing')
    .option('--report <file>', 'also write the report to a file, as Markdown')
    .option('--columns <list>', 'what the columns of a table hold: title=Headline,date=Published,text=Body')
    .option('--fetch', 'fetch the pages behind web addresses, given as such or in files that list them')
    .action(async (paths: string[], options: ImportOptions) =>
      finish(await (await import('./commands/import')).runImport(paths, options)),
    );
  cli
    .command('extract')
    .description('JSON Lines in, JSON Lines out: what is recognised in each article, without a vault')
    .addHelpText('after', '\nReads {"id", "input", "format"?, "url"?} per line on stdin. See docs/machine-contract.md.')
    .action(async () => finish(await (await import('./commands/extract')).runExtract()));
  cli
    .command('explain')
    .description('tell what is recognised in an article and why: each link with its reason, and what lost')
    .argument('<file>', 'an article in any format that can be imported')
    .option('--find <text>', 'only what concerns this form, also why it is missing')
    .option('--all', 'every mention with all its reasons, and those rejected')
    .option('--vault <dir>', 'with what this vault knows; nothing is written')
    .option('--json', 'as JSON, complete')
    .action(async (file: string, options: ExplainOptions) =>
      finish(await (await import('./commands/explain')).runExplain(file, options)),
    );
  cli
    .command('check')
    .description('look for links that do not resolve, duplicate entities and broken frontmatter; changes nothing')
    .requiredOption('--vault <dir>', 'the vault to look at')
    .action(async (options: { vault: string }) => finish(await (await import('./commands/vault')).runCheck(options)));
  cli
    .command('undo')
    .description('take the last import back; notes you changed since are kept and named')
    .requiredOption('--vault <dir>', 'the vault')
    .action(async (options: { vault: string }) => finish(await (await import('./commands/vault')).runUndo(options)));
  feedCommands(cli, finish);
  return cli;
}

const THE_VAULT = ['--vault <dir>', 'the vault'] as const;

/** The subscriptions are those of the plugin: they stand in its settings in the vault. */
function feedCommands(cli: Command, finish: (code: ExitCode) => void): void {
  const feeds = cli.command('feeds').description('subscribe to feeds, and file what is new in them');
  const load = () => import('./commands/feeds');
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
  feeds
    .command('sync')
    .description('file what is new in the feeds, as one run that can be undone')
    .argument('[urls...]', 'only these feeds, also when they are paused or were in trouble')
    .requiredOption(...THE_VAULT)
    .option('--dry-run', 'ask the feeds, but no pages; report what would be filed, write nothing')
    .option('--json', 'the report as JSON')
    .option('--report <file>', 'also write the report to a file, as Markdown')
    .action(async (urls: string[], options: SyncOptions) => finish(await (await load()).runSync(urls, options)));
}

const HELP = `
Examples:
  dateline import article.txt saved-page.html --vault ~/Vault
  dateline import ~/Downloads/articles --vault ~/Vault --dry-run
  dateline import export.csv --columns title=Headline,date=Published,text=Body --vault ~/Vault
  dateline import reading-list.txt --fetch --vault ~/Vault
  dateline feeds add https://www.example.org/ --full-text --vault ~/Vault
  dateline feeds sync --vault ~/Vault
  dateline explain article.txt --find "Ministry of State Security"
  dateline undo --vault ~/Vault

Exit codes: 0 all done, 1 something failed or was found (it is named), 2 the command was not understood.`;

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

async function main(): Promise<void> {
  let code: ExitCode = EXIT.done;
  try {
    await program((result) => (code = result)).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else if (error instanceof VaultError) {
      console.error(`dateline: ${error.path}: ${error.message}`);
      code = error.code === 'missing' ? EXIT.usage : EXIT.failed;
    } else {
      console.error(`dateline: this is a bug in Dateline, please report it\n${stackOf(error)}`);
      code = EXIT.failed;
    }
  }
  process.exitCode = code;
}

// A reader that closes early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
await main();
