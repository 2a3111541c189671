import { fileKey, type Settings } from '../model';
import { linkTargets, nameKey, pathEndings, withoutExtension } from '../format/links';
import { parseNote } from '../format/note-record';
import { startOfBody } from '../notes/retarget/note';
import { UNDO, type BatchRecord, type Journal, type RecordedWrite } from './journal';
import type { TakingBack } from './take-back';

/** What the undo of a batch has to know of the others. */
type History = Pick<TakingBack, 'later' | 'left' | 'leftFolders' | 'takenAway' | 'brought' | 'awaited' | 'settled'> & {
  /** Ids of the entities that any batch wrote. */
  readonly recorded: readonly string[];
};

/** Where nothing else was written. */
export const NO_HISTORY: History = {
  later: [],
  left: [],
  leftFolders: [],
  takenAway: new Set(),
  brought: new Set(),
  awaited: new Set(),
  settled: true,
  recorded: [],
};

/** What was written after a batch, and what undone batches had to leave. What cannot be read is as if it were not there. */
export async function history(id: string, journal: Journal, settings: Settings): Promise<History> {
  const ids = await journal.list();
  const records: BatchRecord[] = [];
  for (const each of ids) {
    const read = await journal.read(each);
    if (read.ok) records.push(read.value);
  }
  const after = (batch: string): BatchRecord[] => records.filter((record) => record.id > batch);
  const leaving = records.filter((record) => record.state === 'undone' && record.left.length > 0 && record.id !== id);
  const left = leaving.map((record) => ({
    writes: record.writes.filter(({ n, path }) => record.left.includes(n) || isUpdateOf(record, path)),
    later: after(record.id).flatMap(({ writes }) => writes),
  }));
  const others = records.filter(
    ({ id: other, state, command }) => other !== id && state !== 'undone' && command !== UNDO,
  );
  const standing = after(id).filter(
    ({ state, writes, left: kept }) => writes.length > 0 && (state !== 'undone' || kept.length > 0),
  );
  // What was there when it began, and is gone by now, may stand in the texts of before.
  const started = records.find((record) => record.id === id)?.started ?? '';
  const sinceGone = records.some(
    (record) => record.id < id && record.undoneAt !== null && record.undoneAt >= started && record.writes.length > 0,
  );
  const written = records.flatMap(({ writes }) => writes);
  const recorded = new Set(written.flatMap(({ subject }) => (subject.kind === 'entity' ? [subject.id] : [])));
  return {
    later: after(id).flatMap(({ writes }) => writes),
    left,
    leftFolders: leaving.flatMap(({ writes }) => writes.flatMap(({ folders }) => folders)),
    takenAway: new Set(records.filter(({ state }) => state === 'undone').flatMap(madeIn)),
    brought: broughtWords(records.map(({ writes }) => writes)),
    awaited: awaitedLinks(others, settings),
    settled: standing.length === 0 && !sinceGone,
    recorded: [...recorded],
  };
}

const madeIn = ({ writes }: BatchRecord): readonly string[] =>
  writes.flatMap(({ action, path }) => (action === 'create' ? [fileKey(path)] : []));

/** Later writes of the batch to a note that it left: they belong to what the note says. */
const isUpdateOf = (record: BatchRecord, path: string): boolean =>
  record.writes.some((write) => write.path === path && record.left.includes(write.n));

/**
 * Writes that brought words from notes that went into a note that stays, as a merge does: they may be a person's, whoever
 * made the note. `batches`: the writes of each.
 */
function broughtWords(batches: readonly (readonly RecordedWrite[])[]): ReadonlySet<RecordedWrite> {
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

/**
 * Targets, folded, of links to notes that stand in no note any more since these batches took links to them out, and that are linked
 * again when such a batch is undone. Lists of related notes are left out: they are brought up to date then. So are notes
 * that the batch itself took away, as a merge does: its undo brings them back.
 */
function awaitedLinks(batches: readonly BatchRecord[], settings: Settings): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { together, writes } of batches) {
    const broughtBack = new Set(writes.flatMap(({ action, path }) => (action === 'remove' ? pathEndings(path) : [])));
    for (const write of writes) {
      // Only acts on entities take anything but list items out of the notes of entities.
      if (!together && write.subject.kind === 'entity') continue;
      for (const name of takenOut(write, settings)) if (!broughtBack.has(name)) names.add(name);
    }
  }
  return names;
}

function takenOut({ path, before, after, action }: RecordedWrite, settings: Settings): readonly string[] {
  if (before === null || action === 'move') return [];
  const present = after === null ? [] : keysOf(linkTargets(after));
  const exact = new Set(present);
  const shorter = new Set(present.flatMap(pathEndings));
  // A link may name the folder of its note, or leave it out.
  const gone = keysOf(linkTargets(before)).filter(
    (key) => !shorter.has(key) && !pathEndings(key).some((ending) => exact.has(ending)),
  );
  if (gone.length === 0) return [];
  const stated = new Set(keysOf(statedIn(path, before, settings)));
  return gone.filter((key) => stated.has(key));
}

/** What a note links other than in lists of related notes. */
function statedIn(path: string, text: string, settings: Settings): readonly string[] {
  const parsed = parseNote(path, text, settings);
  if (!parsed.ok || parsed.value?.kind !== 'entity') return linkTargets(text);
  const { parent, location, broader } = parsed.value;
  return [...parent, ...location, ...broader, ...linkTargets(text.slice(startOfBody(text, path)))];
}

const keysOf = (targets: readonly string[]): readonly string[] =>
  targets.map((target) => nameKey(withoutExtension(target)));
