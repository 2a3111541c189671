import { ok, type Analysis, type ImportReport, type Outcome } from '../../model';
import { changedMeanwhile, linkedEntities, planReviewed, withoutRejectedLinks, type Kept } from '../../notes';
import { type CurrentNote } from '../../format/current-note';
import { type VaultIndex } from '../../index/vault-index';
import { endedBy, uncancelled } from '../cancel';
import { ignoredBy } from '../decide';
import { inOrder, type ActOptions } from '../entity-act';
import { knownVault } from '../../index/known-vault';
import { lookInto } from '../../index/load-index';
import { ReaderFault, runEngine } from '../reading';
import { uncounted } from '../related-after';
import { owe } from '../relations-due';
import { neverBegun, startRun, type ImportRun } from '../run';
import { vaultKnowledge } from '../vocabulary/knowledge';
import type { RunOptions, Workspace } from '../workspace';
import type { DecidedReview, ReviewWorld } from './decided';
import type { NoteReviewSession } from './decide-all';
import { decide } from './deciding';
import { Desk } from './desk';
import type { ReviewEntry } from './entry';
import type { ReviewDecision } from './decision';
import { readNote, type ReviewedNote } from './read-note';
import { changeVault, giveAliases } from './vault-change';

/**
 * An article's note, to be reviewed as it stands. Nothing is read before `read`; that a note is none of an article's, or is
 * gone, is then among the problems. Filing writes only what was decided: items that Dateline put into lists, brackets around
 * what is refused or comes in, and managed keys.
 */
export const openNoteReview = (path: string): NoteReviewSession => new NoteReview(path);

class NoteReview extends Desk implements NoteReviewSession {
  readonly total = 1;
  isRead = false;
  private note: (ReviewedNote & { readonly text: string }) | null = null;

  constructor(private readonly path: string) {
    super();
  }

  async read(workspace: Workspace, { control }: Pick<RunOptions, 'control'> = {}): Promise<void> {
    const engine = runEngine(workspace.engine, control?.signal);
    const { index } = await knownVault(workspace);
    this.begin(index, workspace);
    await uncancelled(async () => {
      const text = await lookInto(workspace.vault, this.path);
      if (!text.ok) return void this.fault(text.problem);
      if (text.value === null) return void this.fault(missing(this.path));
      await engine.know((await vaultKnowledge(index, workspace)).knowledge);
      await this.learnDates(workspace.engine, control?.signal);
      await this.look({ path: this.path, text: text.value }, index, { ...workspace, engine });
      this.isRead = true;
    });
    this.changed();
  }

  private async look(current: CurrentNote, index: VaultIndex, workspace: Workspace): Promise<void> {
    try {
      const note = await readNote(current, index, workspace);
      if (!note.ok) return void this.fault(note.problem);
      const { article } = note.value;
      const analysis = asFound(note.value);
      await this.entities.learn(analysis);
      this.note = { ...note.value, text: current.text };
      const known = { is: 'note', path: this.path } as const;
      this.add({ article, told: analysis, analysis, known, problems: [] }, 'all', this.path);
    } catch (error) {
      if (!(error instanceof ReaderFault)) throw error;
      this.fault(error.problem);
    }
  }

  /** What the note says already comes first. */
  protected override own(key: string): readonly ReviewDecision[] {
    return [...(this.note?.said ?? []), ...super.own(key)];
  }

  override world(entry: ReviewEntry, index?: VaultIndex): ReviewWorld {
    const { byHand = new Set<string>(), listed = [], original = null } = this.note ?? {};
    return { ...super.world(entry, index), byHand, listed, original };
  }

  async file(workspace: Workspace, options: ActOptions = {}): Promise<ImportReport> {
    const entry = this.entries.get(this.path);
    if (entry?.outcome !== 'file') return { ...neverBegun(options), cancelled: false };
    const report = await workspace.writer.inSession('review', workspace, options, async (held) => {
      const run = await startRun('review', held, options);
      if (run === null) return neverBegun(options);
      const finish = options.dryRun === true ? undefined : await options.besides?.(held);
      return endedBy(
        () => run.finish(),
        async () => {
          const { ignored } = this.vaultChange;
          await this.write(entry, run);
          const also = await finish?.(await ignoredBy(ignored, run.index, held.vault));
          if (also?.ok !== true) return void (also?.ok === false && run.report.problem(also.problem));
          also.value.problems.forEach((problem) => run.report.problem(problem));
          await owe(held.store, uncounted(also.value.touched));
          await run.act(inOrder(also.value.plans));
        },
      );
    });
    const isDone = report.articles.some(({ status }) => status !== 'failed');
    if (isDone && !report.dryRun) this.leave([this.path]);
    return report;
  }

  private async write(entry: ReviewEntry, run: ImportRun): Promise<void> {
    const { path } = this;
    if ((await run.read(path)) !== this.note?.text) {
      const changed = changedMeanwhile(path);
      return void (changed.ok || run.report.failure(path, changed.problem));
    }
    const change = this.vaultChange;
    await changeVault(change, run);
    const written = await this.writeNote(entry, run);
    if (!written.ok) return void run.report.failure(path, written.problem);
    await giveAliases(change, run);
    const title = entry.article.title?.value ?? null;
    const nothing = { linked: [], unresolved: [], removed: [] };
    const status = written.value ? 'updated' : 'unchanged';
    run.report.article({ name: path, status, path, title, why: 'reviewed', ...nothing });
  }

  /** Whether the note changed. It is read anew: what was decided for the whole vault may have changed it. */
  private async writeNote(entry: ReviewEntry, run: ImportRun): Promise<Outcome<boolean>> {
    const { path } = this;
    const { workspace, index } = run;
    const text = (await run.read(path)) ?? '';
    const read = await readNote({ path, text }, index, workspace);
    if (!read.ok) return read;
    const { refused } = this.decidedNow(entry, read.value, index);
    const had = new Set(this.decidedNow(entry, read.value, index, []).refused.map(keyOf));
    const more = refused.filter((each) => !had.has(keyOf(each)));
    const bare = withoutRejectedLinks(text, path, index, more);
    const again = bare.text === text ? read : await readNote({ path, text: bare.text }, index, workspace);
    if (!again.ok) return again;
    const before = this.decidedNow(entry, again.value, index, []);
    const after = this.decidedNow(entry, again.value, index);
    const kept = without(after.kept, before.kept);
    const planned = planReviewed({
      before,
      after,
      kept,
      index,
      current: { path, text },
      text: bare.text,
      settings: workspace.settings,
    });
    if (!planned.ok) return planned;
    const hindered = await run.applyAll(planned.value);
    if (hindered !== null) return { ok: false, problem: hindered.problem };
    const ids = [before, after].flatMap(({ analysis }) => Object.values(linkedEntities(analysis)).flat());
    if (planned.value.length > 0 && run.options.dryRun !== true)
      await owe(run.workspace.store, uncounted([...new Set(ids)]));
    return ok(planned.value.length > 0);
  }

  /** The note as it was decided, what it refuses by itself included. */
  private decidedNow(
    entry: ReviewEntry,
    note: ReviewedNote,
    index: VaultIndex,
    decisions = this.decisions(this.path),
  ): DecidedReview {
    const world = { ...this.world(entry, index), byHand: note.byHand };
    return decide(note.article, asFound(note), [...note.said, ...decisions], world);
  }
}

/** Before what the note says of who speaks: that is among its decisions. */
const asFound = ({ analysis, found }: ReviewedNote): Analysis => ({ ...analysis, ...found });

const keyOf = ({ form, entity }: { readonly form: string; readonly entity: string }): string => `${form}\t${entity}`;

/** What the note keeps by itself need not come. */
const without = (kept: Kept, had: Kept): Kept => ({
  ...kept,
  rejected: kept.rejected.filter((line) => !had.rejected.includes(line)),
  stated: kept.stated.filter((line) => !had.stated.includes(line)),
  lists: kept.lists.filter((one) => !had.lists.some((other) => JSON.stringify(one) === JSON.stringify(other))),
  ...(kept.sourcing === had.sourcing ? { sourcing: undefined } : {}),
});

const missing = (subject: string) => ({ code: 'note-missing', subject, message: 'There is no such note.' });
