import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { VaultError } from '../src/model';
import type { ExplainOptions } from './commands/explain';
import type { ExtractOptions } from './commands/extract';
import type { ImportOptions } from './commands/import';
import type { CheckOptions } from './commands/vault';
import { EXIT, type ExitCode } from './exit';
import { addFeedCommands, type Finish } from './feed-program';
import { inert } from './layout';
import { GAZETTEER, JSON_OUT } from './options';
import { UnusableGazetteer } from './unusable-gazetteer';
import { workerCount } from './worker-count';
import { addDecisions } from './programs/decisions';
import { addDossier } from './programs/dossier';
import { addEntities } from './programs/entities';
import { addExport } from './programs/export';
import { addJournal } from './programs/journal';
import { addRelated } from './programs/related';
import { addRelink } from './programs/relink';
import { addReview } from './programs/review';
import { addSame } from './programs/same';
import { addTidy } from './programs/tidy';
import { addVocabulary } from './programs/vocabulary';

/** Each command is loaded when it is called: what one needs, the others need not wait for. */
function program(finish: Finish): Command {
  const cli = new Command('dateline')
    .description(
      'Turns news articles into linked notes in an Obsidian vault. Works offline: the network is used only by ' +
        '“feeds sync”, “feeds add” and “import --fetch”, for the addresses you gave and the articles of your feeds.',
    )
    .version(version)
    .exitOverride()
    .addHelpText('after', HELP);
  addImport(cli, finish);
  addUnderstanding(cli, finish);
  addVaultCommands(cli, finish);
  addFeedCommands(cli, finish);
  addDecisions(cli, finish);
  addDossier(cli, finish);
  addEntities(cli, finish);
  addExport(cli, finish);
  addJournal(cli, finish);
  addRelated(cli, finish);
  addRelink(cli, finish);
  addReview(cli, finish);
  addSame(cli, finish);
  addTidy(cli, finish);
  addVocabulary(cli, finish);
  return cli;
}

function addImport(cli: Command, finish: Finish): void {
  cli
    .command('import')
    .description('make notes of articles in any format, archives and exports included; folders are walked')
    .argument('<paths...>', 'files or folders; - for what is piped in; with --fetch also web addresses')
    .requiredOption('--vault <dir>', 'the vault to write to (an existing folder)')
    .option('--dry-run', 'report what would be done, write nothing')
    .option('--report <file>', 'also write the report to a file, as Markdown')
    .option('--columns <list>', 'what the columns of a table hold: title=Headline,date=Published,text=Body')
    .option(
      '--extracted',
      'the paths are lines of “dateline extract --full”, also packed (.gz), and are filed as they are',
    )
    .option('--workers <n>', 'articles are read and analysed by so many threads; 1 for none', workerCount)
    .option('--fetch', 'fetch the pages behind web addresses, given as such or in files that list them')
    .option(...GAZETTEER)
    .action(async (paths: string[], options: ImportOptions) =>
      finish(await (await import('./commands/import')).runImport(paths, options)),
    );
}

/** What is recognised, without a write. */
function addUnderstanding(cli: Command, finish: Finish): void {
  cli
    .command('extract')
    .description('JSON Lines in, JSON Lines out: what is recognised in each article, without a write')
    .argument('[paths...]', 'files or folders to read instead of lines; a line for each article')
    .option('--full', 'with all that “import --extracted” needs')
    .option('--vault <dir>', 'with what this vault knows; nothing is written')
    .option(...GAZETTEER)
    .addHelpText('after', '\nReads {"id", "input", "format"?, "url"?} per line on stdin. See docs/machine-contract.md.')
    .action(async (paths: string[], options: ExtractOptions) =>
      finish(await (await import('./commands/extract')).runExtract(paths, options)),
    );
  cli
    .command('explain')
    .description('tell what is recognised in an article and why: each link with its reason, and what lost')
    .argument('<file>', 'an article in any format that can be imported')
    .option('--find <text>', 'only what concerns this form, also why it is missing')
    .option('--all', 'every mention with all its reasons, and those rejected')
    .option('--vault <dir>', 'with what this vault knows; nothing is written')
    .option(...GAZETTEER)
    .option('--json', 'as JSON, complete')
    .action(async (file: string, options: ExplainOptions) =>
      finish(await (await import('./commands/explain')).runExplain(file, options)),
    );
}

function addVaultCommands(cli: Command, finish: Finish): void {
  cli
    .command('check')
    .description('look for links that do not resolve, duplicate entities and broken frontmatter; changes nothing')
    .requiredOption('--vault <dir>', 'the vault to look at')
    .option(...JSON_OUT)
    .action(async (options: CheckOptions) => finish(await (await import('./commands/vault')).runCheck(options)));
}

const HELP = `
Examples:
  dateline import article.txt saved-page.html --vault ~/Vault
  dateline import ~/Downloads/articles --vault ~/Vault --dry-run
  dateline import export.csv --columns title=Headline,date=Published,text=Body --vault ~/Vault
  dateline import reading-list.txt --fetch --vault ~/Vault
  dateline extract --full ~/archive > part.jsonl
  dateline import --extracted part.jsonl --vault ~/Vault
  dateline feeds add https://www.example.org/ --full-text --vault ~/Vault
  dateline feeds sync --vault ~/Vault
  dateline extract --gazetteer KP.zip --gazetteer camps.csv < lines.jsonl
  dateline explain article.txt --find "Ministry of State Security"
  dateline dossier "Ministry of State Security" --vault ~/Vault
  dateline export --format csv --out articles.csv --vault ~/Vault
  dateline same --vault ~/Vault
  dateline merge "State Security Department" "Ministry of State Security" --dry-run --vault ~/Vault
  dateline relink --entity "Ministry of State Security" --dry-run --vault ~/Vault
  dateline tidy --dry-run --vault ~/Vault
  dateline undo --vault ~/Vault
  dateline journal --vault ~/Vault

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
    } else if (error instanceof UnusableGazetteer) {
      console.error(inert(`dateline: ${error.problem.message}`));
      code = EXIT.failed;
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
