import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const MINE = 'Notes/Mine.md';
const LONG =
  'People/North Hamgyong Province/Traders at the border and whoever knows them/Kim Chol (trader in Hoeryong).md';
const person = (id: string): string => `---\ntype: person\nentity-id: person:${id}\naliases:\n  - Kim Chol\n---\n`;
const files = {
  [MINE]:
    'Kim Chol called. Pak Song Il(42) and Kim Chol(43) did not; nobody knows the Central Trading Corporation for Marine Products.\n',
  'People/Kim Chol.md': person('kim-chol'),
  [LONG]: person('kim-chol-trader'),
  'People/Pak Song Il.md': person('pak-song-il'),
  'Organizations/Central Trading Corporation for Marine Products.md':
    '---\ntype: organization\nentity-id: organization:ctc\n---\n',
};

describe('the preview of links to known names', () => {
  const open = inChromium({ plugin: builtPlugin(), files, data: { names: { where: 'everywhere' } } });
  const textOf = async (vault: VaultPage): Promise<string> => (await vault.files())[MINE] ?? '';

  it.each(LOOKS)(
    'keeps long paths and counts within it, and says what is left out, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      await vault.openNote(MINE, 'source');
      await vault.palette('Link all known names in the note…');
      await vault.modal('Link known names');
      const list = vault.page.locator('.dateline-link-names .dateline-plan-list');
      const outer = await list.boundingBox();
      if (outer === null) throw new Error('No list');
      for (const part of await list.locator('select, .dateline-badge, .dateline-report-name').all()) {
        const box = await part.boundingBox();
        // With its border.
        expect(box && box.x - 1).toBeGreaterThanOrEqual(outer.x);
        expect(box && box.x + box.width + 1).toBeLessThanOrEqual(outer.x + outer.width);
      }
      await vault.page.getByText('2 places left out: a bracket').waitFor();
      await picture(vault, 'names-preview-long');
      await list.locator('select').selectOption(LONG);
      await picture(vault, 'names-preview-chosen');
      await vault.page.keyboard.press('Control+Enter');
      await expect
        .poll(() => textOf(vault))
        .toContain('[[Kim Chol (trader in Hoeryong)|Kim Chol]] called. Pak Song Il(42)');
    },
  );

  it('leaves no mark where a note is read once the plugin is off', async () => {
    const vault = await open();
    await vault.openNote(MINE);
    const read = vault.page.locator('.markdown-preview-view mark');
    await expect.poll(() => read.count()).toBeGreaterThan(2);
    await vault.page.evaluate(() => window.host.unloadPlugin('dateline'));
    expect(await read.count()).toBe(0);
    await vault.page.locator('.markdown-preview-view').getByText('Kim Chol called').click();
    expect(await vault.page.locator('.modal').count()).toBe(0);
  });

  it('puts what is typed next behind a link', async () => {
    const vault = await open();
    await vault.openNote(MINE, 'source');
    await vault.cursorIn('Central');
    await vault.palette('Link this name');
    await expect.poll(() => textOf(vault)).toContain('[[Central Trading Corporation for Marine Products]]');
    await vault.page.locator('div.cm-content').focus();
    await vault.page.keyboard.type('zz');
    await expect.poll(() => textOf(vault)).toContain('Marine Products]]zz.');
  });
});
