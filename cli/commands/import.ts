import { writeFile } from 'node:fs/promises';
import type { ImportReport } from '../../src/model';
import { renderReport } from '../../src/notes';
import { importArticles } from '../../src/workflow/import';
import { EXIT, type ExitCode } from '../exit';
import { inputsOf, listFiles } from '../inputs';
import { progressBar } from '../progress';
import { terminalReport } from '../report';
import { openWorkspace } from '../workspace';

export interface ImportOptions {
  readonly vault: string;
  readonly dryRun?: boolean;
  readonly report?: string;
}

/** Makes notes of files and folders, and prints what became of each. */
export async function runImport(
  paths: readonly string[],
  { vault, dryRun = false, report }: ImportOptions,
): Promise<ExitCode> {
  const { workspace, problems } = await openWorkspace(vault);
  const files = await listFiles(paths);
  const bar = progressBar(process.stderr);
  const done = await importArticles(inputsOf(files), workspace, {
    dryRun,
    total: files.length,
    control: { signal: stopOnInterrupt(), progress: bar.show },
  });
  bar.clear();
  const full: ImportReport = { ...done, problems: [...problems, ...done.problems] };
  console.log(terminalReport(full));
  if (report !== undefined) await writeFile(report, renderReport(full));
  return full.articles.some(({ status }) => status === 'failed') || full.cancelled ? EXIT.failed : EXIT.done;
}

/** The first Ctrl-C ends the run after the article at hand; a second one ends the process. */
function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return stop.signal;
}
