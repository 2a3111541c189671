import type { Entity, NotePlan } from '../model';
import { planRelations, type VaultIndex } from '../notes';
import { relateOnly, type RelatedLists } from '../relations';
import { readIfThere } from './load-index';
import type { Applied } from './apply';
import type { Facts, ReportBuilder } from './report-builder';
import type { Workspace } from './workspace';

/** What this step needs of the run it ends. */
export interface RelatingRun {
  readonly workspace: Workspace;
  readonly index: VaultIndex;
  readonly report: ReportBuilder;
  readonly facts: Facts;
  /** Ids of the entities named in articles the run wrote. */
  readonly touched: ReadonlySet<string>;
  apply(plan: NotePlan): Promise<Applied>;
}

/** What relations compute from, as it stood at one moment. */
interface Snapshot {
  readonly appearances: ReadonlyMap<string, readonly string[]>;
  readonly entities: ReadonlyMap<string, Entity>;
}

const snapshot = (index: VaultIndex): Snapshot => ({
  appearances: new Map(index.appearances()),
  entities: new Map(index.entities().map((entity) => [entity.id, entity])),
});

/** Keeps what relations compute from before a run adds to it. */
export const relatedBefore = snapshot;

/**
 * Brings the managed lists of all entities up to date that this run can have changed: those its articles name, what
 * stands above them, and those that share an article with them, because an association depends on how often both occur.
 * So the lists are a function of the vault's articles, whatever the order in which they came.
 */
export async function writeRelations(run: RelatingRun, before: Snapshot): Promise<void> {
  if (run.touched.size === 0) return;
  const after = snapshot(run.index);
  const ids = affected(run.touched, after);
  const related = compute(ids, after, run);
  const texts = await textsOf(ids, run);
  const planned = planRelations({
    index: run.index,
    related,
    before: compute(ids, before, run),
    facts: run.facts.asRecord(),
    texts,
    settings: run.workspace.settings,
  });
  for (const plan of planned) {
    if (!plan.ok) {
      run.report.problem(plan.problem);
      continue;
    }
    const applied = await run.apply(plan.value);
    if (applied.status === 'conflict' || applied.status === 'failed') run.report.problem(applied.problem);
  }
}

function compute(
  ids: ReadonlySet<string>,
  { appearances, entities }: Snapshot,
  run: RelatingRun,
): ReadonlyMap<string, RelatedLists> {
  const articles = [...appearances].map(([article, named]) => ({ article, entities: named }));
  return relateOnly(ids, articles, entities, { limit: run.workspace.settings.links.related });
}

function affected(touched: ReadonlySet<string>, { appearances, entities }: Snapshot): ReadonlySet<string> {
  const ids = new Set(touched);
  for (const named of appearances.values()) {
    if (named.some((id) => touched.has(id))) named.forEach((id) => ids.add(id));
  }
  for (const id of ids) {
    const { parent, location, broader } = entities.get(id) ?? {};
    for (const above of [parent, location, broader]) if (above !== undefined) ids.add(above);
  }
  return ids;
}

async function textsOf(
  ids: ReadonlySet<string>,
  { index, workspace }: RelatingRun,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const id of ids) {
    const path = index.entity(id)?.path;
    const text = path === undefined ? null : await readIfThere(workspace.vault, path);
    if (path !== undefined && text !== null) texts.set(path, text);
  }
  return texts;
}
