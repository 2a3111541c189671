import { message, problemOf, wordingOf, type ImportReport, type NotePlan, type Problem } from '../model';
import type { VaultIndex } from '../index/vault-index';
import { knownVault } from '../index/known-vault';
import { listings, relationsOf, Turns } from './listings';
import { writeDue, readDue } from './relations-due';
import type { Journalled, RunOptions, VaultWorkspace } from './workspace';

/** What bringing all lists up to date would change. */
export interface RelateProposal {
  /** Entity notes looked at. */
  readonly looked: number;
  readonly plans: readonly NotePlan[];
  /** Of notes that cannot be read or belong to a later version. */
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
}

/** Looks at the lists of every entity note; changes nothing. */
export async function planRelating(workspace: VaultWorkspace, options: RunOptions = {}): Promise<RelateProposal> {
  const { index } = await knownVault(workspace);
  return relatingOf(index, workspace, options);
}

async function relatingOf(
  index: VaultIndex,
  workspace: VaultWorkspace,
  { control }: RunOptions,
): Promise<RelateProposal> {
  const plans: NotePlan[] = [];
  const problems: Problem[] = [];
  const ids = [...new Set(index.entityRecords.map(({ id }) => id))].sort();
  const cancelled = (): boolean => control?.signal.aborted ?? false;
  const turns = new Turns(control);
  const gone = await goneEntities(index, workspace);
  let looked = 0;
  for await (const { plan, id } of listings(ids, { workspace, index, control }, relationsOf(index), turns, {
    thorough: true,
    gone,
  })) {
    if (cancelled()) break;
    looked += 1;
    control?.progress({ done: looked, total: ids.length, current: index.entity(id)?.path ?? id });
    if (plan?.ok === true) plans.push(plan.value);
    if (plan?.ok === false) problems.push(plan.problem);
  }
  return { looked, plans, problems, cancelled: cancelled() };
}

/**
 * Brings the lists of all entity notes up to date, as one batch to be undone as one. A note that changed since it was looked
 * at is left for the next time, and reported.
 */
export const relateAll = (workspace: VaultWorkspace, options: RunOptions = {}): Promise<ImportReport> =>
  workspace.writer.inSession('relate', workspace, options, async (held) => {
    const { plans, problems, cancelled } = await planRelating(held, options);
    const report = await held.writer.carryOut('relate', plans, held, { ...options, together: false });
    const isWhole = !cancelled && !report.cancelled && options.dryRun !== true;
    if (isWhole) await writeDue(held.store, null, await readDue(held.store));
    return { ...report, cancelled: cancelled || report.cancelled, problems: [...problems, ...report.problems] };
  });

type JournalledVault = Journalled & Pick<VaultWorkspace, 'vault' | 'settings'>;

/**
 * Ids of entities that Dateline made a note for and that have none any more, deleted with all that named them perhaps: a
 * link to one in a list leads nowhere. The journal is read only where such a link stands in a list of Dateline's.
 */
async function goneEntities(index: VaultIndex, workspace: JournalledVault): Promise<readonly string[]> {
  const isOpen = (target: string): boolean => index.resolve(target) === null;
  if (!index.entityRecords.some(({ marks, related }) => marks.size > 0 && related.some(isOpen))) return [];
  const ids = new Set<string>();
  for await (const read of workspace.writer.batches(workspace))
    for (const { subject } of read.ok ? read.value.writes : []) if (subject.kind === 'entity') ids.add(subject.id);
  return [...ids].filter((id) => index.entity(id) === null);
}

/** What `check` says of notes whose lists are not as they should be. */
export async function staleLists(index: VaultIndex, workspace: JournalledVault): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const ids = new Set(index.entityRecords.map(({ id }) => id));
  const gone = await goneEntities(index, workspace);
  for await (const { plan } of listings(ids, { workspace, index }, relationsOf(index), new Turns(undefined), {
    gone,
  })) {
    if (plan?.ok === true) problems.push(staleList(plan.value));
  }
  return problems;
}

const staleList = ({ path, why }: NotePlan): Problem =>
  problemOf(
    'stale-list',
    path,
    message`Its lists of related notes are not as the articles have it (${wordingOf(why)}). Bring them up to date: “dateline relate”.`,
  );
