import type { NotePlan, Outcome } from '../model';
import { namedTargets } from '../index/packed-record';
import { parseNote, type NoteRecord } from '../format/note-record';
import { type VaultIndex } from '../index/vault-index';
import type { Change } from '../relations';
import type { Held } from '../workflow/workspace';
import type { RecordedWrite } from './journal';
import { relatedAfter, UNKNOWN } from '../workflow/related-after';

/**
 * Plans for the related lists that writes, or their being taken back, have left out of date. `undone`: the writes are
 * taken back, as far as that could be done. `gone`: ids of entities that once had a note.
 */
export async function relatedLists(
  writes: readonly RecordedWrite[],
  held: Held,
  undone: boolean,
  gone: readonly string[] = [],
): Promise<readonly Outcome<NotePlan>[]> {
  const touched = writes.flatMap(({ subject }) => (subject.kind === 'entity' ? [subject.id] : []));
  return relatedAfter([...new Set(touched)], held, {
    articles: (index) => changeOf(writes, index, undone),
    gone,
  });
}

/** Whom the articles of the writes name, before or after, and how many articles came with them, or went with their being undone. */
function changeOf(writes: readonly RecordedWrite[], index: VaultIndex, undone: boolean): Change {
  const entities = new Map<string, number>();
  let came = 0;
  for (const write of writes) {
    if (write.subject.kind !== 'article') continue;
    came += (write.after === null ? 0 : 1) - (write.before === null ? 0 : 1);
    for (const text of [write.before, write.after]) {
      for (const id of text === null ? [] : namedIn(write.path, text, index)) entities.set(id, UNKNOWN);
    }
  }
  return { entities, articles: undone ? -came : came };
}

function namedIn(path: string, text: string, index: VaultIndex): readonly string[] {
  const parsed = parseNote(path, text, index.settings);
  if (!parsed.ok || parsed.value?.kind !== 'article') return [];
  const recordOf = (target: string): NoteRecord | null => index.recordAt(index.resolve(target) ?? '');
  const named = namedTargets(parsed.value).map(recordOf);
  const told = parsed.value.copyOf.map(recordOf);
  return [
    ...named.flatMap((record) => (record?.kind === 'entity' ? [record.id] : [])),
    ...told.flatMap((record) => (record?.kind === 'article' ? index.entitiesOfStory(record.id) : [])),
  ];
}
