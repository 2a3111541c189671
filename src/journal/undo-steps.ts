import {
  fileKey,
  VaultError,
  type Message,
  type NoteReport,
  type Problem,
  type Subject,
  type VaultPort,
} from '../model';
import { isDigest, isOriginal } from '../format/originals';
import type { RecordedWrite } from './journal';
import { vaultProblem } from '../model/vault-problem';

interface StepFacts {
  readonly path: string;
  readonly subject: Subject;
  /** Number of its first write in the batch. */
  readonly n: number;
}

/** A note made: first text is the last one Dateline gave it in the batch. */
export type CreateStep = StepFacts & { readonly kind: 'created'; readonly after: string; readonly certain: boolean };
export type UpdateStep = StepFacts & {
  readonly kind: 'updated';
  readonly before: string;
  readonly after: string;
  readonly certain: boolean;
};
/** One change of the vault to be taken back; for texts, a stretch of writes in which each began with what the one before had left. */
export type UndoStep =
  | CreateStep
  | UpdateStep
  | (StepFacts & { readonly kind: 'removed'; readonly before: string })
  | (StepFacts & { readonly kind: 'moved'; readonly to: string });

/** Joined, so that a note written ten times is restored once; what was changed in between by hand stays a step of its own. */
export function stepsOf(writes: readonly RecordedWrite[]): readonly UndoStep[] {
  const steps: (UndoStep | null)[] = [];
  const last = new Map<string, number>();
  for (const write of writes) {
    const { certain } = write;
    const path = fileKey(write.path);
    const at = last.get(path);
    const step = stepOf(write);
    const previous = (at === undefined ? null : steps[at]) ?? undefined;
    if (at !== undefined && previous !== undefined && isNothing(previous, step)) {
      steps[at] = null;
      last.delete(path);
      continue;
    }
    if (step.kind === 'removed' || step.kind === 'moved') last.delete(path);
    const joined = certain && previous !== undefined ? join(previous, step) : null;
    if (joined !== null && at !== undefined) steps[at] = joined;
    else {
      const length = steps.push(step);
      if (step.kind === 'created' || step.kind === 'updated') last.set(path, length - 1);
    }
  }
  return steps.filter((step) => step !== null);
}

function stepOf(write: RecordedWrite): UndoStep {
  const { path, subject, n, certain } = write;
  const facts = { path, subject, n };
  if (write.action === 'create') return { kind: 'created', ...facts, after: write.after, certain };
  if (write.action === 'update')
    return { kind: 'updated', ...facts, before: write.before, after: write.after, certain };
  if (write.action === 'remove') return { kind: 'removed', ...facts, before: write.before };
  return { kind: 'moved', ...facts, to: write.to };
}

/** An original that was taken away by the run that wrote it, since no note came of it: its bytes are in no journal. */
const isNothing = (previous: UndoStep, next: UndoStep): boolean =>
  next.subject.kind === 'original' && next.kind === 'removed' && previous.kind === 'created';

function join(previous: UndoStep, next: UndoStep): UndoStep | null {
  if (next.kind !== 'updated' || (previous.kind !== 'created' && previous.kind !== 'updated')) return null;
  return previous.certain && previous.after === next.before ? { ...previous, after: next.after } : null;
}

/** What became of a step. No `action` where there is nothing to say: the write never happened, or is undone already. */
export interface Undone {
  readonly action?: Extract<NoteReport['action'], 'removed' | 'restored' | 'kept'>;
  readonly why: Message;
  readonly problem?: Problem;
}

export const NOTHING: Undone = { why: '' };
export const REMOVED: Undone = { action: 'removed', why: 'Dateline made it and nobody changed it.' };
export const RESTORED: Undone = { action: 'restored', why: 'It has the text it had before.' };
export const PARTLY: Undone = {
  action: 'restored',
  why: 'What Dateline wrote is taken back; what was changed since stays.',
};
export const CHANGED: Undone = { action: 'kept', why: 'It was changed since Dateline wrote it; your text stays.' };
export const LINKED: Undone = { action: 'kept', why: 'Other notes link it; it goes when they are undone too.' };
export const AWAITED: Undone = {
  action: 'kept',
  why: 'A run that is not undone took links to it out of other notes; it goes when that is undone too.',
};
export const GONE: Undone = {
  action: 'kept',
  why: 'It was deleted, moved or renamed since; where it is now it is left alone.',
};
const BACK: Undone = { action: 'restored', why: 'It is back where it was.' };
const THERE: Undone = { action: 'kept', why: 'Another note has its place by now.' };
export const UNREADABLE: Undone = {
  action: 'kept',
  why: 'What is in it is no text; perhaps its writing was cut off. What it held is in the journal.',
};

/** What the vault refuses is an outcome; an uncertain write that finds another note, or none, never happened. */
export async function guardedStep(certain: boolean, step: () => Promise<Undone>): Promise<Undone> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    if (error.code === 'missing') return certain ? GONE : NOTHING;
    if (error.code === 'not-text') return certain ? CHANGED : UNREADABLE;
    return { action: 'kept', why: error.says, problem: vaultProblem(error) };
  }
}

/** Whether two texts say the same, line by line: programs that sync may write other line ends than they found. */
export const isSameText = (one: string, other: string): boolean =>
  one === other || ((one.includes('\r') || other.includes('\r')) && withPlainEnds(one) === withPlainEnds(other));

export const withPlainEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Whether a text is what is left of another where its writing was cut off: its beginning, or nothing, perhaps filled up
 * with zeros. Not every platform replaces a file in one step. An original of other bytes than it is called by is none.
 */
export const isTorn = (found: string, whole: string): boolean =>
  found !== whole && (isDigest(whole) || whole.startsWith(found.replace(/\0+$/, '')));

/**
 * Gives a note its old text where it holds what Dateline wrote, but for line ends, or what is left of that, or of the old text, where
 * the write, or an undo before this one, was cut off.
 */
export async function restore(
  { path, before, after, certain }: UpdateStep,
  vault: VaultPort,
  again: boolean,
): Promise<Undone> {
  const isOurs = (text: string): boolean =>
    isSameText(text, after) || (!certain && isTorn(text, after)) || (again && isTorn(text, before));
  let found = after;
  const restored = await vault.process(path, (current) => {
    found = current;
    return current !== before && isOurs(current) ? before : null;
  });
  if (restored) return RESTORED;
  return isSameText(found, before) || !certain ? NOTHING : CHANGED;
}

/** `again`: an undo before this one was cut off. Of an original the journal has no bytes, only what it is told by. */
export async function putBack(path: string, before: string, vault: VaultPort, again: boolean): Promise<Undone> {
  if (isOriginal(path) && isDigest(before)) return (await vault.exists(path)) ? NOTHING : GONE;
  if (!(await vault.exists(path))) {
    await vault.create(path, before);
    return RESTORED;
  }
  const found = await vault.read(path);
  if (found === before) return NOTHING;
  const isLeft = (text: string): boolean => again && isTorn(text, before);
  return (await vault.process(path, (text) => (isLeft(text) ? before : null))) ? RESTORED : THERE;
}

/** Whatever is in it by now. */
export async function moveBack(path: string, to: string, vault: VaultPort): Promise<Undone> {
  const isThere = await vault.exists(to);
  if (!isThere) return (await vault.exists(path)) ? NOTHING : GONE;
  if (fileKey(path) === fileKey(to) || !(await vault.exists(path))) {
    await vault.move(to, path);
    return BACK;
  }
  // A move that was cut off can leave the note under both names.
  if ((await vault.read(path)) !== (await vault.read(to))) return THERE;
  await vault.remove(to);
  return BACK;
}

/** How `Lineage` knows a text that an undo in part gave a note. */
export const rewriteOf = ({ subject, n }: UpdateStep, path: string, before: string, after: string): RecordedWrite => ({
  action: 'update',
  path,
  before,
  after,
  subject,
  n,
  group: n,
  why: 'undone in part',
  folders: [],
  certain: true,
});
