import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const MINE = 'Notes/Mine.md';
const TEXT = 'The Tumen Trading Company in Hoeryong pays.\n\n“we never closed the crossing”\n';
const files = {
  [MINE]: TEXT,
  'Places/Hoeryong.md': '---\ntype: place\nentity-id: place:hoeryong\n---\n',
  'Articles/Crossing.md':
    '---\ntitle: Crossing stays open\ndate: 2024-03-01\narticle-id: crossing\ndateline: 1\n---\n' +
    'Rain fell.\n\n“We never closed the crossing,” said Han Mi-ran, a trader.\n',
};

const textOf = async (vault: VaultPage): Promise<string> => (await vault.files())[MINE] ?? '';
const select = (vault: VaultPage, words: string): Promise<void> =>
  vault.page.evaluate((sought) => {
    const { editor } = window.host.app.workspace.activeEditor ?? {};
    if (!editor) throw new Error('No editor');
    editor.focus();
    const start = editor.getValue().indexOf(sought);
    editor.setSelection(editor.offsetToPos(start), editor.offsetToPos(start + sought.length));
  }, words);
/** Without a click. */
async function command({ page }: VaultPage, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(name);
  await page.locator('.suggestion-item.is-selected', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

describe('words selected in a note, by keys alone', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(LOOKS)('become an entity, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    const { page } = vault;
    await vault.openNote(MINE, 'source');
    await select(vault, 'Tumen Trading Company');
    await command(vault, 'New entity from selection');
    await vault.modal('New entity: Tumen Trading Company');
    await picture(vault, 'selection-entity');
    if (device === 'desktop') {
      // From the name to the kind, and on to the place.
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? undefined);
      expect(await focused()).toBe('Name');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Kind');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Place');
    }
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => textOf(vault)).toBe(TEXT.replace('Tumen Trading Company', '[[Tumen Trading Company]]'));
    expect((await vault.files())['Organizations/Tumen Trading Company.md']).toContain('location: "[[Hoeryong]]"');
  });

  it.each(LOOKS)('are told who said them, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    const { page } = vault;
    await vault.openNote(MINE, 'source');
    await select(vault, '“we never closed the crossing”');
    await command(vault, 'Who said this?');
    await page.locator('.suggestion-item', { hasText: 'Han Mi-ran' }).waitFor();
    await picture(vault, 'selection-said');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(vault)).toContain('” (Han Mi-ran, a trader, [[Crossing#^');
  });

  it('are left alone where either is closed by Escape', async () => {
    const vault = await open();
    await vault.openNote(MINE, 'source');
    for (const [name, words, shown] of [
      ['New entity from selection', 'Tumen Trading Company', '.modal-title'],
      ['Who said this?', '“we never closed the crossing”', '.suggestion-item'],
    ] as const) {
      await select(vault, words);
      await command(vault, name);
      await vault.page.locator(shown).waitFor();
      await vault.page.keyboard.press('Escape');
      await expect.poll(() => vault.page.locator('.modal-container, .prompt').count()).toBe(0);
    }
    expect(await vault.files()).toEqual(files);
  });
});
