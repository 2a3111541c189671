import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { jsonText, ok, type ColumnMapping, type ImportReport, type Outcome, type RunControl } from '../../src/model';
import { renderReport } from '../../src/notes';
import { readExtracted } from '../../src/workflow/extracted/lines';
import { importArticles, importReadings } from '../../src/workflow/import';
import type { Workspace } from '../../src/workflow/workspace';
import { inputsOf, listFiles } from '../system/inputs.mts';
import { extractedFiles } from '../system/lines.mts';
import { boundMemory } from '../system/memory.mts';
import { inputsWithPages, isAddress } from '../system/web-inputs.mts';
import { guessLines, parseColumns } from '../system/columns.mts';
import { EXIT, exitWith, misused, type ExitCode } from '../terminal/ending.mts';
import { GAZETTEER, JSON_OUT, type CommonOptions } from '../terminal/options.mts';
import { controlledRun } from '../terminal/progress.mts';
import { terminalPieces, wasHeldUp } from '../terminal/report.mts';
import { workerCount, workersFor } from '../worker-count.mts';
import { keepingOriginals, openWorkspaceWithPlaces } from '../workspace.mts';

interface ImportOptions extends CommonOptions {
  readonly report?: string;
  readonly all?: boolean;
  /** Fetch the pages behind addresses. */
  readonly fetch?: boolean;
  readonly columns?: string;
  /** The paths are lines of `extract --full`. */
  readonly extracted?: boolean;
  /** Threads that read and understand; without it as many as pay. */
  readonly workers?: number;
  readonly originals?: boolean;
}

export const declare = (command: Command): Command =>
  command
    .argument('<paths...>', 'files or folders; - for what is piped in; with --fetch also web addresses')
    .requiredOption('--vault <dir>', 'the vault to write to (an existing folder)')
    .option('--dry-run', 'report what would be done, write nothing')
    .option('--all', 'print what became of each article, and what was left alone in it')
    .option(...JSON_OUT)
    .option('--report <file>', 'also write the report to a file, as Markdown')
    .option('--columns <list>', 'what the columns of a table hold: title=Headline,date=Published,text=Body')
    .option(
      '--extracted',
      'the paths are lines of “dateline extract --full”, also packed (.gz), and are filed as they are',
    )
    .option('--workers <n>', 'articles are read and analysed by so many threads; 1 for none', workerCount)
    .option('--originals', 'keep what comes in, to the byte, beside the notes; as the setting does for good')
    .option('--fetch', 'fetch the pages behind web addresses, given as such or in files that list them')
    .option(...GAZETTEER)
    .action(exitWith(runImport));

/** Makes notes of files, folders and, where asked to, the pages behind addresses; prints what became of each. */
async function runImport(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const { vault, report, fetch = false, extracted = false, originals = false } = options;
  const columns = options.columns === undefined ? ok(undefined) : parseColumns(options.columns);
  if (!columns.ok) return misused(columns.problem.message);
  if (extracted && (fetch || columns.value !== undefined))
    return misused('what was extracted already needs neither --fetch nor --columns');
  if (extracted && originals) return misused('what was extracted came without its originals; import them themselves');
  if (!fetch && paths.some(isAddress)) return misused('pages are fetched only with --fetch; nothing was requested');
  const { workspace: opened, problems } = await openWorkspaceWithPlaces(vault, options.gazetteer);
  const workspace = originals ? keepingOriginals(opened) : opened;
  const given = { ...options, columns: columns.value };
  const done = await (extracted ? fileExtracted : importFiles)(paths, workspace, given);
  const full: ImportReport = { ...done, problems: [...problems, ...done.problems] };
  if (options.json === true) console.log(jsonText(full));
  else for (const piece of terminalPieces(full, options.all)) console.log(piece);
  if (report !== undefined) await writeFile(report, renderReport(full));
  return full.articles.some(({ status }) => status === 'failed') || full.cancelled || wasHeldUp(full)
    ? EXIT.failed
    : EXIT.done;
}

type Given = Omit<ImportOptions, 'columns'> & { readonly columns: ColumnMapping | undefined };

async function importFiles(paths: readonly string[], workspace: Workspace, given: Given): Promise<ImportReport> {
  const { dryRun = false, fetch = false, columns } = given;
  const files = await filesOf(paths);
  if (columns === undefined) await showGuesses(files);
  const workers = given.workers ?? (await workersFor(files));
  const engine = workers > 1 ? (await import('../workers.mts')).engineOf(workers, given.vault) : null;
  const { control, clear } = controls();
  try {
    return await importArticles(
      await inputs(files, fetch, control.signal, columns),
      engine === null ? workspace : { ...workspace, engine },
      { dryRun, total: files.length, control },
    );
  } finally {
    engine?.stop();
    clear();
  }
}

/** How many articles a file of lines holds is not known before it is read. */
async function fileExtracted(paths: readonly string[], workspace: Workspace, given: Given): Promise<ImportReport> {
  const { dryRun = false } = given;
  const { control, clear } = controls();
  const [total, expected] = [paths.length, paths.map(() => null)];
  const options = { dryRun, total, expected, control };
  try {
    return await importReadings(() => readExtracted(extractedFiles(paths)), workspace, options);
  } finally {
    clear();
  }
}

/** A run that keeps its memory within bounds. */
function controls(): { readonly control: RunControl; readonly clear: () => void } {
  const { control, clear } = controlledRun();
  const answered = boundMemory();
  const progress: RunControl['progress'] = (told) => {
    control.progress(told);
    answered();
  };
  return { control: { ...control, progress }, clear };
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
  const { nodeFetch } = await import('../system/fetch.mts');
  return inputsWithPages(files, nodeFetch, { signal, ...(columns === undefined ? {} : { columns }) });
}
