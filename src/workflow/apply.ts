import type { NotePlan, Problem } from '../model';
import type { JournalBatch } from './journal';
import { VaultError, type VaultPort } from './ports';
import { vaultProblem } from './vault-problem';

type CreatePlan = Extract<NotePlan, { action: 'create' }>;
type UpdatePlan = Extract<NotePlan, { action: 'update' }>;

/**
 * What became of a plan.
 * - `written`: the note now has the plan's text. A `problem` says that the journal could not note it down.
 * - `unchanged`: it had that text already; not touched.
 * - `conflict`: the vault is not as the plan assumes (`note-exists`, `note-changed`, `note-missing`): plan again.
 * - `failed`: it could not be written (`illegal-name`, `disk-error` …), or not announced in the journal.
 */
export type Applied =
  | { readonly status: 'written'; readonly problem?: Problem }
  | { readonly status: 'unchanged' }
  | { readonly status: 'conflict' | 'failed'; readonly problem: Problem };

/** Carries a plan out, announced in the journal first: the only writer of notes. */
export async function apply(plan: NotePlan, vault: VaultPort, batch: JournalBatch): Promise<Applied> {
  try {
    return plan.action === 'create' ? await create(plan, vault, batch) : await update(plan, vault, batch);
  } catch (error) {
    return fault(error);
  }
}

async function create(plan: CreatePlan, vault: VaultPort, batch: JournalBatch): Promise<Applied> {
  const { path, after, subject, why } = plan;
  if (await vault.exists(path)) return alreadyThere(plan, vault);
  const folders = await missingFolders(path, vault);
  const n = await batch.intend({ action: 'create', path, before: null, after, folders: [...folders], subject, why });
  try {
    const made = await vault.create(path, after);
    return await noteDone(batch, n, made);
  } catch (error) {
    return refuse(error, batch, n);
  }
}

async function update(plan: UpdatePlan, vault: VaultPort, batch: JournalBatch): Promise<Applied> {
  const { path, before, after, subject, why } = plan;
  if (before === after) return { status: 'unchanged' };
  const n = await batch.intend({ action: 'update', path, before, after, folders: [], subject, why });
  let found = before;
  try {
    const written = await vault.process(path, (current) => {
      found = current;
      return current === before ? after : null;
    });
    if (written) return await noteDone(batch, n, []);
  } catch (error) {
    return refuse(error, batch, n);
  }
  await batch.refused(n);
  return found === after ? { status: 'unchanged' } : { status: 'conflict', problem: changed(path) };
}

async function alreadyThere({ path, after }: CreatePlan, vault: VaultPort): Promise<Applied> {
  try {
    if ((await vault.read(path)) === after) return { status: 'unchanged' };
  } catch (error) {
    // A folder, or a file that is not text: taken all the same.
    if (!(error instanceof VaultError && (error.code === 'missing' || error.code === 'not-text'))) throw error;
  }
  const message = 'Something of that name is already in the vault.';
  return { status: 'conflict', problem: { code: 'note-exists', message, subject: path } };
}

const changed = (subject: string): Problem => ({
  code: 'note-changed',
  message: 'The note was changed since it was read; it is left as it is.',
  subject,
});

/** Folders of a path that are not there, outermost first: known before the write, so that an interrupted one can be cleaned up. */
async function missingFolders(path: string, vault: VaultPort): Promise<readonly string[]> {
  const parts = path.split('/').slice(0, -1);
  const folders = parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
  for (const [depth, folder] of folders.entries()) if (!(await vault.exists(folder))) return folders.slice(depth);
  return [];
}

/** The note is written; that the journal misses its `done` line costs nothing, since the note's text tells. */
async function noteDone(batch: JournalBatch, n: number, folders: readonly string[]): Promise<Applied> {
  try {
    await batch.done(n, folders);
    return { status: 'written' };
  } catch (error) {
    if (error instanceof VaultError) return { status: 'written', problem: vaultProblem(error) };
    throw error;
  }
}

/** `refused` is only said where surely nothing was written: a disk that failed may have written all the same. */
async function refuse(error: unknown, batch: JournalBatch, n: number): Promise<Applied> {
  const applied = fault(error);
  if (applied.status === 'conflict') await batch.refused(n);
  return applied;
}

function fault(error: unknown): Applied {
  if (!(error instanceof VaultError)) throw error;
  const status = error.code === 'exists' || error.code === 'missing' ? 'conflict' : 'failed';
  return { status, problem: vaultProblem(error) };
}
