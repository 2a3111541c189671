import { ok } from '../../model';
import type { Input, Outcome } from '../../model';
import type { Budget } from '../budget';
import { refuse } from '../problems';
import { crc32, inflate } from './inflate';
import { isFurniture, pageFolders } from './leave-out';
import { officeRefusal } from './office';
import { ENCRYPTED, overlaps, packedBytes, readDirectory } from './zip-directory';
import type { ZipEntry } from './zip-directory';
import { entryPaths } from './zip-names';

const MOST_ENTRIES = 20_000;
/** No file with an article is larger. */
const LARGEST = 100_000_000;
/** Text packs to a tenth, a table of repetitions to a hundredth; beyond this it is made to burst. */
const STRONGEST = 300;
const HARMLESS = 5_000_000;

interface Named {
  readonly entry: ZipEntry;
  readonly path: string;
}

/** The files of a ZIP archive one by one, each unpacked when it is asked for. */
export function* filesOf(bytes: Uint8Array, name: string, budget: Budget): Iterable<Outcome<Input>> {
  const { entries, damaged } = readDirectory(bytes, MOST_ENTRIES + 1);
  const problem = wholeProblem(entries, damaged, name);
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
  else for (const file of wanted) yield unpacked(bytes, file, name, budget);
  if (wanted.length === 0 && !damaged)
    yield refuse(
      'no-articles',
      name,
      files.length === 0 ? 'the archive is empty.' : 'there are only pictures and the like in it.',
    );
  if (damaged)
    yield refuse('damaged', name, 'the archive is cut off or damaged; what could be unpacked was read. Get it again.');
}

function wholeProblem(entries: readonly ZipEntry[], damaged: boolean, name: string): Outcome<Input> | null {
  if (entries.length > MOST_ENTRIES)
    return refuse('too-much', name, `there are more than ${MOST_ENTRIES} files in it; unpack it and import parts.`);
  if (!damaged && overlaps(entries))
    return refuse('damaged', name, 'its files overlap, as in archives made to burst; it is not unpacked.');
  return null;
}

const isSealed = ({ flags }: ZipEntry): boolean => (flags & ENCRYPTED) !== 0;

const sealed = (name: string): Outcome<Input> =>
  refuse('encrypted', name, 'it is protected by a password; unpack it and import what is inside.');

function unpacked(archive: Uint8Array, { entry, path }: Named, name: string, budget: Budget): Outcome<Input> {
  const subject = `${name}/${path}`;
  if (isSealed(entry)) return sealed(subject);
  if (entry.method !== 0 && entry.method !== 8)
    return refuse(
      'unsupported-format',
      subject,
      `it is packed by method ${entry.method}; pack it again as a plain ZIP.`,
    );
  const packed = packedBytes(archive, entry);
  if (packed === null) return refuse('damaged', subject, 'its place in the archive is empty; get the archive again.');
  const limit = Math.min(LARGEST, budget.bytes, Math.max(HARMLESS, packed.length * STRONGEST));
  if (entry.size > limit) return tooMuch(subject);
  const result = entry.method === 0 ? { bytes: packed } : inflate(packed, limit);
  if (!('bytes' in result))
    return result.why === 'too-much'
      ? tooMuch(subject)
      : refuse('damaged', subject, 'it cannot be unpacked; get the archive again.');
  if (entry.crc !== crc32(result.bytes))
    return refuse('damaged', subject, 'it is not what was packed; get the archive again.');
  return ok({ name: subject, bytes: result.bytes });
}

const tooMuch = (subject: string): Outcome<Input> =>
  refuse('too-much', subject, 'it unpacks to more than any article; unpack it yourself if you trust it.');
