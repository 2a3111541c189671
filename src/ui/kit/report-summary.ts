import type { ArticleStatus, ImportReport, NoteReport } from '../../model';
import { TEXT } from '../../text';

const STATUSES: readonly ArticleStatus[] = ['created', 'copy', 'updated', 'unchanged', 'failed'];
const ACTIONS: readonly NoteReport['action'][] = ['created', 'updated', 'moved', 'removed', 'restored', 'kept'];

export const isUndo = ({ command }: ImportReport): boolean => command === 'undo';

export interface ReportCounts {
  readonly articles: Readonly<Record<ArticleStatus, number>>;
  /** Notes other than the articles' own. */
  readonly notes: Readonly<Record<NoteReport['action'], number>>;
}

/** Each once: a note made and then completed in the same run was made. */
export function otherNotes(report: ImportReport): readonly NoteReport[] {
  const own = new Set(report.articles.map(({ path }) => path));
  const notes = new Map<string, NoteReport>();
  for (const note of report.notes) {
    const created = notes.get(note.path)?.action === 'created' && note.action === 'updated';
    if (!own.has(note.path) && !created) notes.set(note.path, note);
  }
  return [...notes.values()];
}

export function countReport(report: ImportReport): ReportCounts {
  const notes = otherNotes(report);
  const count = <T>(items: readonly T[], of: (item: T) => boolean): number => items.filter(of).length;
  const each = <K extends string>(keys: readonly K[], of: (key: K) => number): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>;
  return {
    articles: each(STATUSES, (status) => count(report.articles, (article) => article.status === status)),
    notes: each(ACTIONS, (action) => count(notes, (note) => note.action === action)),
  };
}

/** One line a user reads first: `2 articles imported, 1 article unchanged · 14 notes created`. */
export function summaryLine(report: ImportReport): string {
  const { articles, notes } = countReport(report);
  const first = STATUSES.filter((status) => articles[status] > 0).map((status) =>
    TEXT.report.countArticles(articles[status], TEXT.report.articles[status]),
  );
  const second = ACTIONS.filter((action) => notes[action] > 0).map((action) =>
    TEXT.report.countNotes(notes[action], TEXT.report.notes[action]),
  );
  const line = [first.join(', '), second.join(', ')].filter((part) => part !== '').join(' · ');
  return line === '' ? TEXT.report.nothing : line;
}
