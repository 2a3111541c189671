import type { NotePlan, Problem } from '../../model';
import { uncancelled } from '../cancel';
import { foreseeDeletions } from '../deletions';
import { knownVault } from '../../index/known-vault';
import { runEngine } from '../reading';
import type { Workspace } from '../workspace';
import { Planner } from './planner';
import type { PlanningOptions, Relinking } from './relinking';
import { pathFilter, type RelinkScope } from './scope';

/**
 * Decides what present knowledge changes in the articles of a scope; writes nothing. `made`: notes of entities that an
 * earlier planning decided, which this one builds upon.
 */
export async function planRelinking(
  scope: RelinkScope,
  workspace: Workspace,
  options: PlanningOptions = {},
  made: readonly NotePlan[] = [],
): Promise<Relinking> {
  const signal = options.control?.signal;
  const engine = runEngine(workspace.engine, signal);
  const known = await knownVault(workspace);
  const deletions: Problem[] = [];
  await foreseeDeletions(workspace, known, (problem) => deletions.push(problem));
  const isIn = pathFilter(scope.paths);
  const unreadable = known.problems.filter(({ subject }) => isIn(subject));
  const planner = new Planner(scope, { ...workspace, engine }, known.index, options, made);
  try {
    const isWhole = await uncancelled(() => planner.plan());
    const found = planner.result(!isWhole || (signal?.aborted ?? false));
    // A note that cannot be read is told of once, not again where it is looked at.
    const told = new Set(unreadable.map(({ subject }) => subject));
    const others = found.problems.filter(({ subject }) => !told.has(subject));
    return { ...found, problems: [...deletions, ...unreadable, ...others] };
  } finally {
    planner.forget();
  }
}
