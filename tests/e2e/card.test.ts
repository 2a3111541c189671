import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const POLICE = 'Agencies/Hoeryong Police.md';
const STORY = 'Articles/Search 3.md';

const article = (n: number): string =>
  [
    '---',
    `title: Police search homes, part ${n}`,
    `date: 2024-11-0${n}`,
    'source: "[[Daily NK]]"',
    'actors:\n  - "[[Hoeryong Police]]"',
    'places:\n  - "[[Hoeryong]]"',
    `article-id: story-${n}`,
    'dateline: 1',
    '---',
    'The [[Hoeryong Police|police]] searched homes in [[Hoeryong]]. See [[My draft]].',
    '',
  ].join('\n');
const entity = (type: string, id: string, more = ''): string => `---\ntype: ${type}\n${more}entity-id: ${id}\n---\n`;

const files = {
  'Articles/Search 1.md': article(1),
  'Articles/Search 2.md': article(2),
  [STORY]: article(3),
  [POLICE]: entity('agency', 'agency:police', 'parent: "[[Ministry]]"\nlocation: "[[Hoeryong]]"\ncountry: KP\n'),
  'Agencies/Ministry.md': entity('agency', 'agency:ministry'),
  'Places/Hoeryong.md': entity('place', 'place:hoeryong', 'location: "[[North Hamgyong]]"\n'),
  'Places/North Hamgyong.md': entity('place', 'place:north-hamgyong'),
  'Sources/Daily NK.md': entity('source', 'source:daily-nk'),
  'My draft.md': 'My own words.\n',
};
const TOLD = [
  'Hoeryong Police',
  'TypeAgency',
  'UnderMinistry',
  'InHoeryong › North Hamgyong',
  'CountryKP',
  'Last article2024-11-03 Police search homes, part 3',
  'Named in 3 of 3 articles, copies counted once.',
  'Open dossier',
].join('');

describe('the card of an entity in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });
  const card = ({ page }: VaultPage) => page.locator('.dateline-card');
  const link = ({ page }: VaultPage, words: string) =>
    page.locator('.markdown-preview-view p .internal-link', { hasText: words });
  const told = (vault: VaultPage): Promise<string> =>
    card(vault)
      .getByRole('button', { name: 'Open dossier' })
      .waitFor()
      .then(async () => (await card(vault).innerText()).replace(/\n/g, ''));
  const dossier = ({ page }: VaultPage): Promise<void> =>
    page.locator('.dateline-dossier-title', { hasText: 'Hoeryong Police' }).waitFor();

  it.each([LOOKS[0], LOOKS[1]])(
    'comes up under the pointer, and leads to the dossier, in %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      await vault.openNote(STORY);
      await link(vault, 'police').hover();
      expect(await told(vault)).toBe(TOLD);
      await picture(vault, 'card');
      await card(vault).getByRole('button', { name: 'Open dossier' }).click();
      expect(await card(vault).count()).toBe(0);
      await dossier(vault);
    },
  );

  it('goes with Escape and with the pointer, and comes for nothing but entities', async () => {
    const vault = await open();
    await vault.openNote(STORY);
    await link(vault, 'police').hover();
    await told(vault);
    await vault.page.keyboard.press('Escape');
    expect(await card(vault).count()).toBe(0);
    await vault.page.mouse.move(900, 700);
    await link(vault, 'Hoeryong').hover();
    expect(await told(vault)).toContain('TypePlaceInNorth Hamgyong');
    await vault.page.mouse.move(900, 700);
    await card(vault).waitFor({ state: 'detached' });
    await link(vault, 'My draft').hover();
    await vault.page.waitForTimeout(600);
    expect(await card(vault).count()).toBe(0);
  });

  it('stands above the page where the app shows that, in one popover', async () => {
    const vault = await open({ config: { pagePreview: true } });
    await vault.openNote(STORY);
    await link(vault, 'police').hover();
    expect(await told(vault)).toBe(TOLD);
    const popover = vault.page.locator('.hover-popover');
    expect(await popover.count()).toBe(1);
    expect(await popover.locator('> .dateline-card').count()).toBe(1);
    await popover.locator('.markdown-embed .inline-title').waitFor();
    await vault.screenshot('card-page-light-desktop');
  });

  it('leaves nothing behind where the plugin goes while a card waits', async () => {
    const vault = await open();
    await vault.openNote(STORY);
    // The hover itself loads the code of cards.
    await link(vault, 'Hoeryong').hover();
    await told(vault);
    await vault.page.mouse.move(900, 700);
    await card(vault).waitFor({ state: 'detached' });
    await link(vault, 'police').hover();
    await vault.page.evaluate(() => window.host.unloadPlugin('dateline'));
    await vault.page.waitForTimeout(600);
    expect(await vault.page.locator('.hover-popover').count()).toBe(0);
  });

  it('leaves the pointer alone where the settings say so', async () => {
    const vault = await open({ data: { display: { cards: false } } });
    await vault.openNote(STORY);
    await link(vault, 'police').hover();
    await vault.page.waitForTimeout(600);
    expect(await card(vault).count()).toBe(0);
  });

  it('comes up for the links of properties and of a dossier, whose menu is the app’s', async () => {
    const vault = await open();
    await vault.openNote(STORY);
    await vault.page.locator('.metadata-property[data-property-key="actors"] .internal-link').hover();
    await told(vault);
    await vault.page.keyboard.press('Escape');
    await vault.openNote(POLICE);
    await vault.palette('Open dossier');
    const ministry = vault.page.locator('.dateline-dossier-facts').getByText('Ministry', { exact: true });
    await ministry.hover();
    expect(await told(vault)).toContain('Ministry');
    await vault.page.keyboard.press('Escape');
    await ministry.click({ button: 'right' });
    await vault.click('Show card');
    await vault.modal('Card');
    expect(await told(vault)).toContain('Ministry');
  });

  it.each([LOOKS[2], LOOKS[3]])('comes by the menu of a link to a finger, in %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.openNote(STORY);
    await link(vault, 'police').click({ button: 'right' });
    await vault.click('Show card');
    await vault.modal('Card');
    expect(await told(vault)).toBe(TOLD);
    await picture(vault, 'card');
    await vault.page.keyboard.press('Escape');
    expect(await card(vault).count()).toBe(0);
  });

  it('comes by keys alone: of the link at the cursor, of the open note, or of one that it links', async () => {
    const vault = await open();
    await vault.openNote(STORY, 'source');
    await vault.page.evaluate(() => window.host.app.workspace.activeEditor?.editor.setCursor(11, 8));
    await vault.palette('Show card');
    expect(await told(vault)).toBe(TOLD);
    await vault.page.keyboard.press('Escape');
    await vault.openNote('Places/Hoeryong.md', 'preview');
    await vault.palette('Show card');
    expect(await told(vault)).toContain('Hoeryong');
    await vault.page.keyboard.press('Escape');
    await vault.openNote(STORY, 'preview');
    await vault.palette('Show card');
    await vault.page.locator('.prompt-input').fill('Daily');
    await vault.page.keyboard.press('Enter');
    expect(await told(vault)).toContain('Daily NK');
    await vault.page.keyboard.press('Tab');
    await vault.page.keyboard.press('Escape');
    expect(await card(vault).count()).toBe(0);
  });
});
