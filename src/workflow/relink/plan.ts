import type { NotePlan, Problem } from '../../model';
import type { RelinkChange } from '../../notes';
import { cancellable, uncancelled } from '../cancel';
import { noteDeletions } from '../deletions';
import { knownVault } from '../known-vault';
import { faultTolerant } from '../reader-fault';
import type { RunOptions, Workspace } from '../workspace';
import { Planner } from './planner';
import { pathFilter, type RelinkScope } from './scope';

/** A change of a note, and the text that its places are offsets into. */
export interface TracedChange {
  readonly change: RelinkChange;
  readonly text: string;
}

/** A note that a relink makes or changes. */
export interface RelinkedNote {
  readonly plan: NotePlan;
  /** Of an article. */
  readonly changes: readonly TracedChange[];
}

/** What a relink would do, decided and not yet done. */
export interface Relinking {
  readonly scope: RelinkScope;
  /** Articles read and analysed. */
  readonly analysed: number;
  /** Articles whose text names nothing that is looked for, or that have its links: read, not analysed. */
  readonly passedOver: number;
  /** Notes of entities first. */
  readonly notes: readonly RelinkedNote[];
  /** Articles that name something a person took out of their properties: it stays out. */
  readonly keptOut: number;
  readonly problems: readonly Problem[];
  /** Given up before all was looked at: what was found until then. */
  readonly cancelled: boolean;
}

export interface PlanningOptions extends Pick<RunOptions, 'control'> {
  /** Hears what was found so far, while the rest is looked at. */
  readonly found?: (soFar: () => Relinking) => void;
}

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
  const engine = faultTolerant(cancellable(workspace.engine, signal));
  const known = await knownVault(workspace);
  const deletions: Problem[] = [];
  await noteDeletions(workspace, known, (problem) => deletions.push(problem), true);
  const isIn = pathFilter(scope.paths);
  const unreadable = known.problems.filter(({ subject }) => isIn(subject));
  const planner = new Planner(scope, { ...workspace, engine }, known.index, options, made);
  try {
    const isWhole = await uncancelled(() => planner.plan());
    const found = planner.result(!isWhole || (signal?.aborted ?? false));
    return { ...found, problems: [...deletions, ...unreadable, ...found.problems] };
  } finally {
    planner.forget();
  }
}
