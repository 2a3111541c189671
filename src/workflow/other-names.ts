import type { SettledNames } from '../analysis/entities/names/settled';
import type { NotePlan } from '../model';
import type { VaultIndex } from '../index/vault-index';
import { otherNames, planOtherNames } from '../notes';
import { recordFor } from '../analysis/entities/names/vault';
import type { ReportBuilder } from './report-builder';
import type { Workspace } from './workspace';

/** What this step needs of the run it ends. */
export interface NamingRun {
  readonly workspace: Workspace;
  readonly index: VaultIndex;
  readonly report: ReportBuilder;
  readonly cancelled: boolean;
  /** Null where nothing was settled. */
  readonly settled: SettledNames | null;
  read(path: string): Promise<string | null>;
  applyEach(plans: readonly NotePlan[]): Promise<void>;
}

/** Gives the notes of those whom the stories of a run tell of the names by which they call them. */
export async function writeOtherNames(run: NamingRun): Promise<void> {
  const { index, workspace, settled } = run;
  for (const entity of settled?.told() ?? []) {
    if (run.cancelled) return;
    const record = recordFor(entity, index);
    if (record === null || record.match === 'off' || record.type !== entity.kind) continue;
    const forms = index.countOf(record.id) === 0 ? [] : otherNames(entity, record, index);
    const text = forms.length === 0 ? null : await run.read(record.path);
    const plan = text === null ? null : planOtherNames(forms, record, { path: record.path, text }, workspace.settings);
    if (plan?.ok === false) run.report.problem(plan.problem);
    else if (plan?.value) await run.applyEach([plan.value]);
  }
}
