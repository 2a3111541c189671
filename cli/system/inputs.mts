import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { failed, ok, type ColumnMapping, type Input, type Outcome, type Problem } from '../../src/model';

/** What the intake takes: an archive or export of many articles; of a single article it takes less. */
const MAX_BYTES = 200_000_000;

/** The path that stands for what is piped in. */
export const STDIN = '-';

export const unreadable = (path: string, error: unknown): Problem => ({
  code: 'unreadable-file',
  subject: path,
  message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
});

const tooLarge = (path: string, size: string): Problem => ({
  code: 'too-large',
  subject: path,
  message: `is ${size}; at most ${MAX_BYTES / 1e6} MB are read`,
});

/** The files behind paths, folders walked in name order; hidden files, links and what belongs to saved pages are left out. */
export async function listFiles(paths: readonly string[]): Promise<readonly Outcome<string>[]> {
  const lists = await Promise.all(paths.map(async (path) => (path === STDIN ? [ok(path)] : listPath(path, true))));
  return lists.flat();
}

async function listPath(path: string, named: boolean): Promise<readonly Outcome<string>[]> {
  try {
    const info = await stat(path);
    if (info.isFile()) return [ok(path)];
    if (!info.isDirectory()) return named ? [failed(unreadable(path, new Error('not a file or folder')))] : [];
    // Links inside a folder are not followed: they can lead in circles, or out of an archive somebody else packed.
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.name.startsWith('.') && !entry.isSymbolicLink())
      .map(({ name }) => name)
      .sort();
    const wanted = await withoutParts(names);
    return (await Promise.all(wanted.map((name) => listPath(join(path, name), false)))).flat();
  } catch (error) {
    return [failed(unreadable(path, error))];
  }
}

/** Names of a folder without the folders beside saved pages. */
async function withoutParts(names: readonly string[]): Promise<readonly string[]> {
  if (!names.some((name) => /\.x?html?$/i.test(name))) return names;
  const { pageFolders } = await import('../../src/intake/archives/zip');
  const parts = pageFolders(names.flatMap((name) => [name, `${name}/`]));
  return names.filter((name) => !parts.has(name.toLowerCase()));
}

/** Reads one file, or what is piped in. */
export async function readInput(path: string, columns?: ColumnMapping): Promise<Outcome<Input>> {
  const bytes = path === STDIN ? await readPiped(process.stdin) : await readBytes(path);
  if (!bytes.ok) return bytes;
  const name = path === STDIN ? 'stdin' : path;
  return ok({ name, bytes: bytes.value, ...(columns === undefined ? {} : { columns }) });
}

async function readBytes(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return failed(unreadable(path, new Error('not a file')));
    const { size } = info;
    if (size > MAX_BYTES) return failed(tooLarge(path, `${Math.round(size / 1e6)} MB`));
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    return failed(unreadable(path, error));
  }
}

async function readPiped(stream: Readable): Promise<Outcome<Uint8Array>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX_BYTES) return failed(tooLarge('stdin', 'larger'));
    chunks.push(bytes);
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}

/** One after the other, each read when its turn comes. */
export async function* inputsOf(
  files: readonly Outcome<string>[],
  columns?: ColumnMapping,
): AsyncGenerator<Outcome<Input>> {
  for (const file of files) yield file.ok ? await readInput(file.value, columns) : file;
}
