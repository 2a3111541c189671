import { isFault } from '../../src/model';
import { RELATED } from '../../src/text/related';
import { knownVault } from '../../src/index/known-vault';
import type { RunControl, ImportReport } from '../../src/model';
import { planRelating, relateAll, type Relating } from '../../src/workflow/relate';
import { related, type RelatedReport, type RelatedTie } from '../../src/workflow/related';
import { evidenceFor, type Evidence } from '../../src/workflow/related-evidence';
import { complain } from '../complain';
import { EXIT, type ExitCode } from '../exit';
import { stopOnInterrupt } from '../interrupt';
import { inert } from '../layout';
import { plannedNotes } from '../planned';
import { problemLine } from '../problem-line';
import { progressBar } from '../progress';
import { openWorkspace } from '../workspace';

export interface RelatedOptions {
  readonly vault: string;
  /** Articles shown for each. */
  readonly articles?: number;
  readonly json?: boolean;
}

export interface RelateOptions {
  readonly vault: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Articles shown for each, where it is not said: of all that are related, and of one. */
const SHOWN = { all: 1, one: 10 };

type Told = RelatedTie & { readonly articles: readonly Evidence[] };

/** Prints why what an entity's note lists is there. */
export async function runRelated(name: string, other: string | undefined, options: RelatedOptions): Promise<ExitCode> {
  const { vault, json = false, articles = other === undefined ? SHOWN.all : SHOWN.one } = options;
  const { workspace } = await openWorkspace(vault);
  const { index } = await knownVault(workspace);
  const found = related(name, index, workspace.settings.links.related, other);
  if (!found.ok) return complain(found.problem, json);
  const report = found.value;
  const told: Told[] = [];
  for (const tie of report.related) {
    const pair = [report.entity.id, tie.id] as const;
    const read: Evidence[] = [];
    for await (const one of evidenceFor(tie.tie.evidence.slice(0, articles), pair, index, workspace.vault))
      read.push(one);
    told.push({ ...tie, articles: read });
  }
  console.log(json ? asJson(report, told) : asText(report, told));
  return EXIT.done;
}

/** Keys of stories say nothing outside: the articles stand for them. */
function asJson(report: RelatedReport, told: readonly Told[]): string {
  const ties = told.map(({ tie, ...rest }) => ({ ...rest, ...tie, evidence: undefined }));
  return JSON.stringify({ ...report, related: ties }, null, 2);
}

function asText({ entity, stories, total }: RelatedReport, told: readonly Told[]): string {
  const lines = [
    `${entity.path}: ${RELATED.head(stories, total)}`,
    ...(told.length === 0 ? [RELATED.nothing] : told.flatMap(tieLines)),
  ];
  return lines.map(inert).join('\n');
}

function tieLines({ path, strength, standing, relation, tie, articles }: Told): string[] {
  const facts = [
    ...(relation === null ? [] : [RELATED.relations[relation.kind][relation.direction]]),
    ...(standing === 'listed' ? [] : [RELATED.standing[standing]]),
  ];
  return [
    '',
    `${strength === null ? '    ' : (strength % 1).toFixed(2)}  ${path}${facts.length > 0 ? `  (${facts.join('; ')})` : ''}`,
    `      ${RELATED.counts(tie)}; ${RELATED.chance(tie)}`,
    ...articles.flatMap(({ path: article, date, sentences }) => [
      `      ${date === null ? '' : `${date} `}${article}`,
      ...sentences.map(({ line, text }) => `        ${line + 1}: ${text}`),
    ]),
  ];
}

/** Brings all lists up to date, or tells which would change. */
export async function runRelate({ vault, dryRun = false, json = false }: RelateOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const bar = progressBar(process.stderr, 'lists');
  const control: RunControl = { signal: stopOnInterrupt(), progress: bar.show };
  if (dryRun) {
    const relating = await planRelating(workspace, { control });
    bar.clear();
    console.log(json ? JSON.stringify(forMachines(relating), null, 2) : preview(relating));
    return relating.cancelled ? EXIT.failed : EXIT.done;
  }
  const report = await relateAll(workspace, { control });
  bar.clear();
  const faults = report.problems.filter(isFault);
  if (json) console.log(JSON.stringify(report, null, 2));
  else {
    const end = ending(report);
    for (const line of [...report.problems.map(problemLine), ...(end === null ? [] : [end])]) console.log(inert(line));
  }
  return report.cancelled || faults.length > 0 ? EXIT.failed : EXIT.done;
}

/** Null where it did not come to anything: the problems say why. */
function ending({ batch, cancelled, notes, problems }: ImportReport): string | null {
  if (batch !== null) return `${RELATED.done(notes.length)}${cancelled ? '; cancelled' : ''}; undo with: dateline undo`;
  if (cancelled) return 'cancelled; nothing was written';
  return problems.some(isFault) ? null : RELATED.done(0);
}

const forMachines = ({ plans, ...rest }: Relating): object => ({
  batch: null,
  dryRun: true,
  ...rest,
  notes: plannedNotes(plans),
});

function preview({ looked, plans, problems }: Relating): string {
  return [
    ...plans.map(({ path, why }) => `${path}: ${why}`),
    ...problems.map(problemLine),
    RELATED.wouldChange(plans.length, looked),
  ]
    .map(inert)
    .join('\n');
}
