import type { Locator } from 'playwright-core';
import { smallTargets, violations } from './a11y';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS } from './in-chromium';
import { shoot } from './pictures';

const OUTLET = 'Sources/Border Gazette.md';
const ARTICLE = 'Articles/Search.md';
const files = {
  [OUTLET]:
    '---\ntype: source\nentity-id: source:border-gazette\nreliability: C\nreliability-history:\n  - "2026-03-02 D: new, and wrong about the bridge"\n  - "2026-08-14 C: its dates hold since spring; numbers often too high"\n---\nMine.\n',
  [ARTICLE]:
    '---\ntitle: Police search homes\ndate: 2024-05-05\nsource: "[[Border Gazette]]"\nactors:\n  - "[[Police]]"\narticle-id: a1\ndateline: 1\n---\nIt was Monday.\n\nThe [[Police]] searched forty homes, a source said. [[Border Gazette]] was told so.\n',
  'Agencies/Police.md': '---\ntype: agency\nentity-id: agency:police\n---\nMine.\n',
  'Places/Hoeryong.md': '---\ntype: place\nentity-id: place:hoeryong\n---\nMine.\n',
};

const told = (outlet: string, day: string, title: string, text: string): string =>
  `---\ntitle: ${title}\ndate: ${day}\nsource: "[[${outlet}]]"\nplaces:\n  - "[[Musan]]"\narticle-id: ${title.length}${day}\ndateline: 1\n---\n${text}\n`;
const DAM = {
  'Sources/Daily NK.md': '---\ntype: source\nentity-id: source:daily-nk\n---\n',
  'Sources/Yonhap News Agency.md': '---\ntype: source\nentity-id: source:yonhap-news-agency\n---\n',
  'Places/Musan.md': '---\ntype: place\nentity-id: place:musan:kp.north-hamgyong\n---\n',
  'Articles/Dam.md': told(
    'Daily NK',
    '2025-03-04',
    'Dam bursts above Musan',
    'The dam above Musan burst on March 1 and washed away forty houses, a source in North Hamgyong province told Daily NK. Soldiers dig in the mud, the source said.',
  ),
  'Articles/Seoul.md': told(
    'Yonhap News Agency',
    '2025-03-05',
    'Seoul sees dam broken above Musan',
    'The dam above Musan in North Hamgyong province burst on March 1 and washed away forty houses, South Korea’s Unification Ministry said on Wednesday, citing satellite images. Soldiers dig in the mud.',
  ),
};

const pane = (vault: VaultPage): Locator => vault.page.locator('.dateline-dossier');
async function openDossier(vault: VaultPage, path: string): Promise<void> {
  await vault.openNote(path);
  await vault.palette('Open dossier');
  await pane(vault).locator('.dateline-dossier-title').waitFor();
}
async function held(vault: VaultPage, name: string): Promise<void> {
  await shoot(vault.page, name);
  expect(await violations(vault)).toEqual([]);
  if (vault.look.endsWith('phone')) expect(await smallTargets(vault.page)).toEqual([]);
}
const textOf = async (vault: VaultPage, path: string): Promise<string> => (await vault.files())[path] ?? '';

describe('grades in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(LOOKS)('are given to a source with a reason and kept, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await openDossier(vault, OUTLET);
    await pane(vault).locator('summary', { hasText: 'Grade' }).click();
    await pane(vault).getByText('C · Fairly reliable').waitFor();
    await pane(vault).locator('.dateline-grade-history li').nth(1).waitFor();
    expect(await vault.tooWide()).toEqual([]);
    await held(vault, `grades-${vault.look}`);
    await vault.click('Grade Border Gazette');
    const dialog = vault.page.locator('.dateline-grade');
    await dialog.getByLabel('Grade', { exact: true }).selectOption('B');
    await dialog.getByRole('button', { name: 'Set grade' }).click();
    await dialog.getByText('Say why.').waitFor();
    await held(vault, `grades-asked-${vault.look}`);
    await dialog.getByLabel('Reason').fill('right about the market');
    await vault.page.keyboard.press('ControlOrMeta+Enter');
    await vault.page.getByText('Border Gazette graded B').waitFor();
    expect(await textOf(vault, OUTLET)).toMatch(/reliability: B\n[^]* B: right about the market"\n---/);
    await pane(vault).getByText('B · Usually reliable').waitFor();
    await vault.click('Undo');
    await vault.page.getByText('Undone.').waitFor();
    expect(await textOf(vault, OUTLET)).toBe(files[OUTLET]);
  });

  it('are given to a sentence by keys, and shown beside it', async () => {
    const vault = await open();
    await openDossier(vault, 'Agencies/Police.md');
    const button = pane(vault).getByRole('button', { name: 'Grade “The Police searched' });
    await button.focus();
    await vault.page.keyboard.press('Enter');
    const dialog = vault.page.locator('.dateline-grade');
    await dialog.getByLabel('Grade', { exact: true }).selectOption('2');
    await vault.page.keyboard.press('Tab');
    await vault.page.keyboard.type('the Daily saw it too');
    await vault.page.keyboard.press('ControlOrMeta+Enter');
    await vault.page.getByText('The sentence was graded 2').waitFor();
    await pane(vault).getByText('2 · Probably true').waitFor();
    await held(vault, 'grades-sentence-light-desktop');
    expect(await textOf(vault, ARTICLE)).toMatch(
      /credibility:\n {2}- "[\d-]+ 2 \^[0-9a-f]{6} [^"]*: the Daily saw it too"\n/,
    );
  });

  it('stand beside how often an outlet was first, with the articles behind the number', async () => {
    const vault = await open({ files: { ...files, ...DAM }, data: { claims: { certainty: 'all' } } });
    await openDossier(vault, 'Sources/Daily NK.md');
    await pane(vault).locator('summary', { hasText: 'Grade' }).click();
    await vault.click('Count first reports');
    await pane(vault).getByText('First in 1 of the 1 story looked at.').waitFor();
    await pane(vault).locator('.dateline-grade-first').getByText('Seoul sees dam broken above Musan').waitFor();
    await held(vault, 'grades-first-light-desktop');
  });

  it('are not asked of places', async () => {
    const vault = await open();
    await openDossier(vault, 'Places/Hoeryong.md');
    expect(await pane(vault).locator('summary', { hasText: 'Grade' }).count()).toBe(0);
  });
});
