import type { ImportReport } from '../../model';
import { problemText } from './problem-words';
import { countReport, otherNotes } from './report-summary';
import { TEXT } from '../../text';

/** More lines than this are counted, not listed. */
const LISTED = 50;

/** Whether a dry run would write anything. */
export const previewChanges = (report: ImportReport): boolean => report.notes.some(({ action }) => action !== 'kept');

/** The sentences of a preview, from the report of a dry run. */
export function previewLines(report: ImportReport): readonly string[] {
  const { articles, notes } = countReport(report);
  const sentence = (count: number, text: (count: number) => string): string[] => (count > 0 ? [text(count)] : []);
  return [
    ...sentence(articles.created + articles.copy + articles.updated, TEXT.folder.changed),
    ...sentence(notes.created, TEXT.folder.created),
    ...sentence(notes.updated, TEXT.folder.related),
    ...sentence(articles.unchanged, TEXT.folder.unchanged),
    ...sentence(articles.failed, TEXT.folder.failed),
    TEXT.common.undoable,
  ];
}

/** Draws the preview: counts, then the notes behind them. */
export const previewBody =
  (report: ImportReport) =>
  (el: HTMLElement): void => {
    const list = el.createEl('ul');
    for (const text of previewLines(report)) list.createEl('li', { text });
    const details = el.createEl('details', { cls: 'dateline-report-article' });
    details.createEl('summary', { text: TEXT.folder.details });
    const notes = details.createEl('ul');
    const failed = report.articles.filter(({ status }) => status === 'failed');
    const rows = [
      ...failed.map(({ name, problem }) => `${name}: ${problem ? problemText(problem) : TEXT.report.article.failed}`),
      ...report.articles.flatMap(({ path, status }) =>
        path === null ? [] : [`${path}: ${TEXT.report.article[status]}`],
      ),
      ...otherNotes(report).map(({ path, action }) => `${path}: ${TEXT.report.notes[action]}`),
    ];
    for (const text of rows.slice(0, LISTED)) notes.createEl('li', { text });
    if (rows.length > LISTED) details.createEl('p', { text: TEXT.folder.more(rows.length - LISTED) });
  };
