import type { NotePlan, VaultPlan } from '../model';
import type { ArticleRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';
import { sketchNote, type KnownStories } from '../index/known-stories';
import type { ArticleChange } from './listings';
import { readAgain } from './relink/read';
import type { ReportBuilder } from './report-builder';
import type { Hindered, Workspace } from './workspace';

/** What the run that linked entities lends. */
export interface LinkingRun {
  readonly workspace: Workspace;
  readonly index: VaultIndex;
  readonly stories: KnownStories;
  readonly touched: ArticleChange;
  readonly report: ReportBuilder;
  readonly cancelled: boolean;
  read(path: string): Promise<string | null>;
  applyAll(plans: readonly VaultPlan[]): Promise<Hindered | null>;
}

/**
 * Links the entities of a run in the articles that named them in passing before: now that a second story names them, or
 * they have a note. An article that has the mark of one by chance does not name it, and stays as it is.
 */
export async function linkWaiting(run: LinkingRun): Promise<void> {
  const { workspace, index } = run;
  const due = new Map<string, Set<string>>();
  for (const id of run.touched.entities.keys())
    for (const { path } of index.articlesAwaiting(id)) due.set(path, (due.get(path) ?? new Set()).add(id));
  for (const [path, only] of [...due].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (run.cancelled) return;
    const record = index.recordAt(path);
    const text = record?.kind === 'article' ? await run.read(path) : null;
    if (record?.kind !== 'article' || text === null) continue;
    const again = await readAgain(record, text, { workspace, index, only });
    if (!again.ok) run.report.problem(again.problem);
    else if (again.value.plans.length > 0) await write(again.value.plans, record, run);
  }
}

async function write(plans: readonly NotePlan[], { id, path }: ArticleRecord, run: LinkingRun): Promise<void> {
  const { index } = run;
  const before = new Set(index.entitiesOf(id));
  const hindered = await run.applyAll(plans);
  if (hindered !== null) return void run.report.problem(hindered.problem);
  const came = index.entitiesOf(id).filter((each) => !before.has(each));
  run.touched.article(came, index.entitiesOfStory(id));
  const note = plans.at(-1);
  if (note?.path === path) run.stories.add(path, sketchNote(note.after));
}
