import type { ImportReport, Input, Outcome } from '../model';
import { eachUntilAborted, endedBy } from './cancel';
import type { Run } from './run';
import { neverBegun, startRun } from './start-run';
import { Tally } from './tally';
import type { RunOptions, Workspace } from './workspace';

/** Inputs as they come; one that could not be had is an outcome too, and ends in the report. */
export type Inputs = Iterable<Outcome<Input>> | AsyncIterable<Outcome<Input>>;

/**
 * Turns inputs into notes. One bad input never stops the rest and never vanishes from the report, also where a reader throws. A cancelled run waits
 * for nothing more and leaves whole articles only. Rejects only for a bug or where the vault cannot be read at all.
 */
export async function importArticles(
  inputs: Inputs,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> {
  const run = await startRun('import', workspace, options);
  if (run === null) return neverBegun(options);
  const tally = new Tally(options.total ?? 0, options.expected);
  const end = (): Promise<ImportReport> => run.finish();
  return endedBy(end, async () => {
    for await (const input of eachUntilAborted(inputs, options.control?.signal)) await importInput(input, run, tally);
  });
}

async function importInput(input: Outcome<Input>, run: Run, tally: Tally): Promise<void> {
  const tell = run.options.control;
  const name = input.ok ? input.value.name : input.problem.subject;
  tell?.progress(tally.begin(name));
  if (!input.ok) run.report.failure(name, input.problem);
  else {
    for await (const article of run.workspace.engine.read(input.value)) {
      await run.article(name, article);
      tell?.progress(tally.article(article.ok ? article.value.name : name));
    }
  }
  tell?.progress(tally.end());
}
