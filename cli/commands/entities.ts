import { isFault } from '../../src/model';
import { ENTITIES } from '../../src/text/entities';
import { plural } from '../../src/text/plural';
import type { PlannedAct } from '../../src/workflow/entity-act';
import { mergeEntities, planMerge } from '../../src/workflow/merge';
import { markNotSame } from '../../src/workflow/not-same';
import type { RunControl, EntityKind, ImportReport, Outcome, Problem } from '../../src/model';
import { planRetype, retypeEntity } from '../../src/workflow/retype';
import { planSplit, splitEntity, type SplitTarget } from '../../src/workflow/split';
import type { RunOptions, Workspace } from '../../src/workflow/workspace';
import { EXIT, type ExitCode } from '../exit';
import { stopOnInterrupt } from '../interrupt';
import { inertLines } from '../layout';
import { plannedNotes } from '../planned';
import { problemLine } from '../problem-line';
import { progressBar } from '../progress';
import { openWorkspaceWithPlaces, openWorkspace } from '../workspace';

export interface EntityOptions {
  readonly vault: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Files of places, of a command that understands articles. */
  readonly gazetteer?: readonly string[];
}

export interface MergeOptions extends EntityOptions {
  readonly anyway?: boolean;
}

export interface SplitOptions extends EntityOptions {
  readonly to?: string;
  readonly into?: string;
  readonly article?: readonly string[];
  readonly form?: readonly string[];
  readonly alias?: readonly string[];
  readonly type?: EntityKind;
}

export interface RetypeOptions extends EntityOptions {
  readonly type: EntityKind;
  readonly stay?: boolean;
}

/** An act in its two forms; `plan` null where there is nothing to look at beforehand. */
export interface Act {
  readonly plan: ((workspace: Workspace, options: RunOptions) => Promise<Outcome<PlannedAct> | null>) | null;
  readonly run: (workspace: Workspace, options: RunOptions) => Promise<ImportReport>;
}

export const runMerge = (from: string, into: string, options: MergeOptions): Promise<ExitCode> => {
  const { anyway = false } = options;
  return runAct(options, {
    plan: (workspace, given) => planMerge(from, into, workspace, { ...given, anyway }),
    run: (workspace, given) => mergeEntities(from, into, workspace, { ...given, anyway }),
  });
};

export const runNotSame = (one: string, other: string, options: EntityOptions): Promise<ExitCode> =>
  runAct(options, { plan: null, run: (workspace, given) => markNotSame(one, other, workspace, given) });

export const runRetype = (named: string, options: RetypeOptions): Promise<ExitCode> => {
  const { type, stay = false } = options;
  return runAct(options, {
    plan: (workspace, given) => planRetype(named, type, workspace, { ...given, stay }),
    run: (workspace, given) => retypeEntity(named, type, workspace, { ...given, stay }),
  });
};

/** The articles and forms are looked for in the vault: a path may be given with or without its extension. */
export async function runSplit(from: string, options: SplitOptions): Promise<ExitCode> {
  const { to, into, article = [], form = [], alias = [], type } = options;
  if ((to === undefined) === (into === undefined)) {
    console.error('dateline: say where it goes, with --to for a new entity or --into for one there is');
    return EXIT.usage;
  }
  const articles = article.map((path) => (/\.md$/i.test(path) ? path : `${path}.md`));
  const choice = { articles, forms: form, aliases: alias };
  const target: SplitTarget =
    into === undefined ? { name: to ?? '', ...(type === undefined ? {} : { kind: type }) } : { entity: into };
  return runAct(options, {
    plan: (workspace, given) => planSplit(from, choice, target, workspace, given),
    run: (workspace, given) => splitEntity(from, choice, target, workspace, given),
  });
}

export async function runAct(
  { vault, dryRun = false, json = false, gazetteer }: EntityOptions,
  act: Act,
): Promise<ExitCode> {
  const { workspace } = await (gazetteer === undefined
    ? openWorkspace(vault)
    : openWorkspaceWithPlaces(vault, gazetteer));
  const bar = progressBar(process.stderr, dryRun ? 'look' : 'write');
  const control: RunControl = { signal: stopOnInterrupt(), progress: bar.show };
  if (dryRun && act.plan !== null) {
    const planned = await act.plan(workspace, { control });
    bar.clear();
    return showPlan(planned ?? 'cancelled', json);
  }
  const report = await act.run(workspace, { control, dryRun });
  bar.clear();
  console.log(json ? JSON.stringify(report, null, 2) : inertLines(reportLines(report).join('\n')));
  return report.cancelled || report.problems.some(isFault) ? EXIT.failed : EXIT.done;
}

function showPlan(planned: Outcome<PlannedAct> | 'cancelled', json: boolean): ExitCode {
  const isCancelled = planned === 'cancelled';
  const shown = !isCancelled && planned.ok ? planned.value : null;
  const problems = shown?.problems ?? (isCancelled || planned.ok ? [] : [planned.problem]);
  if (json) console.log(JSON.stringify(asJson(shown, problems, isCancelled), null, 2));
  else if (isCancelled) console.log('cancelled; nothing was written (dry run)');
  else console.log(inertLines([...(shown === null ? [] : planLines(shown)), ...problems.map(problemLine)].join('\n')));
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
        remarks: planned.remarks,
      }),
  notes: plannedNotes(planned?.plans ?? []),
  problems,
});

const planLines = ({ links, notes, articles, examples, remarks, plans }: PlannedAct): readonly string[] => [
  ENTITIES.counts.links(links, notes) + (articles > 0 ? ` ${ENTITIES.counts.articles(articles)}` : ''),
  ...remarks,
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
