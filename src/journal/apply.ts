import { VaultError, type NotePlan, type Problem, type VaultPlan, type StagedText, type VaultPort } from '../model';
import type { JournalBatch, PlannedWrite } from './journal';
import { readIfThere } from '../index/load-index';
import { reported } from '../model/vault-problem';
import type { Applied, Hindered } from '../workflow/workspace';

type CreatePlan = Extract<NotePlan, { action: 'create' }>;

const WRITTEN: Applied = { status: 'written' };
const UNCHANGED: Applied = { status: 'unchanged' };

/** The vault is not as the plan assumes. */
const CONFLICTS = new Set(['note-exists', 'note-missing']);

/** Texts that are brought to the disk side by side. */
const TOGETHER = 16;

/** Carries a plan out, announced in the journal first: with `applyAll` the only writer of notes. */
export async function apply(plan: VaultPlan, vault: VaultPort, batch: JournalBatch): Promise<Applied> {
  let outcome = UNCHANGED;
  await applyAll([plan], vault, batch, (_, applied) => (outcome = applied));
  return outcome;
}

/**
 * Carries the plans of one group out, one after the other. All are announced before the first write, so that a group that
 * is cut off can be rolled back as one; where a new note's name is seen to be taken nothing is begun. `told` hears what
 * became of each plan at once. Stops at the first that is hindered, and resolves to it; null: none was.
 */
export async function applyAll(
  plans: readonly VaultPlan[],
  vault: VaultPort,
  batch: JournalBatch,
  told: (plan: VaultPlan, applied: Applied) => void,
): Promise<Hindered | null> {
  const tell = (plan: VaultPlan, applied: Applied): Hindered | null => {
    told(plan, applied);
    return 'problem' in applied ? applied : null;
  };
  const due: VaultPlan[] = [];
  for (const plan of plans) {
    const applied = await guarded(() => look(plan, vault));
    if (applied === null) due.push(plan);
    else if (tell(plan, applied)) return 'problem' in applied ? applied : null;
  }
  return carryAll(due, vault, batch, tell);
}

/**
 * Carries plans out that have nothing to do with each other: one that is hindered hinders no other. They are announced
 * with one write of the journal, which is what takes longest. `told` hears what became of each at once.
 */
export async function applyEach(
  plans: readonly VaultPlan[],
  vault: VaultPort,
  batch: JournalBatch,
  told: (plan: VaultPlan, applied: Applied) => void,
): Promise<void> {
  const due: VaultPlan[] = [];
  for (const plan of plans) {
    const applied = await guarded(() => look(plan, vault));
    if (applied === null) due.push(plan);
    else told(plan, applied);
  }
  const { numbers, unannounced } = await announce(due, vault, (writes) => batch.intendEach(writes));
  if (unannounced !== null) for (const plan of due) told(plan, unannounced);
  else for await (const [plan, applied] of carryEach(due, numbers, vault, batch)) told(plan, applied);
}

async function carryAll(
  plans: readonly VaultPlan[],
  vault: VaultPort,
  batch: JournalBatch,
  tell: (plan: VaultPlan, applied: Applied) => Hindered | null,
): Promise<Hindered | null> {
  const [first] = plans;
  if (first === undefined) return null;
  const { numbers, unannounced } = await announce(plans, vault, (writes) => batch.intendAll(writes));
  if (unannounced !== null) return tell(first, unannounced);
  for await (const [plan, applied, at] of carryEach(plans, numbers, vault, batch)) {
    const hindered = tell(plan, applied);
    if (hindered === null) continue;
    // Where the journal cannot be told so, the notes themselves show it.
    await guarded(() => batch.refused(...numbers.slice(at + 1)));
    await guarded(async () => vault.stage?.([]));
    return hindered;
  }
  return null;
}

interface Announced {
  /** Of the plans, in their order. */
  readonly numbers: readonly number[];
  /** Why they could not be announced. */
  readonly unannounced: Hindered | null;
}

/** What was written before, the journal and the first of the texts wait for the disk at the same time. */
async function announce(
  plans: readonly VaultPlan[],
  vault: VaultPort,
  intend: (writes: readonly PlannedWrite[]) => Promise<readonly number[]>,
): Promise<Announced> {
  const announced = await reported(async () => {
    const announcing = intend(await plannedWrites(plans, vault));
    await allOf(announcing, stage(plans.slice(0, TOGETHER), vault));
    return announcing;
  });
  if (!announced.ok) return { numbers: [], unannounced: hinderedBy(announced.problem) };
  return { numbers: announced.value, unannounced: null };
}

async function stage(plans: readonly VaultPlan[], vault: VaultPort): Promise<void> {
  const texts = plans.flatMap((plan): StagedText[] =>
    plan.action === 'update' || (plan.action === 'create' && plan.bytes === undefined)
      ? [{ path: plan.path, text: plan.after }]
      : [],
  );
  if (texts.length > 0) await vault.stage?.(texts);
}

/** Carries announced plans out, one after the other, and gives what became of each. */
async function* carryEach(
  plans: readonly VaultPlan[],
  numbers: readonly number[],
  vault: VaultPort,
  batch: JournalBatch,
): AsyncGenerator<readonly [plan: VaultPlan, applied: Applied, at: number]> {
  for (const [at, plan] of plans.entries()) {
    // The first of them were, with the announcement.
    if (at > 0 && at % TOGETHER === 0) await stage(plans.slice(at, at + TOGETHER), vault);
    yield [plan, await guarded(() => carry(plan, numbers[at] ?? 0, vault, batch)), at];
  }
}

/** What can be told before anything is announced; null: the plan is to be carried out. */
async function look(plan: VaultPlan, vault: VaultPort): Promise<Applied | null> {
  if (plan.action === 'update') return plan.before === plan.after ? UNCHANGED : null;
  if (plan.action === 'create') return (await vault.exists(plan.path)) ? alreadyThere(plan, vault) : null;
  return null;
}

async function plannedWrites(plans: readonly VaultPlan[], vault: VaultPort): Promise<readonly PlannedWrite[]> {
  const announced = new Set<string>();
  const newFolders = async (path: string): Promise<string[]> => {
    const folders = (await missingFolders(path, vault)).filter((folder) => !announced.has(folder));
    folders.forEach((folder) => announced.add(folder));
    return folders;
  };
  const writes: PlannedWrite[] = [];
  for (const plan of plans) {
    if (plan.action === 'create') {
      const { bytes: _, ...told } = plan;
      writes.push({ ...told, before: null, folders: await newFolders(plan.path) });
    } else if (plan.action === 'update') writes.push({ ...plan, folders: [] });
    else if (plan.action === 'remove') writes.push({ ...plan, after: null, folders: [] });
    else writes.push({ ...plan, after: plan.before, folders: await newFolders(plan.to) });
  }
  return writes;
}

/** `refused` is only said where surely nothing was written: a disk that failed may have written all the same. */
async function carry(plan: VaultPlan, n: number, vault: VaultPort, batch: JournalBatch): Promise<Applied> {
  const applied = await guarded(() => write(plan, vault));
  if ('folders' in applied) {
    batch.done(n, applied.folders);
    return WRITTEN;
  }
  if (applied.status !== 'failed') await batch.refused(n);
  return applied;
}

/** Folders the write made, or why there was none. */
async function write(plan: VaultPlan, vault: VaultPort): Promise<{ readonly folders: readonly string[] } | Applied> {
  const { path } = plan;
  if (plan.action === 'create') return { folders: await create(plan, vault) };
  if (plan.action === 'update') {
    const { before, after } = plan;
    let found = before;
    const written = await vault.process(path, (current) => {
      found = current;
      return current === before ? after : null;
    });
    if (written) return { folders: [] };
    return found === after ? UNCHANGED : changed(path);
  }
  if ((await vault.read(path)) !== plan.before) return changed(path);
  if (plan.action === 'move') return { folders: await vault.move(path, plan.to) };
  await vault.remove(path);
  return { folders: [] };
}

async function create({ path, after, bytes }: CreatePlan, vault: VaultPort): Promise<readonly string[]> {
  if (bytes === undefined) return vault.create(path, after);
  if (vault.createBytes === undefined) throw new VaultError('io', path, 'Files of this kind cannot be made here.');
  return vault.createBytes(path, bytes);
}

async function alreadyThere({ path, after }: CreatePlan, vault: VaultPort): Promise<Applied> {
  // A folder, or a file that is not text, is none: taken all the same.
  if ((await readIfThere(vault, path)) === after) return UNCHANGED;
  const message = 'Something of that name is already in the vault.';
  return { status: 'conflict', problem: { code: 'note-exists', message, subject: path } };
}

const changed = (subject: string): Hindered => ({
  status: 'conflict',
  problem: {
    code: 'note-changed',
    message: 'The note was changed since it was read; it is left as it is.',
    subject,
  },
});

/** Folders of a path that are not there, outermost first: known before the write, so that an interrupted one can be cleaned up. */
async function missingFolders(path: string, vault: VaultPort): Promise<readonly string[]> {
  const parts = path.split('/').slice(0, -1);
  const folders = parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
  for (const [depth, folder] of folders.entries()) if (!(await vault.exists(folder))) return folders.slice(depth);
  return [];
}

/** Waits for steps that go side by side, all of them to their end, then rejects with the first reason there is. */
async function allOf(...steps: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(steps);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** What the vault and the store refuse is an outcome. */
async function guarded<T>(step: () => Promise<T>): Promise<T | Hindered> {
  const done = await reported(step);
  return done.ok ? done.value : hinderedBy(done.problem);
}

const hinderedBy = (problem: Problem): Hindered => ({
  status: CONFLICTS.has(problem.code) ? 'conflict' : 'failed',
  problem,
});
