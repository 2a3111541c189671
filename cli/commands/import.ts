import { writeFile } from 'node:fs/promises';
import { ok, type ColumnMapping, type ImportReport, type Outcome } from '../../src/model';
import { renderReport } from '../../src/notes';
import { importArticles } from '../../src/workflow/import';
import { guessLines, parseColumns } from '../columns';
import { EXIT, type ExitCode } from '../exit';
import { inputsOf, listFiles } from '../inputs';
import { stopOnInterrupt } from '../interrupt';
import { progressBar } from '../progress';
import { terminalReport } from '../report';
import { inputsWithPages, isAddress } from '../web-inputs';
import { openWorkspace } from '../workspace';

export interface ImportOptions {
  readonly vault: string;
  readonly dryRun?: boolean;
  readonly report?: string;
  /** Fetch the pages behind addresses. */
  readonly fetch?: boolean;
  readonly columns?: string;
}

/** Makes notes of files, folders and, where asked to, the pages behind addresses; prints what became of each. */
export async function runImport(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const { vault, dryRun = false, report, fetch = false } = options;
  const columns = options.columns === undefined ? ok(undefined) : parseColumns(options.columns);
  if (!columns.ok) return usage(columns.problem.message);
  if (!fetch && paths.some(isAddress)) return usage('pages are fetched only with --fetch; nothing was requested');
  const { workspace, problems } = await openWorkspace(vault);
  const files = await filesOf(paths);
  if (columns.value === undefined) await showGuesses(files);
  const signal = stopOnInterrupt();
  const bar = progressBar(process.stderr);
  const done = await importArticles(await inputs(files, fetch, signal, columns.value), workspace, {
    dryRun,
    total: files.length,
    control: { signal, progress: bar.show },
  });
  bar.clear();
  const full: ImportReport = { ...done, problems: [...problems, ...done.problems] };
  console.log(terminalReport(full));
  if (report !== undefined) await writeFile(report, renderReport(full));
  return full.articles.some(({ status }) => status === 'failed') || full.cancelled ? EXIT.failed : EXIT.done;
}

function usage(message: string): ExitCode {
  console.error(`dateline: ${message}`);
  return EXIT.usage;
}

/** Addresses stay in their place among the files. */
async function filesOf(paths: readonly string[]): Promise<readonly Outcome<string>[]> {
  const lists = await Promise.all(paths.map(async (path) => (isAddress(path) ? [ok(path)] : listFiles([path]))));
  return lists.flat();
}

async function showGuesses(files: readonly Outcome<string>[]): Promise<void> {
  for (const file of files) {
    const lines = file.ok && !isAddress(file.value) ? await guessLines(file.value) : null;
    if (lines !== null) console.error(lines.join('\n'));
  }
}

/** The web is loaded only where it is asked for. */
async function inputs(
  files: readonly Outcome<string>[],
  fetch: boolean,
  signal: AbortSignal,
  columns: ColumnMapping | undefined,
): Promise<ReturnType<typeof inputsOf>> {
  if (!fetch) return inputsOf(files, columns);
  const { nodeFetch } = await import('../fetch');
  return inputsWithPages(files, nodeFetch, { signal, ...(columns === undefined ? {} : { columns }) });
}
