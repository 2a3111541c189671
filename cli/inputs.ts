import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Input, type Outcome, type Problem } from '../src/model';

/** A file larger than this is refused before it is read; the intake has finer caps of its own. */
const MAX_BYTES = 64 * 1024 * 1024;

const unreadable = (path: string, error: unknown): Problem => ({
  code: 'unreadable-file',
  subject: path,
  message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
});

/** The files behind paths, folders walked in name order; hidden files and links in them are left out. */
export async function listFiles(paths: readonly string[]): Promise<readonly Outcome<string>[]> {
  const lists = await Promise.all(paths.map((path) => listPath(path, true)));
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
    return (await Promise.all(names.map((name) => listPath(join(path, name), false)))).flat();
  } catch (error) {
    return [failed(unreadable(path, error))];
  }
}

/** Reads one file. */
export async function readInput(path: string): Promise<Outcome<Input>> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return failed(unreadable(path, new Error('not a file')));
    const { size } = info;
    if (size > MAX_BYTES) {
      return failed({
        code: 'too-large',
        subject: path,
        message: `is ${Math.round(size / 1024 / 1024)} MB; at most ${MAX_BYTES / 1024 / 1024} MB are read`,
      });
    }
    return ok({ name: path, bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    return failed(unreadable(path, error));
  }
}

/** One after the other, each read when its turn comes. */
export async function* inputsOf(files: readonly Outcome<string>[]): AsyncGenerator<Outcome<Input>> {
  for (const file of files) yield file.ok ? await readInput(file.value) : file;
}
