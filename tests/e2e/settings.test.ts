import { DEFAULT_SETTINGS } from '../../src/model';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const FEED = {
  url: 'https://a.example/rss',
  title: 'Harbour news',
  include: [],
  exclude: [],
  fullText: false,
  paused: false,
};
const MINE = {
  ...DEFAULT_SETTINGS,
  folders: { ...DEFAULT_SETTINGS.folders, articles: 'News' },
  links: { ...DEFAULT_SETTINGS.links, related: 9 },
  feeds: { every: 60, list: [FEED] },
  ignored: ['May'],
};
const FILE = 'Dateline/Dateline settings.json';

describe('all settings in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), data: MINE });

  const bring = async (vault: VaultPage, name: string, text: string): Promise<void> => {
    const chooser = vault.page.waitForEvent('filechooser');
    await vault.setting('Import settings').getByRole('button').click();
    await (await chooser).setFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(text) }]);
  };

  it.each(OPPOSITES)(
    'go back to their defaults, lists only where that is asked for, and come again, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      const { page } = vault;
      await vault.openSettings('dateline');
      await vault.setting('Reset settings').scrollIntoViewIfNeeded();
      await picture(vault, 'settings-all');
      await vault.setting('Reset settings').getByRole('button').click();
      await vault.modal('Reset all settings?');
      await picture(vault, 'settings-reset');
      await vault.click('Cancel');
      expect(await vault.saved()).toEqual(MINE);
      await vault.setting('Reset settings').getByRole('button').click();
      await vault.modal('Reset all settings?');
      await page.getByLabel('Forget 1 ignored name or phrase').check();
      await vault.click('Reset');
      await page.getByText('All settings are at their defaults.').waitFor();
      expect(await vault.saved()).toEqual({ ...DEFAULT_SETTINGS, feeds: { every: 0, list: [FEED] } });
      await expect.poll(() => vault.setting('Folder for articles').locator('input').inputValue()).toBe('Articles');
      await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => vault.setting('Folder for articles').locator('input').inputValue()).toBe('News');
      expect(await vault.saved()).toEqual(MINE);
    },
  );

  it.each(OPPOSITES)(
    'are written to a file and read from it, after showing what changes and what is wrong, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      const { page } = vault;
      await vault.openSettings('dateline');
      await vault.setting('Export settings').getByRole('button').click();
      await page.getByText(`Settings written to ${FILE}.`).waitFor();
      const text = (await vault.files())[FILE] ?? '';
      expect(JSON.parse(text)).toEqual({ dateline: 'settings', ...MINE });
      await bring(vault, 'same.json', text);
      await page.getByText('These settings are the ones you have.').waitFor();
      await vault.click('Close');
      const other = text
        .replace('"News"', '"Press"')
        .replace('"related": 9', '"related": 900')
        .replace('"May"', '"May", "Reading"');
      await bring(vault, 'other.json', other);
      await vault.modal('Use the settings of other.json?');
      await page.getByText('3 settings will change:').waitFor();
      await page.getByText('Article notes: Folder for articles: News → Press').waitFor();
      await page.getByText('Ignored names: May → May, Reading').waitFor();
      await page.getByText('1 value cannot be used; defaults take their place:').waitFor();
      await page.getByText('Links: Related notes: Enter a whole number from 0 to 30.').waitFor();
      await picture(vault, 'settings-import');
      await vault.click('Use these settings');
      await page.getByText('The imported settings are used.').waitFor();
      expect(await vault.saved()).toMatchObject({
        folders: { articles: 'Press' },
        links: { related: 5 },
        ignored: ['May', 'Reading'],
      });
      await bring(vault, 'broken.json', '{\n  "folders": {\n');
      await vault.modal('These settings cannot be used');
      await page.getByText(/^broken\.json: It is not JSON/).waitFor();
      await picture(vault, 'settings-refused');
    },
  );

  it('ask before a file of exported settings is replaced', async () => {
    const vault = await open({ files: { [FILE]: 'Mine.' } });
    await vault.openSettings('dateline');
    await vault.setting('Export settings').getByRole('button').click();
    await vault.modal('Replace this file?');
    await vault.click('Cancel');
    expect((await vault.files())[FILE]).toBe('Mine.');
  });

  it('can be taken back where a feed or an ignored name was taken off its list', async () => {
    const vault = await open();
    const { page } = vault;
    await vault.openSettings('dateline');
    await vault.click('Ignored names');
    await page.locator('.setting-item', { hasText: 'May' }).getByLabel('Delete').click();
    await page.getByText('May is recognised again.').waitFor();
    expect(await vault.saved()).toMatchObject({ ignored: [] });
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.setting-item', { hasText: 'May' }).waitFor();
    expect(await vault.saved()).toMatchObject({ ignored: ['May'] });
  });

  it('show which phrases are not suggested as themes, and allow them again', async () => {
    const vocabularies = { ...MINE.vocabularies, notThemes: ['storm drain', 'last week'] };
    const vault = await open({ data: { ...MINE, vocabularies } });
    await vault.openSettings('dateline');
    await vault.click('Ignored names');
    await vault.page.locator('.setting-item', { hasText: 'storm drain' }).getByLabel('Delete').click();
    await vault.page.getByText('“storm drain” may be suggested again.').waitFor();
    expect(await vault.saved()).toMatchObject({ vocabularies: { notThemes: ['last week'] } });
    await vault.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await vault.page.locator('.setting-item', { hasText: 'storm drain' }).waitFor();
    expect(await vault.saved()).toMatchObject({ vocabularies });
  });

  it('lead to the vocabulary', async () => {
    const vault = await open();
    await vault.openSettings('dateline');
    await vault.setting('Themes, agencies and packs of your own').getByRole('button').click();
    await vault.modal('Vocabulary');
    await vault.page.getByText(/are listened to/).waitFor();
  });
});
