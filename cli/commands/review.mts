import { readFile } from 'node:fs/promises';
import { text as piped } from 'node:stream/consumers';
import type { Command } from 'commander';
import {
  english,
  failed,
  ok,
  problemOf,
  type ImportReport,
  type Message,
  type Outcome,
  type Problem,
} from '../../src/model';
import { oneLine } from '../../src/format/inert';
import { STATEMENTS } from '../../src/text/statements';
import { decideAll } from '../../src/workflow/review/decide-all';
import type { GivenDecision } from '../../src/workflow/review/decision';
import type {
  ReviewArticle,
  ReviewEntity,
  ReviewListed,
  ReviewStatement,
  ReviewValue,
} from '../../src/workflow/review/model';
import { openNoteReview } from '../../src/workflow/review/note';
import { readDecisions } from '../../src/workflow/review/read-decisions';
import { neverBegun } from '../../src/workflow/run';
import type { ActOptions } from '../../src/workflow/entity-act';
import type { Workspace } from '../../src/workflow/workspace';
import { runAct } from '../act.mts';
import { STDIN } from '../system/inputs.mts';
import { complain, EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer, table } from '../terminal/layout.mts';
import {
  DRY_RUN,
  GAZETTEER,
  JSON_OUT,
  notePath,
  REMOVE_NOTES,
  THE_VAULT,
  type CommonOptions,
} from '../terminal/options.mts';
import { openWorkspaceWithPlaces } from '../workspace.mts';

interface ReviewOptions extends CommonOptions {
  readonly decisions?: string;
  readonly dismissStatements?: string;
}

export const declare = (command: Command): Command =>
  command
    .argument('<note>', 'path of the note in the vault')
    .requiredOption(...THE_VAULT)
    .option('--decisions <file>', 'a JSON list of decisions, see docs/machine-contract.md; - for what is piped in')
    .option('--dismiss-statements <speaker>', 'nothing that this speaker is said to say there is a statement')
    .option(...REMOVE_NOTES)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .option(...GAZETTEER)
    .action(exitWith(runReview));

/** Prints what was found in an article's note, or carries out what was decided of it. */
async function runReview(note: string, options: ReviewOptions): Promise<ExitCode> {
  const { decisions: file, dismissStatements: speaker, json = false } = options;
  const path = notePath(note);
  if (file === undefined && speaker === undefined) return show(path, options);
  const decisions = file === undefined ? ok([]) : await decisionsIn(file);
  if (!decisions.ok) return complain(decisions.problem, json);
  const none = speaker === undefined ? [] : [{ do: 'no-statements' as const, speaker }];
  return runAct(
    { ...options, gazetteer: options.gazetteer ?? [] },
    { plan: null, run: (workspace, given) => decide(path, [...decisions.value, ...none], workspace, given) },
  );
}

async function show(path: string, { vault, gazetteer, json = false }: ReviewOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspaceWithPlaces(vault, gazetteer);
  const session = openNoteReview(path);
  await session.read(workspace);
  const article = session.article(path);
  const [problem] = session.problems;
  if (article === null) return complain(problem ?? unread(path), json);
  answer(json, article, () => lines(article).join('\n'));
  return EXIT.done;
}

/** One run; what could not be done is a problem of it. Nothing is done where a decision names what is not there. */
async function decide(
  path: string,
  decisions: readonly GivenDecision[],
  workspace: Workspace,
  options: ActOptions,
): Promise<ImportReport> {
  const session = openNoteReview(path);
  await session.read(workspace, options);
  const unknown = await decideAll(decisions, path, session);
  if (unknown !== null) return refused(path, unknown, options);
  session.settle(path, 'file');
  const report = await session.file(workspace, options);
  const failures = report.articles.flatMap(({ problem }) => problem ?? []);
  return { ...report, problems: [...session.problems, ...failures, ...report.problems] };
}

const refused = (path: string, why: Message, options: ActOptions): ImportReport => ({
  ...neverBegun(options),
  cancelled: false,
  problems: [problemOf('invalid-decisions', path, why)],
});

async function decisionsIn(file: string): Promise<Outcome<readonly GivenDecision[]>> {
  try {
    const text = file === STDIN ? await piped(process.stdin) : await readFile(file, 'utf8');
    return readDecisions(JSON.parse(text), file);
  } catch (error) {
    const why = error instanceof SyntaxError ? 'It is not JSON.' : 'It cannot be read.';
    return failed({ code: 'invalid-decisions', subject: file, message: why });
  }
}

const unread = (subject: string): Problem => ({ code: 'note-missing', subject, message: 'It could not be read.' });

function sourced({ value, found, unsure }: ReviewArticle['sourcing']): string {
  if (value !== found) return `${value}  (by you)`;
  return unsure === undefined ? value : `${value}  (${unsure.value}: ${STATEMENTS.notSure(unsure.certainty)})`;
}

function lines(article: ReviewArticle): readonly string[] {
  const { name, date, source, location, sourcing, entities, listed, statements, headlineStatements } = article;
  const { text, headline, open, doubts } = article;
  const columns = process.stdout.columns || 100;
  return [
    name,
    '',
    ...table(
      [
        ['date', stated(date)],
        ['source', stated(source)],
        ['location', location === null ? 'none' : `${location.name}  (${location.why.detail})`],
        ['sourcing', sourced(sourcing)],
      ],
      columns,
    ),
    '',
    `Entities (${entities.length})`,
    ...table(entities.map(entityRow), columns),
    ...part(
      'Statements',
      statements.map((each) => statementRow(each, text)),
      columns,
    ),
    ...part(
      'Statements of the headline',
      headlineStatements.map((each) => statementRow(each, headline ?? '')),
      columns,
    ),
    ...part('Listed', listed.map(listedRow), columns),
    ...(open.length === 0 ? [] : ['', `Undecided (${open.length})`]),
    ...table(
      open.map(({ form, decided }) => [form, decided.detail]),
      columns,
    ),
    ...(doubts.length === 0 ? [] : ['', 'To look at', ...doubts.map(({ why }) => `  ${why}`)]),
    '',
    'Change it with --decisions FILE; --json tells the ids and places in the text.',
  ];
}

const stated = ({ value, from }: ReviewValue): string => (value === null ? 'not stated' : `${value}  (${from})`);

const part = (name: string, rows: readonly (readonly string[])[], columns: number): readonly string[] =>
  rows.length === 0 ? [] : ['', `${name} (${rows.length})`, ...table(rows, columns)];

const MARKS = { open: '', accepted: 'accepted', rejected: 'refused', changed: 'changed', made: 'marked' } as const;

function entityRow({ name, kind, lists, byHand, state, confidence, why, mentions }: ReviewEntity): readonly string[] {
  const place = lists.length > 0 ? lists.join(', ') : '–';
  const marks = [MARKS[state], byHand ? 'by hand' : ''].filter((mark) => mark !== '');
  const sure = confidence.toFixed(2).replace(/^0/, '');
  return [name, kind, place, `×${mentions.length}`, sure, [...marks, english(why)].join('; ')];
}

function statementRow({ speaker, kind, content, state, words }: ReviewStatement, text: string): readonly string[] {
  const said = content.map(({ start, end }) => oneLine(text.slice(start, end))).join(' … ');
  return [speaker?.name ?? 'nobody known', kind, STATEMENT_MARKS[state], said === '' ? words : said];
}

const STATEMENT_MARKS = { open: '', changed: 'changed', rejected: 'no statement' } as const;

const listedRow = ({ list, name, id, byHand, state }: ReviewListed): readonly string[] => [
  list,
  name,
  id,
  state === 'rejected' ? 'left out' : byHand ? 'by hand' : '',
];
