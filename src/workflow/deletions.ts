import type { Problem } from '../model';
import { planDecisions, type CurrentNote, type EntityRecord, type VaultIndex } from '../notes';
import { applyAll } from './apply';
import { markOf } from '../notes/marks';
import { openJournal } from './journal';
import type { KnownVault } from './known-vault';
import { readIfThere } from './load-index';
import { both, lookAt, readDue, writeDue } from './relations-due';
import type { VaultWorkspace } from './workspace';

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
 * Takes note of the entities whose notes the user deleted, so that they get none again: in a batch of its own, which the
 * undo of a run does not touch, and undoing which allows them again. Lists that hold them are due at the end of the run. A
 * dry run only lets the index know. `tell` hears `entity-deleted` of each, and what hindered it.
 */
export async function noteDeletions(
  workspace: VaultWorkspace,
  { index, deleted }: KnownVault,
  tell: (problem: Problem) => void,
  dryRun: boolean,
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
  await writeDue(workspace.store, both(lookAt(listing(ids, index)), due), due);
  const batch = openJournal(workspace).begin('deletions');
  const hindered = await applyAll(planned.value, workspace.vault, batch, (plan, { status }) => {
    if (status !== 'written' && status !== 'unchanged') return;
    if (plan.action === 'create' || plan.action === 'update') index.addPlans([plan]);
  });
  if (hindered !== null) tell(hindered.problem);
  await batch.commit();
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
