import { DEFAULT_SETTINGS, entityId, type Settings } from '../../../src/model';
import { MemoryVault } from '../../../src/vault/memory';
import { importArticles } from '../../../src/workflow/import';
import { undo } from '../../../src/journal/undo';
import { keepPack, planPack } from '../../../src/workflow/vocabulary/keep-pack';
import { listVocabulary } from '../../../src/workflow/vocabulary/list';
import { makeEntityNote } from '../../../src/workflow/vocabulary/make-note';
import { suggestThemes } from '../../../src/workflow/vocabulary/suggest-themes';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace, treeOf } from '../../support/workspace';

const PACK = `pack: drains
name: Drains
themes:
  - { id: storm-drains, name: Storm drains, terms: { strong: [storm drain, "gutter \`\`\` pipe"] } }
`;

const withSettings = (workspace: Workspace, vocabularies: Partial<Settings['vocabularies']>): Workspace => ({
  ...workspace,
  settings: { ...DEFAULT_SETTINGS, vocabularies: { ...DEFAULT_SETTINGS.vocabularies, ...vocabularies } },
});

const STORIES = [
  [
    'Engineers repair pipes in Wonsan',
    'Engineers in Wonsan repair the storm drains under the quay. The storm drains had been blocked for years, a resident said.',
  ],
  [
    'School under water in Hamhung',
    'A blocked storm drain flooded the school in Hamhung. Pupils carried water out of the storm drain, a teacher said.',
  ],
  [
    'Diggers at work in Chongjin',
    'Residents of Chongjin dug a storm drain by hand. They cleaned another storm drain upstream, a trader said.',
  ],
  ...Array.from({ length: 12 }, (_, at) => [
    `Market ${at} in Sinuiju`,
    `Traders in Sinuiju sold ${'barley lanterns saddles buckets oxen ploughs baskets hammers kettles ropes candles mats'.split(' ')[at] ?? ''} at gate ${at}, a trader said. Prices at gate ${at} rose.`,
  ]),
];

async function vaultOfStories(): Promise<Workspace> {
  const workspace = testWorkspace(new MemoryVault());
  const inputs = STORIES.map(([title = '', text = ''], at) => ({
    ok: true as const,
    value: { name: `${at}.txt`, text: `${title}\n\n${text}\n\nMarch ${at + 1}, 2025\n` },
  }));
  expect((await importArticles(inputs, workspace)).articles.map(({ status }) => status)).not.toContain('failed');
  return workspace;
}

describe('themes suggested of a vault', () => {
  it('come with sentences of its stories, and not again once they are refused or have a theme', async () => {
    const workspace = await vaultOfStories();
    const found = await suggestThemes(workspace);
    const drains = found.suggestions.find(({ text }) => text === 'storm drain');
    expect(found).toMatchObject({ stories: STORIES.length, problems: [], cancelled: false });
    expect(drains).toMatchObject({ stories: 3, mentions: 6 });
    expect(drains?.examples.map(({ title, sentence }) => [title, sentence])).toEqual(
      expect.arrayContaining([
        ['Engineers repair pipes in Wonsan', 'Engineers in Wonsan repair the storm drains under the quay.'],
        ['Diggers at work in Chongjin', 'Residents of Chongjin dug a storm drain by hand.'],
      ]),
    );
    const texts = async (one: Workspace): Promise<string[]> =>
      (await suggestThemes(one)).suggestions.map(({ text }) => text);
    expect(await texts(withSettings(workspace, { notThemes: ['storm drain'] }))).not.toContain('storm drain');
    const theme = {
      id: entityId('theme', 'Storm drains'),
      kind: 'theme' as const,
      name: 'Storm drains',
      aliases: [],
      origin: 'article' as const,
      terms: ['storm drain'],
    };
    const { path } = await makeEntityNote(theme, workspace);
    expect(path).toBe('Themes/Storm drains.md');
    expect((await treeOf(workspace.vault))['Themes/Storm drains.md']).toContain('terms:\n  - storm drain\n');
    expect(await texts(workspace)).not.toContain('storm drain');
  });

  it('are none where it is cancelled, and nothing is written', async () => {
    const workspace = await vaultOfStories();
    const before = await treeOf(workspace.vault);
    const stop = new AbortController();
    const found = await suggestThemes(workspace, {
      control: { signal: stop.signal, progress: ({ done }) => void (done === 3 && stop.abort()) },
    });
    expect(found).toMatchObject({ suggestions: [], cancelled: true });
    expect(await treeOf(workspace.vault)).toEqual(before);
  });
});

describe('the note of an entity of a pack', () => {
  it('is made with what the pack knows, once, and goes when it is undone', async () => {
    const workspace = testWorkspace(new MemoryVault());
    const { themes, agencies } = await listVocabulary(workspace);
    const [theme, agency] = [
      themes.find(({ entity }) => entity.name === 'Remittances'),
      agencies.find(({ entity }) => entity.name === 'Ministry of State Security'),
    ];
    if (theme === undefined || agency === undefined) throw new Error('not in the packs');
    expect([theme.path, theme.isOn, theme.pack]).toEqual([null, true, 'DPRK watch']);
    for (const { entity } of [theme, agency])
      expect((await makeEntityNote(entity, workspace)).report.problems).toEqual([]);
    const tree = await treeOf(workspace.vault);
    expect(Object.keys(tree)).toEqual(['Agencies/Ministry of State Security.md', 'Themes/Remittances.md']);
    expect(tree['Agencies/Ministry of State Security.md']).toMatch(/aliases:\n(?: {2}- .*\n)+/);
    expect((await listVocabulary(workspace)).themes.find(({ entity }) => entity.id === theme.entity.id)?.path).toBe(
      'Themes/Remittances.md',
    );
    const again = await makeEntityNote(theme.entity, workspace);
    expect([again.path, again.report.batch]).toEqual(['Themes/Remittances.md', null]);
    await undo(workspace);
    await undo(workspace);
    expect(await treeOf(workspace.vault)).toEqual({});
  });

  it('leaves a note of the user’s own that has its name alone', async () => {
    const workspace = testWorkspace(new MemoryVault({ 'Remittances.md': 'Mine.' }));
    const { themes } = await listVocabulary(workspace);
    const theme = themes.find(({ entity }) => entity.name === 'Remittances');
    const { path } = await makeEntityNote(
      theme?.entity ?? { id: '', kind: 'theme', name: '', aliases: [], origin: 'pack' },
      workspace,
    );
    expect(path).toBe('Themes/Remittances (theme).md');
    expect((await treeOf(workspace.vault))['Remittances.md']).toBe('Mine.');
  });
});

describe('a pack that is brought into the vault', () => {
  it('becomes a note whose block is the pack, whatever stands in it, and can be undone', async () => {
    const workspace = testWorkspace(new MemoryVault());
    const planned = await planPack(PACK, 'drains.yaml', workspace);
    if (!planned.ok) throw new Error(planned.problem.message);
    expect(planned.value).toMatchObject({
      replaces: false,
      plan: { action: 'create', path: 'Dateline/Vocabularies/Drains.md' },
    });
    await keepPack(planned.value, workspace);
    const own = withSettings(workspace, { own: ['Dateline/Vocabularies/Drains.md'] });
    const { problems, packs } = await listVocabulary(own);
    expect(problems).toEqual([]);
    expect(packs[0]).toMatchObject({ id: 'drains', path: 'Dateline/Vocabularies/Drains.md' });
    await undo(workspace);
    expect(await treeOf(workspace.vault)).toEqual({});
    expect((await listVocabulary(own)).problems.map(({ code }) => code)).toEqual(['no-vocabulary']);
  });

  it('takes the place of the one of its id', async () => {
    const workspace = testWorkspace(new MemoryVault());
    const first = await planPack(PACK, 'drains.yaml', workspace);
    if (first.ok) await keepPack(first.value, workspace);
    const own = withSettings(workspace, { own: ['Dateline/Vocabularies/Drains.md'] });
    const second = await planPack(PACK.replace('storm drain,', 'culvert,'), 'new.yaml', own);
    expect(second).toMatchObject({ ok: true, value: { replaces: true, plan: { action: 'update' } } });
    if (second.ok) await keepPack(second.value, own);
    expect((await treeOf(workspace.vault))['Dateline/Vocabularies/Drains.md']).toContain('culvert');
  });

  it('leaves what the user wrote around the block it replaces', async () => {
    const path = 'Dateline/Vocabularies/Drains.md';
    const mine = (pack: string): string =>
      `---\ntags: mine\n---\nWhy I chose these.\n\n\`\`\`\`yaml\n${pack}\`\`\`\`\n\nTo do.\n`;
    for (const eol of ['\n', '\r\n']) {
      const written = (pack: string): string => mine(pack).replaceAll('\n', eol);
      const workspace = withSettings(testWorkspace(new MemoryVault({ [path]: written(PACK) })), { own: [path] });
      const other = PACK.replace('storm drain,', 'culvert,');
      const planned = await planPack(other, 'new.yaml', workspace);
      expect(planned).toMatchObject({ ok: true, value: { replaces: true, plan: { after: written(other) } } });
    }
  });

  it('is refused with file and line where it cannot be used', async () => {
    const planned = await planPack(
      PACK.replace('id: storm-drains', 'id: Storm'),
      'drains.yaml',
      testWorkspace(new MemoryVault()),
    );
    expect(planned).toMatchObject({
      ok: false,
      problem: { subject: 'drains.yaml', message: expect.stringMatching(/^Line 4: /) as unknown },
    });
  });
});
