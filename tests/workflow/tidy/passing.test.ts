import { importArticles } from '../../../src/workflow/import';
import { planTidying, tidy } from '../../../src/workflow/tidy';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace, textInput, treeOf } from '../../support/workspace';

const STORY = [
  'Harbour council closes bridge after fire',
  '',
  'Karin Ekholm, the mayor of Hamburg, closed a bridge on Monday after a fire. “It is late,” Karin Ekholm said.',
  '',
  'A clerk in the library was calm. The lamps were out by nine. By the door: maps from the time of Anna Bergstrom and Karin Ekholm.',
].join('\n');
const ANNA = 'People/Anna Bergstrom.md';

type Passing = Workspace['settings']['entities']['namedInPassing'];

const set = (workspace: Workspace, namedInPassing: Passing): Workspace => {
  const { settings } = workspace;
  return { ...workspace, settings: { ...settings, entities: { ...settings.entities, namedInPassing } } };
};

async function imported(namedInPassing: Passing): Promise<Workspace> {
  const workspace = set(testWorkspace(), namedInPassing);
  const report = await importArticles(textInput(STORY), workspace);
  expect(report.problems).toEqual([]);
  return workspace;
}

describe('names that one story tells in passing', () => {
  it('are proposed to be removed, and the vault is then as if they had waited', async () => {
    const workspace = set(await imported('at once'), 'second story');
    expect(await treeOf(workspace.vault)).toHaveProperty([ANNA]);
    const { proposals } = await planTidying(workspace);
    expect(proposals.map(({ kind, note, why }) => [kind, note.path, why])).toEqual([
      ['remove', ANNA, 'named in passing, in one story'],
    ]);
    expect((await tidy(proposals, workspace)).problems).toEqual([]);
    expect(await treeOf(workspace.vault)).toEqual(await treeOf((await imported('second story')).vault));
    expect((await planTidying(workspace)).proposals).toEqual([]);
  });

  it('stay where notes are made at once', async () => {
    expect((await planTidying(await imported('at once'))).proposals).toEqual([]);
  });

  it('stay where somebody edited their notes', async () => {
    const workspace = set(await imported('at once'), 'second story');
    await workspace.vault.process(ANNA, (text) => text.replace('type: person', 'type: person\ncountry: SE'));
    const { proposals, left } = await planTidying(workspace);
    expect(proposals).toEqual([]);
    expect(left).toContainEqual({ path: ANNA, why: 'a fact in it was changed by hand' });
  });
});

describe('a name that looks like none', () => {
  it('stays where its story makes a note of it, as it is read today', async () => {
    const workspace = testWorkspace();
    const text = 'Oil well closed\n\nBP closed a well on Monday. BP said that nobody was hurt. BP will pay for it.';
    await importArticles(textInput(text), workspace);
    expect(await treeOf(workspace.vault)).toHaveProperty(['Organizations/BP.md']);
    expect((await planTidying(workspace)).proposals).toEqual([]);
  });
});
