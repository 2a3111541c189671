import type { Command } from 'commander';
import { isFault, ok, type ImportReport, type Outcome } from '../../src/model';
import { plural } from '../../src/text/plural';
import { RELINK } from '../../src/text/relink';
import { findEntity } from '../../src/workflow/find-entity';
import { knownVault } from '../../src/index/known-vault';
import {
  examplesOf,
  planRelinking,
  relink,
  RELINK_KINDS,
  summarize,
  type RelinkExample,
  type Relinking,
  type RelinkScope,
  type RelinkSummary,
} from '../../src/workflow/relink';
import type { Workspace } from '../../src/workflow/workspace';
import { complain, EXIT, exitWith, misused, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { DRY_RUN, GAZETTEER, JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { controlledRun } from '../terminal/progress.mts';
import { plannedNotes, problemLine } from '../terminal/report.mts';
import { openWorkspaceWithPlaces } from '../workspace.mts';

interface RelinkOptions extends CommonOptions {
  readonly all?: boolean;
  readonly entity?: string;
}

export const declare = (command: Command): Command =>
  command
    .argument('[paths...]', 'notes or folders, as paths in the vault')
    .requiredOption(...THE_VAULT)
    .option('--all', 'every article of the vault')
    .option('--entity <name>', 'only link what names this entity: a name, an alias, an id or the path of its note')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .option(...GAZETTEER)
    .action(exitWith(runRelink));

/** Entities and examples of each that a terminal shows. */
const SHOWN = { entities: 20, examples: 2 };

/** Brings articles up to date, or shows what that would change; prints what it did. */
async function runRelink(paths: readonly string[], options: RelinkOptions): Promise<ExitCode> {
  const { vault, all = false, entity, dryRun = false, json = false } = options;
  if (paths.length === 0 && !all && entity === undefined) {
    return misused('name notes or folders of the vault, an entity with --entity, or --all for every article');
  }
  if (paths.length > 0 && all) return misused('give paths or --all, not both');
  const { workspace, problems } = await openWorkspaceWithPlaces(vault, options.gazetteer);
  const scope = await scopeOf(paths, entity, workspace);
  if (!scope.ok) return complain(scope.problem, json);
  const { control, clear } = controlledRun('look');
  const planned = await planRelinking(scope.value, workspace, { control });
  const relinking = { ...planned, problems: [...problems, ...planned.problems] };
  const report = dryRun || relinking.cancelled ? null : await relink(relinking, workspace, { control });
  clear();
  answer(json, json ? asJson(relinking, report) : {}, () => asText(relinking, report));
  const isWhole = !relinking.cancelled && report?.cancelled !== true;
  return isWhole && faults(relinking, report).length === 0 ? EXIT.done : EXIT.failed;
}

async function scopeOf(
  paths: readonly string[],
  said: string | undefined,
  workspace: Workspace,
): Promise<Outcome<RelinkScope>> {
  if (said === undefined) return ok({ paths, entity: null });
  const { index } = await knownVault(workspace);
  const meant = findEntity(index, said);
  return meant.ok ? ok({ paths, entity: meant.value.id }) : meant;
}

type Faults = ImportReport['problems'];

const faults = (relinking: Relinking, report: ImportReport | null): Faults =>
  (report?.problems ?? relinking.problems).filter(isFault);

function asText(relinking: Relinking, report: ImportReport | null): string {
  if (report !== null && report.batch === null && report.problems.some(isFault))
    return [...report.problems.map(problemLine), 'nothing was written'].join('\n');
  const summary = summarize(relinking);
  const looked = relinking.analysed + relinking.passedOver;
  const isNothing = relinking.notes.length === 0;
  return [
    isNothing ? RELINK.nothing(looked) : RELINK.articles(summary.articles, looked),
    ...countLines(summary),
    ...(relinking.keptOut > 0 ? [RELINK.keptOut(relinking.keptOut)] : []),
    ...(report === null ? exampleLines(summary, relinking) : []),
    ...(report?.problems ?? relinking.problems).map(problemLine),
    '',
    ending(relinking, report),
  ].join('\n');
}

const countLines = ({ counts }: RelinkSummary): readonly string[] =>
  RELINK_KINDS.flatMap((kind) => {
    const count = counts[kind];
    return count === undefined ? [] : [`  ${RELINK.kinds[kind](count)}`];
  });

function exampleLines({ entities }: RelinkSummary, relinking: Relinking): readonly string[] {
  const shown = entities
    .slice(0, SHOWN.entities)
    .flatMap((entity) => [
      '',
      `${entity.name}: ${RELINK.extent(entity)}`,
      ...firstOf(examplesOf(entity.id, relinking), SHOWN.examples).flatMap(({ path, before, after }) => [
        `  ${path}`,
        ...(before === null ? [] : [`    - ${before}`]),
        `    + ${after}`,
      ]),
    ]);
  const more = entities.length - SHOWN.entities;
  return more > 0 ? [...shown, '', `and ${more} more entities`] : shown;
}

function firstOf<T>(items: Iterable<T>, count: number): readonly T[] {
  const some: T[] = [];
  for (const item of items) {
    if (some.length === count) break;
    some.push(item);
  }
  return some;
}

function ending(relinking: Relinking, report: ImportReport | null): string {
  if (relinking.cancelled) return 'cancelled; nothing was written';
  if (report === null) return 'nothing was written (dry run)';
  const of = (action: string): number => report.notes.filter((note) => note.action === action).length;
  const undo = report.batch === null ? '' : '; undo with: dateline undo';
  const cut = report.cancelled ? '; cancelled' : '';
  return `${plural(of('created'), 'note')} made, ${of('updated')} changed${cut}${undo}`;
}

function asJson(relinking: Relinking, report: ImportReport | null): object {
  const { articles, counts, entities } = summarize(relinking);
  const examples = (id: string): readonly RelinkExample[] => firstOf(examplesOf(id, relinking), SHOWN.examples);
  const { analysed, passedOver, keptOut, cancelled } = relinking;
  return {
    analysed,
    passedOver,
    keptOut,
    articles,
    counts,
    entities: entities.map((entity) => ({ ...entity, examples: examples(entity.id) })),
    notes: plannedNotes(relinking.notes.map(({ plan }) => plan)),
    problems: report?.problems ?? relinking.problems,
    batch: report?.batch ?? null,
    dryRun: report === null,
    cancelled: cancelled || report?.cancelled === true,
  };
}
