import { jsonText, type ImportReport } from '../../../model';
import { problemLine } from '../../kit/problem-words';
import { breathe } from '../../kit/inputs';
import { jsonPieces, joined } from '../report/report-pieces';
import type { RunRefusal } from '../../kit/runner';
import { TEXT } from '../../../text';

/** Flags without a value come as the text `true`. */
export const isSet = (flag: string | undefined): boolean => flag !== undefined;

/** What ends a command without an answer: one line that starts with `Error:`. */
export const errorLine = (message: string): string => TEXT.cli.error(message);

/** What came of writing a note: its path in the words of `done` and what could not be read, or what hinders it. */
export function printWritten(report: ImportReport | RunRefusal, json: boolean, done: (path: string) => string): string {
  if (report === 'busy') return errorLine(TEXT.common.busy);
  if (json) return jsonText(report);
  const { batch, notes, problems } = report;
  const [problem] = batch === null ? problems : [];
  if (problem !== undefined) return errorLine(problemLine(problem));
  return [done(notes[0]?.path ?? ''), ...problems.map(problemLine)].join('\n');
}

/** A report as Markdown or JSON; a long one bit by bit, so that the app has its turn between. */
export async function printReport(report: ImportReport | RunRefusal, json: boolean): Promise<string> {
  if (report === 'busy') return errorLine(TEXT.common.busy);
  const pieces = json ? jsonPieces(report) : (await import('../../../notes/report-note')).reportPieces(report);
  return joined(pieces, breathe);
}
