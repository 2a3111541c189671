import type { Analysis, Article, ImportReport, NotePlan, Outcome, Problem, VaultPlan, ReadArticle } from '../model';
import { withoutFutureDate } from '../intake';
import { linkedEntities, NOTHING_KEPT, planArticle, planCopyOf, planVersion, type PlannedArticle } from '../notes';
import { type CurrentNote } from '../format/current-note';
import { type VaultIndex } from '../index/vault-index';
import { NameTable } from '../entities/link/name-table';
import type { SettledNames } from '../entities/link/settled';
import { adoptableFor, planAdoption } from '../notes/adoption';
import { noteDeletions } from './deletions';
import { identify, sameStory, type Identifying, type Identity } from '../index/identify';
import { sketchNote, type KnownStories } from '../index/known-stories';
import { knownVault, type KnownVault } from '../index/known-vault';
import { readIfThere } from '../index/load-index';
import { ArticleChange } from './listings';
import { writeRelations } from './relations-step';
import { reportedReading } from './reader-fault';
import { EntityFacts, ReportBuilder } from './report-builder';
import { readTemplate } from './template-note';
import { settleNames, link, type LinkContext } from '../entities/link/link';
import { noteGone, reported } from '../model/vault-problem';
import { linkWaiting } from './waiting';
import { writeOtherNames } from './other-names';
import { vaultKnowledge } from './vocabulary/knowledge';
import type { Applied, Batch, DecidedArticle, Held, Hindered, RunOptions, Workspace } from './workspace';

/** Names tried for the notes of an article where the file system says that one is taken that nothing known has. */
const MOST_NAMES = 8;

/** One run over articles: what is known of the vault, what was decided, what was written. */
export class ImportRun {
  readonly facts = new EntityFacts();
  /** The articles this run wrote, and whom they name. */
  readonly touched = new ArticleChange();
  /** What the articles that were read say of names. */
  readonly names = new NameTable();
  /** Null until it is decided by all of them: then each article is understood by itself. */
  settled: SettledNames | null = null;
  /** Path → text of the notes a dry run decided: they are known, but not there to be read. */
  private readonly dry = new Map<string, string>();

  private constructor(
    readonly workspace: Workspace,
    readonly options: RunOptions,
    private readonly known: KnownVault,
    readonly report: ReportBuilder,
    private readonly batch: Batch,
    private readonly template: string | null,
  ) {}

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

  /** Decides who is who by all that `names` holds, before the first of its articles is filed. */
  async settleNames(): Promise<void> {
    this.settled = await settleNames(this.names, this.surroundings);
  }

  /** Files one article, or reports why there is none. `filed`: the note to file where it stands. */
  async article(name: string, read: Outcome<ReadArticle>, filed: CurrentNote | null = null): Promise<void> {
    if (!read.ok) return void this.report.failure(name, read.problem);
    // What stands in a note of the user's stays, misread or not.
    const { article, ...known } = read.value;
    const dated = filed === null ? withoutFutureDate(article, this.workspace.clock.now()) : article;
    const done = await reportedReading(() => this.file({ article: dated, ...known }, filed));
    if (!done.ok) this.report.failure(name, done.problem);
  }

  /**
   * Where the vault is not as planned it is looked at again, and the article decided again: once, but where a name was
   * taken as often as it has new names to try.
   */
  private async file(read: ReadArticle, filed: CurrentNote | null, left = MOST_NAMES): Promise<void> {
    const { article } = read;
    const written = filed === null ? await this.fileNew(read) : await this.fileInPlace(read, filed);
    if (written.ok) return;
    if (!written.again || left === 0) return void this.report.failure(article.name, written.problem);
    await this.known.refresh();
    const isNameTaken = written.problem.code === 'note-exists';
    if (isNameTaken) this.index.refuseName(written.problem.subject);
    const text = filed && (await readIfThere(this.workspace.vault, filed.path));
    if (filed !== null && text === null) return void this.report.failure(article.name, noteGone(filed.path));
    await this.file(read, filed && text !== null ? { path: filed.path, text } : null, isNameTaken ? left - 1 : 0);
  }

  private async fileNew(read: ReadArticle): Promise<Written> {
    const { article } = read;
    const identity = await identify(article, this.identifying());
    if (identity.is === 'known') return this.unchanged(article, identity);
    const decided = this.decided(article, await this.analyze(read));
    const { analysis } = decided;
    await this.adopt(analysis, null);
    if (identity.is === 'version')
      return this.write(article, analysis, await this.planVersion(article, decided, identity));
    return this.write(article, analysis, this.planArticle(article, decided, identity, null), identity);
  }

  /** A note that is filed already, or whose publication has a note, is left alone by the plan. */
  private async fileInPlace(read: ReadArticle, filed: CurrentNote): Promise<Written> {
    const { article } = read;
    const isKnown = this.index.recordAt(filed.path)?.kind === 'article' || this.index.findArticle(article) !== null;
    const identity: Identity = isKnown ? { is: 'new' } : await sameStory(article, this.identifying());
    if (identity.is === 'known') {
      this.report.problem(noticed(filed.path, `“${identity.path}” is the note of the same article.`));
      return this.unchanged(article, identity);
    }
    const decided = this.decided(article, await this.analyze(read));
    const { analysis } = decided;
    await this.adopt(analysis, filed.path);
    return this.write(article, analysis, this.planArticle(article, decided, identity, filed), identity);
  }

  /** What an article says, as the vault stands now: what was made in this run counts, too. */
  private async analyze({ article, analysis: known }: ReadArticle): Promise<Analysis> {
    const { engine } = this.workspace;
    return link(article, known ?? (await engine.analyze(article)), this.surroundings, this.settled);
  }

  /** The same as a person decided it. */
  private decided(article: Article, analysis: Analysis): DecidedArticle {
    return this.options.decided?.(article, analysis, this.index) ?? { analysis, kept: NOTHING_KEPT };
  }

  /** Where the settings say so, the user's own notes become those of the entities that an article needs. `filed`: not that one. */
  private async adopt(analysis: Analysis, filed: string | null): Promise<void> {
    const { index, workspace } = this;
    const { settings } = workspace;
    if (settings.entities.adopt !== 'adopt') return;
    for (const { entity, path } of adoptableFor(analysis, index)) {
      const text = path === filed ? null : await this.read(path);
      const target = (id: string): string | null => index.linkTarget(index.entity(id)?.path ?? '');
      const plan = text === null ? null : planAdoption(entity, { path, text }, target, settings);
      if (plan?.ok === true) await this.applyAll([plan.value]);
    }
  }

  private get surroundings(): LinkContext {
    const { index, workspace } = this;
    return { index, settings: workspace.settings, engine: workspace.engine, read: (path) => this.read(path) };
  }

  private identifying(): Identifying {
    const { index, stories, workspace } = this;
    const { settings, clock } = workspace;
    return { index, stories, settings, now: clock.now(), read: (path) => this.read(path) };
  }

  /** Text of a note, also of one that a dry run only decided. */
  async read(path: string): Promise<string | null> {
    return this.dry.get(path) ?? readIfThere(this.workspace.vault, path);
  }

  private planArticle(
    article: Article,
    { analysis, kept }: DecidedArticle,
    identity: Identity,
    current: CurrentNote | null,
  ): Outcome<PlannedArticle> {
    const { index, template } = this;
    const { settings, clock } = this.workspace;
    const copyOf = identity.is === 'copy' ? identity : null;
    const isAnother = (identity.is === 'new' || identity.is === 'copy') && identity.another === true;
    return planArticle({
      article,
      analysis,
      kept,
      index,
      current,
      copyOf,
      isAnother,
      template,
      settings,
      now: clock.now(),
    });
  }

  private async planVersion(
    article: Article,
    { analysis, kept }: DecidedArticle,
    version: Extract<Identity, { is: 'version' }>,
  ): Promise<Outcome<PlannedArticle>> {
    const { settings, clock } = this.workspace;
    const known = await this.entitiesIn(version.current);
    return planVersion({ ...version, article, analysis, kept, known, index: this.index, settings, now: clock.now() });
  }

  /** Ids of the entities the text of a note would link, were it filed now. */
  private async entitiesIn({ path, text }: CurrentNote): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for await (const read of this.workspace.engine.read({ name: path, text, inPlace: true })) {
      if (!read.ok) continue;
      const linked = linkedEntities(await this.analyze({ article: read.value }));
      for (const id of Object.values(linked).flat()) ids.add(id);
    }
    return ids;
  }

  async finish(): Promise<ImportReport> {
    this.report.cancelled = this.cancelled;
    for (const step of [linkWaiting, writeOtherNames, writeRelations]) await this.reporting(() => step(this));
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
    if (!isThere || (plan.action !== 'create' && plan.action !== 'update')) return;
    this.index.addPlans([plan]);
    // Bit by bit: the lists at the end ask for all of them at once.
    const record = this.index.recordAt(plan.path);
    if (record?.kind === 'entity') this.index.entityOf(record);
  }

  /** What is written is written: a disk that refuses now is a line of the report, not the loss of it. */
  private async reporting(step: () => Promise<unknown>): Promise<void> {
    const done = await reported(step);
    if (!done.ok) this.report.problem(done.problem);
  }

  private unchanged(article: Article, { path, why }: { readonly path: string; readonly why?: string }): Written {
    const { name, title } = article;
    const nothing = { linked: [], unresolved: [], removed: [] };
    const told = why === undefined ? {} : { why };
    this.report.article({ name, status: 'unchanged', path, title: title?.value ?? null, ...told, ...nothing });
    return { ok: true };
  }

  private async write(
    article: Article,
    analysis: Analysis,
    planned: Outcome<PlannedArticle>,
    identity: Identity = { is: 'new' },
  ): Promise<Written> {
    if (!planned.ok) return { ok: false, again: false, problem: planned.problem };
    const copies = await this.planCopies(identity, planned.value.path);
    const hindered = await this.applyAll([...planned.value.plans, ...copies]);
    if (hindered !== null) return { ok: false, again: hindered.status === 'conflict', problem: hindered.problem };
    this.took(article, analysis, planned.value);
    return { ok: true };
  }

  /** Articles that turn out to tell the story of one that counts as the first link that from now on. */
  private async planCopies(identity: Identity, path: string): Promise<readonly NotePlan[]> {
    if (identity.is !== 'new' && identity.is !== 'copy') return [];
    const target = this.index.linkTarget(identity.is === 'copy' ? identity.path : path);
    const plans: NotePlan[] = [];
    for (const record of target === null ? [] : (identity.copies ?? [])) {
      const text = await this.read(record.path);
      const current = text === null ? null : { path: record.path, text };
      const plan = current && planCopyOf(record, current, target ?? '', this.workspace.settings);
      if (plan) plans.push(plan);
    }
    return plans;
  }

  private took(article: Article, analysis: Analysis, planned: PlannedArticle): void {
    if (planned.status !== 'unchanged') {
      this.facts.add(analysis.entities);
      this.touched.article(this.index.entitiesOf(planned.id), this.index.entitiesOfStory(planned.id));
      const note = planned.plans.at(-1);
      if (note) this.stories.add(note.path, sketchNote(note.after));
    }
    for (const notice of planned.notices) this.report.problem(noticed(article.name, notice));
    for (const namesake of planned.namesakes) this.report.problem(namesake);
    this.report.article({
      name: article.name,
      status: planned.status,
      path: planned.path,
      title: article.title?.value ?? null,
      ...(planned.why === undefined ? {} : { why: planned.why }),
      linked: planned.linked,
      unresolved: planned.unresolved,
      removed: article.removals.map(({ what, why, count }) => `${what}${count > 1 ? ` ×${count}` : ''}: ${why}`),
    });
  }
}

type Written = { readonly ok: true } | { readonly ok: false; readonly again: boolean; readonly problem: Problem };

const noticed = (subject: string, message: string): Problem => ({ code: 'notice', subject, message });
