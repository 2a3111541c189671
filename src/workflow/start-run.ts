import type { ImportReport } from '../model';
import { uncancelled, untilAborted } from './cancel';
import { ImportRun } from './run';
import { runEngine } from './run-engine';
import type { Held, RunOptions, Workspace } from './workspace';

/**
 * Starts a run in which nobody waits for longer than until it is cancelled, and which outlives what a reader throws; null
 * where it was cancelled before it began.
 */
export async function startRun(
  command: string,
  workspace: Held<Workspace>,
  options: RunOptions,
): Promise<ImportRun | null> {
  const signal = options.control?.signal;
  const engine = runEngine(workspace.engine, signal);
  const started: ImportRun[] = [];
  await uncancelled(async () => {
    started.push(await untilAborted(ImportRun.start(command, { ...workspace, engine }, options), signal));
  });
  return started[0] ?? null;
}

/** The report of a run that was cancelled before it began. */
export const neverBegun = ({ dryRun = false }: RunOptions): ImportReport => ({
  batch: null,
  dryRun,
  cancelled: true,
  articles: [],
  notes: [],
  problems: [],
});
