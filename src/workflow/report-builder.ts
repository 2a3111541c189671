import type { ArticleReport, Entity, ImportReport, NotePlan, NoteReport, Problem } from '../model';

/** Collects what a run did; the report is complete whatever happens to single articles. */
export class ReportBuilder {
  private readonly articles: ArticleReport[] = [];
  private readonly notes: NoteReport[] = [];
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

  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  written(plan: NotePlan): void {
    const action = plan.action === 'create' ? 'created' : 'updated';
    this.notes.push({ path: plan.path, action, name: plan.subject.name, why: plan.why });
  }

  build(batch: string | null): ImportReport {
    const { dryRun, cancelled, articles, notes, problems } = this;
    return { batch, dryRun, cancelled, articles, notes, problems };
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
