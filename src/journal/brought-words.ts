import type { RecordedWrite } from './journal';

/**
 * Writes that brought words from notes that went into a note that stays, as a merge does: they may be a person's, whoever
 * made the note. `batches`: the writes of each.
 */
export function broughtWords(batches: readonly (readonly RecordedWrite[])[]): ReadonlySet<RecordedWrite> {
  return new Set(batches.flatMap(broughtIn));
}

function broughtIn(writes: readonly RecordedWrite[]): readonly RecordedWrite[] {
  const gone = writes.flatMap((write) => (write.action === 'remove' ? linesOf(write.before) : []));
  if (gone.length === 0) return [];
  const from = new Set(gone);
  return writes.filter((write) => {
    if (write.action !== 'update') return false;
    const before = new Set(linesOf(write.before));
    return linesOf(write.after).some((line) => from.has(line) && !before.has(line));
  });
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
