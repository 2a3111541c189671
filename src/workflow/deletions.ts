import type { NotePlan, Problem, VaultPlan } from '../model';
import { planDecisions, type CurrentNote, type EntityRecord, type VaultIndex } from '../notes';
import { applyAll, applyEach, type Applied } from './apply';
import { markOf } from '../notes/marks';
import { openJournal } from './journal';
import type { KnownVault } from './known-vault';
import { listings, relationsOf, Turns, type Relating } from './listings';
import { readIfThere } from './load-index';
import { both, lookAt, readDue, writeDue } from './relations-due';
import type { RunOptions, VaultWorkspace } from './workspace';

/** The notes that hold the vault's decisions, with their texts. */
export async function decisionNotes(
  { vault }: Pick<VaultWorkspace, 'vault'>,
  index: VaultIndex,
): Promise<readonly CurrentNote[]> {
  const notes: CurrentNote[] = [];
  for (const path of index.decisionNotes) {
    const text = await readIfThere(vault, path);
    if (text !== null) notes.push({ path, text });
  }
  return notes;
}

/**
 * Takes note of the entities whose notes the user deleted, so that they get none again, and takes them out of the lists
 * that hold them: in a batch of its own, which the undo of a run does not touch, and undoing which allows them again. Lists
 * that there was no time for are due at the end of the run. A dry run only lets the index know. `tell` hears
 * `entity-deleted` of each, and what hindered it.
 */
export async function noteDeletions(
  workspace: VaultWorkspace,
  { index, deleted }: KnownVault,
  tell: (problem: Problem) => void,
  { dryRun = false, control }: RunOptions,
): Promise<void> {
  if (deleted.length === 0) return;
  const ids = [...new Set(deleted.map(({ id }) => id))].sort();
  const notes = await decisionNotes(workspace, index);
  const planned = planDecisions({ add: { deleted: ids } }, notes, workspace.settings);
  if (!planned.ok) return void tell(planned.problem);
  const path = planned.value[0]?.path ?? notes[0]?.path ?? '';
  for (const record of deleted) tell(deletedNote(record, path));
  if (dryRun) return void index.addPlans(planned.value);
  const due = await readDue(workspace.store);
  const holding = listing(ids, index);
  await writeDue(workspace.store, both(lookAt(holding), due), due);
  const batch = openJournal(workspace).begin('deletions');
  const carried = (plan: VaultPlan, { status }: Applied): void => {
    if (status !== 'written' && status !== 'unchanged') return;
    if (plan.action === 'create' || plan.action === 'update') index.addPlans([plan]);
  };
  const hindered = await applyAll(planned.value, workspace.vault, batch, carried);
  if (hindered !== null) tell(hindered.problem);
  let isWhole = hindered === null;
  const told = (plan: VaultPlan, applied: Applied): void => {
    carried(plan, applied);
    if (!('problem' in applied)) return;
    tell(applied.problem);
    isWhole = false;
  };
  const turns = new Turns(control, AFTER_CANCEL);
  for await (const plans of unlisting(holding, { workspace, index, control }, turns, tell))
    await applyEach(plans, workspace.vault, batch, told);
  if (isWhole && !turns.isOver) await writeDue(workspace.store, due, both(lookAt(holding), due));
  await batch.commit();
}

/** Stories that may be looked at once the user cancelled; notes that are announced in the journal together. */
const [AFTER_CANCEL, TOGETHER] = [2_000, 16];

/** Plans for the lists of these, some at a time. */
async function* unlisting(
  ids: readonly string[],
  relating: Relating,
  turns: Turns,
  tell: (problem: Problem) => void,
): AsyncGenerator<readonly NotePlan[]> {
  const plans: NotePlan[] = [];
  for await (const { plan } of listings(ids, relating, relationsOf(relating.index), turns)) {
    if (turns.isOver) break;
    if (plan?.ok === false) tell(plan.problem);
    if (plan?.ok === true) plans.push(plan.value);
    if (plans.length >= TOGETHER) yield plans.splice(0);
  }
  if (plans.length > 0) yield plans;
}

/** Ids of the entities whose lists hold one of these. */
function listing(ids: readonly string[], index: VaultIndex): readonly string[] {
  const marks = ids.map(markOf);
  return index.entityRecords.filter((record) => marks.some((mark) => record.marks.has(mark))).map(({ id }) => id);
}

const deletedNote = ({ id, path }: EntityRecord, decisions: string): Problem => ({
  code: 'entity-deleted',
  subject: path,
  message: `You deleted this note, though articles name its entity: it gets none again. To allow it, take “${id}” out of “${decisions}”, or make a note with that \`entity-id\`.`,
});
