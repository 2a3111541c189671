import { ok, type ImportReport } from '../model';
import type { VaultIndex } from '../notes';
import { eachUntilAborted, endedBy } from './cancel';
import type { Inputs, Reading } from './ports';
import { Answers, readEach } from './reading';
import type { Run } from './run';
import { inSession } from './session';
import { neverBegun, startRun } from './start-run';
import { Tally } from './tally';
import type { RunOptions, Workspace } from './workspace';

export type { Inputs } from './ports';

/**
 * Turns inputs into notes. One bad input never stops the rest and never vanishes from the report, also where a reader throws. A cancelled run waits
 * for nothing more and leaves whole articles only. Rejects only for a bug or where the vault cannot be read at all.
 */
export function importArticles(inputs: Inputs, workspace: Workspace, options: RunOptions = {}): Promise<ImportReport> {
  const ahead = workspace.engine.ahead?.bind(workspace.engine);
  const signal = options.control?.signal;
  return importReadings(
    (run) => ahead?.(inputs, filedIn(run.index)) ?? readEach(eachUntilAborted(inputs, signal), run.workspace.engine),
    workspace,
    options,
  );
}

const filedIn = ({ articles }: VaultIndex): string[] => articles.flatMap(({ versions }) => versions);

/** The same for articles that were read, and perhaps understood, already. */
export function importReadings(
  open: (run: Run) => AsyncIterable<Reading>,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> {
  return inSession('import', workspace, options, (held) => importHeld(open, held, options));
}

async function importHeld(
  open: (run: Run) => AsyncIterable<Reading>,
  workspace: Workspace,
  options: RunOptions,
): Promise<ImportReport> {
  const answers = new Answers();
  const run = await startRun('import', { ...workspace, engine: answers.before(workspace.engine) }, options);
  if (run === null) return neverBegun(options);
  const tally = new Tally(options.total ?? 0, options.expected);
  const end = (): Promise<ImportReport> => run.finish();
  return endedBy(end, async () => {
    for await (const reading of eachUntilAborted(open(run), options.control?.signal))
      await take(reading, run, answers, tally);
  });
}

async function take(reading: Reading, run: Run, answers: Answers, tally: Tally): Promise<void> {
  const tell = run.options.control;
  if (reading.is === 'begun') return tell?.progress(tally.begin(reading.name));
  if (reading.is === 'ended') return tell?.progress(tally.end());
  const { name, read } = reading;
  if (read.ok) answers.keep(read.value);
  await run.article(name, read.ok ? ok(read.value.article) : read);
  tell?.progress(tally.article(read.ok ? read.value.article.name : name));
}
