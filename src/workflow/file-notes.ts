import type { ImportReport } from '../model';
import { readIfThere } from './load-index';
import { Run } from './run';
import type { RunOptions, Workspace } from './workspace';

/**
 * Files notes that are already in the vault: managed keys are added to their frontmatter and brackets put around first
 * mentions; nothing else in them changes. Paths that are no notes are reported.
 */
export async function fileNotes(
  paths: readonly string[],
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> {
  const run = await Run.start('file', workspace, { total: paths.length, ...options });
  for (const [done, path] of paths.entries()) {
    if (run.cancelled) break;
    run.progress(done, path);
    await fileNote(path, run);
    run.progress(done + 1, path);
  }
  return run.finish();
}

async function fileNote(path: string, run: Run): Promise<void> {
  const text = await readIfThere(run.workspace.vault, path);
  if (text === null) {
    run.report.failure(path, { code: 'note-missing', subject: path, message: 'There is no such note.' });
    return;
  }
  for await (const article of run.workspace.engine.read({ name: path, text, inPlace: true })) {
    await run.article(path, article, { path, text });
  }
}
