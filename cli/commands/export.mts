import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { EXPORT } from '../../src/text/export';
import { prepareExport, type ExportScope, type Exporting } from '../../src/views/export';
import {
  EXPORT_FORMATS,
  isExportFormat,
  OF_STATEMENTS,
  WITH_STATEMENTS,
  type ExportFormat,
} from '../../src/views/export/formats';
import { linesOf } from '../system/lines.mts';
import { complain, EXIT, exitWith, misused, type ExitCode } from '../terminal/ending.mts';
import { inert } from '../terminal/layout.mts';
import { THE_VAULT } from '../terminal/options.mts';
import { controlledRun } from '../terminal/progress.mts';
import { problemLine } from '../terminal/report.mts';
import { openReadingWorkspace, openWorkspace } from '../workspace.mts';

interface ExportOptions {
  readonly vault: string;
  readonly format: ExportFormat;
  readonly folder?: string;
  readonly note?: readonly string[];
  readonly statements?: boolean;
  /** Without it: stdout. */
  readonly out?: string;
  readonly overwrite?: boolean;
}

const FORMATS = Object.keys(EXPORT_FORMATS).join(', ');

export const declare = (command: Command): Command =>
  command
    .requiredOption(...THE_VAULT)
    .requiredOption('--format <name>', FORMATS, format)
    .addOption(new Option('--folder <path>', 'only articles in this folder of the vault and below').conflicts('note'))
    .option(
      '--note <names...>',
      'only these articles, by the paths of their notes, and those that link these entities; - for a list on stdin',
    )
    .option(
      '--statements',
      `also who says what, in: ${[...WITH_STATEMENTS].join(', ')}; what was not looked at before is read`,
    )
    .option('--out <file>', 'write to a file that is not there yet; without it to stdout')
    .option('--overwrite', 'the file may be there: it is replaced when the export is whole')
    .action(exitWith(runExport));

function format(value: string): ExportFormat {
  if (!isExportFormat(value)) throw new InvalidArgumentError(`give one of: ${FORMATS}`);
  return value;
}

/** Writes an export to stdout or a file; what is told of it goes to stderr. */
async function runExport(options: ExportOptions): Promise<ExitCode> {
  const { vault, out, overwrite = false, format, statements = false } = options;
  if (statements && !WITH_STATEMENTS.has(format)) return misused(`${format} cannot hold statements`);
  const isRead = statements || OF_STATEMENTS.has(format);
  const { workspace } = await (isRead ? openReadingWorkspace(vault) : openWorkspace(vault));
  const { control, clear } = controlledRun('export');
  const prepared = await prepareExport({ format, statements, scope: await scopeOf(options) }, workspace, control);
  if (!prepared.ok) return complain(prepared.problem);
  const exporting = prepared.value;
  const refused = out === undefined ? await toStdout(exporting) : await toFile(exporting, out, overwrite);
  clear();
  if (refused !== null) return complain({ code: 'disk-error', subject: out ?? '', message: refused });
  return tell(exporting, out ?? null);
}

async function scopeOf({ folder, note }: ExportOptions): Promise<ExportScope> {
  if (folder !== undefined) return { kind: 'folder', path: folder };
  if (note === undefined) return { kind: 'vault' };
  const notes: string[] = [];
  for (const each of note) {
    if (each !== '-') notes.push(each);
    else for await (const line of linesOf(process.stdin)) notes.push(line.trim());
  }
  return { kind: 'notes', notes };
}

/** Waits where the reader is slower, so that memory stays constant. */
async function pour(exporting: Exporting, stream: Writable): Promise<void> {
  for await (const piece of exporting.text()) if (!stream.write(piece)) await once(stream, 'drain');
}

async function toStdout(exporting: Exporting): Promise<null> {
  await pour(exporting, process.stdout);
  return null;
}

/**
 * Under another name until it is whole; the name it gets is taken at once, so that nobody else's file is written over.
 * Resolves to why it could not be written; null where it was, or where it was stopped.
 */
async function toFile(exporting: Exporting, out: string, overwrite: boolean): Promise<string | null> {
  const part = `${out}.${process.pid}.part`;
  let isTaken = false;
  try {
    if (!overwrite) await (await open(out, 'wx')).close();
    isTaken = !overwrite;
    const stream = createWriteStream(part, { flags: 'wx' });
    await once(stream, 'open');
    await pour(exporting, stream);
    stream.end();
    await finished(stream);
    if (exporting.cancelled) return null;
    await rename(part, out);
    isTaken = false;
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'EEXIST' ? EXPORT.exists : message;
  } finally {
    await rm(part, { force: true });
    if (isTaken) await rm(out, { force: true });
  }
}

function tell({ written, problems, cancelled }: Exporting, out: string | null): ExitCode {
  for (const problem of problems) console.error(inert(problemLine(problem)));
  if (cancelled) console.error(EXPORT.cancelled);
  else console.error(inert(out === null ? EXPORT.done(written) : EXPORT.doneTo(written, out)));
  return cancelled || problems.length > 0 ? EXIT.failed : EXIT.done;
}
