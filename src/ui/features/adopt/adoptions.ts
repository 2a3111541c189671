import { Notice } from 'obsidian';
import type { ImportReport } from '../../../model';
import { carryOut, type Carrying } from '../../kit/carry-out';
import type { Host } from '../../kit/host';
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
    this.host.go(
      this.carryOut(
        async (workspace, options) =>
          (await import('../../../workflow/decide')).changeDecisions(
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
