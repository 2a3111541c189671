// Which notes of a vault an import takes for the entities of another: node tools/run.mjs tools/order/same-entities.mts ONE OTHER
// Prints as JSON `same`, `[[id in OTHER, id in ONE], …]` of those that have no note of their id in the other vault, and
// `marks`, `[[mark, ids], …]` by which notes of either keep what they link or wait for.
import { recordFor } from '../../src/analysis/entities/names/vault';
import { markOf, statementMark, STATEMENT_LISTS, waitingMarkOf } from '../../src/format/marks';
import { parseNote } from '../../src/format/note-record';
import { VaultIndex } from '../../src/index/vault-index';
import { DEFAULT_SETTINGS } from '../../src/model';
import { readVault } from './compare.mjs';

function indexOf(folder: string): VaultIndex {
  const index = new VaultIndex(DEFAULT_SETTINGS);
  for (const [path, text] of readVault(folder)) {
    const parsed = parseNote(path, text, DEFAULT_SETTINGS);
    if (parsed.ok) index.add(path, parsed.value);
  }
  return index;
}

/** Id of an entity of a vault that another has no note of → id of the note that stands there for it, and for no other. */
function* standing(from: VaultIndex, to: VaultIndex): Generator<readonly [string, string]> {
  for (const record of from.entityRecords) {
    const note = to.entity(record.id) === null ? recordFor({ ...from.entityOf(record), origin: 'article' }, to) : null;
    if (note !== null && from.entity(note.id) === null) yield [record.id, note.id];
  }
}

const marksOf = (id: string): readonly string[] => [
  ...[markOf(id), waitingMarkOf(id)],
  ...STATEMENT_LISTS.map((list) => statementMark(list, id)),
];

const [one = '', other = ''] = process.argv.slice(2);
const [first, second] = [indexOf(one), indexOf(other)];
const same = new Map([...standing(first, second)].map(([a, b]) => [b, a]));
for (const [id, known] of standing(second, first)) same.set(id, known);
const marks = new Map<string, string[]>();
for (const { id } of [first, second].flatMap(({ entityRecords }) => [...entityRecords]))
  for (const mark of marksOf(id)) marks.set(mark, [...(marks.get(mark) ?? []), id]);
console.log(JSON.stringify({ same: [...same], marks: [...marks] }));
