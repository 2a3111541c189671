import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { VaultError } from '../src/model';
import { NoWorker } from '../src/workflow/reading';
import { complain, EXIT, UnusableGazetteer, type ExitCode } from './terminal/ending';
import { ABOUT, EXAMPLES, SUMMARIES } from './terminal/help';

/** A file of `commands/`: declares arguments, options and what is done. */
type CommandFile = () => Promise<{ readonly declare: (command: Command) => Command }>;

/** The file of a command is loaded when the command is called: what one needs, the others need not wait for. */
const COMMANDS: Readonly<Record<string, CommandFile>> = {
  import: () => import('./commands/import'),
  extract: () => import('./commands/extract'),
  explain: () => import('./commands/explain'),
  check: () => import('./commands/check'),
  feeds: () => import('./commands/feeds'),
  adopt: () => import('./commands/adopt'),
  ignore: () => import('./commands/ignore'),
  dossier: () => import('./commands/dossier'),
  merge: () => import('./commands/merge'),
  'not-same': () => import('./commands/not-same'),
  split: () => import('./commands/split'),
  retype: () => import('./commands/retype'),
  export: () => import('./commands/export'),
  undo: () => import('./commands/undo'),
  journal: () => import('./commands/journal'),
  related: () => import('./commands/related'),
  relate: () => import('./commands/relate'),
  relink: () => import('./commands/relink'),
  review: () => import('./commands/review'),
  same: () => import('./commands/same'),
  tidy: () => import('./commands/tidy'),
  vocabulary: () => import('./commands/vocabulary'),
  'suggest-themes': () => import('./commands/suggest-themes'),
};

/** The command line for this call; of commands that are not called it knows what the help says. */
async function program(words: readonly string[]): Promise<Command> {
  const cli = new Command('dateline').description(ABOUT).version(version).exitOverride().addHelpText('after', EXAMPLES);
  const called = words.find((word) => Object.hasOwn(COMMANDS, word));
  for (const [usage, summary] of Object.entries(SUMMARIES)) {
    const [name = ''] = usage.split(' ');
    const command = cli.command(name === called ? name : usage).description(summary);
    if (name === called) (await COMMANDS[name]?.())?.declare(command);
  }
  return cli;
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function exitAfter(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UnusableGazetteer) return complain({ ...error.problem, subject: '' });
  if (error instanceof VaultError) {
    console.error(`dateline: ${error.path}: ${error.message}`);
    return error.code === 'missing' ? EXIT.usage : EXIT.failed;
  }
  if (error instanceof NoWorker)
    return complain({ code: 'no-worker', message: `${error.message} (${String(error.cause)})`, subject: '' });
  console.error(`dateline: this is a bug in Dateline, please report it\n${stackOf(error)}`);
  return EXIT.failed;
}

// A reader that closes early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
try {
  await (await program(process.argv.slice(2))).parseAsync();
} catch (error) {
  process.exitCode = exitAfter(error);
}
