import { ok, type ImportReport } from '../model';
import { eachUntilAborted, endedBy } from './cancel';
import type { Engine, Inputs, Reading } from './ports';
import { Answers, readEach } from './reading';
import type { Run } from './run';
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
    (engine) => ahead?.(inputs) ?? readEach(eachUntilAborted(inputs, signal), engine),
    workspace,
    options,
  );
}

/** The same for articles that were read, and perhaps understood, already. `open` is given the engine of the run. */
export async function importReadings(
  open: (engine: Engine) => AsyncIterable<Reading>,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> {
  const answers = new Answers();
  const run = await startRun('import', { ...workspace, engine: answers.before(workspace.engine) }, options);
  if (run === null) return neverBegun(options);
  const tally = new Tally(options.total ?? 0, options.expected);
  const end = (): Promise<ImportReport> => run.finish();
  return endedBy(end, async () => {
    for await (const reading of eachUntilAborted(open(run.workspace.engine), options.control?.signal))
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
