import { DEFAULT_SETTINGS } from '../../../src/model';
import { parseNote, type NoteRecord } from '../../../src/format/note-record';
import { VaultIndex } from '../../../src/index/vault-index';
import { Ghosts } from '../../../src/index/cache/ghosts';

function record(path: string, text: string): NoteRecord {
  const parsed = parseNote(path, `---\n${text}\n---\n`, DEFAULT_SETTINGS);
  if (!parsed.ok || parsed.value === null) throw new Error('no note of Dateline’s');
  return parsed.value;
}

const ada = record('P/Ada.md', 'entity-id: person:ada');
const story = record('A/one.md', 'article-id: 1\nactors: ["[[Ada]]"]');

function indexOf(...records: readonly NoteRecord[]): VaultIndex {
  const index = new VaultIndex(DEFAULT_SETTINGS);
  for (const one of records) index.add(one.path, one);
  return index;
}

describe('entities whose notes are gone', () => {
  it('may be decisions only where an entity’s note went by another hand', () => {
    const ghosts = new Ghosts();
    expect([ghosts.noticed('Mine.md', null), ghosts.noticed(story.path, story), ghosts.noticed(ada.path, ada)]).toEqual(
      [false, false, true],
    );
    const own = new Ghosts();
    own.byOwnHand(ada.path);
    expect(own.noticed(ada.path, ada)).toBe(false);
    expect(own.noticed(ada.path, ada)).toBe(true);
  });

  it('stay until the entity has a note again, is noted as deleted, or is named no more', () => {
    const decided = record('D.md', 'dateline: decisions\ndeleted: [person:ada]');
    const settled = (...records: readonly NoteRecord[]): readonly string[] => {
      const ghosts = new Ghosts();
      ghosts.noticed(ada.path, ada);
      return ghosts.settle(indexOf(...records));
    };
    expect(settled(story)).toEqual([]);
    expect(settled()).toEqual(['P/Ada.md']);
    expect(settled(story, decided)).toEqual(['P/Ada.md']);
    expect(settled(story, record('Q/Ada L.md', 'entity-id: person:ada'))).toEqual(['P/Ada.md']);
  });
});
