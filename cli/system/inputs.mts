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
    const wanted = withoutParts(names);
    return (await Promise.all(wanted.map((name) => listPath(join(path, name), false)))).flat();
  } catch (error) {
    return [failed(unreadable(path, error))];
  }
}

/** What browsers call the folder with the pictures and scripts of a page they save, in their languages. */
const PARTS =
  /[_.-](?:files?|dateien|fichiers|archivos|bestanden|arquivos|ficheiros|elementi|filer|tiedostot|pliki|soubory|fajlovi|dosyalar|файлы|파일)$/iu;

/** Names of a folder without the folders beside saved pages. */
function withoutParts(names: readonly string[]): readonly string[] {
  const pages = new Set(names.flatMap((name) => /^(.+)\.(?:x?html?|mht)$/i.exec(name)?.[1] ?? []));
  return names.filter((name) => !PARTS.test(name) || !pages.has(name.replace(PARTS, '')));
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
