import type { VaultIndex } from '../../index/vault-index';
import { differencesIn } from '../../workflow/differences/find';
import type { DifferencesReport } from '../../workflow/differences/model';
import { storyCandidates } from '../../workflow/origins/candidates';
import { findOrigins, type OriginsReport } from '../../workflow/origins/find';
import type { KeptNotes } from '../../workflow/review/read-note';
import type { RunOptions, Workspace } from '../../workflow/workspace';
import type { DossierRow } from './model';

/** Stories of which origins and disagreement are told. */
const MOST_STORIES = 5;
/** Rows whose story is looked for among other articles, at most. */
const MOST_READ = 8;

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
  kept: KeptNotes,
  workspace: Workspace,
  control: RunOptions['control'],
): Promise<StoryReports> {
  const options = { kept, control, quiet: true };
  const stories: StoryReport[] = [];
  const told = new Set<string>();
  let read = 0;
  let looked = 0;
  for (const row of rows) {
    if (stories.length === MOST_STORIES || read === MOST_READ || control?.signal.aborted === true) break;
    looked += 1;
    if (told.has(row.path) || !mayHaveOthers(row, kept.index)) continue;
    read += 1;
    const found = await findOrigins([row.path], workspace, options);
    if (!found.ok || found.value.articles.length < 2) continue;
    const origins = found.value;
    for (const { path } of origins.articles) told.add(path);
    stories.push({ row, origins, differences: await differencesIn(origins, options) });
  }
  return { stories, left: rows.slice(looked).filter(({ path }) => !told.has(path)).length };
}

function mayHaveOthers({ path }: DossierRow, index: VaultIndex): boolean {
  const record = index.recordAt(path);
  return record?.kind === 'article' && storyCandidates([record], index).length > 0;
}
