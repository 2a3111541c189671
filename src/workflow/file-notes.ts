import type { ImportReport } from '../model';
import { fileArticle } from './filing';
import { parseNote } from '../format/note-record';
import { endedBy } from './cancel';
import { lookInto } from '../index/load-index';
import { neverBegun, startRun, type ImportRun } from './run';
import { InputCounter } from './input-counter';
import type { Held, RunOptions, Workspace } from './workspace';
import { notUnderstood } from './reading';

export interface FileOptions extends RunOptions {
  /** Asked when a note's turn comes; one that is not to be touched then is left out, and out of the report. */
  readonly ready?: (path: string) => boolean;
}

/**
 * Files notes that are already in the vault: managed keys are added to their frontmatter and brackets put around first
 * mentions; nothing else in them changes. Paths that are no notes are reported.
 */
export function fileNotes(
  paths: readonly string[],
  workspace: Workspace,
  options: FileOptions = {},
): Promise<ImportReport> {
  return workspace.writer.inSession('file', workspace, options, (held) => fileHeld(paths, held, options));
}

async function fileHeld(
  paths: readonly string[],
  workspace: Held<Workspace>,
  options: FileOptions,
): Promise<ImportReport> {
  const run = await startRun('file', workspace, { total: paths.length, ...options });
  if (run === null) return neverBegun(options);
  const counter = new InputCounter(paths.length, undefined);
  const end = (): Promise<ImportReport> => run.finish();
  return endedBy(end, async () => {
    for (const path of paths) {
      if (run.cancelled) return;
      options.control?.progress(counter.begin(path));
      if (options.ready?.(path) ?? true)
        await fileNote(path, run, () => options.control?.progress(counter.article(path)));
      options.control?.progress(counter.end());
    }
  });
}

async function fileNote(path: string, run: ImportRun, filed: () => void): Promise<void> {
  const read = await lookInto(run.workspace.vault, path);
  if (!read.ok) return void run.report.failure(path, read.problem);
  const text = read.value;
  if (text === null) {
    run.report.failure(path, { code: 'note-missing', subject: path, message: 'There is no such note.' });
    return;
  }
  if (isOwnNote(path, text, run.workspace)) {
    run.report.failure(path, { code: 'not-an-article', subject: path, message: NOT_AN_ARTICLE });
    return;
  }
  for await (const article of run.workspace.engine.read({ name: path, text, inPlace: true })) {
    await fileArticle(path, notUnderstood(article), run, { path, text });
    filed();
  }
}

const NOT_AN_ARTICLE = 'This is a note that Dateline keeps, of an entity, of decisions or of a report, and no article.';

/** Whether it is one of the notes beside articles. */
function isOwnNote(path: string, text: string, { settings }: Workspace): boolean {
  if (path.startsWith(`${settings.folders.dateline}/Reports/`)) return true;
  const parsed = parseNote(path, text, settings);
  return parsed.ok && parsed.value !== null && parsed.value.kind !== 'article';
}
