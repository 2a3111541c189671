import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { failed, ok, type Outcome, type Problem } from '../src/model';
import type { CountedLine, ExtractedFiles } from '../src/workflow/extracted/lines';
import { STDIN } from './inputs';
import { countedLines } from './lines';

/** Files of extracted articles, opened one after the other; `-` is what is piped in, `.gz` is unpacked. */
export async function* extractedFiles(paths: readonly string[]): ExtractedFiles {
  for (const path of paths) {
    const name = path === STDIN ? 'stdin' : path;
    const opened = path === STDIN ? ok<Readable>(process.stdin) : await openFile(path);
    if (!opened.ok) yield opened;
    else yield ok({ name, lines: readable(name, isPacked(path) ? unpacked(opened.value) : opened.value) });
  }
}

const isPacked = (path: string): boolean => /\.gz$/i.test(path);

async function openFile(path: string): Promise<Outcome<Readable>> {
  const stream = createReadStream(path);
  return new Promise((resolve) => {
    stream.once('ready', () => resolve(ok(stream)));
    stream.once('error', (error) => resolve(failed(unreadable(path, error))));
  });
}

/** An error of either stream ends the reading with it. */
const unpacked = (stream: Readable): Readable => pipeline(stream, createGunzip(), () => undefined);

/** A file that breaks off ends with a problem; what was whole before it came in. */
async function* readable(name: string, stream: Readable): AsyncGenerator<Outcome<CountedLine>> {
  try {
    for await (const line of countedLines(stream)) yield ok(line);
  } catch (error) {
    yield failed(unreadable(name, error));
  }
}

const unreadable = (subject: string, error: unknown): Problem => ({
  code: 'unreadable-file',
  subject,
  message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
});
