import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { EXPORT } from '../../src/text/export';
import { prepareExport, type ExportScope, type Exporting } from '../../src/views/export';
import type { ExportFormat } from '../../src/views/export/formats';
import { complain } from '../complain';
import { EXIT, type ExitCode } from '../exit';
import { stopOnInterrupt } from '../interrupt';
import { inert } from '../layout';
import { linesOf } from '../lines';
import { problemLine } from '../problem-line';
import { progressBar } from '../progress';
import { openWorkspace } from '../workspace';

export interface ExportOptions {
  readonly vault: string;
  readonly format: ExportFormat;
  readonly folder?: string;
  readonly note?: readonly string[];
  /** Without it: stdout. */
  readonly out?: string;
  readonly overwrite?: boolean;
}

/** Writes an export to stdout or a file; what is told of it goes to stderr. */
export async function runExport(options: ExportOptions): Promise<ExitCode> {
  const { vault, format, out, overwrite = false } = options;
  const { workspace } = await openWorkspace(vault);
  const bar = progressBar(process.stderr, 'export');
  const control = { signal: stopOnInterrupt(), progress: bar.show };
  const prepared = await prepareExport({ format, scope: await scopeOf(options) }, workspace, control);
  if (!prepared.ok) return complain(prepared.problem, false);
  const exporting = prepared.value;
  const refused = out === undefined ? await toStdout(exporting) : await toFile(exporting, out, overwrite);
  bar.clear();
  if (refused !== null) return complain({ code: 'disk-error', subject: out ?? '', message: refused }, false);
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
