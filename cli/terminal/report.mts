import {
  english,
  groupsOf,
  type ArticleReport,
  type ImportReport,
  type NoteReport,
  type Problem,
  type VaultPlan,
} from '../../src/model';
import { REPORT } from '../../src/text/report';
import { plural } from '../../src/text/plural';
import { inertLines } from './layout.mts';

/** A problem among the lines of a report; one of the whole vault has no subject. */
export const problemLine = ({ subject, message }: Problem): string =>
  `! ${subject === '' ? '' : `${subject}: `}${message}`;

/**
 * What a run did, for a terminal: articles by what became of them, each with what it was linked to and what was left
 * alone; last, where a terminal shows it, what failed, and sums.
 */
export const terminalReport = (report: ImportReport): string => [...terminalPieces(report)].join('\n');

/** Articles in a piece of a report. */
const PIECE = 100;

/** The same in pieces of some hundred lines: of ten thousand articles it is never held as a whole. */
export function* terminalPieces(report: ImportReport): Generator<string> {
  for (const { status, articles } of [...groupsOf(report.articles)].reverse()) {
    yield `${REPORT.groups[status]} (${articles.length})`;
    for (let from = 0; from < articles.length; from += PIECE)
      yield inertLines(
        articles
          .slice(from, from + PIECE)
          .flatMap(articleLines)
          .join('\n'),
      );
    yield '';
  }
  yield inertLines([...report.problems.map(problemLine), '', summary(report)].join('\n'));
}

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

function linkLines({ linked }: ArticleReport): string[] {
  const byKind = new Map<string, string[]>();
  for (const { kind, name } of linked) byKind.set(kind, [...(byKind.get(kind) ?? []), name]);
  return [...byKind].map(([kind, names]) => `    ${kind}: ${names.join(' · ')}`);
}

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
  const tail = [
    dryRun ? 'nothing was written (dry run)' : '',
    cancelled ? 'cancelled' : '',
    batch ? `undo with: dateline undo` : '',
  ];
  return [head, ...tail.filter((part) => part !== '')].join('; ');
}

const ACTIONS = { create: 'created', update: 'updated', move: 'moved', remove: 'removed' } as const;

/** What would be written, in the words a report has for what was. */
export const plannedNotes = (plans: readonly VaultPlan[]): readonly Pick<NoteReport, 'action' | 'path' | 'why'>[] =>
  plans.map(({ action, path, why }) => ({ action: ACTIONS[action], path, why }));
