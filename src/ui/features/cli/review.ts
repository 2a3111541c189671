import { jsonText } from '../../../model';
import { normalizePath, TFile, type CliData, type CliFlags } from 'obsidian';
import type { Host } from '../../kit/host';
import { problemLine } from '../../kit/problem-words';
import { TEXT } from '../../../text';
import { errorLine, isSet } from './printing';

const T = TEXT.cli;

export const REVIEW_FLAGS: CliFlags = {
  note: { value: '<path>', description: T.review.note },
  json: { description: T.review.json },
};

/** `dateline:review`: opens the review of an article's note, or prints as JSON what was found in it and why. */
export async function reviewFromCli(host: Host, params: CliData): Promise<string> {
  const { app } = host;
  const { note } = params;
  const file =
    note === undefined ? app.workspace.getActiveFile() : app.vault.getAbstractFileByPath(normalizePath(note));
  if (!(file instanceof TFile)) return errorLine(note === undefined ? T.review.nothing : TEXT.problems.missingFile);
  return isSet(params.json) ? tell(host, file) : open(host, file);
}

async function tell({ runner }: Host, file: TFile): Promise<string> {
  const found = await runner.alone({ total: 1, dryRun: true, doing: 'look' }, async (workspace, { control }) => {
    const { openNoteReview } = await import('../../../workflow/review/note');
    const session = openNoteReview(file.path);
    await session.read(workspace, { control });
    const [item] = session.items;
    return { article: item === undefined ? null : session.article(item.key), problems: session.problems };
  });
  if (found === 'busy') return errorLine(TEXT.common.busy);
  const [problem] = found.problems;
  if (found.article === null) return errorLine(problem === undefined ? T.review.nothing : problemLine(problem));
  return jsonText(found);
}

function open(host: Host, file: TFile): string {
  host.go(import('../review/reviewing').then(({ reviewNote }) => reviewNote(host, file)));
  return T.review.opened(file.path);
}
