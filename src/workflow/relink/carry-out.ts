import type { ImportReport, Outcome, VaultPlan } from '../../model';
import { linkTargets } from '../../notes';
import { uncancelled } from '../cancel';
import { carryOut } from '../carry-out';
import { readIfThere } from '../load-index';
import { relatedPlans } from './related';
import { inSession, type Held } from '../session';
import { neverBegun } from '../start-run';
import type { RunOptions, Workspace } from '../workspace';
import { planRelinking, type RelinkedNote, type Relinking } from './plan';

/**
 * Carries a planned relink out as one batch, note by note: it can be cancelled between two notes, and undone. Notes that
 * changed since they were planned are planned again; what changes while it is written is reported and left alone.
 */
export function relink(relinking: Relinking, workspace: Workspace, options: RunOptions = {}): Promise<ImportReport> {
  return inSession('relink', workspace, options, async (held) => {
    const renewed: Relinking[] = [];
    await uncancelled(async () => void renewed.push(await upToDate(relinking, held, options)));
    const [present] = renewed;
    return present === undefined ? neverBegun(options) : write(present, held, options);
  });
}

async function write(relinking: Relinking, held: Held<Workspace>, options: RunOptions): Promise<ImportReport> {
  const plans = relinking.notes.map(({ plan }) => plan);
  const after = (): Promise<readonly Outcome<VaultPlan>[]> => relatedPlans(relinking.notes, held, options.control);
  const report = await carryOut('relink', plans, held, { ...options, together: false, after });
  return { ...report, problems: [...relinking.problems, ...report.problems] };
}

/** The same relink for the vault as it is now. Where a planned note's name is taken meanwhile, all is decided anew. */
async function upToDate(relinking: Relinking, workspace: Workspace, options: RunOptions): Promise<Relinking> {
  const { scope, notes } = relinking;
  const control = options.control === undefined ? {} : { control: options.control };
  const made = notes.map(({ plan }) => plan).filter(({ action }) => action === 'create');
  for (const { path } of made) {
    if (await workspace.vault.exists(path)) return planRelinking(scope, workspace, control);
  }
  const stale = new Set<string>();
  for (const { plan } of notes) {
    if (plan.action === 'update' && (await readIfThere(workspace.vault, plan.path)) !== plan.before)
      stale.add(plan.path);
  }
  if (stale.size === 0) return relinking;
  const again = await planRelinking({ ...scope, paths: [...stale] }, workspace, control, made);
  const kept = notes.filter(({ plan }) => !stale.has(plan.path) && plan.action === 'update');
  const keptPaths = new Set(kept.map(({ plan }) => plan.path));
  const fresh = again.notes.filter(({ plan }) => !keptPaths.has(plan.path));
  return { ...relinking, notes: needed([...fresh, ...kept]), problems: [...relinking.problems, ...again.problems] };
}

/** Without the new notes of entities that nothing links any more. */
function needed(notes: readonly RelinkedNote[]): readonly RelinkedNote[] {
  const nameOf = (target: string): string => target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const linked = new Set(notes.flatMap(({ plan }) => linkTargets(plan.after).map(nameOf)));
  return notes.filter(({ plan }) => plan.action !== 'create' || linked.has(nameOf(plan.path)));
}
