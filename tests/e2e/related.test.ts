import type { EditorRange } from 'obsidian';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const POLICE = 'Agencies/Hoeryong Police Department.md';
const COUNT = 14;

const article = (n: number): string =>
  [
    '---',
    `title: Police search homes, part ${n}`,
    `date: 2024-03-${String(n).padStart(2, '0')}`,
    'actors:',
    '  - "[[Hoeryong Police Department]]"',
    ...(n % 2 === 0 ? ['  - "[[Ministry of State Security]]"'] : []),
    'places:',
    '  - "[[Hoeryong]]"',
    'themes:',
    '  - "[[Phone surveillance]]"',
    'tags:',
    '  - article',
    `article-id: story-${n}`,
    'dateline: 1',
    '---',
    'Residents were told on Monday to hand in their phones.',
    '',
    `The [[Hoeryong Police Department|police]] in [[Hoeryong]] searched ${n} homes.${n % 2 === 0 ? ' Officers of the [[Ministry of State Security]] led the Hoeryong Police Department.' : ''}`,
    '',
  ].join('\n');

const other = (n: number): string =>
  `---\ntitle: Other news ${n}\nplaces:\n  - "[[Busan]]"\ntags:\n  - article\narticle-id: other-${n}\ndateline: 1\n---\nShips left [[Busan]] on Monday.\n`;

const entity = (type: string, id: string, more = ''): string =>
  `---\ntype: ${type}\nentity-id: ${id}\n${more}---\nMine.\n`;
const many = (count: number, path: string, text: (n: number) => string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${path} ${at + 1}.md`, text(at + 1)]));

const files = {
  ...many(COUNT, 'Articles/Search', article),
  ...many(30, 'Articles/Other', other),
  [POLICE]: entity('agency', 'agency:hoeryong-police', 'location: "[[Hoeryong]]"\nthemes:\n  - "[[Border control]]"\n'),
  'Agencies/Ministry of State Security.md': entity('agency', 'agency:mss'),
  'Places/Hoeryong.md': entity('place', 'place:hoeryong'),
  'Places/Busan.md': entity('place', 'place:busan'),
  'Themes/Phone surveillance.md': entity('theme', 'theme:phones'),
  'Themes/Border control.md': entity('theme', 'theme:border'),
};

const rows = (vault: VaultPage): Promise<string[]> => vault.page.locator('.dateline-related summary').allTextContents();

describe('related entities in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(OPPOSITES)('brings lists up to date and tells why, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.palette('Bring related lists up to date');
    await vault.modal('Bring related lists up to date?');
    await vault.page.getByText('4 of 6 notes get other related notes.').waitFor();
    await vault.page.locator('.dateline-refresh summary').click();
    await vault.page.getByText(POLICE, { exact: true }).waitFor();
    await picture(vault, 'related-update');
    expect(await vault.files()).toEqual(files);
    await vault.click('Update lists');
    await vault.page.getByText('4 notes updated').waitFor();
    await picture(vault, 'related-updated');
    await vault.openNote(POLICE);
    await vault.palette('Show related entities and why');
    await vault.modal('Related to Hoeryong Police Department');
    await expect
      .poll(() => rows(vault))
      .toEqual([
        'Ministry of State Security7 articles',
        'Hoeryongwhere it is14 articles',
        'Phone surveillance14 articles',
        'Border controlput there by hand0 articles',
      ]);
    await picture(vault, 'related');
    // The first has the focus: a key opens it.
    await vault.page.keyboard.press('Enter');
    await vault.page
      .getByText('Named together in 7 of the 7 articles that name it, 7 in one sentence; chance')
      .waitFor();
    await expect.poll(() => vault.page.locator('.dateline-related-article').count()).toBe(5);
    await picture(vault, 'related-why');
    await vault.click('Show 2 more articles');
    await vault.page.locator('.dateline-related-article').nth(6).waitFor();
    await vault.page
      .getByText('Officers of the Ministry of State Security led the Hoeryong Police Department.')
      .first()
      .click();
    await vault.page.locator('.dateline-related').waitFor({ state: 'detached' });
    const sentence = 'Officers of the [[Ministry of State Security]] led';
    await vault.page.waitForFunction((words) => {
      const { workspace } = window.host.app;
      const { cursor } = (workspace.getMostRecentLeaf()?.getEphemeralState() ?? {}) as { cursor?: EditorRange };
      const text = window.host.files()[workspace.getActiveFile()?.path ?? ''] ?? '';
      return text.split('\n')[cursor?.from.line ?? 0]?.includes(words);
    }, sentence);
  });

  it('takes an update back as one step, and says where nothing is to do', async () => {
    const vault = await open();
    await vault.palette('Bring related lists up to date');
    await vault.page.getByText('4 of 6 notes get other related notes.').waitFor();
    await vault.page.keyboard.press('Control+Enter');
    await vault.page.getByText('4 notes updated').waitFor();
    expect((await vault.files())[POLICE]).toContain('  - "[[Ministry of State Security]]"');
    await vault.palette('Bring related lists up to date');
    await vault.page.getByText('All lists are up to date: 6 notes looked at.').waitFor();
    await vault.click('Close');
    await vault.click('Undo');
    await vault.page.getByText('Undone.').waitFor();
    expect(await vault.files()).toEqual(files);
  });

  it('is offered where there is an entity, also from its menu', async () => {
    const vault = await open();
    await vault.openNote('Articles/Other 1.md');
    await vault.page.keyboard.press('Control+p');
    await vault.page.locator('.prompt-input').fill('Show related entities and why');
    await expect.poll(() => vault.page.locator('.suggestion-item', { hasText: 'Show related' }).count()).toBe(0);
    await vault.page.keyboard.press('Escape');
    await vault.contextMenu('Places/Busan.md');
    await vault.click('Related entities');
    await vault.modal('Related to Busan');
    await vault.page.getByText('Nothing is related to it yet.').waitFor();
  });
});
