import { isFault, ok } from '../../src/model';
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
import type { RunControl, ImportReport, Outcome } from '../../src/model';
import type { Workspace } from '../../src/workflow/workspace';
import { complain } from '../complain';
import { EXIT, type ExitCode } from '../exit';
import { stopOnInterrupt } from '../interrupt';
import { inertLines } from '../layout';
import { plannedNotes } from '../planned';
import { problemLine } from '../problem-line';
import { progressBar } from '../progress';
import { openWorkspaceWithPlaces } from '../workspace';

export interface RelinkOptions {
  readonly vault: string;
  readonly all?: boolean;
  readonly entity?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Files of places. */
  readonly gazetteer?: readonly string[];
}

/** Entities and examples of each that a terminal shows. */
const SHOWN = { entities: 20, examples: 2 };

/** Brings articles up to date, or shows what that would change; prints what it did. */
export async function runRelink(paths: readonly string[], options: RelinkOptions): Promise<ExitCode> {
  const { vault, all = false, entity, dryRun = false, json = false } = options;
  if (paths.length === 0 && !all && entity === undefined) {
    return usage('name notes or folders of the vault, an entity with --entity, or --all for every article');
  }
  if (paths.length > 0 && all) return usage('give paths or --all, not both');
  const { workspace, problems } = await openWorkspaceWithPlaces(vault, options.gazetteer);
  const scope = await scopeOf(paths, entity, workspace);
  if (!scope.ok) return complain(scope.problem, json);
  const signal = stopOnInterrupt();
  const bar = progressBar(process.stderr, 'look');
  const control: RunControl = { signal, progress: bar.show };
  const planned = await planRelinking(scope.value, workspace, { control });
  const relinking = { ...planned, problems: [...problems, ...planned.problems] };
  const report = dryRun || relinking.cancelled ? null : await relink(relinking, workspace, { control });
  bar.clear();
  console.log(json ? asJson(relinking, report) : inertLines(asText(relinking, report)));
  const isWhole = !relinking.cancelled && report?.cancelled !== true;
  return isWhole && faults(relinking, report).length === 0 ? EXIT.done : EXIT.failed;
}

function usage(message: string): ExitCode {
  console.error(`dateline: ${message}`);
  return EXIT.usage;
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

function asJson(relinking: Relinking, report: ImportReport | null): string {
  const { articles, counts, entities } = summarize(relinking);
  const examples = (id: string): readonly RelinkExample[] => firstOf(examplesOf(id, relinking), SHOWN.examples);
  const { analysed, passedOver, keptOut, cancelled } = relinking;
  return JSON.stringify(
    {
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
    },
    null,
    2,
  );
}
