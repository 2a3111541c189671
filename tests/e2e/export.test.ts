import { NOTES } from '../views/export/vault';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const CSV = 'Dateline/Exports/Articles.csv';

/** Ids of the articles in an export as RIS. */
const idsIn = (ris = ''): readonly string[] => [...ris.matchAll(/^ID {2}- (.*)\r$/gm)].map(([, id = '']) => id);

const withoutExports = async (vault: VaultPage): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await vault.files()).filter(([path]) => !path.startsWith('Dateline/Exports/')));

describe('an export in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files: NOTES });

  it.each(OPPOSITES)('asks what and where to, writes the file and says so, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    const { page } = vault;
    await vault.palette('Export articles…');
    await vault.modal('Export articles');
    await page.getByText('A row for each article, with the columns of ACLED').waitFor();
    await picture(vault, 'export');
    // The folder and the words are asked for where they count.
    expect(await vault.setting('Folder').isVisible()).toBe(false);
    await page.getByLabel('Articles', { exact: true }).selectOption('folder');
    await picture(vault, 'export-folder');
    await vault.click('Export');
    await page.getByText('Name a folder of this vault.').waitFor();
    await picture(vault, 'export-fault');
    await vault.type('Articles/2024', 'Folder');
    await page.getByLabel('Format', { exact: true }).selectOption('ris');
    await expect
      .poll(() => page.getByLabel('File', { exact: true }).inputValue())
      .toBe('Dateline/Exports/Articles.ris');
    await vault.click('Export');
    await page.getByText('2 articles exported to Dateline/Exports/Articles.ris').waitFor();
    await picture(vault, 'export-done');
    expect(idsIn((await vault.files())['Dateline/Exports/Articles.ris'])).toEqual(['a1b2c3', 'd4e5f6']);
    expect(await withoutExports(vault)).toEqual(NOTES);
  });

  it('stays within its width beside a note with a long name', async () => {
    const [text = ''] = Object.entries(NOTES)
      .filter(([path]) => path.startsWith('Articles/'))
      .map(([, note]) => note);
    const path = `Articles/2024/${'A name that is long '.repeat(6).trim()}.md`;
    const vault = await open({ files: { ...NOTES, [path]: text } });
    await vault.openNote(path);
    await vault.palette('Export articles…');
    await vault.modal('Export articles');
    await picture(vault, 'export-long-name');
    const name = vault.page.locator('.setting-item-name').getByText('Articles', { exact: true });
    expect((await name.boundingBox())?.width).toBeGreaterThan(60);
  });

  it('replaces a file only where the user agrees', async () => {
    const vault = await open({ files: { ...NOTES, [CSV]: 'Mine.' } });
    const { page } = vault;
    const again = async (): Promise<void> => {
      await vault.palette('Export articles…');
      await vault.modal('Export articles');
      await page.keyboard.press('Control+Enter');
      await vault.modal('Replace this file?');
    };
    await again();
    await picture(vault, 'export-replace');
    await vault.click('Cancel');
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect((await vault.files())[CSV]).toBe('Mine.');
    await again();
    await vault.click('Replace');
    await page.getByText(`5 articles exported to ${CSV}`).waitFor();
    const files = await vault.files();
    expect(files[CSV]).toMatch(/^event_date,/);
    expect(Object.keys(files).filter((path) => path.endsWith('.part'))).toEqual([]);
  });

  it('exports what has some words in it, and writes nothing where nothing has', async () => {
    const vault = await open();
    const { page } = vault;
    for (const [words, said] of [
      ['hoeryong nobody', '2 articles exported to Dateline/Exports/Articles.csv'],
      ['xyzzy', 'There are no such articles: no file was written.'],
    ] as const) {
      await vault.palette('Export articles…');
      await vault.modal('Export articles');
      await page.getByLabel('Articles', { exact: true }).selectOption('search');
      await vault.type(words, 'Words');
      await vault.type(`Out/${words}.csv`, 'File');
      await vault.click('Export');
      await page.getByText(said.replace('Dateline/Exports/Articles', `Out/${words}`)).waitFor();
    }
    expect(Object.keys(await vault.files()).filter((path) => path.startsWith('Out/'))).toEqual([
      'Out/hoeryong nobody.csv',
    ]);
  });

  it('is offered in the menus of an article, an entity and a folder, for these', async () => {
    const vault = await open();
    const { page } = vault;
    for (const [path, entry, chosen, ids] of [
      ['Articles/Nothing stated.md', 'Export this article…', 'Of the note “Nothing stated”', ['0']],
      ['People/Kim Chol.md', 'Export the articles that name it…', 'Of the note “Kim Chol”', ['a1b2c3']],
      ['Articles/2024', 'Export the articles in this folder…', 'In a folder', ['a1b2c3', 'd4e5f6']],
    ] as const) {
      await vault.contextMenu(path);
      await vault.click(entry);
      await vault.modal('Export articles');
      const which = page.getByLabel('Articles', { exact: true });
      await expect.poll(() => which.locator('option:checked').textContent()).toBe(chosen);
      await page.getByLabel('Format', { exact: true }).selectOption('ris');
      const file = `Out/${ids.join()}.ris`;
      await vault.type(file, 'File');
      await vault.click('Export');
      await page.getByText(`exported to ${file}`).waitFor();
      expect(idsIn((await vault.files())[file])).toEqual(ids);
    }
    await vault.contextMenu('Diary.md');
    await expect.poll(() => page.locator('.menu-item', { hasText: 'Export' }).count()).toBe(0);
  });

  it('takes no path that is none, nor one of a note', async () => {
    const vault = await open();
    await vault.palette('Export articles…');
    await vault.modal('Export articles');
    for (const [path, fault] of [
      ['', 'Give the path of a file in this vault.'],
      ['../out.csv', 'Give the path of a file in this vault.'],
      ['.obsidian/x.csv', 'Give the path of a file in this vault.'],
      ['Articles/x.md', 'Choose another ending: Obsidian would take this file for a note.'],
      ['Articles', 'There is a folder of that name.'],
    ] as const) {
      await vault.type(path, 'File');
      await vault.click('Export');
      await vault.page.getByText(fault).waitFor();
    }
    expect(await vault.files()).toEqual(NOTES);
  });
});
