import { fileKey, type NoteReport, type Problem, type RunControl, type VaultFile, type VaultPort } from '../model';
import { pathEndings } from '../format/links';
import { mergeBack } from '../notes';
import type { RecordedWrite } from './journal';
import { Lineage } from './lineage';
import { linkedOf, type Removable } from '../index/linked-notes';
import { readIfThere } from '../index/load-index';
import * as outcome from './undo-steps';
import {
  type CreateStep,
  guardedStep,
  isTorn,
  rewriteOf,
  type UndoStep,
  stepsOf,
  type Undone,
  type UpdateStep,
} from './undo-steps';
import { reported, reporting } from '../model/vault-problem';

/** Writes of one batch, in order, and what Dateline wrote after it. */
export interface Undoing {
  readonly writes: readonly RecordedWrite[];
  readonly later: readonly RecordedWrite[];
}

export interface TakingBack extends Undoing {
  readonly vault: VaultPort;
  /** Notes that other undone batches made and that had to stay then, because something linked them. */
  readonly left: readonly Undoing[];
  /** Folders that those batches made. */
  readonly leftFolders: readonly string[];
  /** Keys of the paths of notes that undone batches made (`fileKey`): where one is gone, its undo took it away. */
  readonly takenAway: ReadonlySet<string>;
  /** Writes that brought words of other notes along (`broughtWords`). */
  readonly brought: ReadonlySet<RecordedWrite>;
  /** Folded targets of links that what stands would give back, were it undone (`awaitedLinks`). */
  readonly awaited: ReadonlySet<string>;
  /**
   * Whether all that was written after it is undone as well, and nothing of before it since, so that its own undo gives the
   * vault of before.
   */
  readonly settled: boolean;
  /** Whether an undo of the writes began before and was cut off. */
  readonly again: boolean;
  readonly control?: RunControl | undefined;
  /** Writes a text that is neither the old nor the new one; resolves to whether it did. */
  readonly rewrite: (step: UpdateStep, path: string, from: string, to: string) => Promise<boolean>;
  /** Brings the related lists up to date, so that none names what is about to go. */
  readonly lists: () => Promise<void>;
}

export interface TakenBack {
  readonly notes: readonly NoteReport[];
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
  /** False where the disk refused or it was cancelled: then it can be asked for again. */
  readonly complete: boolean;
  /** Numbers of the batch's notes that stay because they are linked. */
  readonly left: readonly number[];
}

/** A note that Dateline made and nobody else changed. */
interface Made extends Removable {
  readonly step: CreateStep;
  /** Of another batch, undone before. */
  readonly isLeft: boolean;
}

/**
 * Takes writes back, last first, so that the vault is consistent after each: texts, places and deleted notes first, then
 * the articles that were made, then the entities that nothing links any more. What a person changed since stays; what only
 * Dateline changed since counts as unchanged.
 */
export async function takeBack(work: TakingBack): Promise<TakenBack> {
  const act = new TakeBack(work);
  await act.run();
  return act.result();
}

class TakeBack {
  private readonly steps: readonly UndoStep[];
  private readonly notes = new Map<string, NoteReport>();
  private readonly problems: Problem[] = [];
  private readonly left: number[] = [];
  private readonly restored = new Set<string>();
  /** What this undo wrote so far that is neither an old text nor a new one: it is Dateline's too. */
  private readonly rewritten: RecordedWrite[] = [];
  private cancelled = false;
  private refused = false;
  /** Whether lists may be out of date in the end: something is not as it was. */
  private inexact: boolean;
  private done = 0;

  constructor(private readonly work: TakingBack) {
    this.steps = [...stepsOf(work.writes)].reverse();
    this.inexact = !work.settled;
  }

  async run(): Promise<void> {
    const since = await this.sinceWhen();
    for (const step of this.steps) {
      if (step.kind === 'created') continue;
      if (this.stop(step.path)) return;
      this.tell(step, step.path, await this.back(step));
    }
    const made = await this.madeNotes();
    await this.removeAll(made, since);
    if (!this.cancelled) await this.removeFolders();
  }

  result(): TakenBack {
    const { problems, cancelled, left } = this;
    return { notes: [...this.notes.values()], problems, cancelled, complete: !cancelled && !this.refused, left };
  }

  /** The notes that can go, in the order in which they go: articles, then entities, then originals, the last made first. */
  private async madeNotes(): Promise<readonly Made[]> {
    const made: Made[] = [];
    for (const step of this.steps) {
      if (step.kind === 'created') made.push(...(await this.findMade(step, this.work.later, false)));
    }
    for (const { writes, later } of this.work.left) {
      for (const step of stepsOf(writes)) {
        if (step.kind === 'created') made.push(...(await this.findMade(step, later, true)));
      }
    }
    return made.sort((a, b) => rankOf(a) - rankOf(b));
  }

  private async findMade(step: CreateStep, later: readonly RecordedWrite[], isLeft: boolean): Promise<readonly Made[]> {
    const since = step.certain ? [...later, ...this.rewritten] : [];
    const lineage = new Lineage(step.path, step.after, since, this.work.brought);
    let found: string | null = null;
    for (const path of lineage.paths) {
      const text = await this.read(path);
      if (text !== null && lineage.has(text)) return [{ step, path, text, isLeft }];
      if (text !== null && !step.certain && isTorn(text, step.after)) return this.clear({ step, path, text, isLeft });
      found ??= text;
    }
    if (!isLeft) await this.notFound(step, found, lineage);
    return [];
  }

  /**
   * Says what became of a note that is not there as Dateline made it; one that may never have been made can be missing. What
   * an act merged, into another or another into it, may be there again when that is undone, and goes then.
   */
  private async notFound(step: CreateStep, found: string | null, lineage: Lineage): Promise<void> {
    const { path, certain } = step;
    if (lineage.removed || lineage.holdsOthers) this.left.push(step.n);
    if (found === null && lineage.removed) return;
    const isThere = found !== null || certain || (await this.work.vault.exists(path));
    if (!isThere) return;
    this.inexact = true;
    const gone = certain ? outcome.GONE : outcome.UNREADABLE;
    this.tell(step, path, found === null ? gone : outcome.CHANGED);
  }

  /** The beginning of a note is none, whoever links it. */
  private async clear(torn: Made): Promise<readonly Made[]> {
    await this.remove([torn]);
    return [];
  }

  /** A note that cannot be read now is not touched; its step says why when its turn comes. */
  private async read(path: string): Promise<string | null> {
    const read = await reported(() => readIfThere(this.work.vault, path));
    if (read.ok) return read.value;
    this.refuse(read.problem);
    return null;
  }

  /**
   * When the batch began, by the clock that notes are stamped with; links older than that are not its doing. Asked before
   * anything is put back, which stamps notes anew; of notes that other batches left nothing is known.
   */
  private async sinceWhen(): Promise<number> {
    if (this.work.left.length > 0) return -Infinity;
    const created = new Map(
      this.steps.flatMap((step) => (step.kind === 'created' ? [[step.path, step.after] as const] : [])),
    );
    let since = Infinity;
    for (const { path, mtime } of await this.files()) {
      const after = created.get(path);
      if (after !== undefined && mtime < since && (await this.read(path)) === after) since = mtime;
    }
    return since === Infinity ? -Infinity : since;
  }

  private files(): Promise<readonly VaultFile[]> {
    return this.work.vault.list();
  }

  private async back(step: Exclude<UndoStep, CreateStep>): Promise<Undone> {
    const { vault, again } = this.work;
    const { path } = step;
    if (step.kind === 'removed') return guardedStep(true, () => outcome.putBack(path, step.before, vault, again));
    if (step.kind === 'moved') return guardedStep(true, () => outcome.moveBack(path, step.to, vault));
    const undone = await guardedStep(step.certain, () => outcome.restore(step, vault, again));
    if (undone === outcome.RESTORED) this.restored.add(path);
    if (undone !== outcome.CHANGED && undone !== outcome.GONE) return undone;
    this.inexact = true;
    return guardedStep(true, () => this.mergedBack(step, undone));
  }

  private async mergedBack(step: UpdateStep, otherwise: Undone): Promise<Undone> {
    const lineage = new Lineage(step.path, step.after, this.work.later);
    for (const path of [...lineage.paths].reverse()) {
      const current = await this.read(path);
      const merged = current === null ? null : mergeBack(step.before, step.after, current);
      if (merged === null || current === null) continue;
      if (merged === current) return outcome.NOTHING;
      const isWritten = await this.work.rewrite(step, path, current, merged);
      if (isWritten) this.rewritten.push(rewriteOf(step, path, current, merged));
      return isWritten ? outcome.PARTLY : outcome.CHANGED;
    }
    const isTaken = otherwise === outcome.GONE && this.work.takenAway.has(fileKey(step.path));
    return lineage.removed || isTaken ? outcome.NOTHING : otherwise;
  }

  private async removeAll(made: readonly Made[], since: number): Promise<void> {
    const linked = await this.linked(made, since);
    const isExact = !this.inexact && [...linked].every(({ isLeft }) => isLeft);
    if (linked.size === 0 || isExact) {
      await this.remove(made.filter((note) => !linked.has(note)));
      if (this.inexact && !this.cancelled) await this.work.lists();
      return;
    }
    const articles = made.filter((note) => rankOf(note) === 0);
    await this.remove(articles.filter((note) => !linked.has(note)));
    if (this.cancelled) return;
    await this.work.lists();
    const rest = made.filter((note) => !articles.includes(note));
    const fresh: Made[] = [];
    for (const note of rest) {
      const text = await this.read(note.path);
      if (text !== null) fresh.push({ ...note, text });
    }
    const kept = await this.linked(fresh, since);
    await this.remove(fresh.filter((note) => !kept.has(note)));
    for (const note of [...articles.filter((each) => linked.has(each)), ...kept]) this.keep(note);
  }

  private async linked(made: readonly Made[], since: number): Promise<ReadonlySet<Made>> {
    const restored = this.work.left.length > 0 ? new Set<string>() : this.restored;
    const stays = (note: Made): boolean => this.isAwaited(note);
    return linkedOf(made, this.work.vault, await this.files(), { since, restored, stays });
  }

  /** By the name it was made with as well. */
  private isAwaited({ path, step }: Made): boolean {
    return [path, step.path].flatMap(pathEndings).some((ending) => this.work.awaited.has(ending));
  }

  private keep(note: Made): void {
    const { step, path, isLeft } = note;
    if (isLeft) return;
    this.left.push(step.n);
    this.tell(step, path, this.isAwaited(note) ? outcome.AWAITED : outcome.LINKED);
  }

  private async remove(notes: readonly Made[]): Promise<void> {
    const { vault } = this.work;
    for (const { step, path, text } of notes) {
      if (this.stop(path)) return;
      const undone = await guardedStep(step.certain, async () => {
        if ((await vault.read(path)) !== text) return step.certain ? outcome.CHANGED : outcome.NOTHING;
        await vault.remove(path);
        return outcome.REMOVED;
      });
      this.tell(step, path, undone);
    }
  }

  private stop(current: string): boolean {
    const { control } = this.work;
    this.cancelled ||= control?.signal.aborted ?? false;
    if (!this.cancelled) control?.progress({ done: this.done++, total: this.steps.length, current });
    return this.cancelled;
  }

  /** Of several steps on one note the last one tells how it stands now. */
  private tell(step: UndoStep, path: string, { action, why, problem }: Undone): void {
    if (problem !== undefined) this.refuse(problem);
    if (action !== undefined) this.notes.set(path, { path, name: step.subject.name, action, why });
  }

  private refuse(problem: Problem): void {
    this.problems.push(problem);
    this.refused = true;
  }

  /** Innermost first. Undo goes on where a step that only tidies up fails, and says so. */
  private async removeFolders(): Promise<void> {
    const depth = (path: string): number => path.split('/').length;
    const folders = [...new Set([...this.work.writes.flatMap((write) => write.folders), ...this.work.leftFolders])];
    for (const folder of folders.sort((a, b) => depth(b) - depth(a))) {
      await reporting(
        (problem) => this.problems.push(problem),
        () => this.work.vault.removeEmptyFolder(folder),
      );
    }
  }
}

/** What is linked goes after what links it. */
const rankOf = ({ step: { subject } }: Made): number => ['entity', 'original'].indexOf(subject.kind) + 1;
