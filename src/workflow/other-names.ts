import type { SettledNames } from '../entities/link/settled';
import { ok, type NotePlan, type Outcome, type Settings } from '../model';
import type { VaultIndex } from '../notes';
import { otherNames, planOtherNames } from '../notes/plan-other-names';
import { standingFor } from '../notes/standing-for';

export interface NamingRun {
  readonly index: VaultIndex;
  readonly settings: Settings;
  read(path: string): Promise<string | null>;
}

/** Plans for the notes of those whom the stories of a run call by names that their notes do not have. */
export async function* plansForOtherNames(
  settled: SettledNames,
  { index, settings, read }: NamingRun,
): AsyncGenerator<Outcome<NotePlan>> {
  for (const entity of settled.told()) {
    const record = standingFor(entity, index);
    if (record === null || record.match === 'off' || record.type !== entity.kind) continue;
    const forms = index.countOf(record.id) === 0 ? [] : otherNames(entity, record, index);
    const text = forms.length === 0 ? null : await read(record.path);
    const plan = text === null ? ok(null) : planOtherNames(forms, record, { path: record.path, text }, settings);
    if (!plan.ok) yield plan;
    else if (plan.value !== null) yield ok(plan.value);
  }
}
