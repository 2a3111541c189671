import type { Locator } from 'playwright-core';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const entity = (type: string, id: string, more = ''): string => `---\ntype: ${type}\nentity-id: ${id}\n${more}---\n`;
const DIARY = 'Notes/Diary.md';
const files = {
  [DIARY]: 'Snow fell on Friday.\n\n',
  'Places/Hoeryong.md': entity('place', 'place:hoeryong', 'aliases:\n  - 회령시\n'),
  'People/Kim Song Il.md': entity('person', 'person:kim-song-il'),
  'People/Kim Chol.md': entity('person', 'person:kim-chol'),
};
const mode = (suggest: string): object => ({ names: { where: 'everywhere', suggest } });

const list = ({ page }: VaultPage): Locator => page.locator('.suggestion-item.dateline-name-suggestion');
const textOf = async (vault: VaultPage): Promise<string> => (await vault.files())[DIARY] ?? '';

describe('suggestions of known names in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  async function write(data: object, options: Parameters<typeof open>[0] = {}): Promise<VaultPage> {
    const vault = await open({ data, ...options });
    await vault.openNote(DIARY, 'source');
    await vault.page.evaluate(() => {
      const { editor } = window.host.app.workspace.activeEditor ?? {};
      editor?.focus();
      editor?.setCursor(editor.offsetToPos(editor.getValue().length));
    });
    return vault;
  }

  it.each(OPPOSITES)(
    'come by themselves after three letters where that is set, in %s on a %s',
    async (theme, device) => {
      const vault = await write(mode('letters'), { config: { theme, device } });
      const { keyboard } = vault.page;
      await keyboard.type('In Ho');
      await vault.page.waitForTimeout(300);
      expect(await list(vault).count()).toBe(0);
      await keyboard.type('e');
      await list(vault).first().waitFor();
      await picture(vault, 'names-suggested-by-letters');
      await keyboard.press('Tab');
      await keyboard.type(' it rains.');
      await expect.poll(() => textOf(vault)).toContain('In [[Hoeryong]] it rains.');
      await keyboard.press('Control+z');
      await keyboard.press('Control+z');
      await expect.poll(() => textOf(vault)).toBe(`${files[DIARY]}In Hoe`);
    },
  );

  it('leave Enter to who ends a line, where nobody asked for them', async () => {
    const vault = await write(mode('letters'));
    await vault.page.keyboard.type('- Ask Kim');
    await list(vault).first().waitFor();
    await vault.page.keyboard.press('Enter');
    await vault.page.keyboard.type('Kim');
    await list(vault).first().waitFor();
    await vault.page.keyboard.press('ArrowDown');
    await vault.page.keyboard.press('Enter');
    await expect.poll(() => textOf(vault)).toMatch(/- Ask Kim\n(?:- )?\[\[Kim Song Il\]\]$/);
  });

  it('lose no key of who types on and chooses none', async () => {
    const vault = await write(mode('letters'));
    const text = 'Kim Chol was in Hoeryong, said Kimberley; kim song ilk.';
    await vault.page.keyboard.type(text, { delay: 20 });
    await expect.poll(() => textOf(vault)).toBe(`${files[DIARY]}${text}`);
  });

  it('are put in with the words as they were typed by Shift and Enter', async () => {
    const vault = await write(mode('trigger'));
    await vault.page.keyboard.type('Ask @kim c');
    await list(vault).first().waitFor();
    await vault.page.keyboard.press('Shift+Enter');
    await expect.poll(() => textOf(vault)).toContain('Ask [[Kim Chol|kim c]]');
  });

  it('stay away after Escape until another name is begun', async () => {
    const vault = await write(mode('trigger'));
    await vault.page.keyboard.type('Ask @kim');
    await list(vault).first().waitFor();
    await vault.page.keyboard.press('Escape');
    await vault.page.keyboard.type(' song', { delay: 50 });
    await vault.page.waitForTimeout(300);
    expect(await list(vault).count()).toBe(0);
    await vault.page.keyboard.type(' or @hoe');
    await list(vault).first().waitFor();
  });

  it('stand back where another plugin has its suggestions open, and leave links to the app', async () => {
    const vault = await write(mode('letters'));
    await vault.page.evaluate(() => {
      document.body.createDiv({ cls: 'suggestion-container', text: 'Others' });
    });
    await vault.page.keyboard.type('Hoeryong');
    await vault.page.waitForTimeout(300);
    expect(await list(vault).count()).toBe(0);
    await vault.page.evaluate(() => document.querySelector('.suggestion-container')?.remove());
    await vault.page.keyboard.type(' [[Hoeryong');
    await vault.page.waitForTimeout(300);
    expect(await list(vault).count()).toBe(0);
    await vault.page.keyboard.type(']] Hoery');
    await list(vault).first().waitFor();
  });

  it('leave the turn to others within code', async () => {
    const vault = await write(mode('letters'));
    await vault.page.keyboard.insertText('```\n');
    await vault.page.keyboard.type('Hoeryong', { delay: 50 });
    await vault.page.waitForTimeout(300);
    expect(await list(vault).count()).toBe(0);
    await vault.page.keyboard.insertText('\n```\n');
    await vault.page.keyboard.type('Hoeryong');
    await list(vault).first().waitFor();
  });

  it('go by syllables and by first consonants', async () => {
    const vault = await write(mode('trigger'));
    for (const typed of ['@회ㄹ', '@ㅎㄹㅅ']) {
      await vault.page.keyboard.insertText(typed);
      await list(vault).first().waitFor();
      await vault.page.keyboard.press('Enter');
      await vault.page.keyboard.type(' ');
    }
    await expect.poll(() => textOf(vault)).toContain('[[Hoeryong|회령시]] [[Hoeryong|회령시]] ');
  });
});
