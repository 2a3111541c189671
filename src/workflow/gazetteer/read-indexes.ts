import type { PlaceIndexText } from '../../analysis/entities';
import { problemNaming, type Problem } from '../../model';
import { unpackPart } from './index-text';
import type { GazetteerIndex, ReadIndexPart } from './model';

/** The texts of indexes; of one that is not whole it is told why it is left out. Problem: `damaged-index`. */
export async function readIndexes(
  gazetteers: readonly GazetteerIndex[],
  read: ReadIndexPart,
): Promise<{ readonly texts: readonly PlaceIndexText[]; readonly problems: readonly Problem[] }> {
  const texts: PlaceIndexText[] = [];
  const problems: Problem[] = [];
  for (const { file, parts } of gazetteers) {
    const whole = await readAll(parts, read);
    if (whole === null) problems.push(damaged(file));
    else texts.push({ file, parts: whole });
  }
  return { texts, problems };
}

async function readAll(names: readonly string[], read: ReadIndexPart): Promise<readonly string[] | null> {
  const parts: string[] = [];
  for (const name of names) {
    const kept = await read(name);
    const part = kept === null ? null : unpackPart(kept);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

const damaged = (subject: string): Problem =>
  problemNaming(
    'damaged-index',
    subject,
    'its index is damaged or of another version, so its places are not known; index it again.',
  );

/** Of an index that was made beside another built-in gazetteer: it is used all the same. */
export const outdated = (subject: string): Problem =>
  problemNaming(
    'outdated-index',
    subject,
    'its index was made for another version of Dateline’s own gazetteer; index it again.',
  );
