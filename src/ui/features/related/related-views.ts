import { Notice, type App, type PaneType, type TFile } from 'obsidian';
import type { RelatedReport } from '../../../workflow/related';
import { carryOut } from '../../kit/carry-out';
import type { Host } from '../../kit/host';
import { DryRunPreview } from '../../kit/dry-run-preview';
import { openNote } from '../../kit/open-note';
import { TEXT } from '../../../text';
import { RefreshModal } from './refresh-modal';
import { RelatedModal, type RelatedReading } from './related-modal';

const T = TEXT.related;

/** What the gestures around relations do: tell why, and bring lists up to date. */
export class RelatedViews {
  constructor(private readonly host: Host) {}

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
        import('../../../index/known-vault'),
        import('../../../workflow/related'),
        import('../../../workflow/related-evidence'),
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
    if (!(await openNote(this.app, path, { pane, line }))) new Notice(T.gone);
  }

  refresh(): void {
    const { app, runner, go } = this.host;
    const looking = DryRunPreview.begin(runner);
    if (looking === null) return;
    const modal = new RefreshModal(app, { agree: (count) => go(this.carryOut(count)), giveUp: looking.giveUp });
    modal.open();
    go(this.plan(modal, looking));
  }

  private async plan(modal: RefreshModal, looking: DryRunPreview): Promise<void> {
    const { planRelating } = await import('../../../workflow/relate');
    const planned = await looking.at('lists', modal, (workspace, control) => planRelating(workspace, { control }));
    if (planned === null) return;
    if (planned.cancelled) modal.close();
    else modal.ready(planned);
  }

  private async carryOut(total: number): Promise<void> {
    const { relateAll } = await import('../../../workflow/relate');
    await carryOut(this.host, {
      doing: 'lists',
      total,
      run: relateAll,
      done: ({ notes }) => T.done(notes.length),
      nothing: T.done(0),
    });
  }
}
