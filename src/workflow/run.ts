import type { Analysis, Article, Entity, ImportReport, NotePlan, Outcome, Problem } from '../model';
import { planArticle, type CurrentNote, type PlannedArticle, type VaultIndex } from '../notes';
import { apply, type Applied } from './apply';
import { Journal, type JournalBatch } from './journal';
import { loadIndex, readIfThere } from './load-index';
import { relatedBefore, writeRelations } from './relations-step';
import { VaultError } from './ports';
import { Facts, ReportBuilder } from './report-builder';
import { vaultProblem } from './vault-problem';
import type { RunOptions, Workspace } from './workspace';

/** One run over articles: what is known of the vault, what was decided, what was written. */
export class Run {
  readonly facts = new Facts();
  /** Ids of the entities named in articles this run wrote. */
  readonly touched = new Set<string>();

  private constructor(
    readonly workspace: Workspace,
    readonly options: RunOptions,
    readonly index: VaultIndex,
    readonly report: ReportBuilder,
    private readonly batch: JournalBatch,
    private readonly before: ReturnType<typeof relatedBefore>,
    private readonly template: string | null,
  ) {}

  /** Reads the vault and tells the engine what it knows. `command` names the batch in the journal. */
  static async start(command: string, workspace: Workspace, options: RunOptions): Promise<Run> {
    const { settings, engine, store, clock } = workspace;
    const report = new ReportBuilder(options.dryRun ?? false);
    const { index, problems } = await loadIndex(workspace);
    problems.forEach((problem) => report.problem(problem));
    await engine.know({
      entities: index.entities(),
      ignored: settings.ignored,
      packs: settings.vocabularies.packs,
      images: settings.reading.images,
    });
    const template = await readTemplate(workspace, report);
    const batch = new Journal(store, clock).begin(command);
    return new Run(workspace, options, index, report, batch, relatedBefore(index), template);
  }

  get cancelled(): boolean {
    return this.options.control?.signal.aborted ?? false;
  }

  progress(done: number, current: string): void {
    this.options.control?.progress({ done, total: Math.max(this.options.total ?? 0, done), current });
  }

  /** Files one article, or reports why there is none. `filed`: the note to file where it stands. */
  async article(name: string, read: Outcome<Article>, filed: CurrentNote | null = null): Promise<void> {
    if (!read.ok) return void this.report.failure(name, read.problem);
    try {
      await this.file(read.value, filed);
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      this.report.failure(name, vaultProblem(error));
    }
  }

  private async file(article: Article, filed: CurrentNote | null): Promise<void> {
    const current = filed ?? (await this.knownNote(article));
    if (filed === null && current !== null) return void this.unchanged(article, current.path);
    const analysis = await this.workspace.engine.analyze(article);
    const written = await this.write(article, analysis, current);
    if (!written.ok && written.again) await this.writeAgain(article, analysis, current);
    else if (!written.ok) this.report.failure(article.name, written.problem);
  }

  async finish(): Promise<ImportReport> {
    this.report.cancelled = this.cancelled;
    await this.reporting(() => writeRelations(this, this.before));
    await this.reporting(() => this.batch.commit());
    return this.report.build(this.report.hasWritten ? this.batch.id : null);
  }

  /** Carries a plan out, or in a dry run only takes note of it. */
  async apply(plan: NotePlan): Promise<Applied> {
    const applied: Applied = this.options.dryRun
      ? { status: 'written' }
      : await apply(plan, this.workspace.vault, this.batch);
    if (applied.status === 'written') this.report.written(plan);
    if (applied.status === 'written' || applied.status === 'unchanged') this.index.addPlans([plan]);
    if (applied.status === 'written' && applied.problem) this.report.problem(applied.problem);
    return applied;
  }

  /** What is written is written: a disk that refuses now is a line of the report, not the loss of it. */
  private async reporting(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      this.report.problem(vaultProblem(error));
    }
  }

  private unchanged(article: Article, path: string): void {
    const { name, title } = article;
    const nothing = { linked: [], unresolved: [], removed: [] };
    this.report.article({ name, status: 'unchanged', path, title: title?.value ?? null, ...nothing });
  }

  private async knownNote(article: Article): Promise<CurrentNote | null> {
    const known = this.index.findArticle(article);
    if (known === null) return null;
    // A note decided in a dry run is known, but not there to be read.
    const text = this.options.dryRun ? '' : await readIfThere(this.workspace.vault, known.path);
    if (text === null) this.index.remove(known.path);
    return text === null ? null : { path: known.path, text };
  }

  /** The vault was not as planned: look at it again, decide again, once. */
  private async writeAgain(article: Article, analysis: Analysis, filed: CurrentNote | null): Promise<void> {
    const { index } = await loadIndex(this.workspace);
    for (const record of [...index.articles, ...index.entityRecords]) this.index.add(record.path, record);
    for (const { path } of await this.workspace.vault.list()) {
      if (this.index.resolve(path) === null) this.index.add(path, null);
    }
    const text = filed && (await readIfThere(this.workspace.vault, filed.path));
    if (filed !== null && text === null) return void this.report.failure(article.name, gone(filed.path));
    const current = filed && text !== null ? { path: filed.path, text } : null;
    const written = await this.write(article, analysis, current);
    if (!written.ok) this.report.failure(article.name, written.problem);
  }

  private async write(article: Article, analysis: Analysis, current: CurrentNote | null): Promise<Written> {
    const { index, template } = this;
    const { settings, clock } = this.workspace;
    const planned = planArticle({ article, analysis, index, current, template, settings, now: clock.now() });
    if (!planned.ok) return { ok: false, again: false, problem: planned.problem };
    const made: Entity[] = [];
    for (const plan of planned.value.plans) {
      const applied = await this.apply(plan);
      if (applied.status === 'conflict') return { ok: false, again: true, problem: applied.problem };
      if (applied.status === 'failed') return { ok: false, again: false, problem: applied.problem };
      const entity = plan.subject.kind === 'entity' ? analysis.entities[plan.subject.id] : undefined;
      if (entity && plan.action === 'create') made.push({ ...entity, origin: 'vault' });
    }
    if (made.length > 0) await this.workspace.engine.learn(made);
    this.took(article, analysis, planned.value);
    return { ok: true };
  }

  private took(article: Article, analysis: Analysis, planned: PlannedArticle): void {
    if (planned.status !== 'unchanged') {
      this.facts.add(analysis.entities);
      for (const id of this.index.entitiesOf(planned.id)) this.touched.add(id);
    }
    for (const notice of planned.notices) this.report.problem(noticed(article.name, notice));
    this.report.article({
      name: article.name,
      status: planned.status,
      path: planned.path,
      title: article.title?.value ?? null,
      linked: planned.linked,
      unresolved: planned.unresolved,
      removed: article.removals.map(({ what, why, count }) => `${what}${count > 1 ? ` ×${count}` : ''}: ${why}`),
    });
  }
}

type Written = { readonly ok: true } | { readonly ok: false; readonly again: boolean; readonly problem: Problem };

const gone = (subject: string): Problem => ({
  code: 'note-missing',
  subject,
  message: 'The note was moved or deleted meanwhile; nothing was written for it.',
});

const noticed = (subject: string, message: string): Problem => ({ code: 'notice', subject, message });

async function readTemplate({ settings, vault }: Workspace, report: ReportBuilder): Promise<string | null> {
  const path = settings.articles.template;
  if (path === '') return null;
  const text = await readIfThere(vault, path);
  if (text === null) report.problem({ code: 'no-template', subject: path, message: 'The template note is not there.' });
  return text;
}
