import { english, type ImportReport, type Outcome, type Problem } from '../src/model';
import { ENTITIES } from '../src/text/entities';
import { plural } from '../src/text/plural';
import type { ActOptions, PlannedAct } from '../src/workflow/entity-act';
import { leftOver } from '../src/workflow/tidy';
import type { RunOptions, Workspace } from '../src/workflow/workspace';
import { EXIT, exitOf, type ExitCode } from './terminal/ending.mts';
import { answer } from './terminal/layout.mts';
import type { CommonOptions } from './terminal/options.mts';
import { controlledRun } from './terminal/progress.mts';
import { plannedNotes, problemLine } from './terminal/report.mts';
import { openWorkspace, openWorkspaceWithPlaces } from './workspace.mts';

/** What a command changes in a vault, in its two forms; `plan` null where there is nothing to look at beforehand. */
export interface Act {
  readonly plan: ((workspace: Workspace, options: RunOptions) => Promise<Outcome<PlannedAct> | null>) | null;
  readonly run: (workspace: Workspace, options: ActOptions) => Promise<ImportReport>;
}

/** Does it, or shows what it would change; prints what was done. With `gazetteer`: of an act that understands articles. */
export async function runAct(
  { vault, dryRun = false, json = false, gazetteer, removeNotes = false }: CommonOptions,
  act: Act,
): Promise<ExitCode> {
  const { workspace } = await (gazetteer === undefined
    ? openWorkspace(vault)
    : openWorkspaceWithPlaces(vault, gazetteer));
  const { control, clear } = controlledRun(dryRun ? 'look' : 'write');
  const besides: ActOptions['besides'] = (held) => leftOver(removeNotes && !dryRun ? 'remove' : 'tell', held);
  if (dryRun && act.plan !== null) {
    const planned = await act.plan(workspace, { control });
    clear();
    return showPlan(planned ?? 'cancelled', json);
  }
  const at = dryRun ? workspace.writer.rehearsal(workspace) : workspace;
  const done = await act.run(at, { control, besides });
  const report = dryRun ? { ...done, dryRun, batch: null } : done;
  clear();
  answer(json, report, () => reportLines(report).join('\n'));
  return exitOf(report);
}

function showPlan(planned: Outcome<PlannedAct> | 'cancelled', json: boolean): ExitCode {
  const isCancelled = planned === 'cancelled';
  const shown = !isCancelled && planned.ok ? planned.value : null;
  const problems = shown?.problems ?? (isCancelled || planned.ok ? [] : [planned.problem]);
  const lines = [...(shown === null ? [] : planLines(shown)), ...problems.map(problemLine)];
  answer(json, asJson(shown, problems, isCancelled), () =>
    isCancelled ? 'cancelled; nothing was written (dry run)' : lines.join('\n'),
  );
  return isCancelled || problems.length > 0 ? EXIT.failed : EXIT.done;
}

const asJson = (planned: PlannedAct | null, problems: readonly Problem[], cancelled: boolean): object => ({
  batch: null,
  dryRun: true,
  cancelled,
  ...(planned === null
    ? {}
    : {
        links: planned.links,
        articles: planned.articles,
        examples: planned.examples,
        remarks: planned.remarks.map(english),
      }),
  notes: plannedNotes(planned?.plans ?? []),
  problems,
});

const planLines = ({ links, notes, articles, examples, remarks, plans }: PlannedAct): readonly string[] => [
  ENTITIES.counts.links(links, notes) + (articles > 0 ? ` ${ENTITIES.counts.articles(articles)}` : ''),
  ...remarks.map(english),
  ...examples.flatMap(({ path, before, after }) => [`  ${path}`, `    - ${before}`, `    + ${after}`]),
  '',
  `${plural(plans.length, 'note')} would be changed; nothing was written (dry run)`,
];

const ACTIONS = ['created', 'updated', 'moved', 'removed'] as const;
const SAID = { created: 'made', updated: 'changed', moved: 'moved', removed: 'removed' } as const;

function reportLines({ notes, problems, batch, cancelled, dryRun }: ImportReport): readonly string[] {
  const counts = ACTIONS.flatMap((action) => {
    const count = notes.filter((note) => note.action === action).length;
    return count > 0 ? [`${count} ${SAID[action]}`] : [];
  });
  const done = counts.length === 0 ? 'nothing changed' : `notes: ${counts.join(', ')}`;
  const tail = [dryRun ? 'nothing was written (dry run)' : '', cancelled ? 'cancelled' : ''];
  const undo = batch === null ? [] : ['undo with: dateline undo'];
  return [...problems.map(problemLine), [done, ...tail.filter((part) => part !== ''), ...undo].join('; ')];
}
