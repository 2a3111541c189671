import { markupWords, pattern, worldWords } from '../../data/lexicon';
import { message, ok, type Input, type Outcome } from '../../model';
import type { Budget } from '../budget';
import { refuse } from '../problems';
import { officeRefusal } from './office';
import { isSealed, unpackEntry, type Fault } from './unpack';
import { overlaps, readDirectory, type ZipEntry } from './zip-directory';
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
    return refuse(
      'too-much',
      name,
      message`there are more than ${MOST_ENTRIES} files in it; unpack it and import parts.`,
    );
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
      return refuse(
        'unsupported-format',
        subject,
        message`it is packed by method ${method}; pack it again as a plain ZIP.`,
      );
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

/** Files without an article that come along in archives: of the system, of a page's layout, pictures and sounds. */
const FURNITURE = pattern(
  String.raw`(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)|\.(?:{endings-of-pictures}|{endings-of-sounds}|{endings-of-page-files})$`,
  'i',
  markupWords,
);
/** Ends of the names browsers give to the folder with a page's files, in the languages they speak. */
const FOLDER_END = pattern(
  String.raw`^(?:[_.-](?:files?|{files})|[_ .-](?:파일|文件|ファイル)|_файлы)$`,
  'i',
  worldWords,
);

/** Folders that hold the files of a saved page beside them (`story.html`, `story_files/`), in lower case. */
export function pageFolders(paths: readonly string[]): ReadonlySet<string> {
  const pages = new Set(
    paths.flatMap((path) => (/\.x?html?$/i.test(path) ? [path.replace(/\.x?html?$/i, '').toLowerCase()] : [])),
  );
  const found = new Set<string>();
  for (const path of paths) {
    const steps = path.toLowerCase().split('/').slice(0, -1);
    for (let depth = 1; depth <= steps.length; depth += 1) {
      const folder = steps.slice(0, depth).join('/');
      const end = folderEnd(folder);
      if (end !== null && pages.has(folder.slice(0, folder.length - end.length))) found.add(folder);
    }
  }
  return found;
}

function folderEnd(folder: string): string | null {
  const last = folder.slice(folder.lastIndexOf('/') + 1);
  for (let at = Math.max(0, last.length - 12); at < last.length; at += 1) {
    if (FOLDER_END.test(last.slice(at))) return last.slice(at);
  }
  return null;
}

export function isFurniture(path: string, folders: ReadonlySet<string>): boolean {
  if (FURNITURE.test(path)) return true;
  const steps = path.toLowerCase().split('/').slice(0, -1);
  return steps.some((_, depth) => folders.has(steps.slice(0, depth + 1).join('/')));
}
