import type { ArticleReport, Entity, ImportReport, NotePlan, NoteReport, Problem } from '../model';

/** Collects what a run did; the report is complete whatever happens to single articles. */
export class ReportBuilder {
  private readonly articles: ArticleReport[] = [];
  private readonly notes = new Map<string, NoteReport>();
  private readonly problems: Problem[] = [];
  cancelled = false;

  constructor(private readonly dryRun: boolean) {}

  article(report: ArticleReport): void {
    this.articles.push(report);
  }

  failure(name: string, problem: Problem): void {
    const nothing = { path: null, title: null, linked: [], unresolved: [], removed: [] };
    this.articles.push({ name, status: 'failed', ...nothing, problem });
  }

  /** What was reported of the latest article. */
  get last(): ArticleReport | null {
    return this.articles.at(-1) ?? null;
  }

  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  get hasWritten(): boolean {
    return !this.dryRun && this.notes.size > 0;
  }

  /** A note that is made and then given its lists in the same run counts once, as made. */
  written({ action, path, subject, why }: NotePlan): void {
    if (this.notes.has(path)) return;
    this.notes.set(path, { path, action: action === 'create' ? 'created' : 'updated', name: subject.name, why });
  }

  build(batch: string | null): ImportReport {
    const { dryRun, cancelled, articles, notes, problems } = this;
    return { batch, dryRun, cancelled, articles, notes: [...notes.values()], problems };
  }
}

/** Entities by id, later ones over earlier ones. */
export class Facts {
  private readonly byId = new Map<string, Entity>();

  add(entities: Readonly<Record<string, Entity>>): void {
    for (const entity of Object.values(entities)) this.byId.set(entity.id, entity);
  }

  asRecord(): Readonly<Record<string, Entity>> {
    return Object.fromEntries(this.byId);
  }
}
