import type { NotePlan, Problem } from '../model';
import { parseNote, type EntityRecord } from '../format/note-record';
import { type VaultIndex } from '../index/vault-index';
import type { Change } from '../relations';
import { affected, listings, relationsOf, Turns, type ArticleChange } from './listings';
import { uncounted } from './related-after';
import { both, readDue, writeDue } from './relations-due';
import type { EntityFacts, ReportBuilder } from './report-builder';
import type { RunOptions, VaultWorkspace } from './workspace';

/** What this step needs of the run it ends. */
export interface RelatingRun {
  readonly workspace: VaultWorkspace;
  readonly options: RunOptions;
  readonly index: VaultIndex;
  readonly report: ReportBuilder;
  readonly facts: EntityFacts;
  readonly touched: ArticleChange;
  /** Carries plans out each by itself; what hinders one is reported. */
  applyEach(plans: readonly NotePlan[]): Promise<void>;
}

/**
 * Work after a run was cancelled, as `Turns` counts it: some tenths of a second, enough to end small runs right. What a
 * note takes that is written, as stories looked at.
 */
const [AFTER_CANCEL, WRITING] = [10_000, 200];
/** Notes that are announced in the journal together, which is waited for until it is on the disk. */
const TOGETHER = 16;

/**
 * Brings the lists of all entities up to date that this run can have changed, so that they are a function of the vault's
 * articles, whatever the order in which they came. A cancelled run leaves what would take long to the next one.
 */
export async function writeRelations(run: RelatingRun): Promise<void> {
  const { workspace, options, touched } = run;
  const isDry = options.dryRun ?? false;
  const due = isDry ? null : await readDue(workspace.store);
  if (touched.articles === 0 && due === null) return;
  const change = both(touched, due);
  const turns = new Turns(options.control, AFTER_CANCEL);
  await bringUpToDate(change, run, turns);
  // What is no longer due must be in the lists for good.
  await workspace.vault.settle?.();
  if (!isDry) await writeDue(workspace.store, turns.isOver ? change : null, due);
  if (turns.isOver) run.report.problem(LEFT);
}

const LEFT: Problem = {
  code: 'notice',
  subject: 'related notes',
  message:
    'Some lists of related notes are not up to date yet, since the run was cancelled; the next one completes them.',
};

async function bringUpToDate(change: Change, run: RelatingRun, turns: Turns): Promise<void> {
  const world = relationsOf(run.index);
  const ids = new Set([...(await affected(change, world, turns)), ...Object.keys(run.facts.asRecord())]);
  const placed = await writeLists(ids, run, turns);
  if (placed.length === 0 || turns.isOver) return;
  // Lists heed what stands above what; where that came with them they are looked at again.
  await writeLists(await affected(uncounted(placed), relationsOf(run.index), turns), run, turns);
}

/** Resolves to the ids of the entities whose notes say only now what they stand below. */
async function writeLists(ids: ReadonlySet<string>, run: RelatingRun, turns: Turns): Promise<readonly string[]> {
  const facts = run.facts.asRecord();
  const plans: NotePlan[] = [];
  const placed: string[] = [];
  const carryOut = async (): Promise<void> => run.applyEach(plans.splice(0));
  for await (const { id, plan } of listings(ids, run, relationsOf(run.index), turns, { facts })) {
    if (turns.isOver) break;
    if (plan?.ok === false) run.report.problem(plan.problem);
    if (plan?.ok !== true) continue;
    const before = aboveOf(run.index.entity(id));
    plans.push(plan.value);
    const after = parseNote(plan.value.path, plan.value.after, run.workspace.settings);
    if (after.ok && after.value?.kind === 'entity' && aboveOf(after.value) !== before) placed.push(id);
    if (plans.length >= TOGETHER) await carryOut();
    await turns.spent(WRITING);
  }
  await carryOut();
  return placed;
}

const aboveOf = (record: EntityRecord | null): string =>
  record === null ? '' : [...record.parent, ...record.location, ...record.broader].join('\n');
