import { followedBy, type ImportReport, type VaultPlan } from '../model';
import { applyAll } from './apply';
import { openJournal, type JournalBatch } from './journal';
import { inOrder } from '../workflow/entity-act';
import { owe } from '../workflow/relations-due';
import { ReportBuilder } from '../workflow/report-builder';
import { undoBatch } from './undo-batch';
import { reporting } from '../model/vault-problem';
import type { Applied, CarryOutOptions, FollowingPlans, Held, Hindered } from '../workflow/workspace';

/** Carries plans out as one batch of the journal, to be undone as one. For use within `inSession`. */
export async function carryOut(
  command: string,
  plans: readonly VaultPlan[],
  workspace: Held,
  options: CarryOutOptions,
): Promise<ImportReport> {
  const ordered = inOrder(plans);
  if (options.dryRun ?? false) return planned(ordered);
  const batch = openJournal(workspace).begin(command, { together: options.together });
  return new Act(workspace, options, batch).run(ordered);
}

function planned(plans: readonly VaultPlan[]): ImportReport {
  const report = new ReportBuilder(true);
  plans.forEach((plan) => report.written(plan));
  return report.build(null);
}

/** One batch being carried out. */
class Act {
  private readonly report = new ReportBuilder(false);
  private done = 0;
  private total = 0;

  constructor(
    private readonly workspace: Held,
    private readonly options: CarryOutOptions,
    private readonly batch: JournalBatch,
  ) {}

  async run(plans: readonly VaultPlan[]): Promise<ImportReport> {
    this.total = plans.length;
    const hindered = this.options.together ? await this.allOrNothing(plans) : await this.oneByOne(plans);
    if (hindered !== null) return this.tookBack(hindered);
    if (this.report.hasWritten) await this.follow();
    await this.reporting(() => this.batch.commit());
    return this.report.build(this.report.hasWritten ? this.batch.id : null);
  }

  private async allOrNothing(plans: readonly VaultPlan[]): Promise<Hindered | null> {
    this.report.cancelled = this.aborted;
    if (this.aborted) return null;
    return applyAll(plans, this.workspace.vault, this.batch, (plan, applied) => this.told(plan, applied));
  }

  private async oneByOne(plans: readonly VaultPlan[]): Promise<null> {
    for (const plan of plans) {
      this.report.cancelled = this.aborted;
      if (this.aborted) break;
      const hindered = await this.one(plan);
      if (hindered !== null) this.report.problem(hindered.problem);
    }
    return null;
  }

  private one(plan: VaultPlan): Promise<Hindered | null> {
    return applyAll([plan], this.workspace.vault, this.batch, (done, applied) => this.told(done, applied));
  }

  /** What there is no time for, or the disk refuses, is left to the next run. */
  private async follow(): Promise<void> {
    for (const after of this.options.after ?? []) {
      const went = await this.reporting(() => this.carryEach(after));
      this.report.cancelled ||= this.isGivenUp;
      if (!went || this.isGivenUp) await this.reporting(() => owe(this.workspace.store, after.due));
    }
  }

  /** What cannot be planned now, or is hindered, can be brought up to date later: it is no reason to take the act back. */
  private async carryEach(after: FollowingPlans): Promise<void> {
    for (const plan of this.isGivenUp ? [] : await after.plans()) {
      if (this.isGivenUp) return;
      const problem = plan.ok ? (await this.one(plan.value))?.problem : plan.problem;
      if (problem !== undefined) this.report.problem(problem);
    }
  }

  private told(plan: VaultPlan, applied: Applied): void {
    if (applied.status === 'written') this.report.written(plan);
    this.done += 1;
    const total = Math.max(this.total, this.done);
    this.options.control?.progress({ done: this.done, total, current: plan.path });
  }

  /** Nothing is left of it but the reason, and what could not be taken back. */
  private async tookBack({ problem }: Hindered): Promise<ImportReport> {
    const report = new ReportBuilder(false);
    report.problem(followedBy(problem, 'Nothing was done.'));
    await this.reporting(() => this.batch.flush());
    const { id } = this.batch;
    const record = id === null ? null : await openJournal(this.workspace).read(id);
    if (record === null) return report.build(null);
    if (!record.ok) report.problem(record.problem);
    const undone = record.ok ? await undoBatch(record.value, this.workspace, {}, true) : null;
    undone?.problems.forEach((each) => report.problem(each));
    const kept = undone?.notes.filter(({ action }) => action === 'kept') ?? [];
    for (const note of kept) report.note(note);
    return report.build(kept.length > 0 ? id : null);
  }

  /** What is written is written: a disk that refuses now is a line of the report, not the loss of it. */
  private reporting(step: () => Promise<unknown>): Promise<boolean> {
    return reporting((problem) => this.report.problem(problem), step);
  }

  private get isGivenUp(): boolean {
    return !this.options.together && this.aborted;
  }

  private get aborted(): boolean {
    return this.options.control?.signal.aborted ?? false;
  }
}
