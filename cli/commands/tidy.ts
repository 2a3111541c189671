import { isFault } from '../../src/model';
import { ENTITIES } from '../../src/text/entities';
import { plural } from '../../src/text/plural';
import { TIDY } from '../../src/text/tidy';
import type { RunControl, ImportReport } from '../../src/model';
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
import { EXIT, type ExitCode } from '../exit';
import { stopOnInterrupt } from '../interrupt';
import { inertLines } from '../layout';
import { plannedNotes } from '../planned';
import { problemLine } from '../problem-line';
import { progressBar } from '../progress';
import { openWorkspaceWithPlaces } from '../workspace';

export interface TidyCommandOptions {
  readonly vault: string;
  readonly only?: readonly TidyKind[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Files of places. */
  readonly gazetteer?: readonly string[];
}

/** Tidies the notes of entities, or shows what that would change; prints each change with its reason. */
export async function runTidy(names: readonly string[], options: TidyCommandOptions): Promise<ExitCode> {
  const { vault, only = [], dryRun = false, json = false, gazetteer } = options;
  const { workspace, problems } = await openWorkspaceWithPlaces(vault, gazetteer);
  const bar = progressBar(process.stderr, 'look');
  const control: RunControl = { signal: stopOnInterrupt(), progress: bar.show };
  const looked = await planTidying(workspace, { only, names, control });
  const plan = { ...looked, problems: [...problems, ...looked.problems] };
  const isUnclear = plan.problems.some(({ code }) => code === 'unknown-entity' || code === 'ambiguous-entity');
  const isWritten = !dryRun && !plan.cancelled && !isUnclear && plan.proposals.length > 0;
  const report = isWritten ? await tidy(plan.proposals, workspace, { control }) : null;
  const planned = json && report === null ? await planTidied(plan.proposals, workspace, { control }) : null;
  bar.clear();
  const notes = report?.notes ?? (planned?.ok === true ? plannedNotes(planned.value.plans) : []);
  console.log(json ? asJson(plan, report, notes) : inertLines(asText(plan, report, dryRun).join('\n')));
  const isWhole = !plan.cancelled && report?.cancelled !== true;
  return isWhole && ![...plan.problems, ...(report?.problems ?? [])].some(isFault) ? EXIT.done : EXIT.failed;
}

function asText(plan: TidyPlan, report: ImportReport | null, dryRun: boolean): readonly string[] {
  const { proposals, entities, edited, problems } = plan;
  return [
    proposals.length === 0 ? TIDY.nothing(entities) : TIDY.found(proposals.length, entities),
    ...(edited > 0 ? [TIDY.edited(edited)] : []),
    ...TIDY_KINDS.flatMap((kind) =>
      partOf(
        kind,
        proposals.filter((each) => each.kind === kind),
      ),
    ),
    ...[...problems, ...(report?.problems ?? [])].map(problemLine),
    '',
    ending(plan, report, dryRun),
  ];
}

const partOf = (kind: TidyKind, proposals: readonly TidyProposal[]): readonly string[] =>
  proposals.length === 0 ? [] : ['', TIDY.kinds[kind](proposals.length), ...proposals.map(lineOf)];

const lineOf = (proposal: TidyProposal): string => `  ${changeOf(proposal)} (${proposal.note.path}): ${proposal.why}`;

function changeOf(proposal: TidyProposal): string {
  const { name } = proposal.note;
  if (proposal.kind === 'merge') return TIDY.lines.merge(name, proposal.into.name);
  if (proposal.kind === 'retype') return TIDY.lines.retype(name, ENTITIES.kinds[proposal.to]);
  return TIDY.lines.remove(name);
}

function ending({ cancelled }: TidyPlan, report: ImportReport | null, dryRun: boolean): string {
  if (cancelled) return 'cancelled; nothing was written';
  if (report === null) return dryRun ? 'nothing was written (dry run)' : 'nothing was written';
  const of = (action: string): number => report.notes.filter((note) => note.action === action).length;
  const undo = report.batch === null ? '' : '; undo with: dateline undo';
  return `${plural(of('updated'), 'note')} changed, ${of('removed')} removed, ${of('moved')} moved${undo}`;
}

const asJson = (plan: TidyPlan, report: ImportReport | null, notes: ReturnType<typeof plannedNotes>): string =>
  JSON.stringify(
    {
      entities: plan.entities,
      edited: plan.edited,
      proposals: plan.proposals.map(shownOf),
      notes: notes.map(({ action, path, why }) => ({ action, path, why })),
      problems: [...plan.problems, ...(report?.problems ?? [])],
      batch: report?.batch ?? null,
      dryRun: report === null,
      cancelled: plan.cancelled || report?.cancelled === true,
    },
    null,
    2,
  );

const shownOf = (proposal: TidyProposal): object => ({
  ...proposal,
  note: withoutSum(proposal.note),
  ...(proposal.kind === 'merge' ? { into: withoutSum(proposal.into) } : {}),
});

const withoutSum = ({ id, path, name, type, stories }: TidyNote): object => ({ id, path, name, type, stories });
