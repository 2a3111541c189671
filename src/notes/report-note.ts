import type { ImportReport } from '../model';

/** The report of a run as a note; paths are code, not links, so that it adds nothing to the graph. */
export function reportNote(report: ImportReport, title: string): string {
  return `${title}${report.articles.length}`;
}
