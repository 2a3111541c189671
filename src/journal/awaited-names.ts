import type { Settings } from '../model';
import { basename, linkTargets, nameKey } from '../format/links';
import { parseNote } from '../format/note-record';
import { startOfBody } from '../notes/retarget';
import type { BatchRecord, RecordedWrite } from './journal';

/**
 * Names, folded, of notes that stand in no note any more since these batches took links to them out, and that are linked
 * again when such a batch is undone. Lists of related notes are left out: they are brought up to date then.
 */
export function awaitedNames(batches: readonly BatchRecord[], settings: Settings): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { together, writes } of batches) {
    for (const write of writes) {
      // Only acts on entities take anything but list items out of the notes of entities.
      if (!together && write.subject.kind === 'entity') continue;
      for (const name of takenOut(write, settings)) names.add(name);
    }
  }
  return names;
}

function takenOut({ path, before, after, action }: RecordedWrite, settings: Settings): readonly string[] {
  if (before === null || action === 'move') return [];
  const present = new Set(after === null ? [] : namesIn(linkTargets(after)));
  const gone = namesIn(linkTargets(before)).filter((name) => !present.has(name));
  if (gone.length === 0) return [];
  const stated = new Set(namesIn(statedIn(path, before, settings)));
  return gone.filter((name) => stated.has(name));
}

/** What a note links other than in lists of related notes. */
function statedIn(path: string, text: string, settings: Settings): readonly string[] {
  const parsed = parseNote(path, text, settings);
  if (!parsed.ok || parsed.value?.kind !== 'entity') return linkTargets(text);
  const { parent, location, broader } = parsed.value;
  return [...parent, ...location, ...broader, ...linkTargets(text.slice(startOfBody(text, path)))];
}

const namesIn = (targets: readonly string[]): readonly string[] => targets.map((target) => nameKey(basename(target)));
