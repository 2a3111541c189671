import { Notice } from 'obsidian';
import { isFault, type ImportReport } from '../../model';
import type { RunOptions, Workspace } from '../../workflow/workspace';
import type { Host } from './host';
import type { Doing } from './progress-text';
import { reportNotice } from './report-notice';
import { TEXT } from '../../text';

export interface Carrying {
  readonly doing: Doing;
  /** Notes, where their number is known. */
  readonly total?: number;
  readonly run: (workspace: Workspace, options: RunOptions) => Promise<ImportReport>;
  readonly done: (report: ImportReport) => string;
  /** Said where nothing was written. */
  readonly nothing: string;
}

/** Does what the user agreed to, and says what was done, with a way back; what went wrong is shown. Null where it did not start. */
export async function carryOut(
  host: Host,
  { doing, total = 0, run, done, nothing }: Carrying,
): Promise<ImportReport | null> {
  const { runner, showReport, go } = host;
  const report = await runner.run({ total, dryRun: false, doing }, (workspace, { control }) =>
    run(workspace, { control }),
  );
  if (report === 'busy') {
    new Notice(TEXT.common.busy);
    return null;
  }
  const { batch, problems, cancelled } = report;
  if (problems.some(isFault)) showReport(report);
  else if (batch === null && !cancelled) new Notice(nothing);
  if (batch !== null)
    reportNotice(
      done(report),
      () => showReport(report),
      () => go(takeBack(host, batch)),
    );
  return report;
}

/** Without a question: the notice that offers it says what it was, and stands for seconds only. */
async function takeBack({ runner, showReport }: Host, batch: string): Promise<void> {
  const report = await runner.undo(batch);
  if (report === 'busy') return void new Notice(TEXT.common.busy);
  const isWhole = report.problems.length === 0 && report.notes.every(({ action }) => action !== 'kept');
  if (isWhole) new Notice(TEXT.undo.done);
  else showReport(report);
}
