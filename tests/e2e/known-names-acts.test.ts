import type { Locator } from 'playwright-core';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const entity = (type: string, id: string, more = ''): string => `---\ntype: ${type}\nentity-id: ${id}\n${more}---\n`;

const DIARY = 'Notes/Diary.md';
const TEXT = [
  '# Hoeryong',
  '',
  'Kim Chol has not called from Musan; see [[Hoeryong]].',
  '',
  '| Who | Where |',
  '| --- | --- |',
  '| Kim Chol | Hoeryong |',
  '',
].join('\n');
const files = {
  [DIARY]: TEXT,
  'Places/Hoeryong.md': entity('place', 'place:hoeryong'),
  'Places/Musan.md': entity('place', 'place:musan'),
  'People/Kim Chol.md': entity('person', 'person:kim-chol'),
  'People/Kim Chol (trader).md': entity('person', 'person:kim-chol-trader', 'aliases:\n  - Kim Chol\n'),
};
const everywhere = { names: { where: 'everywhere' } };

const marks = ({ page }: VaultPage): Locator => page.locator('.cm-content .dateline-known-name');
const read = ({ page }: VaultPage): Locator => page.locator('.markdown-preview-view mark.dateline-known-name');
const textOf = async (vault: VaultPage): Promise<string> => (await vault.files())[DIARY] ?? '';
/** Opens the menu of the editor at words, wherever they stand in its lines. */
async function menuAt({ page }: VaultPage, words: string): Promise<readonly string[]> {
  const at = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('.cm-content') as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(sought);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + sought.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`No ${sought}`);
  }, words);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await page.locator('.menu').waitFor();
  return page.locator('.menu .menu-item-title').allTextContents();
}

describe('what can be done with known names in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  async function openDiary(options: Parameters<typeof open>[0] = {}): Promise<VaultPage> {
    const vault = await open({ data: everywhere, ...options });
    await vault.openNote(DIARY, 'source');
    await marks(vault).first().waitFor();
    return vault;
  }

  it.each(LOOKS)('is in the menu of a name and of a link to an entity, in %s on a %s', async (theme, device) => {
    const vault = await openDiary({ config: { theme, device } });
    const OF_NAME = ['Link this name', 'Link all of this name in the note', 'Link all known names in the note…', 'Means another…', 'Never here']; // prettier-ignore
    const ofName = await menuAt(vault, 'Musan');
    expect(ofName).toEqual(expect.arrayContaining(OF_NAME));
    expect(ofName).not.toContain('Unlink');
    await picture(vault, 'names-menu');
    await vault.page.mouse.click(5, 5);
    await vault.page.locator('.menu').waitFor({ state: 'detached' });
    const ofLink = await menuAt(vault, '[[Hoeryong]]');
    expect(ofLink).toEqual(expect.arrayContaining(['Unlink', 'Means another…']));
    expect(ofLink).not.toContain('Link this name');
    await vault.click('Unlink');
    await expect.poll(() => textOf(vault)).toBe(TEXT.replace('[[Hoeryong]]', 'Hoeryong'));
  });

  it('takes “means another” back by one step of the editor’s undo, of a name and of a link', async () => {
    const vault = await openDiary();
    for (const [at, becomes] of [
      ['Musan', 'from [[Kim Chol (trader)|Musan]];'],
      ['[Hoeryong]]', 'see [[Kim Chol (trader)|Hoeryong]].'],
    ] as const) {
      await vault.cursorIn('has not');
      await vault.page.keyboard.type('xx');
      await expect.poll(() => textOf(vault)).toContain('xx');
      const before = await textOf(vault);
      await vault.cursorIn(at);
      await vault.palette('Say whom this name means…');
      await vault.page.getByPlaceholder('Choose what the name means').waitFor();
      await vault.page.keyboard.type('trader');
      await vault.page.keyboard.press('Enter');
      await expect.poll(() => textOf(vault)).toContain(becomes);
      await vault.page.locator('div.cm-content').focus();
      await vault.page.keyboard.press('Control+z');
      await expect.poll(() => textOf(vault)).toBe(before);
      await vault.page.keyboard.press('Control+z');
      await expect.poll(() => textOf(vault)).toBe(TEXT);
    }
  });

  it.each([
    [false, '| [[Kim Chol (trader)\\|Kim Chol]] | [[Hoeryong]] |'],
    [true, '| [Kim Chol](Kim%20Chol%20(trader).md) | [Hoeryong](Hoeryong.md) |'],
  ])('links in the cells of a table as the app does (Markdown links: %s)', async (useMarkdownLinks, row) => {
    const vault = await openDiary({ config: { useMarkdownLinks } });
    await vault.cursorIn('Kim Chol |');
    await vault.palette('Link this name');
    await vault.page.locator('.suggestion-item', { hasText: 'Kim Chol (trader)' }).click();
    await vault.cursorIn('Hoeryong |');
    await vault.palette('Link this name');
    await expect.poll(() => textOf(vault)).toBe(TEXT.replace('| Kim Chol | Hoeryong |', row));
    await vault.openNote(DIARY, 'preview');
    expect(await vault.page.locator('.markdown-preview-view td').allTextContents()).toEqual(['Kim Chol', 'Hoeryong']);
    await picture(vault, useMarkdownLinks ? 'names-table-markdown' : 'names-table');
  });

  it('follows the settings where a note is read, without that it is opened anew', async () => {
    const vault = await open({ data: everywhere });
    await vault.openNote(DIARY);
    await expect.poll(() => read(vault).allTextContents()).toEqual(['Kim Chol', 'Musan', 'Kim Chol', 'Hoeryong']);
    await vault.openSettings('dateline');
    await vault.setting('Mark names in headings').locator('.checkbox-container').click();
    await expect.poll(() => read(vault).first().textContent()).toBe('Hoeryong');
    await vault.setting('Mark known names').locator('select').selectOption('folders');
    await expect.poll(() => read(vault).count()).toBe(0);
    await vault.setting('Chosen folders').locator('textarea').fill('Notes');
    await expect.poll(() => read(vault).count()).toBe(5);
  });

  it.each(['source', 'preview'] as const)('follows the note itself where it is moved, in %s', async (mode) => {
    const vault = await open({ data: { names: { where: 'folders', folders: ['Notes'] } } });
    await vault.openNote(DIARY, mode);
    const found = mode === 'source' ? marks(vault) : read(vault);
    const move = (from: string, to: string): Promise<void> =>
      vault.page.evaluate(
        async ([old, path]) => {
          const { app } = window.host;
          await app.vault.rename(app.vault.getFileByPath(old as string) as never, path as string);
        },
        [from, to],
      );
    await expect.poll(() => found.count()).toBe(4);
    await move(DIARY, 'Diary.md');
    await expect.poll(() => found.count()).toBe(0);
    await move('Diary.md', DIARY);
    await expect.poll(() => found.count()).toBe(4);
  });

  it('shows in both panes of one note', async () => {
    const vault = await openDiary();
    await vault.page.evaluate(async (path) => {
      const { app } = window.host;
      const file = app.vault.getFileByPath(path) as never;
      await app.workspace.getLeaf('tab').openFile(file, { state: { mode: 'source' } });
    }, DIARY);
    const shown = marks(vault).filter({ visible: true });
    await expect.poll(() => shown.allTextContents()).toEqual(['Kim Chol', 'Musan', 'Kim Chol', 'Hoeryong']);
    await vault.cursorIn('Musan');
    await vault.palette('Link this name');
    await expect.poll(() => shown.allTextContents()).toEqual(['Kim Chol', 'Kim Chol', 'Hoeryong']);
    await expect.poll(() => textOf(vault)).toBe(TEXT.replace('Musan', '[[Musan]]'));
    await vault.page.locator('.workspace-tab-header').first().click();
    await expect.poll(() => shown.allTextContents()).toEqual(['Kim Chol', 'Kim Chol', 'Hoeryong']);
  });

  it.each(['source', 'preview'] as const)('is seen where colours are forced, in %s', async (mode) => {
    const vault = await open({ data: everywhere });
    await vault.page.emulateMedia({ forcedColors: 'active' });
    await vault.openNote(DIARY, mode);
    const found = mode === 'source' ? marks(vault) : read(vault);
    await expect.poll(() => found.count()).toBe(4);
    const styles = await found.evaluateAll((all) => all.map((el) => getComputedStyle(el).textDecorationStyle));
    expect(styles).toEqual(['double', 'dotted', 'double', 'dotted']);
    // The system's colours: a highlight of its own would hide which is which.
    const backgrounds = await found.evaluateAll((all) => all.map((el) => getComputedStyle(el).backgroundColor));
    expect(backgrounds.filter((colour) => !/^rgba\(.*, 0\)$/.test(colour))).toEqual([]);
    await picture(vault, `names-forced-${mode}`);
  });

  it.each(LOOKS)('is offered after the tenth import, in %s on a %s', async (theme, device) => {
    const remembered = { 'dateline-first-steps': true, 'dateline-imports': 9 };
    const vault = await open({ data: { review: { mode: 'none' } }, config: { theme, device, remembered } });
    await vault.copy(
      'Miners trade coal\n\nMUSAN, March 3 (Daily NK) — Miners in Musan traded coal, a resident said.\n',
    );
    await vault.palette('Import from clipboard');
    await vault.modal('Import report');
    await vault.page.keyboard.press('Escape');
    await vault.page.getByRole('button', { name: 'Underline names' }).waitFor();
    await picture(vault, 'names-offer');
    await vault.page.getByRole('button', { name: 'Underline names' }).press('Enter');
    await vault.openNote(DIARY, 'source');
    await marks(vault).first().waitFor();
    expect(await vault.saved()).toMatchObject({ names: { where: 'everywhere' } });
  });

  it.each(LOOKS.slice(0, 2))('shows the card, and the choice of several, in %s on a %s', async (theme, device) => {
    const vault = await openDiary({ config: { theme, device } });
    await marks(vault).filter({ hasText: 'Musan' }).hover();
    await vault.page.getByRole('button', { name: 'Open dossier' }).waitFor();
    await picture(vault, 'names-card');
    await vault.page.keyboard.press('Escape');
    await vault.page.mouse.move(900, 700);
    await marks(vault).filter({ hasText: 'Kim Chol' }).first().hover();
    await vault.page.locator('.dateline-card', { hasText: 'May mean' }).waitFor();
    await picture(vault, 'names-several');
  });

  it.each(LOOKS.slice(2))('asks a finger which of several it is, in %s on a %s', async (theme, device) => {
    const vault = await openDiary({ config: { theme, device } });
    await vault.page.locator('.dateline-known-name-tap').first().tap();
    await vault.page.locator('.suggestion-item', { hasText: 'Musan' }).waitFor();
    await picture(vault, 'names-tapped-several');
    await vault.page.locator('.suggestion-item', { hasText: 'Musan' }).tap();
    await vault.modal('Card');
  });
});
