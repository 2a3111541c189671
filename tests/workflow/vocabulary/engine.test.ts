import { DEFAULT_SETTINGS, type Analysis, type Article, type Settings } from '../../../src/model';
import { MemoryVault } from '../../../src/vault/memory';
import { importArticles } from '../../../src/workflow/import';
import { knownVault } from '../../../src/index/known-vault';
import type { Workspace } from '../../../src/workflow/workspace';
import { vaultKnowledge } from '../../../src/workflow/vocabulary/knowledge';
import { articleOf } from '../../support/article';
import { realEngine, testWorkspace, textInput, treeOf } from '../../support/workspace';

const THEMES = 'Dateline/Vocabularies/Ports.md';
const AGENCIES = 'harbours.yaml';

const PORTS = `Mine.

\`\`\`yaml
pack: ports
name: Ports
themes:
  - id: dredging
    name: Dredging
    scope: Keeping harbours deep.
    terms: { strong: [dredg*, silt removal], weak: sand + harbour, not: [dredged up] }
\`\`\`
`;

const HARBOURS = `id: harbours
title: Harbours
agencies:
  - { name: Harbour Depth Board, aliases: [HDBX] }
`;

const STORY = articleOf(
  'The Harbour Depth Board began dredging the channel of Wonsan on Monday. HDBX said that dredgers work at night. ' +
    'The Ministry of State Security of North Korea watches the dredging.',
);

const withOwn = (own: readonly string[], packs = DEFAULT_SETTINGS.vocabularies.packs): Settings => ({
  ...DEFAULT_SETTINGS,
  vocabularies: { ...DEFAULT_SETTINGS.vocabularies, own, packs },
});

const workspaceOf = async (files: Readonly<Record<string, string>>, settings: Settings): Promise<Workspace> => {
  const vault = new MemoryVault();
  for (const [path, text] of Object.entries(files)) await vault.create(path, text);
  return { ...testWorkspace(vault), settings };
};

async function analysisOf(
  workspace: Workspace,
  article: Article = STORY,
): Promise<{ analysis: Analysis; problems: readonly string[] }> {
  const { index } = await knownVault(workspace);
  const { knowledge, problems } = await vaultKnowledge(index, workspace);
  await workspace.engine.know(knowledge);
  return {
    analysis: await workspace.engine.analyze(article),
    problems: problems.map(({ code, subject }) => `${code} ${subject}`),
  };
}

const named = ({ entities }: Analysis): string[] => Object.values(entities).map(({ name }) => name);

const BOTH = { [THEMES]: PORTS, [AGENCIES]: HARBOURS };

describe('vocabularies of the user’s own', () => {
  it('are heard as the built-in ones are, and no more when they are taken off', async () => {
    const workspace = await workspaceOf(BOTH, withOwn([THEMES, AGENCIES]));
    const { analysis, problems } = await analysisOf(workspace);
    expect(problems).toEqual([]);
    expect(analysis.themes.map(({ id }) => id)).toContain('dredging');
    expect(named(analysis)).toEqual(expect.arrayContaining(['Dredging', 'Harbour Depth Board']));
    const off = await analysisOf({ ...workspace, settings: withOwn([]) });
    expect(off.analysis.themes.map(({ id }) => id)).not.toContain('dredging');
    expect(off.analysis.entities).not.toHaveProperty('agency:harbour-depth-board');
  });

  it('count as they stand now', async () => {
    const workspace = await workspaceOf(BOTH, withOwn([THEMES]));
    await analysisOf(workspace);
    await workspace.vault.process(THEMES, (text) => text.replace('dredg*', 'quay crane'));
    const { analysis } = await analysisOf(workspace);
    expect(analysis.themes.map(({ id }) => id)).not.toContain('dredging');
  });

  it('that cannot be used are named, and the others count', async () => {
    const files = { ...BOTH, 'broken.yaml': 'themes: [', 'Empty.md': 'No block.', 'same.yaml': HARBOURS };
    const own = ['gone.yaml', 'broken.yaml', 'Empty.md', AGENCIES, 'same.yaml', THEMES];
    const workspace = await workspaceOf(files, withOwn(own));
    const { analysis, problems } = await analysisOf(workspace);
    expect(problems).toEqual([
      'no-vocabulary gone.yaml',
      'invalid-yaml broken.yaml',
      'no-vocabulary Empty.md',
      'pack-id-taken same.yaml',
    ]);
    expect(analysis.themes.map(({ id }) => id)).toContain('dredging');
    const report = await importArticles(
      textInput('The harbour of Wonsan is full of sand, traders in Wonsan said.'),
      workspace,
    );
    expect(report.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['invalid-yaml', 'pack-id-taken']));
    expect(Object.keys(await treeOf(workspace.vault))).toEqual(expect.arrayContaining(['Places/Wonsan.md']));
  });

  it('are listed with what they hold, before those built in', async () => {
    await analysisOf(await workspaceOf(BOTH, withOwn([THEMES, AGENCIES], ['dprk-watch'])));
    const listed = await realEngine().vocabulary();
    expect(listed.map(({ id, kind, path, isOn }) => [id, kind, path, isOn])).toEqual([
      ['ports', 'themes', THEMES, true],
      ['harbours', 'agencies', AGENCIES, true],
      ['dprk-watch', 'themes', null, true],
      ['general-news', 'themes', null, false],
      ['dprk', 'agencies', null, true],
      ['general', 'agencies', null, false],
      ['states', 'agencies', null, false],
    ]);
    expect(listed[0]?.entries).toEqual([
      {
        entity: expect.objectContaining({ name: 'Dredging' }) as unknown,
        scope: 'Keeping harbours deep.',
        terms: ['dredg*', 'silt removal', 'sand + harbour (weak)', '-dredged up'],
      },
    ]);
  });
});

describe('a built-in pack that is switched off', () => {
  it('names no agencies either', async () => {
    const workspace = await workspaceOf({}, withOwn([]));
    expect(named((await analysisOf(workspace)).analysis)).toContain('Ministry of State Security');
    const story = articleOf('Inspectors of the IAEA arrived in Bamako on Monday, officials in Mali said.');
    const atomic = 'International Atomic Energy Agency';
    expect(named((await analysisOf(workspace, story)).analysis)).toContain(atomic);
    const without = { ...workspace, settings: withOwn([], ['dprk-watch']) };
    expect(named((await analysisOf(without, story)).analysis)).not.toContain(atomic);
  });
});
