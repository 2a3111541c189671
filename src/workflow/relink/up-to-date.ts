import { linkTargets } from '../../format/links';
import { type VaultIndex } from '../../index/vault-index';
import { knownVault } from '../../index/known-vault';
import { readIfThere } from '../../index/load-index';
import type { RunOptions, Workspace } from '../workspace';
import { planRelinking } from './plan';
import type { RelinkedNote, Relinking } from './relinking';

/**
 * The same relink for the vault as it is now: notes that changed since they were planned, or that were to link what has
 * no note or another name by now, are decided anew; where a planned note's name is taken meanwhile, all is.
 */
export async function upToDate(
  relinking: Relinking,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<Relinking> {
  const { scope, notes } = relinking;
  const control = options.control === undefined ? {} : { control: options.control };
  const made = notes.map(({ plan }) => plan).filter(({ action }) => action === 'create');
  for (const { path } of made) {
    if (await workspace.vault.exists(path)) return planRelinking(scope, workspace, control);
  }
  const stale = await outdated(notes, workspace, options);
  if (stale.size === 0) return relinking;
  const again = await planRelinking({ ...scope, paths: [...stale] }, workspace, control, made);
  const kept = notes.filter(({ plan }) => !stale.has(plan.path) && plan.action === 'update');
  const keptPaths = new Set(kept.map(({ plan }) => plan.path));
  const fresh = again.notes.filter(({ plan }) => !keptPaths.has(plan.path));
  return { ...relinking, notes: needed([...fresh, ...kept]), problems: [...relinking.problems, ...again.problems] };
}

/** Paths of the notes whose plans do not fit the vault any more. */
async function outdated(
  notes: readonly RelinkedNote[],
  workspace: Workspace,
  { control }: RunOptions,
): Promise<ReadonlySet<string>> {
  const { index } = await knownVault(workspace);
  const made = new Set(notes.flatMap(({ plan }) => (plan.action === 'create' ? [plan.subject.id] : [])));
  const stale = new Set<string>();
  for (const [done, note] of notes.entries()) {
    const { plan } = note;
    if (plan.action !== 'update') continue;
    const isAsPlanned = (await readIfThere(workspace.vault, plan.path)) === plan.before;
    if (!isAsPlanned || !linksWhatIsThere(note, made, index)) stale.add(plan.path);
    if (done % BETWEEN_BREATHS === 0) await control?.breathe?.();
  }
  return stale;
}

/** Notes looked at between two breaths. */
const BETWEEN_BREATHS = 50;

/** Whether all that a plan links has its note and its name still. */
function linksWhatIsThere({ plan, changes }: RelinkedNote, made: ReadonlySet<string>, index: VaultIndex): boolean {
  const targets = new Set(linkTargets(plan.after));
  const isLinked = (id: string): boolean => {
    const record = index.entity(id) ?? index.article(id);
    return record !== null && targets.has(index.linkTarget(record.path) ?? '');
  };
  return changes.every(({ change }) => {
    if (change.kind === 'dates') return true;
    if (change.kind === 'sources')
      return change.items.every(({ id, change: kind }) => kind === 'removed' || made.has(id) || isLinked(id));
    const isGoing = change.kind === 'unlink' || (change.kind === 'list' && change.change === 'removed');
    if (isGoing || made.has(change.entity)) return true;
    return isLinked(change.entity);
  });
}

/** Without the new notes of entities that nothing links any more. */
function needed(notes: readonly RelinkedNote[]): readonly RelinkedNote[] {
  const nameOf = (target: string): string => target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const linked = new Set(notes.flatMap(({ plan }) => linkTargets(plan.after).map(nameOf)));
  return notes.filter(({ plan }) => plan.action !== 'create' || linked.has(nameOf(plan.path)));
}
