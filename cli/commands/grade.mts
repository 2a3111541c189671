import { Option, type Command } from 'commander';
import {
  CREDIBILITY,
  gradesOfSource,
  RELIABILITY,
  type Credibility,
  type Grade,
  type Reliability,
} from '../../src/format/grades';
import { knownVault } from '../../src/index/known-vault';
import { readIfThere } from '../../src/index/load-index';
import type { ImportReport } from '../../src/model';
import { GRADE } from '../../src/text/grade';
import { gradeSentence, sentenceHolding } from '../../src/views/dossier/grade-sentence';
import { NoteSentences } from '../../src/views/dossier/quotes';
import { findEntity } from '../../src/workflow/find-entity';
import { firstReports, type FirstReports } from '../../src/workflow/first-reports';
import type { OriginArticle } from '../../src/workflow/origins/find';
import { gradeSource } from '../../src/workflow/grade';
import { neverBegun } from '../../src/workflow/run';
import type { RunOptions, Workspace } from '../../src/workflow/workspace';
import { runAct } from '../act.mts';
import { complain, EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { DRY_RUN, JSON_OUT, NAMED, notePath, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { openReadingWorkspace, openWorkspace } from '../workspace.mts';
import { controlledRun } from '../terminal/progress.mts';

interface GradeOptions extends CommonOptions {
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly sentence?: string;
  readonly remove?: boolean;
  readonly evidence?: boolean;
  readonly reason?: string;
}

export const declare = (command: Command): Command =>
  command
    .argument('<note>', `the source: ${NAMED}; of a sentence the path of its article’s note`)
    .requiredOption(...THE_VAULT)
    .addOption(
      new Option(
        '--reliability <grade>',
        'how far you rely on the source: A (completely) to E (not), F (cannot be judged)',
      )
        .choices(RELIABILITY)
        .conflicts('credibility'),
    )
    .addOption(
      new Option(
        '--credibility <grade>',
        'how far you believe a sentence: 1 (confirmed) to 5 (improbable), 6 (cannot be judged)',
      ).choices(CREDIBILITY),
    )
    .option('--sentence <words>', 'words that only the sentence to be graded has')
    .addOption(
      new Option('--remove', 'take the grade back; the history stays').conflicts(['reliability', 'credibility']),
    )
    .option('--evidence', 'also count how often an outlet was first with what others of another origin later reported')
    .option('--reason <text>', 'why; a grade has to have one')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runGrade));

/** Grades a source or a sentence; without a grade it prints what a source, or the sentences of an article, were given. */
function runGrade(note: string, options: GradeOptions): Promise<ExitCode> {
  const { reliability, credibility, sentence, remove = false, reason = '' } = options;
  if (credibility !== undefined || (sentence !== undefined && remove)) {
    const grade = credibility ?? null;
    return runAct(options, {
      plan: null,
      run: (workspace, given) => gradeHolding(note, { ...options, grade }, workspace, given),
    });
  }
  if (reliability === undefined && !remove) return show(note, options);
  const request = { named: note, grade: reliability ?? null, reason };
  return runAct(options, { plan: null, run: (workspace, given) => gradeSource(request, workspace, given) });
}

async function gradeHolding(
  note: string,
  {
    sentence = '',
    grade,
    reason = '',
  }: Pick<GradeOptions, 'sentence' | 'reason'> & { readonly grade: Credibility | null },
  workspace: Workspace,
  given: RunOptions,
): Promise<ImportReport> {
  const path = notePath(note);
  const found = await sentenceHolding(sentence, path, workspace.vault);
  if (!found.ok) return { ...neverBegun(given), cancelled: false, problems: [found.problem] };
  return gradeSentence({ path, quote: found.value, grade, reason }, workspace, given);
}

async function show(named: string, options: GradeOptions): Promise<ExitCode> {
  const { vault, json = false, evidence = false } = options;
  const { workspace } = await (evidence ? openReadingWorkspace(vault) : openWorkspace(vault));
  const { index } = await knownVault(workspace);
  if (index.recordAt(notePath(named))?.kind === 'article') return showSentences(notePath(named), options, workspace);
  const found = findEntity(index, named);
  if (!found.ok) return complain(found.problem, json);
  const { id, path } = found.value;
  const grades = gradesOfSource(found.value);
  const { control, clear } = controlledRun('look');
  const reports = evidence ? await firstReports(found.value, workspace, { control }) : null;
  clear();
  answer(json, { id, path, ...grades, ...(reports === null ? {} : { evidence: reports }) }, () =>
    [
      `${path}: ${nowLine(grades.reliability)}`,
      ...grades.history.map(gradeRow),
      ...(reports === null ? [] : evidenceLines(reports)),
    ].join('\n'),
  );
  return reports?.cancelled === true ? EXIT.failed : EXIT.done;
}

async function showSentences(
  path: string,
  { json = false, sentence }: GradeOptions,
  { vault }: Pick<Workspace, 'vault'>,
): Promise<ExitCode> {
  const note = new NoteSentences((await readIfThere(vault, path)) ?? '', path);
  const asked =
    sentence === undefined ? null : new Set(note.holding(sentence).map(({ line, text }) => `${line} ${text}`));
  const graded = note.graded().filter(({ line, text }) => asked === null || asked.has(`${line} ${text}`));
  const sentences = graded.map(({ line, text, grades = [] }) => ({ line: line + 1, text, grades }));
  answer(json, { path, sentences }, () =>
    sentences.length === 0
      ? `${path}: ${GRADE.notGraded}`
      : sentences
          .map(({ line, text, grades }) => [`${path}:${line}  ${text}`, ...grades.map(gradeRow)].join('\n'))
          .join('\n\n'),
  );
  return EXIT.done;
}

function evidenceLines({ first, looked, total, unestablished }: FirstReports): readonly string[] {
  const row = ({ date, outlet, path }: OriginArticle): string => `${date ?? ''} ${outlet ?? ''}  ${path}`;
  return [
    '',
    GRADE.evidence.first(first.length, looked, total),
    ...first.flatMap(({ article, followed }) => [`  ${row(article)}`, ...followed.map((each) => `    ${row(each)}`)]),
    ...(unestablished.length === 0 ? [] : [GRADE.evidence.unestablished(unestablished.length)]),
    ...unestablished.map((article) => `  ${row(article)}`),
  ];
}

const gradeRow = ({ day, grade, reason }: Grade<string>): string => `  ${day}  ${grade ?? GRADE.notGraded}  ${reason}`;

const nowLine = (grade: Reliability | null): string =>
  grade === null ? GRADE.notGraded : GRADE.named(grade, GRADE.reliability[grade]);
