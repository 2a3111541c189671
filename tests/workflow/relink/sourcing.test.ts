import { undo } from '../../../src/journal/undo';
import { planRelinking, WHOLE_VAULT } from '../../../src/workflow/relink';
import { DEFAULT_SETTINGS } from '../../../src/model';
import { treeOf } from '../../support/workspace';
import { edit, noteLike, relinkAll, vaultWith } from './vault';

const OFFICIAL =
  'The ferry at Esbrook was stopped on Monday, officials said. They said that the ice was too thin to sail.\n';
const UNNAMED = 'The ferry at Esbrook was stopped on Monday, a source in the town told the paper. The ice was too thin, the source said.'; // prettier-ignore
const BARE = 'The ferry at Esbrook lies at the pier. Snow has come down on it for three days, and nobody minds.';

/** Whatever is told of so short an article is not sure. */
const settings = { ...DEFAULT_SETTINGS, claims: { certainty: 'all' as const } };
const scene = () => vaultWith({ Ferry: OFFICIAL }, { settings });
type Scene = Awaited<ReturnType<typeof scene>>;

const said = async (workspace: Scene): Promise<string | null> =>
  /^sourcing:.*$/m.exec((await noteLike(workspace, 'Ferry')).text)?.[0] ?? null;
const change = async (workspace: Scene, how: (text: string) => string): Promise<void> =>
  edit(workspace, (await noteLike(workspace, 'Ferry')).path, how);
/** What was read before is what is read now. */
const rewrite = (workspace: Scene, words: string): Promise<void> =>
  change(workspace, (text) => text.replace(OFFICIAL.trim(), words));

describe('what a story rests on, relinked', () => {
  it('follows what the text tells now, once, and is undone to the byte', async () => {
    const workspace = await scene();
    expect(await said(workspace)).toBe('sourcing: official');
    await rewrite(workspace, UNNAMED);
    const before = await treeOf(workspace.vault);
    await relinkAll(workspace);
    expect(await said(workspace)).toBe('sourcing: single anonymous');
    expect((await planRelinking(WHOLE_VAULT, workspace)).notes).toEqual([]);
    await undo(workspace);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('goes with its key where nothing is stated any more, and comes back', async () => {
    const workspace = await scene();
    await rewrite(workspace, BARE);
    await relinkAll(workspace);
    expect(await said(workspace)).toBeNull();
    await change(workspace, (text) => text.replace(BARE, UNNAMED));
    await relinkAll(workspace);
    expect(await said(workspace)).toBe('sourcing: single anonymous');
  });

  it.each([
    ['wrote', 'sourcing: named'],
    ['left empty', 'sourcing:'],
    ['wrote in other words', 'sourcing: gossip'],
  ])('stays what a person %s', async (_how, line) => {
    const workspace = await scene();
    await change(workspace, (text) => text.replace('sourcing: official', line));
    await rewrite(workspace, UNNAMED);
    await relinkAll(workspace);
    expect(await said(workspace)).toBe(line);
  });

  it('stays out where a person took it out', async () => {
    const workspace = await scene();
    await change(workspace, (text) => text.replace('sourcing: official\n', ''));
    await relinkAll(workspace);
    expect(await said(workspace)).toBeNull();
    await rewrite(workspace, UNNAMED);
    await relinkAll(workspace);
    expect(await said(workspace)).toBeNull();
  });

  it('stays where no mark says that it is Dateline’s', async () => {
    const workspace = await scene();
    await change(workspace, (text) => text.replace(/^dateline-links: .*\n/m, ''));
    await rewrite(workspace, UNNAMED);
    await relinkAll(workspace);
    expect(await said(workspace)).toBe('sourcing: official');
  });
});
