import { groupBy, fileKey, type Problem, type VaultPort } from '../model';
import type { Held } from '../workflow/workspace';
import { openJournal, type BatchMark, type BatchRecord, type Journal, type RecordedWrite } from './journal';
import { readIfThere } from '../index/load-index';
import { relatedLists } from './related-lists';
import { applyAll } from './apply';
import { NO_HISTORY } from './history';
import { takeBack } from './take-back';
import { undoBatch } from './undo-batch';
import { reported } from '../model/vault-problem';

/**
 * Brings batches that were cut off to their end, and tells what it did: an undo is finished; what is all or nothing is
 * taken back; of an import what is whole stays, the group it was cut off in is taken back, the related lists are brought
 * up to date and the batch ends. A note is touched only while it holds exactly what the journal says. Cut off itself, it
 * goes on the next time. `devices`: whose batches; null: anybody's.
 */
export async function recover(held: Held, devices: ReadonlySet<string> | null): Promise<readonly Problem[]> {
  const journal = openJournal(held);
  const problems: Problem[] = [];
  const done = await reported(async () => {
    const interrupted = await journal.interrupted(devices);
    if (interrupted.length > 0) await held.vault.tidy?.();
    // What an undo had to write anew is a batch after the one it undoes, and is whole before that goes on.
    for (const record of [...interrupted].reverse()) {
      if (record.state === 'undoing' || record.together) problems.push(...(await finishUndo(record, held, journal)));
      else problems.push(...(await endRun(record, held, journal)));
    }
  });
  return done.ok ? problems : [...problems, done.problem];
}

async function finishUndo(record: BatchRecord, held: Held, journal: Journal): Promise<readonly Problem[]> {
  const isNewest = (await journal.list()).at(-1) === record.id;
  const { notes, problems } = await undoBatch(record, held, {}, record.state === 'open' && isNewest);
  await journal.settle([record.id]);
  const kept = notes.filter(({ action }) => action === 'kept').length;
  const what =
    record.state === 'undoing'
      ? 'Its undo had been cut off and is finished.'
      : 'It had been cut off and is taken back as a whole.';
  return [told(record, `${what}${stay(kept)}`), ...problems];
}

async function endRun(record: BatchRecord, held: Held, journal: Journal): Promise<readonly Problem[]> {
  const { marks, taken, kept, problems, complete } = await unfinished(record, held.vault);
  if (marks.length > 0) await journal.mark(record.id, ...marks);
  if (!complete) return problems;
  const batch = await journal.resume(record);
  for (const plan of await relatedLists(record.writes, held, false)) {
    const hindered = plan.ok ? await applyAll([plan.value], held.vault, batch, () => undefined) : plan;
    if (hindered !== null) problems.push(hindered.problem);
  }
  await batch.commit();
  const back = taken > 0 ? ` ${several(taken)} of what was not finished ${are(taken)} taken back.` : '';
  return [told(record, `It had been cut off; all that was whole stays.${back}${stay(kept)}`), ...problems];
}

interface Unfinished {
  readonly marks: BatchMark[];
  /** Notes taken back. */
  readonly taken: number;
  /** Notes of what was cut off that stay, because somebody else changed them since. */
  readonly kept: number;
  readonly problems: Problem[];
  readonly complete: boolean;
}

/** Takes the groups back that were cut off, and says of every write what became of it. */
async function unfinished(record: BatchRecord, vault: VaultPort): Promise<Unfinished> {
  const marks: BatchMark[] = [];
  const problems: Problem[] = [];
  let [taken, kept] = [0, 0];
  let complete = true;
  for (const group of groupsOf(record.writes)) {
    if (group.every(({ certain }) => certain)) continue;
    if (await holdsAll(group, vault)) {
      marks.push(...group.flatMap((write) => (write.certain ? [] : [done(write)])));
      continue;
    }
    // Of a group that was cut off nothing was written since.
    const back = await takeBack({ vault, writes: group, ...NO_HISTORY, again: true, rewrite: never, lists: none });
    problems.push(...back.problems);
    complete &&= back.complete;
    const changed = new Set(back.notes.flatMap(({ path, action }) => (action === 'kept' ? [] : [path])));
    taken += changed.size;
    kept += back.notes.length - changed.size;
    if (back.complete) marks.push(...group.flatMap((write) => markOf(write, changed, back.left)));
  }
  return { marks, taken, kept, problems, complete };
}

/** Writes by group, in order. */
const groupsOf = (writes: readonly RecordedWrite[]): readonly (readonly RecordedWrite[])[] => [
  ...groupBy(writes, ({ group, n }) => group ?? n).values(),
];

async function holdsAll(group: readonly RecordedWrite[], vault: VaultPort): Promise<boolean> {
  for (const write of group) if (!write.certain && !(await holds(write, vault))) return false;
  return true;
}

/** Whether a write that may or may not have been made was made. */
async function holds(write: RecordedWrite, vault: VaultPort): Promise<boolean> {
  const { action, path, after } = write;
  if (action === 'remove') return !(await vault.exists(path));
  if (action !== 'move') return (await readIfThere(vault, path)) === after;
  // A move that was cut off can leave the note under both names.
  const hasLeft = fileKey(path) === fileKey(write.to) || !(await vault.exists(path));
  return hasLeft && (await readIfThere(vault, write.to)) === after;
}

const done = ({ n, folders }: RecordedWrite): BatchMark => ({ line: 'done', n, folders: [...folders] });

/** A note that stays, because it is linked or was changed since, was written all the same. */
function markOf(write: RecordedWrite, changed: ReadonlySet<string>, left: readonly number[]): readonly BatchMark[] {
  if (left.includes(write.n)) return [done(write)];
  const isBack = changed.has(write.path) || !write.certain;
  return isBack ? [{ line: 'refused', n: write.n }] : [];
}

const never = (): Promise<boolean> => Promise.resolve(false);
const none = (): Promise<void> => Promise.resolve();

const several = (notes: number): string => (notes === 1 ? '1 note' : `${notes} notes`);
const are = (notes: number): string => (notes === 1 ? 'is' : 'are');

const stay = (kept: number): string =>
  kept === 0 ? '' : ` ${several(kept)} changed since ${kept === 1 ? 'stays as it is' : 'stay as they are'}.`;

const told = ({ id, command, started }: BatchRecord, what: string): Problem => ({
  code: 'recovered',
  subject: id,
  message: `“${command}” of ${started.replace('T', ' ')}: ${what}`,
});
