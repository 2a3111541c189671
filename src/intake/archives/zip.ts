import { ok } from '../../model';
import type { Input, Outcome } from '../../model';
import type { Budget } from '../budget';
import { refuse } from '../problems';
import { isFurniture, pageFolders } from './leave-out';
import { officeRefusal } from './office';
import { isSealed, unpackEntry } from './unpack';
import type { Fault } from './unpack';
import { overlaps, readDirectory } from './zip-directory';
import type { ZipEntry } from './zip-directory';
import { entryPaths } from './zip-names';

const MOST_ENTRIES = 20_000;

interface Named {
  readonly entry: ZipEntry;
  readonly path: string;
}

/** The files of a ZIP archive one by one, each unpacked when it is asked for. */
export function* filesOf(bytes: Uint8Array, name: string, budget: Budget): Iterable<Outcome<Input>> {
  const { entries, damaged } = readDirectory(bytes, MOST_ENTRIES + 1);
  const problem = wholeProblem(entries, name);
  if (problem !== null) {
    yield problem;
    return;
  }
  const paths = entryPaths(entries);
  const office = officeRefusal(paths, bytes, name);
  if (office !== null) {
    yield office;
    return;
  }
  const files = entries.flatMap((entry, at): Named[] =>
    paths[at]?.endsWith('/') ? [] : [{ entry, path: paths[at] ?? '' }],
  );
  const folders = pageFolders(files.map(({ path }) => path));
  const wanted = files.filter(({ path }) => !isFurniture(path, folders));
  if (wanted.length > 0 && wanted.every(({ entry }) => isSealed(entry))) yield sealed(name);
  else yield* unpackedAll(bytes, wanted, name, budget);
  if (wanted.length === 0 && !damaged)
    yield refuse(
      'no-articles',
      name,
      files.length === 0 ? 'the archive is empty.' : 'there are only pictures and the like in it.',
    );
  if (damaged)
    yield refuse('damaged', name, 'the archive is cut off or damaged; what could be unpacked was read. Get it again.');
}

function* unpackedAll(
  archive: Uint8Array,
  files: readonly Named[],
  name: string,
  budget: Budget,
): Iterable<Outcome<Input>> {
  for (const file of files) {
    if (budget.isSpent) {
      yield refuse('too-much', name, 'more is packed in it than can be read at once; unpack it and import parts.');
      return;
    }
    yield unpacked(archive, file, name, budget);
  }
}

/** Paths of the files in an archive, in its order. */
export const pathsIn = (bytes: Uint8Array): readonly string[] => entryPaths(readDirectory(bytes, MOST_ENTRIES).entries);

function wholeProblem(entries: readonly ZipEntry[], name: string): Outcome<Input> | null {
  if (entries.length > MOST_ENTRIES)
    return refuse('too-much', name, `there are more than ${MOST_ENTRIES} files in it; unpack it and import parts.`);
  if (overlaps(entries))
    return refuse('damaged', name, 'its files overlap, as in archives made to burst; it is not unpacked.');
  return null;
}

const sealed = (name: string): Outcome<Input> =>
  refuse('encrypted', name, 'it is protected by a password; unpack it and import what is inside.');

function unpacked(archive: Uint8Array, { entry, path }: Named, name: string, budget: Budget): Outcome<Input> {
  const subject = `${name}/${path}`;
  const result = unpackEntry(archive, entry, budget);
  return typeof result === 'string' ? refused(result, entry, subject) : ok({ name: subject, bytes: result });
}

function refused(fault: Fault, { method }: ZipEntry, subject: string): Outcome<Input> {
  const damaged = (message: string): Outcome<Input> => refuse('damaged', subject, message);
  switch (fault) {
    case 'encrypted':
      return sealed(subject);
    case 'method':
      return refuse('unsupported-format', subject, `it is packed by method ${method}; pack it again as a plain ZIP.`);
    case 'nowhere':
      return damaged('its place in the archive is empty; get the archive again.');
    case 'damaged':
      return damaged('it cannot be unpacked; get the archive again.');
    case 'altered':
      return damaged('it is not what was packed; get the archive again.');
    case 'too-much':
      return refuse('too-much', subject, 'it unpacks to more than any article; unpack it yourself if you trust it.');
  }
}
