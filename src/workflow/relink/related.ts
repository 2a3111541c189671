import type { NotePlan, Outcome, VaultPlan } from '../../model';
import type { Workspace } from '../workspace';

/** What follows for the lists of related entities from what a relink wrote. */
export async function relatedPlans(
  written: readonly NotePlan[],
  workspace: Workspace,
): Promise<readonly Outcome<VaultPlan>[]> {
  void written;
  void workspace;
  return [];
}
