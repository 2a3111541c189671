import type { NoteReport, Problem } from '../model';
import type { RecordedWrite } from './journal';
import { VaultError, type VaultPort } from './ports';
import { vaultProblem } from './vault-problem';

/** One change of the vault to be taken back: for texts, a stretch of writes in which each began with what the one before had left. */
export type Step =
  | {
      readonly kind: 'text';
      readonly path: string;
      readonly name: string;
      readonly before: string | null;
      readonly after: string;
      readonly certain: boolean;
    }
  | { readonly kind: 'removed'; readonly path: string; readonly name: string; readonly before: string }
  | { readonly kind: 'moved'; readonly path: string; readonly name: string; readonly to: string };

/** Joined, so that a note written ten times is restored once; what was changed in between by hand stays a step of its own. */
export function stepsOf(writes: readonly RecordedWrite[]): readonly Step[] {
  const steps: Step[] = [];
  const last = new Map<string, number>();
  for (const write of writes) {
    const { path, subject, certain } = write;
    const { name } = subject;
    if (write.action === 'remove' || write.action === 'move') {
      last.delete(path);
      if (write.action === 'remove') steps.push({ kind: 'removed', path, name, before: write.before });
      else steps.push({ kind: 'moved', path, name, to: write.to });
      continue;
    }
    const { before, after } = write;
    const at = last.get(path);
    const previous = at === undefined ? undefined : steps[at];
    const joins = certain && previous?.kind === 'text' && previous.certain && previous.after === before;
    const step: Step = { kind: 'text', path, name, before: joins ? previous.before : before, after, certain };
    if (joins && at !== undefined) steps[at] = step;
    else last.set(path, steps.push(step) - 1);
  }
  return steps;
}

/** What became of a step. No `action` where there is nothing to say: the write never happened, or is undone already. */
export interface Undone {
  readonly action?: Extract<NoteReport['action'], 'removed' | 'restored' | 'moved' | 'kept'>;
  readonly why: string;
  readonly problem?: Problem;
}

export const NOTHING: Undone = { why: '' };
const REMOVED: Undone = { action: 'removed', why: 'Dateline made it and nobody changed it.' };
const RESTORED: Undone = { action: 'restored', why: 'It has the text it had before.' };
const BACK: Undone = { action: 'restored', why: 'It is back where it was.' };
const THERE: Undone = { action: 'kept', why: 'Another note has its place by now.' };
const CHANGED: Undone = { action: 'kept', why: 'It was changed since Dateline wrote it; your text stays.' };
const GONE: Undone = {
  action: 'kept',
  why: 'It was deleted, moved or renamed since; where it is now it is left alone.',
};

/** Takes a step back where the vault holds exactly what it left. */
export async function undoStep(step: Step, vault: VaultPort): Promise<Undone> {
  try {
    if (step.kind === 'removed') return await putBack(step.path, step.before, vault);
    if (step.kind === 'moved') return await moveBack(step.path, step.to, vault);
    return step.before === null ? await uncreate(step, vault) : await restore(step, step.before, vault);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    // An uncertain write that finds another note, or none, never happened.
    const never = step.kind === 'text' && !step.certain;
    if (error.code === 'missing') return never ? NOTHING : GONE;
    if (error.code === 'not-text') return never ? NOTHING : CHANGED;
    return { action: 'kept', why: error.message, problem: vaultProblem(error) };
  }
}

type TextStep = Extract<Step, { kind: 'text' }>;

async function uncreate({ path, after, certain }: TextStep, vault: VaultPort): Promise<Undone> {
  if ((await vault.read(path)) !== after) return certain ? CHANGED : NOTHING;
  await vault.remove(path);
  return REMOVED;
}

async function restore({ path, after, certain }: TextStep, before: string, vault: VaultPort): Promise<Undone> {
  let found = after;
  const restored = await vault.process(path, (current) => {
    found = current;
    return current === after ? before : null;
  });
  if (restored) return RESTORED;
  return found === before || !certain ? NOTHING : CHANGED;
}

async function putBack(path: string, before: string, vault: VaultPort): Promise<Undone> {
  if (await vault.exists(path)) return (await vault.read(path)) === before ? NOTHING : THERE;
  await vault.create(path, before);
  return RESTORED;
}

/** Whatever is in it by now. */
async function moveBack(path: string, to: string, vault: VaultPort): Promise<Undone> {
  const isThere = await vault.exists(to);
  if (!isThere) return (await vault.exists(path)) ? NOTHING : GONE;
  if (path.toLowerCase() !== to.toLowerCase() && (await vault.exists(path))) return THERE;
  await vault.move(to, path);
  return BACK;
}
