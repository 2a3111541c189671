import { articlesBase } from '../../../src/notes/plan-entity';
import { DEFAULT_SETTINGS, english } from '../../../src/model';
import { planTidying, tidy, type TidyPlan, type TidyProposal } from '../../../src/workflow/tidy';
import { undoLast } from '../../../src/journal/undo';
import type { Workspace } from '../../../src/workflow/workspace';
import { marks, note, vaultOf } from '../../support/entity-vault';
import { treeOf } from '../../support/workspace';

const BASE = articlesBase(DEFAULT_SETTINGS);
const entity = (type: string, id: string, more: readonly string[] = [], body = BASE): string =>
  note([`type: ${type}`, `entity-id: ${id}`, ...more], body);
const article = (
  id: string,
  linked: Readonly<Record<string, string>>,
  body: string,
  more: readonly string[] = [],
): string =>
  note(
    [
      'actors:',
      ...Object.keys(linked).map((name) => `  - "[[${name}]]"`),
      ...more,
      `article-id: ${id}`,
      marks(...Object.values(linked)),
    ],
    body,
  );

const KESTREL = 'organization:kestrel-shipping';
const KESTREL_INC = 'organization:kestrel-shipping-inc';
const POLICE = 'organization:norland-police';
const AMENDMENT = 'organization:first-amendment';
const HARBOUR = 'organization:harbour-union';

const INC = 'Organizations/Kestrel Shipping Inc.md';
const LAW = 'Organizations/First Amendment.md';

const VAULT: Readonly<Record<string, string>> = {
  'Organizations/Kestrel Shipping.md': entity('organization', KESTREL),
  [INC]: entity('organization', KESTREL_INC),
  'Organizations/Norland Police.md': entity('organization', POLICE),
  [LAW]: entity('organization', AMENDMENT),
  'Organizations/Harbour Union.md': entity('organization', HARBOUR, [
    'organizations:',
    '  - "[[First Amendment]]"',
    marks(AMENDMENT),
  ]),
  'Articles/a.md': article(
    'a',
    { 'Kestrel Shipping': KESTREL, 'Norland Police': POLICE, 'First Amendment': AMENDMENT },
    '[[Kestrel Shipping]] told [[Norland Police]] of the [[First Amendment|First Amendment’s]] words.\n',
  ),
  'Articles/b.md': article('b', { 'Kestrel Shipping': KESTREL, 'Norland Police': POLICE }, '[[Kestrel Shipping]].\n'),
  'Articles/c.md': article(
    'c',
    { 'Kestrel Shipping Inc': KESTREL_INC, 'First Amendment': AMENDMENT },
    '[[Kestrel Shipping Inc]] said so of the First Amendment.\n',
  ),
  'Articles/d.md': article('d', { 'Harbour Union': HARBOUR }, 'Words.\n'),
  'Articles/e.md': article('e', { 'Harbour Union': HARBOUR }, 'Words.\n'),
};

const shown = ({ proposals }: TidyPlan): readonly string[] =>
  proposals.map((each) => `${each.kind} ${each.note.path}${each.kind === 'merge' ? ` → ${each.into.path}` : ''}`);

const MERGE = `merge ${INC} → Organizations/Kestrel Shipping.md`;
const RETYPE = 'retype Organizations/Norland Police.md';
const REMOVE = `remove ${LAW}`;

const planned = async (notes: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  shown(await planTidying(await vaultOf({ ...VAULT, ...notes })));

async function tidied(workspace: Workspace, choose: (each: TidyProposal) => boolean = () => true): Promise<void> {
  const { proposals } = await planTidying(workspace);
  const report = await tidy(proposals.filter(choose), workspace);
  expect(report.problems).toEqual([]);
}

describe('tidying a vault', () => {
  it('proposes to merge, retype and remove, each with its reason, and writes nothing', async () => {
    const workspace = await vaultOf(VAULT);
    const plan = await planTidying(workspace);
    expect(shown(plan)).toEqual([MERGE, RETYPE, REMOVE]);
    expect(plan.proposals.map(({ why }) => english(why))).toEqual([
      '“Kestrel Shipping Inc” and “Kestrel Shipping” are names of one body',
      'its name is that of a public body',
      'a amendment is no body',
    ]);
    expect(await treeOf(workspace.vault)).toEqual(VAULT);
  });

  it('carries out what is chosen, as one step that undo takes back byte by byte', async () => {
    const workspace = await vaultOf(VAULT);
    await tidied(workspace);
    const after = await treeOf(workspace.vault);
    expect(Object.keys(after)).not.toEqual(expect.arrayContaining([INC]));
    expect(after).not.toHaveProperty([LAW]);
    expect(after['Organizations/Kestrel Shipping.md']).toContain(`same-as:\n  - ${KESTREL_INC}`);
    expect(after['Agencies/Norland Police.md']).toContain(`type: agency\nentity-id: ${POLICE}`);
    expect(after['Organizations/Harbour Union.md']).not.toContain('First Amendment');
    expect(after['Articles/a.md']).toBe(
      article(
        'a',
        { 'Kestrel Shipping': KESTREL, 'Norland Police': POLICE },
        '[[Kestrel Shipping]] told [[Norland Police]] of the First Amendment’s words.\n',
      ),
    );
    expect(after['Articles/c.md']).toBe(
      article(
        'c',
        { 'Kestrel Shipping': KESTREL },
        '[[Kestrel Shipping|Kestrel Shipping Inc]] said so of the First Amendment.\n',
      ),
    );
    await undoLast(workspace);
    expect(await treeOf(workspace.vault)).toEqual(VAULT);
  });

  it('finds nothing more when all was done', async () => {
    const workspace = await vaultOf(VAULT);
    await tidied(workspace);
    expect(shown(await planTidying(workspace))).toEqual([]);
  });

  it('does only what is chosen', async () => {
    const workspace = await vaultOf(VAULT);
    await tidied(workspace, ({ kind }) => kind === 'retype');
    expect(shown(await planTidying(workspace))).toEqual([MERGE, REMOVE]);
  });

  it('looks only for what is asked for', async () => {
    const workspace = await vaultOf(VAULT);
    expect(shown(await planTidying(workspace, { only: ['merge', 'remove'] }))).toEqual([MERGE, REMOVE]);
    expect(shown(await planTidying(workspace, { names: ['Kestrel Shipping'] }))).toEqual([MERGE]);
    const unknown = await planTidying(workspace, { names: ['Nobody'] });
    expect(unknown.problems.map(({ code }) => code)).toEqual(['unknown-entity']);
  });

  it('gives up where it is cancelled', async () => {
    const workspace = await vaultOf(VAULT);
    const control = { signal: AbortSignal.abort(), progress: () => undefined };
    expect(await planTidying(workspace, { control })).toMatchObject({ proposals: [], cancelled: true });
    const { proposals } = await planTidying(workspace);
    expect(await tidy(proposals, workspace, { control })).toMatchObject({ batch: null, cancelled: true });
    expect(await treeOf(workspace.vault)).toEqual(VAULT);
  });
});

describe('a note that somebody edited', () => {
  const KEPT = [MERGE, RETYPE];

  it.each<[string, Readonly<Record<string, string>>]>([
    ['has words of its own', { [LAW]: entity('organization', AMENDMENT, [], `${BASE}\nMine.\n`) }],
    ['has no table of articles any more, but words', { [LAW]: entity('organization', AMENDMENT, [], 'Mine.\n') }],
    ['has a property of its own', { [LAW]: entity('organization', AMENDMENT, ['rating: 5']) }],
    ['says how strictly it is meant', { [LAW]: entity('organization', AMENDMENT, ['match: exact']) }],
    ['has an alias without a mark', { [LAW]: entity('organization', AMENDMENT, ['aliases:', '  - Free speech']) }],
    [
      'has a related note without a mark',
      { [LAW]: entity('organization', AMENDMENT, ['organizations:', '  - "[[Harbour Union]]"']) },
    ],
    ['is linked in a note of the user’s', { 'Diary.md': 'On the [[First Amendment]].\n' }],
    ['is linked in a property of the user’s', { 'Diary.md': note(['about: "[[First Amendment]]"'], 'Words.\n') }],
    [
      'is embedded in an article',
      { 'Articles/b.md': article('b', { 'First Amendment': AMENDMENT }, '![[First Amendment]]\n') },
    ],
    [
      'is listed by hand in an article',
      { 'Articles/b.md': note(['article-id: b', 'actors:', '  - "[[First Amendment]]"'], 'Words.\n') },
    ],
    [
      'is linked twice in an article',
      { 'Articles/b.md': article('b', { 'First Amendment': AMENDMENT }, '[[First Amendment]], [[First Amendment]]\n') },
    ],
    [
      'is meant by a decision',
      { 'Dateline/Decisions.md': note(['dateline: decisions', 'meant:', `  - free speech → ${AMENDMENT}`]) },
    ],
    [
      'stands above another',
      { 'Organizations/Harbour Union.md': entity('organization', HARBOUR, ['parent: "[[First Amendment]]"']) },
    ],
  ])('is left alone: it %s', async (_what, notes) => {
    const found = await planned(notes);
    expect(found).not.toContain(REMOVE);
    expect(found.filter((each) => KEPT.includes(each)).length).toBeGreaterThan(0);
  });

  it('is left alone where it was renamed or moved', async () => {
    const { [LAW]: text = '', ...others } = VAULT;
    const inAnother = { 'Organizations/Laws/First Amendment.md': text };
    const renamed = { 'Organizations/Freedom Charter Act.md': text };
    for (const notes of [inAnother, renamed])
      expect(shown(await planTidying(await vaultOf({ ...others, ...notes })))).toEqual(KEPT);
  });

  it('takes others in, and keeps all that was written', async () => {
    const text = entity('organization', KESTREL_INC, [], `${BASE}\nMy own words.\n`);
    const workspace = await vaultOf({ ...VAULT, [INC]: text });
    expect(shown(await planTidying(workspace))).toContain(`merge Organizations/Kestrel Shipping.md → ${INC}`);
    await tidied(workspace);
    expect((await treeOf(workspace.vault))[INC]).toContain('My own words.\n');
  });

  it('is left alone, and told of, where that happens after it was proposed', async () => {
    const workspace = await vaultOf(VAULT);
    const { proposals } = await planTidying(workspace);
    await workspace.vault.process(LAW, (text) => `${text}Mine.\n`);
    const report = await tidy(proposals, workspace);
    expect(report.problems.map(({ code, subject }) => [code, subject])).toEqual([['edited-since', LAW]]);
    expect((await treeOf(workspace.vault))[LAW]).toContain('Mine.');
    expect((await treeOf(workspace.vault))['Articles/a.md']).toContain('[[First Amendment|First Amendment’s]]');
  });
});
