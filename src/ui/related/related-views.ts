import { Notice, TFile, type App, type PaneType } from 'obsidian';
import type { ImportReport } from '../../model';
import type { RunControl } from '../../workflow/ports';
import type { RelatedReport } from '../../workflow/related';
import { doneNotice } from '../entities/done-notice';
import type { Runner } from '../runner';
import { TEXT } from '../text';
import { RefreshModal } from './refresh-modal';
import { RelatedModal, type RelatedReading } from './related-modal';

const T = TEXT.related;

export interface RelatedHost {
  readonly app: App;
  readonly runner: Runner;
  readonly showReport: (report: ImportReport) => void;
  /** Starts a step that is not waited for; what goes wrong is shown. */
  readonly go: (step: Promise<void>) => void;
}

/** What the gestures around relations do: tell why, and bring lists up to date. */
export class RelatedViews {
  constructor(private readonly host: RelatedHost) {}

  get app(): App {
    return this.host.app;
  }

  show(file: TFile): void {
    const { app, runner, go } = this.host;
    if (runner.progress !== null) return void new Notice(TEXT.common.busy);
    const modal = new RelatedModal(app, file.basename, {
      open: (path, line, pane) => go(this.openAt(path, line, pane)),
      go,
    });
    modal.open();
    go(this.read(file, modal));
  }

  /** Where the vault was not looked at yet since the start, this takes a while. */
  private async read(file: TFile, modal: RelatedModal): Promise<void> {
    const read = await this.host.runner.use(async (workspace) => {
      const [{ knownVault }, { related }, { evidenceFor }] = await Promise.all([
        import('../../workflow/known-vault'),
        import('../../workflow/related'),
        import('../../workflow/related-evidence'),
      ]);
      const { index } = await knownVault(workspace);
      const report = related(file.path, index, workspace.settings.links.related);
      const reading: RelatedReading = {
        evidenceOf: ({ entity }: RelatedReport, { id, tie }) =>
          evidenceFor(tie.evidence, [entity.id, id], index, workspace.vault),
      };
      return { report, reading };
    });
    if (read === 'busy') {
      modal.close();
      return void new Notice(TEXT.common.busy);
    }
    const { report, reading } = read;
    if (report.ok) modal.ready(report.value, reading);
    else modal.refused(report.problem);
  }

  /** `line` counts from 0. */
  private async openAt(path: string, line: number, pane: PaneType | boolean): Promise<void> {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (file instanceof TFile) await this.app.workspace.getLeaf(pane).openFile(file, { eState: { line } });
    else new Notice(T.gone);
  }

  refresh(): void {
    const { app, runner, go } = this.host;
    if (runner.progress !== null) return void new Notice(TEXT.common.busy);
    let planning = true;
    const modal = new RefreshModal(app, {
      agree: (count) => go(this.carryOut(count)),
      giveUp: () => {
        if (planning) runner.progress?.cancel();
      },
    });
    modal.open();
    go(
      this.plan(modal).finally(() => {
        planning = false;
      }),
    );
  }

  private async plan(modal: RefreshModal): Promise<void> {
    const start = { total: 0, dryRun: true, background: true, doing: 'lists' } as const;
    const planned = await this.host.runner.alone(start, async (workspace, { control }) => {
      const { planRelating } = await import('../../workflow/relate');
      return planRelating(workspace, { control: shownIn(modal, control) });
    });
    if (planned === 'busy') new Notice(TEXT.common.busy);
    if (planned === 'busy' || planned.cancelled) modal.close();
    else modal.ready(planned);
  }

  private async carryOut(total: number): Promise<void> {
    const { runner, showReport, go } = this.host;
    const report = await runner.run({ total, dryRun: false, doing: 'lists' }, async (workspace, { control }) => {
      const { relateAll } = await import('../../workflow/relate');
      return relateAll(workspace, { control });
    });
    if (report === 'busy') return void new Notice(TEXT.common.busy);
    const { batch, notes, problems } = report;
    if (problems.some(({ code }) => code !== 'notice')) showReport(report);
    else if (batch === null) new Notice(T.done(0));
    if (batch === null) return;
    doneNotice(T.done(notes.length), { showReport: () => showReport(report), undo: () => go(this.undo(batch)) });
  }

  private async undo(batch: string): Promise<void> {
    const report = await this.host.runner.undo(batch);
    if (report === 'busy') return void new Notice(TEXT.common.busy);
    this.host.showReport(report);
  }
}

/** The progress of looking is the modal's, too. */
const shownIn = (modal: RefreshModal, control: RunControl): RunControl => ({
  signal: control.signal,
  ...(control.breathe === undefined ? {} : { breathe: () => control.breathe?.() ?? Promise.resolve() }),
  progress: (progress) => {
    control.progress(progress);
    modal.progress(progress);
  },
});
