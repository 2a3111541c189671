import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { VaultError } from '../src/model';
import { NoWorker } from '../src/workflow/reading';
import { COMMANDS } from './commands/index.mts';
import { complain, EXIT, UnusableGazetteer, type ExitCode } from './terminal/ending.mts';
import { ABOUT, EXAMPLES } from './terminal/help.mts';

/** The command line for this call; of commands that are not called it knows what the help says. */
async function program(words: readonly string[]): Promise<Command> {
  const cli = new Command('dateline').description(ABOUT).version(version).exitOverride().addHelpText('after', EXAMPLES);
  const called = words.find((word) => COMMANDS.some(({ usage }) => nameIn(usage) === word));
  for (const { usage, summary, load } of COMMANDS) {
    const isCalled = nameIn(usage) === called;
    const command = cli.command(isCalled ? nameIn(usage) : usage).description(summary);
    if (isCalled) (await load()).declare(command);
  }
  return cli;
}

const nameIn = (usage: string): string => usage.split(' ')[0] ?? '';

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
