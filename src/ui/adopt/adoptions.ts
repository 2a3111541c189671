import { Notice, type App } from 'obsidian';
import type { ImportReport } from '../../model';
import type { Workspace, RunOptions } from '../../workflow/workspace';
import { reportNotice } from '../report-notice';
import type { Runner } from '../runner';
import { TEXT } from '../text';
import { AdoptModal, type Decided } from './adopt-modal';

const T = TEXT.adopt;

export interface AdoptionsHost {
  readonly app: App;
  readonly runner: Runner;
  readonly showReport: (report: ImportReport) => void;
  /** Starts a step that is not waited for; what goes wrong is shown. */
  readonly go: (step: Promise<void>) => void;
}

/** What the gestures do that decide something for the whole vault: which notes are adopted, which names are ignored. */
export class Adoptions {
  constructor(private readonly host: AdoptionsHost) {}

  /** Asks about all notes that may be those of entities. */
  ask(): void {
    this.host.go(this.look(true));
  }

  /** The same after an import that met some. */
  askAfter(report: ImportReport): void {
    if (report.batch !== null && report.problems.some(({ code }) => code === 'namesake'))
      this.host.go(this.look(false));
  }

  ignore(name: string): void {
    this.host.go(
      this.carryOut(
        async (workspace, options) =>
          (await import('../../workflow/decide')).changeDecisions(
            'ignore',
            { add: { ignored: [name] } },
            workspace,
            options,
          ),
        T.ignored(name),
      ),
    );
  }

  private async look(isAsked: boolean): Promise<void> {
    const { app, runner, go } = this.host;
    const found = await runner.use(async (workspace) =>
      isAsked || workspace.settings.entities.adopt === 'ask'
        ? (await import('../../workflow/adopt')).adoptable(workspace)
        : [],
    );
    if (found === 'busy') return void (isAsked && new Notice(TEXT.common.busy));
    if (found.length > 0) return void new AdoptModal(app, found, (decided) => go(this.decide(decided))).open();
    if (isAsked) new Notice(T.none);
  }

  private async decide({ adopt, apart }: Decided): Promise<void> {
    const { adoptNotes, keepApart } = await import('../../workflow/adopt');
    const ids = [...new Set(apart.map(({ id }) => id))];
    if (adopt.length > 0)
      await this.carryOut((workspace, options) => adoptNotes(adopt, workspace, options), T.adopted(adopt.length));
    if (ids.length > 0)
      await this.carryOut((workspace, options) => keepApart(ids, workspace, options), T.keptApart(apart.length));
  }

  private async carryOut(
    run: (workspace: Workspace, options: RunOptions) => Promise<ImportReport>,
    done: string,
  ): Promise<void> {
    const { runner, showReport } = this.host;
    const start = { total: 0, dryRun: false, doing: 'write' } as const;
    const report = await runner.run(start, (workspace, { control }) => run(workspace, { control }));
    if (report === 'busy') return void new Notice(TEXT.common.busy);
    if (report.problems.length > 0) showReport(report);
    else if (!report.cancelled) reportNotice(done, () => showReport(report));
  }
}
