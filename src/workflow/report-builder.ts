import type { ArticleReport, Entity, ImportReport, MovePlan, NoteReport, Problem, VaultPlan } from '../model';

const ACTIONS = { create: 'created', update: 'updated', remove: 'removed' } as const;

/** Collects what a run did; the report is complete whatever happens to single articles. */
export class ReportBuilder {
  /** As JSON in bytes until the run ends: of ten thousand articles the objects would take tens of megabytes. */
  private articles: Uint8Array[] = [];
  private latest: ArticleReport | null = null;
  private readonly notes = new Map<string, NoteReport>();
  private readonly problems: Problem[] = [];
  cancelled = false;

  constructor(private readonly dryRun: boolean) {}

  article(report: ArticleReport): void {
    this.latest = report;
    this.articles.push(new TextEncoder().encode(JSON.stringify(report)));
  }

  failure(name: string, problem: Problem): void {
    const nothing = { path: null, title: null, linked: [], unresolved: [], removed: [] };
    this.article({ name, status: 'failed', ...nothing, problem });
  }

  /** Puts what was reported of articles, one after the other, in the order of the numbers they have. */
  inOrder(numbers: readonly number[]): void {
    const numbered = this.articles.map((report, at) => ({ report, number: numbers[at] ?? Infinity }));
    this.articles = numbered.sort((a, b) => a.number - b.number).map(({ report }) => report);
  }

  /** What was reported of the latest article. */
  get last(): ArticleReport | null {
    return this.latest;
  }

  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  get hasWritten(): boolean {
    return !this.dryRun && this.notes.size > 0;
  }

  /** A note that is made and then given its lists in the same run counts once, as made. Originals are no notes. */
  written(plan: VaultPlan): void {
    const { path, subject, why } = plan;
    if (subject.kind === 'original') return;
    if (plan.action === 'move') return this.moved(plan);
    const known = this.notes.get(path);
    if (known !== undefined && plan.action !== 'remove') return;
    this.notes.set(path, { path, action: ACTIONS[plan.action], name: subject.name, why });
  }

  /** A line about a note that says itself what became of it. */
  note(note: NoteReport): void {
    this.notes.set(note.path, note);
  }

  private moved({ path, to, subject, why }: MovePlan): void {
    this.notes.delete(path);
    this.notes.set(to, { path: to, from: path, action: 'moved', name: subject.name, why });
  }

  build(batch: string | null): ImportReport {
    const { dryRun, cancelled, notes, problems } = this;
    const articles = this.articles.map((packed) => JSON.parse(new TextDecoder().decode(packed)) as ArticleReport);
    return { batch, dryRun, cancelled, articles, notes: [...notes.values()], problems };
  }
}

/** Entities by id, later ones over earlier ones. */
export class EntityFacts {
  private readonly byId = new Map<string, Entity>();

  add(entities: Readonly<Record<string, Entity>>): void {
    for (const entity of Object.values(entities)) this.byId.set(entity.id, entity);
  }

  asRecord(): Readonly<Record<string, Entity>> {
    return Object.fromEntries(this.byId);
  }
}
