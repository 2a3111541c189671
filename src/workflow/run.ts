import type { LinkContext } from '../analysis/entities/names/link';
import type { SettledNames } from '../analysis/entities/names/settled';
import type { KnownStories } from '../index/known-stories';
import { knownVault, type KnownVault } from '../index/known-vault';
import { readIfThere } from '../index/load-index';
import type { VaultIndex } from '../index/vault-index';
import type { ImportReport, NotePlan, VaultPlan } from '../model';
import { reporting } from '../model/vault-problem';
import { uncancelled, untilAborted } from './cancel';
import { noteDeletions } from './deletions';
import { ArticleChange } from './listings';
import { writeOtherNames } from './other-names';
import { writeRelations } from './relations-step';
import { EntityFacts, ReportBuilder } from './report-builder';
import { runEngine } from './reading';
import { readTemplate } from './template-note';
import { Originals } from './originals';
import { vaultKnowledge } from './vocabulary/knowledge';
import { linkWaiting } from './waiting';
import type { Applied, Batch, Held, Hindered, RunOptions, Workspace } from './workspace';

/** One run over articles: what is known of the vault, what was decided, what was written. */
export class ImportRun {
  readonly facts = new EntityFacts();
  /** The articles this run wrote, and whom they name. */
  readonly touched = new ArticleChange();
  /** Null until it is decided by all of them: then each article is understood by itself. */
  settled: SettledNames | null = null;
  /** What the articles came in, where that is kept. */
  readonly originals: Originals | null;
  /** Path → text of the notes a dry run decided: they are known, but not there to be read. */
  private readonly dry = new Map<string, string>();

  private constructor(
    readonly workspace: Workspace,
    readonly options: RunOptions,
    readonly known: KnownVault,
    readonly report: ReportBuilder,
    private readonly batch: Batch,
    /** Of the note that articles' notes begin with; null: none. */
    readonly template: string | null,
  ) {
    this.originals = Originals.of(this);
  }

  /** Reads the vault and tells the engine what it knows. `command` names the batch in the journal. */
  static async start(command: string, workspace: Held<Workspace>, options: RunOptions): Promise<ImportRun> {
    const { engine } = workspace;
    const report = new ReportBuilder(options.dryRun ?? false);
    const known = await knownVault(workspace);
    const { index, problems } = known;
    problems.forEach((problem) => report.problem(problem));
    await noteDeletions(workspace, known, (problem) => report.problem(problem), options);
    const told = await vaultKnowledge(index, workspace);
    told.problems.forEach((problem) => report.problem(problem));
    await engine.know(told.knowledge);
    (await engine.unusable()).forEach((problem) => report.problem(problem));
    const template = await readTemplate(workspace, report);
    const batch = workspace.writer.begin(command, workspace);
    return new ImportRun(workspace, options, known, report, batch, template);
  }

  get index(): VaultIndex {
    return this.known.index;
  }

  get stories(): KnownStories {
    return this.known.stories;
  }

  get cancelled(): boolean {
    return this.options.control?.signal.aborted ?? false;
  }

  /** What the articles of this run are linked by. */
  get linkContext(): LinkContext {
    return { index: this.index, settings: this.workspace.settings, read: (path) => this.read(path) };
  }

  /** Text of a note, also of one that a dry run only decided. */
  async read(path: string): Promise<string | null> {
    return this.dry.get(path) ?? readIfThere(this.workspace.vault, path);
  }

  async finish(): Promise<ImportReport> {
    this.report.cancelled = this.cancelled;
    for (const step of [linkWaiting, writeOtherNames, writeRelations]) await this.reporting(() => step(this));
    await this.reporting(async () => this.originals?.finish());
    await this.reporting(() => this.batch.commit());
    if (this.report.hasWritten && !(this.options.dryRun ?? false)) await this.known.keep();
    return this.report.build(this.report.hasWritten ? this.batch.id : null);
  }

  /** Carries plans out each by itself, or in a dry run only takes note of them; what hinders one is reported. */
  async applyEach(plans: readonly NotePlan[]): Promise<void> {
    if (this.options.dryRun ?? false) return void this.take(plans);
    await this.batch.applyEach(plans, (plan, applied) => {
      this.carried(plan, applied);
      if ('problem' in applied) this.report.problem(applied.problem);
    });
  }

  /** The same for plans that are one group of the journal, as those of one article; resolves to what hindered them. */
  async applyAll(plans: readonly VaultPlan[]): Promise<Hindered | null> {
    if (!(this.options.dryRun ?? false))
      return this.batch.applyAll(plans, (plan, applied) => this.carried(plan, applied));
    this.take(plans);
    return null;
  }

  /** Carries out what changes more than articles, as one group; the vault is looked at again afterwards. */
  async act(plans: readonly VaultPlan[]): Promise<void> {
    if (this.options.dryRun ?? false) return void this.take(plans);
    const hindered = await this.batch.applyAll(plans, (plan, applied) => {
      if (applied.status === 'written') this.report.written(plan);
    });
    if (hindered !== null) this.report.problem(hindered.problem);
    await this.known.refresh();
  }

  private take(plans: readonly VaultPlan[]): void {
    for (const plan of plans) {
      if ('after' in plan) this.dry.set(plan.path, plan.after);
      this.carried(plan, { status: 'written' });
    }
  }

  private carried(plan: VaultPlan, applied: Applied): void {
    if (applied.status === 'written') this.report.written(plan);
    const isThere = applied.status === 'written' || applied.status === 'unchanged';
    if (!isThere || plan.subject.kind === 'original' || (plan.action !== 'create' && plan.action !== 'update')) return;
    this.index.addPlans([plan]);
    // Bit by bit: the lists at the end ask for all of them at once.
    const record = this.index.recordAt(plan.path);
    if (record?.kind === 'entity') this.index.entityOf(record);
  }

  /** What is written is written: a disk that refuses now is a line of the report, not the loss of it. */
  private reporting(step: () => Promise<unknown>): Promise<boolean> {
    return reporting((problem) => this.report.problem(problem), step);
  }
}

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
