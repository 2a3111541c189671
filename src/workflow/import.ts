import type { ImportReport, Input, Outcome } from '../model';
import { Run } from './run';
import type { RunOptions, Workspace } from './workspace';

/** Inputs as they come; one that could not be had is an outcome too, and ends in the report. */
export type Inputs = Iterable<Outcome<Input>> | AsyncIterable<Outcome<Input>>;

/**
 * Turns inputs into notes. One bad input never stops the rest and never vanishes from the report. A cancelled run stops
 * between articles. Rejects only for a bug or where the vault cannot be read at all.
 */
export async function importArticles(
  inputs: Inputs,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> {
  const run = await Run.start('import', workspace, options);
  let done = 0;
  for await (const input of inputs) {
    if (run.cancelled) break;
    const name = input.ok ? input.value.name : input.problem.subject;
    run.progress(done, name);
    if (!input.ok) run.report.failure(name, input.problem);
    else await importInput(input.value, run);
    run.progress(++done, name);
  }
  return run.finish();
}

async function importInput(input: Input, run: Run): Promise<void> {
  for await (const article of run.workspace.engine.read(input)) {
    if (run.cancelled) return;
    await run.article(input.name, article);
  }
}
