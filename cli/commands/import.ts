import { writeFile } from 'node:fs/promises';
import { ok } from '../../src/model';
import { renderReport } from '../../src/notes';
import { readExtracted } from '../../src/workflow/extracted/lines';
import { importArticles, importReadings } from '../../src/workflow/import';
import type { RunControl, ColumnMapping, ImportReport, Outcome } from '../../src/model';
import type { Workspace } from '../../src/workflow/workspace';
import { guessLines, parseColumns } from '../columns';
import { EXIT, type ExitCode } from '../exit';
import { extractedFiles } from '../extracted-files';
import { inputsOf, listFiles } from '../inputs';
import { stopOnInterrupt } from '../interrupt';
import { boundMemory } from '../memory';
import { progressBar } from '../progress';
import { terminalPieces, wasHeldUp } from '../report';
import { inputsWithPages, isAddress } from '../web-inputs';
import { workersFor } from '../worker-count';
import { openWorkspaceWithPlaces } from '../workspace';

export interface ImportOptions {
  readonly vault: string;
  readonly dryRun?: boolean;
  readonly report?: string;
  /** Fetch the pages behind addresses. */
  readonly fetch?: boolean;
  readonly columns?: string;
  /** The paths are lines of `extract --full`. */
  readonly extracted?: boolean;
  /** Threads that read and understand; without it as many as pay. */
  readonly workers?: number;
  /** Files of places. */
  readonly gazetteer?: readonly string[];
}

/** Makes notes of files, folders and, where asked to, the pages behind addresses; prints what became of each. */
export async function runImport(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const { vault, report, fetch = false, extracted = false } = options;
  const columns = options.columns === undefined ? ok(undefined) : parseColumns(options.columns);
  if (!columns.ok) return usage(columns.problem.message);
  if (extracted && (fetch || columns.value !== undefined))
    return usage('what was extracted already needs neither --fetch nor --columns');
  if (!fetch && paths.some(isAddress)) return usage('pages are fetched only with --fetch; nothing was requested');
  const { workspace, problems } = await openWorkspaceWithPlaces(vault, options.gazetteer);
  const given = { ...options, columns: columns.value };
  const done = await (extracted ? fileExtracted : importFiles)(paths, workspace, given);
  const full: ImportReport = { ...done, problems: [...problems, ...done.problems] };
  for (const piece of terminalPieces(full)) console.log(piece);
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
  const engine = workers > 1 ? (await import('../workers')).engineOf(workers, given.vault) : null;
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

/** Ctrl-C ends the run; a bar tells how far it is. */
function controls(): { readonly control: RunControl; readonly clear: () => void } {
  const bar = progressBar(process.stderr);
  const answered = boundMemory();
  const progress: RunControl['progress'] = (told) => {
    bar.show(told);
    answered();
  };
  return { control: { signal: stopOnInterrupt(), progress }, clear: bar.clear };
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
