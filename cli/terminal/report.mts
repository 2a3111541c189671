import {
  english,
  groupsOf,
  linkedByKind,
  type ArticleReport,
  type ImportReport,
  type NoteReport,
  type Problem,
  type VaultPlan,
} from '../../src/model';
import { repairsOf, REPORT, reportHead } from '../../src/text/report';
import { plural } from '../../src/text/plural';
import { inertLines } from './layout.mts';

/** A problem among the lines of a report; one of the whole vault has no subject. */
export const problemLine = ({ subject, message }: Problem): string =>
  `! ${[subject, message].filter((part) => part !== '').join(': ')}`;

/** What a run did, for a terminal: what it came to, what to repair; of few articles, or with `all`, then each of them. */
export const terminalReport = (report: ImportReport, all = false): string =>
  [...terminalPieces(report, all)].join('\n');

/** Articles in a piece of a report, of which all are told unasked, and problems of a kind that are. */
const [PIECE, FEW, MOST_OF_KIND] = [100, 3, 3];

/** The same in pieces of some hundred lines: of ten thousand articles it is never held as a whole. */
export function* terminalPieces(report: ImportReport, all = false): Generator<string> {
  const { articles } = report;
  const isWhole = all || articles.length <= FEW;
  const head = articles.length > 1 ? reportHead(report).map(english) : [];
  yield inertLines([summary(report), ...head, ...repairLines(report, isWhole), ''].join('\n'));
  for (const group of isWhole ? groupsOf(articles) : []) {
    yield `${REPORT.groups[group.status]} (${group.articles.length})`;
    for (let from = 0; from < group.articles.length; from += PIECE)
      yield inertLines([...group.articles.slice(from, from + PIECE).flatMap(articleLines), ''].join('\n'));
  }
  if (!isWhole) yield 'what became of each article: --all, or as JSON: --json';
}

/** What has to be mended; unless it is `whole`, some of each kind. */
const repairLines = (report: ImportReport, isWhole: boolean): string[] =>
  isWhole
    ? report.problems.map(problemLine)
    : [...repairsOf(report)].flatMap(([code, found]) => [
        `${code} (${found.length})`,
        ...found.slice(0, MOST_OF_KIND).map((problem) => `  ${problemLine(problem)}`),
      ]);

function articleLines(article: ArticleReport): string[] {
  const { name, status, path, problem, why } = article;
  if (problem) return failureLines(name, problem);
  const mark = { created: '+', copy: '≈', updated: '~', unchanged: '=', failed: '✗' }[status];
  const reason = why === undefined ? [] : [`    ${english(why)}`];
  return [`${mark} ${path ?? name}`, ...reason, ...linkLines(article), ...leftLines(article)];
}

/** The input or the part of it, then what is wrong there: each said once, though a message names its subject too. */
function failureLines(name: string, { subject, message, where }: Problem): string[] {
  const part = subject.startsWith(name) ? subject : name;
  const reason = message.startsWith(`${part}: `) ? message.slice(part.length + 2) : message;
  const places = [part === subject ? '' : subject, where ?? ''].filter((place) => !message.includes(place));
  return [`✗ ${part}`, `    ${reason}${places.length > 0 ? ` (${places.join(', ')})` : ''}`];
}

const linkLines = (article: ArticleReport): string[] =>
  linkedByKind(article).map(([kind, names]) => `    ${kind}: ${names.join(' · ')}`);

function leftLines({ unresolved, removed }: ArticleReport): string[] {
  return [
    ...unresolved.map(({ form, why }) => `    left alone: ${form} (${english(why)})`),
    ...removed.map((what) => `    taken out: ${english(what)}`),
  ];
}

const HELD_UP: ReadonlySet<string> = new Set(['vault-busy', 'lock-lost', 'disk-error']);

/** Whether another process had the vault, or took it, or the disk refused. */
export const wasHeldUp = ({ problems }: ImportReport): boolean => problems.some(({ code }) => HELD_UP.has(code));

/** One line: what became of the articles, and how many notes were written. */
function summary({ articles, notes, dryRun, cancelled, batch }: ImportReport): string {
  const count = (status: ArticleReport['status']): number => articles.filter((one) => one.status === status).length;
  const written = (action: string): number => notes.filter((note) => note.action === action).length;
  const outcomes = (['created', 'copy', 'updated', 'unchanged', 'failed'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${status}`);
  const head = `${plural(articles.length, 'article')}: ${outcomes.join(', ') || 'none'}; ${plural(written('created'), 'note')} made, ${written('updated')} changed`;
  const tail = [dryRun ? 'nothing was written (dry run)' : '', cancelled ? 'cancelled' : ''];
  return [head, ...tail, batch ? 'undo with: dateline undo' : ''].filter((part) => part !== '').join('; ');
}

const ACTIONS = { create: 'created', update: 'updated', move: 'moved', remove: 'removed' } as const;

/** What would be written, in the words a report has for what was. */
export const plannedNotes = (plans: readonly VaultPlan[]): readonly Pick<NoteReport, 'action' | 'path' | 'why'>[] =>
  plans.map(({ action, path, why }) => ({ action: ACTIONS[action], path, why }));
