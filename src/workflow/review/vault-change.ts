import { groupBy } from '../../model';
import { planAliases, planDecisions } from '../../notes';
import { formOf } from '../../index/form-lines';
import { decisionNotes } from '../deletions';
import { inOrder } from '../entity-act';
import { uncounted } from '../related-after';
import { owe } from '../relations-due';
import { planRetype } from '../retype';
import type { ImportRun } from '../run';
import type { VaultChange } from './decided';

/** Other types first, since they change what is known; then what is never recognised, and what forms mean. */
export async function changeVault({ retyped, ignored, meant }: VaultChange, run: ImportRun): Promise<void> {
  const { workspace, index, options } = run;
  for (const { entity, kind } of retyped) {
    const record = index.entity(entity);
    if (record === null || record.type === kind) continue;
    const planned = await planRetype(record.path, kind, workspace, options);
    if (planned === null) return;
    if (!planned.ok) run.report.problem(planned.problem);
    else await run.act(inOrder(planned.value.plans));
    if (planned.ok && options.dryRun !== true) await owe(workspace.store, uncounted(planned.value.touched));
  }
  const before = new Map(index.decisions.meant.map((line) => [formOf(line), line]));
  const lines = meant.filter((line) => before.get(formOf(line)) !== line);
  const gone = lines.flatMap((line) => before.get(formOf(line)) ?? []);
  if (ignored.length === 0 && lines.length === 0) return;
  const notes = await decisionNotes(workspace, index);
  const planned = planDecisions({ add: { ignored, meant: lines }, remove: { meant: gone } }, notes, workspace.settings);
  const problem = planned.ok ? (await run.applyAll(planned.value))?.problem : planned.problem;
  if (problem !== undefined) run.report.problem(problem);
}

/** Last, when what was made has its note. */
export async function giveAliases({ aliases }: VaultChange, run: ImportRun): Promise<void> {
  const { workspace, index } = run;
  for (const [id, given] of groupBy(aliases, ({ entity }) => entity)) {
    const forms = given.map(({ form }) => form);
    const record = index.entity(id);
    const text = record === null ? null : await run.read(record.path);
    if (record === null || text === null) continue;
    const planned = planAliases(record, forms, { path: record.path, text }, workspace.settings);
    if (!planned.ok) run.report.problem(planned.problem);
    else if (planned.value !== null) await run.applyEach([planned.value]);
  }
}
