/** Names of notes for `known-names.mjs`, and the index that a worker keeps of them. */
import { readFileSync } from 'node:fs';
import { KnownNameIndex } from '../../src/analysis/entities/known-names/find-names';
import type { EntityNames } from '../../src/model';

/** Kinds of rows that are places. */
const PLACE = /^[CABPSprwf]$/;

/** Places of the built-in gazetteer, each a note that says where it is, with so many names: further aliases where it has fewer. */
export function placeNotes(count: number): readonly EntityNames[] {
  const notes: { path: string; kind: 'place'; where: string; names: string[]; stories: number }[] = [];
  let [names, where] = [0, ''];
  for (const line of readFileSync('src/data/gazetteer.tsv', 'utf8').split('\n')) {
    const [kind = '', name = '', forms = ''] = line.split('\t');
    if (!PLACE.test(kind)) continue;
    if (kind === 'C' || kind === 'A') where = name;
    // What is short for several forms is left out.
    const own = [...new Set([name, ...forms.split(';')])].filter((form) => form !== '' && !/[+=~]/.test(form));
    if (names + own.length > count) return notes;
    names += own.length;
    notes.push({
      path: `Places/${name} (${where} ${String(notes.length)}).md`,
      kind: 'place',
      where,
      names: own,
      stories: 1,
    });
  }
  for (const note of notes) if (names++ < count) note.names.push(`${note.names[0] ?? ''} County`);
  return notes;
}

/** People of one family name, one name each. */
export const familyNotes = (count: number): readonly EntityNames[] =>
  Array.from({ length: count }, (_, at) => {
    const name = `Kim Jo${(at + 46_656).toString(36)} Un`;
    return { path: `People/${name}.md`, kind: 'person', names: [name], stories: 1 };
  });

/** An index of notes as they come from another thread: with texts of their own. */
export function indexOf(notes: readonly EntityNames[]): KnownNameIndex {
  const index = new KnownNameIndex();
  index.update({ changed: structuredClone<readonly EntityNames[]>(notes), gone: [] });
  return index;
}
