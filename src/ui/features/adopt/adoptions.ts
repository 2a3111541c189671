import { Notice } from 'obsidian';
import type { ImportReport } from '../../../model';
import type { ActOptions } from '../../../workflow/entity-act';
import type { Workspace } from '../../../workflow/workspace';
import { carryOut, type Carrying } from '../../kit/carry-out';
import type { Host } from '../../kit/host';
import { LeftOverModal } from '../../kit/left-over';
import { TEXT } from '../../../text';
import { AdoptModal, type AdoptionDecision } from './adopt-modal';

const T = TEXT.adopt;

/** What the gestures do that decide something for the whole vault: which notes are adopted, which names are ignored. */
export class Adoptions {
  constructor(private readonly host: Host) {}

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
    this.host.go(this.askToIgnore(name));
  }

  /** Only where it leaves notes over is there anything to ask. */
  private async askToIgnore(name: string): Promise<void> {
    const { app, runner, go } = this.host;
    const { changeDecisions } = await import('../../../workflow/decide');
    const { notesLeft, removing } = await import('../../../workflow/tidy');
    const run = (workspace: Workspace, options: ActOptions): Promise<ImportReport> =>
      changeDecisions('ignore', { add: { ignored: [name] } }, workspace, options);
    const left = await runner.use((workspace) => notesLeft(run, workspace));
    if (left === 'busy') return void new Notice(TEXT.common.busy);
    const act = (removes: boolean): Promise<void> =>
      this.carryOut((workspace, options) => run(workspace, removing(removes, options)), T.ignored(name));
    if (left.length === 0) return act(false);
    new LeftOverModal(app, { ...T.ignoring, title: T.ignoring.title(name) }, left, (removes) =>
      go(act(removes)),
    ).open();
  }

  private async look(isAsked: boolean): Promise<void> {
    const { app, runner, go } = this.host;
    const found = await runner.use(async (workspace) =>
      isAsked || workspace.settings.entities.adopt === 'ask'
        ? (await import('../../../workflow/adopt')).adoptable(workspace)
        : [],
    );
    if (found === 'busy') return void (isAsked && new Notice(TEXT.common.busy));
    if (found.length > 0) return void new AdoptModal(app, found, (decided) => go(this.decide(decided))).open();
    if (isAsked) new Notice(T.none);
  }

  private async decide({ adopt, apart }: AdoptionDecision): Promise<void> {
    const { adoptNotes, keepApart } = await import('../../../workflow/adopt');
    const ids = [...new Set(apart.map(({ id }) => id))];
    const run: Carrying['run'] =
      adopt.length > 0
        ? (workspace, options) => adoptNotes(adopt, workspace, { ...options, apart: ids })
        : (workspace, options) => keepApart(ids, workspace, options);
    await this.carryOut(run, T.decided(adopt.length, apart.length));
  }

  private async carryOut(run: Carrying['run'], done: string): Promise<void> {
    const nothing = TEXT.common.nothingChanged;
    await carryOut(this.host, { doing: 'write', run, done: () => done, nothing });
  }
}
