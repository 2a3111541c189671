import { markNotSame } from '../../src/workflow/not-same';
import { note, vaultOf } from '../support/entity-vault';
import { treeOf } from '../support/workspace';

const NOTES = {
  'People/A.md': note(['type: person', 'entity-id: person:a # mine', 'mood: good'], 'Text.\n'),
  'People/B.md': note(['type: person', 'entity-id: person:b', 'not-same-as:', '  - person:c']),
};

describe('telling two entities apart', () => {
  it('is remembered on both notes, once', async () => {
    const workspace = await vaultOf(NOTES);
    expect((await markNotSame('A', 'person:b', workspace)).problems).toEqual([]);
    const after = await treeOf(workspace.vault);
    expect(after).toEqual({
      'People/A.md': note(
        ['type: person', 'entity-id: person:a # mine', 'mood: good', 'not-same-as:', '  - person:b'],
        'Text.\n',
      ),
      'People/B.md': note(['type: person', 'entity-id: person:b', 'not-same-as:', '  - person:c', '  - person:a']),
    });
    const again = await markNotSame('B', 'A', workspace);
    expect(again.notes).toEqual([]);
    expect(await treeOf(workspace.vault)).toEqual(after);
    expect((await markNotSame('A', 'A', workspace)).problems[0]?.code).toBe('same-note');
  });

  it('is refused for two notes with one id, and says what they have in common', async () => {
    const workspace = await vaultOf({ ...NOTES, 'People/A (copy).md': note(['type: person', 'entity-id: person:a']) });
    const { notes, problems } = await markNotSame('People/A.md', 'People/A (copy).md', workspace);
    expect(notes).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: 'duplicate-entity',
        subject: 'People/A.md',
        message:
          '“People/A (copy).md” has the same entity-id (person:a). Give one of the two another first, or merge them.',
      },
    ]);
  });
});
