import { InvalidArgumentError, type Command } from 'commander';
import { english, isFault, type ImportReport } from '../../src/model';
import { ENTITIES } from '../../src/text/entities';
import { plural } from '../../src/text/plural';
import { TIDY } from '../../src/text/tidy';
import {
  planTidied,
  planTidying,
  tidy,
  TIDY_KINDS,
  type TidyKind,
  type TidyNote,
  type TidyPlan,
  type TidyProposal,
} from '../../src/workflow/tidy';
import { EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { DRY_RUN, GAZETTEER, JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { controlledRun } from '../terminal/progress.mts';
import { plannedNotes, problemLine } from '../terminal/report.mts';
import { openWorkspaceWithPlaces } from '../workspace.mts';

interface TidyOptions extends CommonOptions {
  readonly only?: readonly TidyKind[];
  readonly yes?: boolean;
}

export const declare = (command: Command): Command =>
  command
    .argument('[names...]', 'only these entities: names, aliases, ids or paths of their notes')
    .option('--only <kind>', `only this (${TIDY_KINDS.join(', ')}); may be given again`, kinds)
    .requiredOption(...THE_VAULT)
    .option('--yes', 'do it; without that, it is only shown')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .option(...GAZETTEER)
    .action(exitWith(runTidy));

function kinds(value: string, before: readonly TidyKind[] = []): readonly TidyKind[] {
  const kind = TIDY_KINDS.find((each) => each === value);
  if (kind === undefined) throw new InvalidArgumentError(`Allowed choices are ${TIDY_KINDS.join(', ')}.`);
  return [...before, kind];
}

/** Tidies the notes of entities, or shows what that would change; prints each change with its reason. */
async function runTidy(names: readonly string[], options: TidyOptions): Promise<ExitCode> {
  const { vault, only = [], yes = false, dryRun = false, json = false, gazetteer } = options;
  const { workspace, problems } = await openWorkspaceWithPlaces(vault, gazetteer);
  const { control, clear } = controlledRun('look');
  const looked = await planTidying(workspace, { only, names, control });
  const plan = { ...looked, problems: [...problems, ...looked.problems] };
  const isUnclear = plan.problems.some(({ code }) => code === 'unknown-entity' || code === 'ambiguous-entity');
  const isWritten = yes && !dryRun && !plan.cancelled && !isUnclear && plan.proposals.length > 0;
  const report = isWritten ? await tidy(plan.proposals, workspace, { control }) : null;
  const planned = json && report === null ? await planTidied(plan.proposals, workspace, { control }) : null;
  clear();
  const notes = report?.notes ?? (planned?.ok === true ? plannedNotes(planned.value.plans) : []);
  answer(json, asJson(plan, report, notes), () => asText(plan, report).join('\n'));
  const isWhole = !plan.cancelled && report?.cancelled !== true;
  return isWhole && ![...plan.problems, ...(report?.problems ?? [])].some(isFault) ? EXIT.done : EXIT.failed;
}

function asText(plan: TidyPlan, report: ImportReport | null): readonly string[] {
  const { proposals, entities, left, problems } = plan;
  return [
    proposals.length === 0 ? TIDY.nothing(entities) : TIDY.found(proposals.length, entities),
    ...TIDY_KINDS.flatMap((kind) =>
      partOf(
        kind,
        proposals.filter((each) => each.kind === kind),
      ),
    ),
    ...(left.length > 0 ? ['', TIDY.left(left.length)] : []),
    ...left.map(({ path, why }) => `  ${path}: ${english(why)}`),
    ...[...problems, ...(report?.problems ?? [])].map(problemLine),
    '',
    ending(plan, report),
  ];
}

const partOf = (kind: TidyKind, proposals: readonly TidyProposal[]): readonly string[] =>
  proposals.length === 0 ? [] : ['', TIDY.kinds[kind](proposals.length), ...proposals.map(lineOf)];

const lineOf = (proposal: TidyProposal): string =>
  `  ${changeOf(proposal)} (${proposal.note.path}): ${english(proposal.why)}`;

function changeOf(proposal: TidyProposal): string {
  const { name } = proposal.note;
  if (proposal.kind === 'merge') return TIDY.lines.merge(name, proposal.into.name);
  if (proposal.kind === 'retype') return TIDY.lines.retype(name, ENTITIES.kinds[proposal.to]);
  return TIDY.lines.remove(name);
}

function ending({ cancelled, proposals }: TidyPlan, report: ImportReport | null): string {
  if (cancelled) return 'cancelled; nothing was written';
  if (report === null) return proposals.length > 0 ? 'nothing was written; --yes does it' : 'nothing was written';
  const of = (action: string): number => report.notes.filter((note) => note.action === action).length;
  const undo = report.batch === null ? '' : '; undo with: dateline undo';
  return `${plural(of('updated'), 'note')} changed, ${of('removed')} removed, ${of('moved')} moved${undo}`;
}

const asJson = (plan: TidyPlan, report: ImportReport | null, notes: ReturnType<typeof plannedNotes>): object => ({
  entities: plan.entities,
  left: plan.left.map(({ path, why }) => ({ path, why: english(why) })),
  proposals: plan.proposals.map(shownOf),
  notes: notes.map(({ action, path, why }) => ({ action, path, why })),
  problems: [...plan.problems, ...(report?.problems ?? [])],
  batch: report?.batch ?? null,
  dryRun: report === null,
  cancelled: plan.cancelled || report?.cancelled === true,
});

const shownOf = (proposal: TidyProposal): object => ({
  ...proposal,
  note: withoutSum(proposal.note),
  ...(proposal.kind === 'merge' ? { into: withoutSum(proposal.into) } : {}),
});

const withoutSum = ({ id, path, name, type, stories }: TidyNote): object => ({ id, path, name, type, stories });
