import {
  english,
  groupsOf,
  linkedByKind,
  type ArticleReport,
  type ArticleStatus,
  type ImportReport,
  type NoteReport,
  type Problem,
} from '../model';
import { oneLine } from '../format/inert';

const HEADINGS: Readonly<Record<ArticleStatus, string>> = {
  failed: 'Not imported',
  created: 'New articles',
  copy: 'Copies of other articles',
  updated: 'Updated articles',
  unchanged: 'Unchanged articles',
};

/** The report of a run as Markdown; every name and path is code, so that the report adds no link, tag or query. */
export const renderReport = (report: ImportReport): string => [...reportPieces(report)].join('');

/** The same in pieces, one for each article, note and problem: all at once, that of a large run takes long. */
export function* reportPieces(report: ImportReport): Generator<string> {
  yield `# ${heading(report)}\n\n${summary(report)}\n`;
  for (const { status, articles } of groupsOf(report.articles))
    yield* section(`${HEADINGS[status]} (${articles.length})`, articles, articleLines);
  yield* section('Notes written', report.notes, noteLine);
  yield* section('Problems', report.problems, problemLine);
}

function heading({ command = 'import', dryRun }: ImportReport): string {
  if (command !== 'import') return dryRun ? `What a run would do (${command})` : `Report (${command})`;
  return dryRun ? 'What an import would do' : 'Import report';
}

function summary({ articles, notes, batch, cancelled, dryRun }: ImportReport): string {
  const count = (status: ArticleStatus): number => articles.filter((article) => article.status === status).length;
  const counts = `${count('created')} new, ${count('copy')} copies, ${count('updated')} updated, ${count('unchanged')} unchanged, ${count('failed')} not imported`;
  const lines = [
    ...(articles.length > 0 || notes.length === 0 ? [`- Articles: ${counts}`] : []),
    `- Notes ${dryRun ? 'to write' : 'written'}: ${notes.length}`,
    ...(cancelled ? ['- Cancelled: what is listed here is whole, the rest was not begun'] : []),
    ...(batch === null ? [] : [`- Batch: ${code(batch)}`]),
  ];
  return lines.join('\n');
}

function* section<T>(heading: string, items: readonly T[], linesOf: (item: T) => string): Generator<string> {
  if (items.length > 0) yield `\n## ${heading}\n\n`;
  for (const item of items) yield `${linesOf(item)}\n`;
}

function articleLines(article: ArticleReport): string {
  const linked = linkedByKind(article).map(([kind, names]) => `${kind} ${names.map(code).join(', ')}`);
  return [
    `- ${code(article.path ?? article.name)}${article.path === null ? '' : ` from ${code(article.name)}`}`,
    ...(article.why === undefined ? [] : [`  - Why: ${code(english(article.why))}`]),
    ...(article.problem ? [`  - ${problemText(article.problem)}`] : []),
    ...(linked.length > 0 ? [`  - Linked: ${linked.join('; ')}`] : []),
    ...article.unresolved.map(
      ({ form, why }) => `  - Left alone: ${code(form)}${why === '' ? '' : `: ${code(english(why))}`}`,
    ),
    ...article.removed.map((removed) => `  - Removed: ${code(english(removed))}`),
  ].join('\n');
}

const noteLine = ({ path, action, why }: NoteReport): string =>
  `- ${action}: ${code(path)}${why === '' ? '' : ` (${code(english(why))})`}`;
const problemLine = (problem: Problem): string =>
  `- ${problem.subject === '' ? '' : `${code(problem.subject)}: `}${problemText(problem)}`;
const problemText = ({ message, where, code: id }: Problem): string =>
  `${code(message)}${where === undefined ? '' : `, ${code(where)}`} (${code(id)})`;

/**
 * A code span that shows the text and nothing else. Backticks become apostrophes, and what template engines or inline
 * queries look for even inside code is broken by a space.
 */
function code(text: string): string {
  const shown = oneLine(text)
    .replace(/`/g, '’')
    .replace(/<%/g, '< %')
    .replace(/%>/g, '% >')
    .replace(/\{\{/g, '{ {')
    .replace(/^(?=[=$])/, '\u2060');
  return `\`${shown === '' ? ' ' : shown}\``;
}
