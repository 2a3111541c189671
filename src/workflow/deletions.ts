import type { Problem, VaultPlan } from '../model';
import { planDecisions } from '../notes';
import { type CurrentNote } from '../format/current-note';
import { type EntityRecord } from '../format/note-record';
import { type VaultIndex } from '../index/vault-index';
import { markOf } from '../format/marks';
import type { Change } from '../relations';
import { applyAll } from '../journal/apply';
import { openJournal } from '../journal/journal';
import type { KnownVault } from '../index/known-vault';
import { listings, relationsOf, Turns, type Relating } from './listings';
import { readIfThere } from '../index/load-index';
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
  const holding = lookAt(listing(ids, index));
  await writeDue(workspace.store, both(holding, due), due);
  const batch = openJournal(workspace).begin('deletions');
  const carry = async (plans: readonly VaultPlan[]): Promise<void> => {
    const hindered = await applyAll(plans, workspace.vault, batch, (plan, { status }) => {
      if (status !== 'written' && status !== 'unchanged') return;
      if (plan.action === 'create' || plan.action === 'update') index.addPlans([plan]);
    });
    if (hindered !== null) tell(hindered.problem);
  };
  await carry(planned.value);
  const isWhole = await unlist(holding, { workspace, index, control }, carry, tell);
  if (isWhole) await writeDue(workspace.store, due, both(holding, due));
  await batch.commit();
}

/** Brings the lists of these up to date; false where it was cancelled: whoever cancels waits for no list. */
async function unlist(
  { entities }: Change,
  relating: Relating,
  carry: (plans: readonly VaultPlan[]) => Promise<void>,
  tell: (problem: Problem) => void,
): Promise<boolean> {
  const { index, control } = relating;
  const cancelled = (): boolean => control?.signal.aborted ?? false;
  for await (const { plan } of listings(entities.keys(), relating, relationsOf(index), new Turns(control))) {
    if (cancelled()) break;
    if (plan?.ok === false) tell(plan.problem);
    if (plan?.ok === true) await carry([plan.value]);
  }
  return !cancelled();
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
