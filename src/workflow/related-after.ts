import type { NotePlan, Outcome } from '../model';
import type { Workspace } from './workspace';

/** Plans for the related lists that an act on entities leaves out of date. */
export async function relatedAfter(
  touched: readonly string[],
  workspace: Workspace,
): Promise<readonly Outcome<NotePlan>[]> {
  void touched;
  void workspace;
  return [];
}
