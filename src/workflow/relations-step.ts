import type { NotePlan } from '../model';
import type { VaultIndex } from '../notes';
import type { Applied } from './apply';
import { affected, listings, relationsOf, Turns, type Listing, type Touched } from './listings';
import { readDue, writeDue } from './relations-due';
import type { Facts, ReportBuilder } from './report-builder';
import type { RunOptions, VaultWorkspace } from './workspace';

/** What this step needs of the run it ends. */
export interface RelatingRun {
  readonly workspace: VaultWorkspace;
  readonly options: RunOptions;
  readonly index: VaultIndex;
  readonly report: ReportBuilder;
  readonly facts: Facts;
  readonly touched: Touched;
  apply(plan: NotePlan): Promise<Applied>;
}

/** Entities looked at after a run was cancelled: few enough to end at once, and to end small runs right. */
const AFTER_CANCEL = 50;

/**
 * Brings the lists of all entities up to date that this run can have changed, so that they are a function of the vault's
 * articles, whatever the order in which they came. A cancelled run leaves what would take long to the next one.
 */
export async function writeRelations(run: RelatingRun): Promise<void> {
  const { workspace, options, index } = run;
  const isDry = options.dryRun ?? false;
  const due = isDry ? [] : await readDue(workspace.store);
  const facts = run.facts.asRecord();
  if (run.touched.articles === 0 && due.length === 0) return;
  const world = relationsOf(index);
  const turns = new Turns(options.control);
  const ids = new Set([...(await affected(run.touched, world, turns)), ...due, ...Object.keys(facts)]);
  const left = new Set(ids);
  let afterCancel = 0;
  for await (const listing of listings(ids, run, world, turns, { facts })) {
    if (options.control?.signal.aborted ?? false) afterCancel += 1;
    if (afterCancel > AFTER_CANCEL) break;
    await carryOut(listing, run);
    left.delete(listing.id);
  }
  const isCut = afterCancel > AFTER_CANCEL;
  if (!isDry) await writeDue(workspace.store, isCut ? [...left] : [], due);
}

async function carryOut({ plan }: Listing, run: RelatingRun): Promise<void> {
  if (plan === null) return;
  if (!plan.ok) return void run.report.problem(plan.problem);
  const applied = await run.apply(plan.value);
  if (applied.status === 'conflict' || applied.status === 'failed') run.report.problem(applied.problem);
}
