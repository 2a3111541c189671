import { STORY } from '../ui/built-plugin';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const NAME = 'Ministry of State Security';
const NOTE = `Agencies/${NAME}.md`;

async function importStory(vault: VaultPage): Promise<string> {
  await vault.palette('Import articles');
  await vault.page.locator('.modal textarea').fill(STORY);
  await vault.click('Add to the list');
  await vault.click('Import');
  await vault.modal('Import report');
  await vault.click('Close');
  return (await vault.paths('Articles')).find((path) => path.includes('Border guards')) ?? '';
}

/** Selects a name in the open note and ignores it from the palette. */
async function ignore(vault: VaultPage, article: string): Promise<void> {
  await vault.openNote(article, 'source');
  await vault.page.evaluate((name) => {
    const { editor } = window.host.app.workspace.activeEditor ?? {};
    if (!editor) throw new Error('No note is open.');
    const at = editor.getValue().indexOf(name);
    editor.setSelection(editor.offsetToPos(at), editor.offsetToPos(at + name.length));
  }, NAME);
  await vault.palette('Ignore the selected name');
  await vault.modal(`Ignore “${NAME}”`);
}

describe('corrections in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin() });

  it.each(OPPOSITES)(
    'ignore a name and take its note away in one run and one undo, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      const article = await importStory(vault);
      const before = await vault.files();
      expect(before[NOTE]).toBeDefined();
      await ignore(vault, article);
      await vault.page.getByText('Also remove').waitFor();
      await picture(vault, 'corrections-ignore');
      await vault.click('Ignore');
      await vault.page.getByText('is not recognised any more').waitFor();
      await vault.page.waitForFunction((path) => window.host.app.vault.getFileByPath(path) === null, NOTE);
      expect((await vault.files())[article]).not.toContain(`[[${NAME}`);
      await vault.page.locator('.notice').getByText('Undo', { exact: true }).click();
      await vault.page.getByText('Undone.').waitFor();
      expect(await vault.files()).toEqual(before);
    },
  );

  it('leaves the note where its box is not ticked', async () => {
    const vault = await open();
    const article = await importStory(vault);
    await ignore(vault, article);
    await vault.page.getByRole('checkbox', { name: /^Also remove/ }).uncheck();
    await vault.click('Ignore');
    await vault.page.getByText('is not recognised any more').waitFor();
    expect((await vault.files())[NOTE]).toBeDefined();
  });

  it.each(OPPOSITES)(
    'asks for the day since which things are new, and writes them down, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      await importStory(vault);
      await vault.palette('What is new since a day…');
      await vault.modal('What is new since a day…');
      await picture(vault, 'corrections-news');
      await vault.page.locator('.modal input').fill('2001-01-01');
      await vault.page.keyboard.press('Enter');
      await vault.page.getByText('What is new is written to').waitFor();
      await picture(vault, 'corrections-news-note');
      const [, note = ''] = Object.entries(await vault.files()).find(([path]) => path.includes('What is new')) ?? [];
      expect(note).toContain('Border guards in Hoeryong seize smuggled phones');
    },
  );
});
