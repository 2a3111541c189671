import type { NotePlan } from '../../../src/model';
import { leaveOut, planRelinking, relink, WHOLE_VAULT, type Relinking } from '../../../src/workflow/relink';
import type { Workspace } from '../../../src/workflow/workspace';
import { edit, entityNote, HARBOUR, MARKET, noteLike, vaultWith } from './vault';

async function scene(): ReturnType<typeof vaultWith> {
  const workspace = await vaultWith({ Harbour: HARBOUR, Market: MARKET });
  const note = entityNote('organization', 'my-kestrel', 'aliases:\n  - Kestrel\n');
  await workspace.vault.create('Organizations/Kestrel Shipping.md', note);
  return workspace;
}

const harbour = async (workspace: Workspace): Promise<string> => (await noteLike(workspace, 'Articles/Harbour')).text;
const market = async (workspace: Workspace): Promise<string> => (await noteLike(workspace, 'Articles/Market')).text;

describe('an article left out of a relink', () => {
  it('stays as it is, and the others change', async () => {
    const workspace = await scene();
    const before = await harbour(workspace);
    const { path } = await noteLike(workspace, 'Articles/Harbour');
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    const report = await relink(leaveOut(planned, new Set([path])), workspace);
    expect(report.notes.map((note) => note.path)).not.toContain(path);
    expect(await harbour(workspace)).toBe(before);
    expect(await market(workspace)).toContain('[[Kestrel Shipping|Kestrel]] has not said');
  });

  it('stays out also where all is planned again, as when a name is taken meanwhile', async () => {
    const workspace = await scene();
    const [left, changed] = [
      await noteLike(workspace, 'Articles/Harbour'),
      await noteLike(workspace, 'Articles/Market'),
    ];
    await edit(workspace, changed.path, (text) =>
      text.replace(' waited.', ' waited, said the Wonsan Harbor Inspection Bureau in Wonsan.'),
    );
    const chosen = leaveOut(await planRelinking(WHOLE_VAULT, workspace), new Set([left.path]));
    const made = chosen.notes.find(({ plan }) => plan.action === 'create');
    expect(made).toBeDefined();
    await workspace.vault.create(made?.plan.path ?? '', 'A note of mine.\n');
    await relink(chosen, workspace);
    expect(await harbour(workspace)).toBe(left.text);
    expect(await market(workspace)).toContain('[[Kestrel Shipping|Kestrel]]');
  });

  it('takes with it the new notes that it alone needed', () => {
    const subject = { kind: 'entity', id: 'x', name: 'x' } as const;
    const made = (path: string, after: string): NotePlan => ({ action: 'create', path, after, subject, why: '' });
    const article = (path: string, after: string): NotePlan => ({
      action: 'update',
      path,
      before: '',
      after,
      subject: { ...subject, kind: 'article' },
      why: '',
    });
    const plans = [
      made('Places/Hoeryong.md', 'location: "[[North Hamgyong]]"'),
      made('Places/North Hamgyong.md', 'On the map: [[Hoeryong]]'),
      made('Places/Busan.md', 'location: "[[Korea]]"'),
      made('Places/Korea.md', 'Has [[Busan]].'),
      article('Articles/One.md', 'In [[Places/Hoeryong|Hoeryong]].'),
      article('Articles/Two.md', 'In [[Busan]].'),
    ];
    const relinking: Relinking = {
      scope: WHOLE_VAULT,
      analysed: 2,
      passedOver: 0,
      notes: plans.map((plan) => ({ plan, changes: [] })),
      keptOut: 0,
      problems: [],
      cancelled: false,
    };
    const left = (...paths: readonly string[]): readonly string[] =>
      leaveOut(relinking, new Set(paths)).notes.map(({ plan }) => plan.path);
    expect(left('Articles/Two.md')).toEqual(['Places/Hoeryong.md', 'Places/North Hamgyong.md', 'Articles/One.md']);
    expect(left('Articles/One.md', 'Articles/Two.md')).toEqual([]);
    expect(left()).toHaveLength(plans.length);
  });
});
