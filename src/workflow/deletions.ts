import { message, problemOf, type NotePlan, type Problem, type VaultPlan } from '../model';
import { planDecisions } from '../notes';
import { type CurrentNote } from '../format/current-note';
import { type EntityRecord } from '../format/note-record';
import { deletionLines } from '../analysis/entities/names/deleted';
import { type VaultIndex } from '../index/vault-index';
import { markOf } from '../format/marks';
import type { Change } from '../relations';
import type { KnownVault } from '../index/known-vault';
import { listings, relationsOf, Turns, type ListScope } from './listings';
import { readIfThere } from '../index/load-index';
import { both, lookAt, readDue, writeDue } from './relations-due';
import type { Held, RunOptions, VaultWorkspace } from './workspace';

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
  workspace: Held,
  known: KnownVault,
  tell: (problem: Problem) => void,
  { dryRun = false, control }: RunOptions,
): Promise<void> {
  const { index, deleted } = known;
  const plans = await decided(workspace, known, tell);
  if (plans === null) return;
  if (dryRun) return void index.addPlans(plans);
  const due = await readDue(workspace.store);
  const holding = lookAt(listing(idsOf(deleted), index));
  await writeDue(workspace.store, both(holding, due), due);
  const batch = workspace.writer.begin('deletions', workspace);
  const carry = async (next: readonly VaultPlan[]): Promise<void> => {
    const hindered = await batch.applyAll(next, (plan, { status }) => {
      if (status !== 'written' && status !== 'unchanged') return;
      if (plan.action === 'create' || plan.action === 'update') index.addPlans([plan]);
    });
    if (hindered !== null) tell(hindered.problem);
  };
  await carry(plans);
  const isWhole = await unlist(holding, { workspace, index, control }, carry, tell);
  if (isWhole) await writeDue(workspace.store, due, both(holding, due));
  await batch.commit();
}

/** The same for whoever only looks: the index alone is let know. */
export async function foreseeDeletions(
  workspace: VaultWorkspace,
  known: KnownVault,
  tell: (problem: Problem) => void,
): Promise<void> {
  known.index.addPlans((await decided(workspace, known, tell)) ?? []);
}

/** Plans for the notes of decisions; null where there is nothing to decide, or they cannot be read. */
async function decided(
  workspace: VaultWorkspace,
  { index, deleted }: KnownVault,
  tell: (problem: Problem) => void,
): Promise<readonly NotePlan[] | null> {
  if (deleted.length === 0) return null;
  const notes = await decisionNotes(workspace, index);
  const planned = planDecisions({ add: { deleted: deleted.flatMap(deletionLines).sort() } }, notes, workspace.settings);
  if (!planned.ok) {
    tell(planned.problem);
    return null;
  }
  const path = planned.value[0]?.path ?? notes[0]?.path ?? '';
  for (const record of deleted) tell(deletedNote(record, path));
  return planned.value;
}

const idsOf = (deleted: readonly EntityRecord[]): readonly string[] => [...new Set(deleted.map(({ id }) => id))].sort();

/** Brings the lists of these up to date; false where it was cancelled: whoever cancels waits for no list. */
async function unlist(
  { entities }: Change,
  relating: ListScope,
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

const deletedNote = ({ id, path }: EntityRecord, decisions: string): Problem =>
  problemOf(
    'entity-deleted',
    path,
    message`You deleted this note, though articles name its entity: it gets none again. To allow it, take “${id}” out of “${decisions}”, or make a note with that \`entity-id\`.`,
  );
