import type { NotePlan } from '../model';
import type { VaultIndex } from '../notes';
import { affected, listings, relationsOf, Turns, type Touched } from './listings';
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
  /** Carries plans out each by itself; what hinders one is reported. */
  applyEach(plans: readonly NotePlan[]): Promise<void>;
}

/** Entities looked at after a run was cancelled: few enough to end at once, and to end small runs right. */
const AFTER_CANCEL = 50;
/** Notes that are announced in the journal together, which is waited for until it is on the disk. */
const TOGETHER = 16;

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
  const plans: NotePlan[] = [];
  const carryOut = async (): Promise<void> => run.applyEach(plans.splice(0));
  for await (const listing of listings(ids, run, world, turns, { facts })) {
    if (options.control?.signal.aborted ?? false) afterCancel += 1;
    if (afterCancel > AFTER_CANCEL) break;
    if (listing.plan?.ok === false) run.report.problem(listing.plan.problem);
    else if (listing.plan !== null) plans.push(listing.plan.value);
    if (plans.length >= TOGETHER) await carryOut();
    left.delete(listing.id);
  }
  await carryOut();
  const isCut = afterCancel > AFTER_CANCEL;
  if (!isDry) await writeDue(workspace.store, isCut ? [...left] : [], due);
}
