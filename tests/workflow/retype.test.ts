import type { EntityKind } from '../../src/model';
import { retypeEntity } from '../../src/workflow/retype';
import { undoLast } from '../../src/journal/undo';
import { marks, note, vaultOf } from '../support/entity-vault';
import { treeOf } from '../support/workspace';

const MOBILE = 'place:mobile:us';

const PLACE = note(['type: place', `entity-id: ${MOBILE}`, 'coordinates:', '  - "30.69"', '  - "-88.04"'], 'Mine.\n');

async function retyped(
  notes: Readonly<Record<string, string>>,
  kind: EntityKind,
  named = MOBILE,
): Promise<Record<string, string>> {
  const workspace = await vaultOf(notes);
  const report = await retypeEntity(named, kind, workspace);
  expect(report.problems).toEqual([]);
  const after = await treeOf(workspace.vault);
  await undoLast(workspace);
  expect(await treeOf(workspace.vault)).toEqual(notes);
  return after;
}

describe('changing a type', () => {
  it('moves the note to its folder, and its items to their lists', async () => {
    const after = await retyped(
      {
        'Places/Mobile.md': PLACE,
        'Articles/a.md': note(
          [
            'article-id: a',
            'location: "[[Mobile]]"',
            'coordinates:',
            '  - "30.69"',
            '  - "-88.04"',
            'actors:',
            '  - "[[Somebody]]"',
            'places:',
            '  - "[[Mobile]]"',
            marks(MOBILE),
          ],
          'The [[Mobile]] and [[Places/Mobile|it]] and [this](Places/Mobile.md).\n',
        ),
        'Agencies/Office.md': note(['type: agency', 'entity-id: agency:office', 'places:', '  - "[[Mobile]]"']),
      },
      'organization',
    );
    expect(after).not.toHaveProperty(['Places/Mobile.md']);
    expect(after['Organizations/Mobile.md']).toBe(PLACE.replace('type: place', 'type: organization'));
    expect(after['Articles/a.md']).toBe(
      note(
        ['article-id: a', 'actors:', '  - "[[Somebody]]"', '  - "[[Mobile]]"', marks(MOBILE)],
        'The [[Mobile]] and [[Mobile|it]] and [this](Mobile.md).\n',
      ),
    );
    expect(after['Agencies/Office.md']).toBe(
      note(['type: agency', 'entity-id: agency:office', 'organizations:', '  - "[[Mobile]]"']),
    );
  });

  it('is undone exactly after another, also where lists were out of date before', async () => {
    const notes = {
      'Agencies/Bureau.md': note(['type: agency', 'entity-id: agency:bureau', 'parent: "[[Office]]"']),
      'Agencies/Office.md': note(['type: agency', 'entity-id: agency:office']),
      'Articles/a.md': note(
        ['article-id: a', 'actors:', '  - "[[Bureau]]"', '  - "[[Office]]"'],
        '[[Bureau]], [[Office]].',
      ),
      'Articles/b.md': note(['article-id: b']),
      'Articles/c.md': note(['article-id: c']),
    };
    const workspace = await vaultOf(notes);
    await retypeEntity('Office', 'organization', workspace);
    expect((await treeOf(workspace.vault))['Agencies/Bureau.md']).toContain('organizations:\n  - "[[Office]]"');
    await retypeEntity('Bureau', 'organization', workspace);
    await undoLast(workspace);
    await undoLast(workspace);
    expect(await treeOf(workspace.vault)).toEqual(notes);
  });

  it('leaves a note where its user put it', async () => {
    const after = await retyped({ 'Mine/Mobile.md': PLACE }, 'person');
    expect(after).toEqual({ 'Mine/Mobile.md': PLACE.replace('type: place', 'type: person') });
  });

  it('leaves a note in its folder when it is told to', async () => {
    const workspace = await vaultOf({ 'Places/Mobile.md': PLACE });
    await retypeEntity(MOBILE, 'person', workspace, { stay: true });
    expect(await treeOf(workspace.vault)).toEqual({ 'Places/Mobile.md': PLACE.replace('type: place', 'type: person') });
  });

  it('leaves a note where another has its place', async () => {
    const after = await retyped({ 'Places/Mobile.md': PLACE, 'People/Mobile.md': 'x' }, 'person');
    expect(Object.keys(after)).toEqual(['People/Mobile.md', 'Places/Mobile.md']);
  });

  it('refuses to make a place of an outlet that published something', async () => {
    const notes = {
      'Sources/Wire.md': note(['type: source', 'entity-id: source:wire']),
      'Articles/a.md': note(['article-id: a', 'source: "[[Wire]]"']),
    };
    const workspace = await vaultOf(notes);
    expect((await retypeEntity('Wire', 'place', workspace)).problems[0]?.code).toBe('is-outlet');
    expect((await retypeEntity('Wire', 'source', workspace)).problems[0]?.code).toBe('same-kind');
    expect(await treeOf(workspace.vault)).toEqual(notes);
    expect((await retypeEntity('Wire', 'agency', workspace)).problems).toEqual([]);
    expect(await treeOf(workspace.vault)).toEqual({
      'Agencies/Wire.md': note(['type: agency', 'entity-id: source:wire']),
      'Articles/a.md': notes['Articles/a.md'],
    });
  });

  it('is refused where two notes are the entity, as after a conflict of a sync', async () => {
    const notes = { 'Places/Mobile.md': PLACE, 'Places/Mobile (conflicted copy).md': PLACE };
    const workspace = await vaultOf(notes);
    const report = await retypeEntity('Places/Mobile (conflicted copy).md', 'theme', workspace);
    expect(report.problems).toMatchObject([
      { code: 'duplicate-entity', subject: 'Places/Mobile (conflicted copy).md' },
    ]);
    expect(report.problems[0]?.message).toContain('Places/Mobile.md');
    expect(await treeOf(workspace.vault)).toEqual(notes);
  });
});
