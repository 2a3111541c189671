import type { ImportReport, Input, Outcome } from '../model';
import type { RunOptions, Workspace } from '../workflow/workspace';
import { RunProgress } from './progress';

/** Why a run did not start. */
export type Busy = 'busy';

/**
 * Runs workflows one at a time, with progress, and keeps the last report. Modules that do the work are loaded on first use.
 * The workspace is made anew for each run, so that settings changed in between count.
 */
export class Runner {
  /** The last report of this session; null before the first run. */
  last: ImportReport | null = null;
  private running = false;

  constructor(
    private readonly workspace: () => Promise<Workspace>,
    private readonly statusBar: HTMLElement | null,
  ) {}

  importAll(inputs: AsyncIterable<Outcome<Input>>, total: number, dryRun = false): Promise<ImportReport | Busy> {
    return this.run({ total, dryRun }, async (workspace, options) => {
      const { importArticles } = await import('../workflow/import');
      return importArticles(inputs, workspace, options);
    });
  }

  fileNotes(paths: readonly string[], dryRun = false): Promise<ImportReport | Busy> {
    return this.run({ total: paths.length, dryRun }, async (workspace, options) => {
      const { fileNotes } = await import('../workflow/file-notes');
      return fileNotes(paths, workspace, options);
    });
  }

  undo(): Promise<ImportReport | Busy> {
    return this.run({ total: 1, dryRun: false }, async (workspace, options) => {
      const { undoLast } = await import('../workflow/undo');
      return undoLast(workspace, options);
    });
  }

  /** A reading or writing step beside the runs, such as the report note; never while one is running. */
  async use<T>(step: (workspace: Workspace) => Promise<T>): Promise<T | Busy> {
    return this.running ? 'busy' : step(await this.workspace());
  }

  private async run(
    { total, dryRun }: { readonly total: number; readonly dryRun: boolean },
    work: (workspace: Workspace, options: RunOptions) => Promise<ImportReport>,
  ): Promise<ImportReport | Busy> {
    if (this.running) return 'busy';
    this.running = true;
    const progress = new RunProgress(this.statusBar, total);
    try {
      const report = await work(await this.workspace(), { dryRun, total, control: progress });
      if (!dryRun) this.last = report;
      return report;
    } finally {
      this.running = false;
      progress.finish();
    }
  }
}
