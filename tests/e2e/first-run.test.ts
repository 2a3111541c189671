import { builtPlugin } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const OWN = { 'China.md': 'My own note.' };
const NEW = { remembered: {} };

describe('the first run in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files: OWN });

  it.each(LOOKS)(
    'shows a sample as note, graph and dossier, and takes it away again, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { ...NEW, theme, device } });
      const { page } = vault;
      const back = (): Promise<void> => vault.palette('Show the first steps');
      await page.getByRole('heading', { name: 'First steps with Dateline' }).waitFor();
      expect(await vault.files()).toEqual(OWN);
      await picture(vault, 'first-steps');
      await vault.click('Import the sample');
      await page.getByText(/^The sample is in “Dateline sample”: \d+ notes\.$/).waitFor();
      const files = await vault.files();
      expect(Object.keys(files).filter((path) => !path.startsWith('Dateline sample/'))).toEqual(Object.keys(OWN));
      await picture(vault, 'first-steps-sample');
      await vault.click('Show: A note');
      await page.locator('.inline-title', { hasText: 'Searches for Chinese phones' }).waitFor();
      await vault.screenshot(`first-steps-note-${vault.look}`);
      await back();
      await vault.click('Show: A graph');
      await page.locator('.graph-view .graph-name', { hasText: 'Ministry of State Security' }).waitFor();
      await vault.screenshot(`first-steps-graph-${vault.look}`);
      await back();
      await vault.click('Show: A dossier');
      await page.locator('.dateline-dossier-title', { hasText: 'Ministry of State Security' }).waitFor();
      await page.locator('.dateline-dossier-body').getByText('sent officers from house to house').first().waitFor();
      await vault.screenshot(`first-steps-dossier-${vault.look}`);
      // On a phone the pane lies over the page.
      await page.evaluate(() => window.host.app.workspace.rightSplit.collapse());
      await back();
      await vault.click('Remove the sample');
      await vault.modal('Undo this run?');
      await vault.click('Undo');
      await page.getByText('The sample was removed.').waitFor();
      await page.getByRole('button', { name: 'Import the sample' }).waitFor();
      expect(await vault.files()).toEqual(OWN);
    },
  );

  it('lets packs and the folder for articles be chosen, and leads to vocabulary and import', async () => {
    const vault = await open({ config: NEW });
    const { page } = vault;
    await page.getByLabel('Use the pack General news').uncheck();
    await page.getByLabel('Folder for articles').fill('News/');
    await page.getByText('Leave no part between slashes empty').waitFor();
    await page.getByLabel('Folder for articles').fill('News');
    await page.getByText('Leave no part between slashes empty').waitFor({ state: 'hidden' });
    expect(await vault.saved()).toMatchObject({
      vocabularies: { packs: ['dprk-watch'] },
      folders: { articles: 'News' },
    });
    await vault.click('Import');
    await vault.modal('Import articles');
    await page.keyboard.press('Escape');
    await vault.click('Edit');
    await vault.modal('Vocabulary');
    await page.getByText(/are listened to/).waitFor();
  });

  it.each([
    ['it was shown before', { config: {} }],
    ['there are articles', { config: NEW, files: { 'Articles/A.md': '---\narticle-id: a\n---\nText.\n' } }],
    ['something was set', { config: NEW, data: { ignored: ['May'] } }],
  ])('does not show itself where %s, but is there on command', async (_, options) => {
    const vault = await open(options);
    await vault.palette('Show the first steps');
    await expect.poll(() => vault.page.getByRole('heading', { name: 'First steps with Dateline' }).count()).toBe(1);
    await vault.page.getByRole('heading', { name: 'First steps with Dateline' }).waitFor();
    await expect
      .poll(() => vault.page.locator('.workspace-tab-header', { hasText: 'First steps' }).count())
      .toBeLessThanOrEqual(1);
  });
});
