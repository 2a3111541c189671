import type { ImportReport, Input, Outcome, Problem, FetchPort, RunControl } from '../../model';
import type { FileOptions } from '../../workflow/file-notes';
import type { Expected } from '../../workflow/input-counter';
import type { RunOptions, Workspace } from '../../workflow/workspace';
import { pause } from './inputs';
import { RunProgress } from './progress';
import type { Doing } from './progress-text';

/** Why a run did not start. */
export type RunRefusal = 'busy';

/** What an import is given: its inputs, asked for with the signal that ends them, and how many there are. */
export interface ImportWork {
  readonly inputs: (signal: AbortSignal) => AsyncIterable<Outcome<Input>>;
  readonly total: number;
  readonly expected?: readonly Expected[];
}

/**
 * Runs workflows one at a time, with progress, and keeps the last report. Modules that do the work are loaded on first use.
 * The workspace is made anew for each run, so that settings changed in between count.
 */
export class Runner {
  /** The last report of this session; null before the first run. */
  last: ImportReport | null = null;
  private current: RunProgress | null = null;
  private recovering: Promise<unknown> = Promise.resolve();

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(
    private readonly workspace: () => Promise<Workspace>,
    private readonly statusBar: HTMLElement | null,
    private readonly now: () => number,
  ) {}

  /** The progress of the run that is going on; null where none is. */
  get progress(): RunProgress | null {
    return this.current;
  }

  importAll({ inputs, total, expected }: ImportWork, dryRun = false): Promise<ImportReport | RunRefusal> {
    return this.run({ total, dryRun }, async (workspace, options) => {
      const { importArticles } = await import('../../workflow/import');
      const known = expected === undefined ? {} : { expected };
      return importArticles(inputs(options.control.signal), workspace, { ...options, ...known });
    });
  }

  fileNotes(
    paths: readonly string[],
    options: Pick<FileOptions, 'dryRun' | 'ready'> & Started = {},
  ): Promise<ImportReport | RunRefusal> {
    const { dryRun = false, ready, background } = options;
    return this.run({ total: paths.length, dryRun, background }, async (workspace, given) => {
      const { fileNotes } = await import('../../workflow/file-notes');
      return fileNotes(paths, workspace, { ...given, ...(ready === undefined ? {} : { ready }) });
    });
  }

  /** `only`: addresses of the feeds to sync; without it all that are not paused. */
  syncFeeds(
    fetch: FetchPort,
    { only, dryRun = false, background }: SyncRequest = {},
  ): Promise<ImportReport | RunRefusal> {
    return this.run({ total: 0, dryRun, background }, async (workspace, options) => {
      const { syncFeeds } = await import('../../workflow/feeds');
      return syncFeeds(workspace, fetch, { ...options, pause, ...(only === undefined ? {} : { only }) });
    });
  }

  /** Of the newest batch where none is named. `dryRun`: only looks at what it would do. */
  undo(batch: string | undefined, dryRun = false): Promise<ImportReport | RunRefusal> {
    return this.run({ total: 1, dryRun, doing: 'undo' }, async (workspace, options) => {
      const { undo } = await import('../../journal/undo');
      return undo(workspace, { ...options, ...(batch === undefined ? {} : { batch }) });
    });
  }

  /**
   * Brings what an earlier life of the app was cut off in to its end, and keeps it as a report; what is started meanwhile
   * waits for it.
   */
  async recover(): Promise<readonly Problem[]> {
    const recovering = this.recoverNow();
    this.recovering = recovering.catch(() => undefined);
    const problems = await recovering;
    if (problems.length > 0) this.last ??= { ...RECOVERED, problems };
    return problems;
  }

  /** Nothing is loaded where nothing was cut off. */
  private async recoverNow(): Promise<readonly Problem[]> {
    const workspace = await this.workspace();
    const { recoverAtStart, wasCutOff } = await import('../../journal/session');
    return (await wasCutOff(workspace)) ? recoverAtStart(workspace) : [];
  }

  /** A reading or writing step beside the runs, such as the report note; never while one is running. */
  async use<T>(step: (workspace: Workspace) => Promise<T>): Promise<T | RunRefusal> {
    await this.recovering;
    return this.current !== null ? 'busy' : step(await this.workspace());
  }

  /** One run: what it reports is kept as the last report. */
  async run(start: RunStart, work: Work<ImportReport>): Promise<ImportReport | RunRefusal> {
    const report = await this.alone(start, work);
    if (!start.dryRun && report !== 'busy') this.last = report;
    return report;
  }

  /** Looks at what a run would do, or does what is none, while nothing else runs; with progress and cancel as a run has. */
  async alone<T>({ total, dryRun, background = false, doing }: RunStart, work: Work<T>): Promise<T | RunRefusal> {
    await this.recovering;
    if (this.current !== null) return 'busy';
    const progress = new RunProgress(this.statusBar, total, this.now, background, doing);
    this.current = progress;
    try {
      return await work(await this.workspace(), { dryRun, total, control: progress });
    } finally {
      this.current = null;
      progress.finish();
    }
  }
}

const RECOVERED: ImportReport = {
  command: 'recover',
  batch: null,
  dryRun: false,
  cancelled: false,
  articles: [],
  notes: [],
  problems: [],
};

type Work<T> = (workspace: Workspace, options: ControlledRun) => Promise<T | RunRefusal>;

type ControlledRun = RunOptions & { readonly control: RunControl };

/** Whether a run was started by the clock or the vault and not by a gesture. */
interface Started {
  readonly background?: boolean | undefined;
}

export interface RunStart extends Started {
  readonly total: number;
  readonly dryRun: boolean;
  /** Importing, unless it is said. */
  readonly doing?: Doing;
}

export interface SyncRequest extends Started {
  readonly only?: readonly string[];
  readonly dryRun?: boolean;
}
