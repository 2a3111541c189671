import type { Analysis, RunControl } from '../../model';
import type { VaultIndex } from '../../index/vault-index';
import { differencesIn } from '../../workflow/differences/find';
import type { DifferencesReport } from '../../workflow/differences/model';
import { storyCandidates } from '../../workflow/origins/candidates';
import { findOrigins, type OriginsReport } from '../../workflow/origins/find';
import type { Engine } from '../../workflow/ports';
import type { RunOptions, Workspace } from '../../workflow/workspace';
import type { DossierRow } from './model';

/** Stories of which origins and disagreement are told. */
const MOST_STORIES = 5;
/** Rows whose story is looked for among other articles, at most. */
const MOST_READ = 8;
/** Analyses that are kept from one story to the next. */
const MOST_KEPT = 200;

/** What the articles of one story lead back to, and tell otherwise. */
export interface StoryReport {
  /** The newest row of the dossier that tells it. */
  readonly row: DossierRow;
  readonly origins: OriginsReport;
  readonly differences: DifferencesReport;
}

export interface StoryReports {
  /** Of more than one article each, the newest first. */
  readonly stories: readonly StoryReport[];
  /** Rows that were not looked at. */
  readonly left: number;
}

/** Reads the newest stories of a dossier that have more than one article; ends early when it is cancelled. */
export async function storyReports(
  rows: readonly DossierRow[],
  index: VaultIndex,
  workspace: Workspace,
  control: RunOptions['control'],
): Promise<StoryReports> {
  const reading = { ...workspace, engine: keeping(workspace.engine) };
  const options = control === undefined ? {} : { control: silent(control) };
  const stories: StoryReport[] = [];
  const told = new Set<string>();
  let read = 0;
  let looked = 0;
  for (const row of rows) {
    if (stories.length === MOST_STORIES || read === MOST_READ || control?.signal.aborted === true) break;
    looked += 1;
    if (told.has(row.path) || !mayHaveOthers(row, index)) continue;
    read += 1;
    const found = await findOrigins([row.path], reading, options);
    if (!found.ok || found.value.articles.length < 2) continue;
    const origins = found.value;
    for (const { path } of origins.articles) told.add(path);
    stories.push({ row, origins, differences: await differencesIn(origins, reading, options) });
  }
  return { stories, left: rows.slice(looked).filter(({ path }) => !told.has(path)).length };
}

/** Not spread: what the plugin gives is an object of a class. */
const silent = (control: RunControl): RunControl => ({
  signal: control.signal,
  progress: () => undefined,
  breathe: async () => control.breathe?.(),
});

function mayHaveOthers({ path }: DossierRow, index: VaultIndex): boolean {
  const record = index.recordAt(path);
  return record?.kind === 'article' && storyCandidates([record], index).length > 0;
}

/** Stories of one dossier are read from much the same articles: each is understood once. */
function keeping(engine: Engine): Engine {
  const kept = new Map<string, Analysis>();
  return {
    ...engine,
    analyze: async (article, signal) => {
      const known = kept.get(article.name);
      if (known !== undefined) return known;
      const analysis = await engine.analyze(article, signal);
      const [oldest] = kept.keys();
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(article.name, analysis);
      return analysis;
    },
  };
}
