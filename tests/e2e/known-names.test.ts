import type { Locator } from 'playwright-core';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, OPPOSITES, picture } from './in-chromium';

const entity = (type: string, id: string, more = ''): string => `---\ntype: ${type}\nentity-id: ${id}\n${more}---\n`;

const DIARY = 'Notes/Diary.md';
const files = {
  [DIARY]: [
    'Snow fell in Hoeryong on Friday. The Hoeryong Police searched two homes, and Kim Song Il asked why.',
    '',
    'Kim Chol has not called. Hoeryong is quiet, as `Hoeryong` was last year; see [[Hoeryong]].',
    '',
    '> Nobody in Musan knows of it.',
    '',
  ].join('\n'),
  'Places/Hoeryong.md': entity('place', 'place:hoeryong', 'location: "[[North Hamgyong]]"\n'),
  'Places/North Hamgyong.md': entity('place', 'place:north-hamgyong'),
  'Places/Musan.md': entity('place', 'place:musan'),
  'Agencies/Hoeryong Police.md': entity('agency', 'agency:police', 'location: "[[Hoeryong]]"\n'),
  'People/Kim Song Il.md': entity('person', 'person:kim-song-il'),
  'People/Kim Chol.md': entity('person', 'person:kim-chol'),
  'People/Kim Chol (trader).md': entity('person', 'person:kim-chol-trader', 'aliases:\n  - Kim Chol\n'),
  'Articles/Story.md':
    '---\ntitle: Story\ndate: 2024-11-15\nplaces:\n  - "[[Hoeryong]]"\narticle-id: story\ndateline: 1\n---\nMusan was told of [[Hoeryong]].\n',
};
const everywhere = { names: { where: 'everywhere' } };

const marks = ({ page }: VaultPage): Locator => page.locator('.cm-content .dateline-known-name');
const marked = (vault: VaultPage): Promise<string[]> => marks(vault).allTextContents();
const textOf = async (vault: VaultPage): Promise<string> => (await vault.files())[DIARY] ?? '';
const undo = ({ page }: VaultPage): Promise<void> => page.keyboard.press('Control+z');

describe('known names in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  async function openDiary(options: Parameters<typeof open>[0] = {}): Promise<VaultPage> {
    const vault = await open({ data: everywhere, ...options });
    await vault.openNote(DIARY, 'source');
    await marks(vault).first().waitFor();
    return vault;
  }

  it.each(LOOKS)('are marked while the setting is on, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.openNote(DIARY, 'source');
    expect(await vault.page.locator('.cm-editor').count()).toBe(0);
    await vault.openSettings('dateline');
    const setting = vault.setting('Mark known names');
    await setting.scrollIntoViewIfNeeded();
    await picture(vault, 'names-settings');
    await setting.locator('select').selectOption('everywhere');
    await vault.page.locator('.modal-close-button').last().click();
    await expect
      .poll(() => marked(vault))
      .toEqual(['Hoeryong', 'Hoeryong Police', 'Kim Song Il', 'Kim Chol', 'Hoeryong', 'Musan']);
    expect(await vault.page.locator('.mod-ambiguous').allTextContents()).toEqual(['Kim Chol']);
    await picture(vault, 'names-marked');
    expect(await vault.files()).toMatchObject(files);
    await vault.openNote('Articles/Story.md', 'source');
    await vault.page.waitForTimeout(500);
    expect(await marked(vault)).toEqual([]);
  });

  it('have the card of a link under the pointer, and of several the choice', async () => {
    const vault = await openDiary();
    await marks(vault).filter({ hasText: 'Hoeryong Police' }).hover();
    await vault.page.getByRole('button', { name: 'Open dossier' }).waitFor();
    await picture(vault, 'names-card');
    await vault.page.keyboard.press('Escape');
    await vault.page.mouse.move(900, 700);
    await marks(vault).filter({ hasText: 'Kim Chol' }).hover();
    await vault.page.locator('.dateline-card', { hasText: 'May mean' }).waitFor();
    await picture(vault, 'names-several');
    await vault.page.getByRole('link', { name: 'Kim Chol (trader)' }).click();
    await vault.modal('Card');
  });

  it.each(LOOKS.slice(2))(
    'show their cards to a finger by a mark at the margin, in %s on a %s',
    async (theme, device) => {
      const vault = await openDiary({ config: { theme, device } });
      await vault.page.locator('.dateline-known-name-tap').last().tap();
      await vault.modal('Card');
      await vault.page.locator('.dateline-card-name', { hasText: 'Musan' }).waitFor();
      await picture(vault, 'names-tapped');
    },
  );

  it('show the card by keys alone', async () => {
    const vault = await openDiary();
    await vault.cursorIn('Musan');
    await vault.palette('Show card');
    await vault.modal('Card');
    await vault.page.locator('.dateline-card-name', { hasText: 'Musan' }).waitFor();
  });

  it.each([
    ['Link this name', 'Musan', 'Nobody in [[Musan]] knows'],
    ['Link all of this name in the note', 'Hoeryong on', 'in [[Hoeryong]] on Friday'],
    ['Unlink this name', '[Hoeryong]]', 'year; see Hoeryong.'],
    ['Never mark this name in this note', 'Musan', 'dateline-marks-never:\n  - Musan\n'],
  ])('“%s” is one step of the editor’s undo', async (command, at, becomes) => {
    const vault = await openDiary();
    await vault.cursorIn('of it.');
    await vault.page.keyboard.type('ff');
    await expect.poll(() => textOf(vault)).toContain('offf it.');
    const before = await textOf(vault);
    await vault.cursorIn(at);
    await vault.palette(command);
    await expect.poll(() => textOf(vault)).toContain(becomes);
    await vault.page.locator('div.cm-content').focus();
    await undo(vault);
    await expect.poll(() => textOf(vault)).toBe(before);
    await undo(vault);
    await expect.poll(() => textOf(vault)).toBe(files[DIARY]);
  });

  it('link to another note than the likeliest where that is said, also where there is a link', async () => {
    const vault = await openDiary();
    for (const at of ['Kim Chol', '[Hoeryong]]']) {
      await vault.cursorIn(at);
      await vault.palette('Say whom this name means…');
      await vault.page.getByPlaceholder('Choose what the name means').waitFor();
      await vault.page.keyboard.type('trader');
      await vault.page.keyboard.press('Enter');
    }
    const text = files[DIARY].replace('Kim Chol', '[[Kim Chol (trader)|Kim Chol]]');
    await expect.poll(() => textOf(vault)).toBe(text.replace('[[Hoeryong]]', '[[Kim Chol (trader)|Hoeryong]]'));
  });

  it.each(LOOKS)('are linked all at once after a preview, in %s on a %s', async (theme, device) => {
    const vault = await openDiary({ config: { theme, device } });
    await vault.cursorIn('Musan');
    await vault.palette('Link all known names in the note…');
    await vault.modal('Link known names');
    const modal = vault.page.locator('.modal');
    await picture(vault, 'names-preview');
    await modal.getByRole('combobox').selectOption('People/Kim Chol (trader).md');
    await modal.getByLabel('Musan').focus();
    await vault.page.keyboard.press('Space');
    await vault.page.keyboard.press('Control+Enter');
    const linked = [
      'Snow fell in [[Hoeryong]] on Friday. The [[Hoeryong Police]] searched two homes, and [[Kim Song Il]] asked why.',
      '',
      '[[Kim Chol (trader)|Kim Chol]] has not called. [[Hoeryong]] is quiet, as `Hoeryong` was last year; see [[Hoeryong]].',
      '',
      '> Nobody in Musan knows of it.',
      '',
    ].join('\n');
    await expect.poll(() => textOf(vault)).toBe(linked);
    await vault.page.locator('div.cm-content').focus();
    await undo(vault);
    await expect.poll(() => textOf(vault)).toBe(files[DIARY]);
  });

  it.each(OPPOSITES)('are suggested after the trigger, by keys alone, in %s on a %s', async (theme, device) => {
    const vault = await openDiary({ config: { theme, device } });
    const list = vault.page.locator('.suggestion-container');
    await vault.cursorIn('Nobody in');
    await vault.page.keyboard.press('Home');
    await vault.page.keyboard.type('Ask @kim');
    await list.locator('.suggestion-item').first().waitFor();
    await picture(vault, 'names-suggested');
    await vault.page.keyboard.type(' song');
    await expect.poll(() => list.locator('.suggestion-item').count()).toBe(1);
    await vault.page.keyboard.press('Enter');
    await vault.page.keyboard.type(' first. ');
    await expect.poll(() => textOf(vault)).toContain('Ask [[Kim Song Il]] first. ');
    expect(await list.count()).toBe(0);
    for (const typed of ['mail@kim', '`@kim', '[[@kim']) {
      await vault.page.keyboard.type(typed);
      await vault.page.waitForTimeout(200);
      expect(await list.count()).toBe(0);
      await vault.page.keyboard.press('Enter');
    }
  });

  it.each(LOOKS)('are marked where the note is read, in %s on a %s', async (theme, device) => {
    const vault = await open({ data: everywhere, config: { theme, device } });
    await vault.openNote(DIARY);
    const read = vault.page.locator('.markdown-preview-view mark.dateline-known-name');
    await expect
      .poll(() => read.allTextContents())
      .toEqual(['Hoeryong', 'Hoeryong Police', 'Kim Song Il', 'Kim Chol', 'Hoeryong', 'Musan']);
    await picture(vault, 'names-read');
    await read.last().focus();
    await vault.page.keyboard.press('Enter');
    await vault.modal('Card');
    await vault.page.keyboard.press('Escape');
    await vault.openNote('Articles/Story.md');
    await vault.page.waitForTimeout(300);
    expect(await read.count()).toBe(0);
  });

  it('take what is typed in the middle of one where the cursor is', async () => {
    const vault = await openDiary();
    for (const [words, typed] of [
      ['Musan', 'abc'],
      ['Kim Song Il', 'de'],
    ] as const) {
      const box = await marks(vault).filter({ hasText: words }).boundingBox();
      if (box === null) throw new Error('No mark');
      await vault.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await vault.page.keyboard.type(typed);
      await vault.page.waitForTimeout(400);
      await vault.page.keyboard.type(typed);
      await vault.page.keyboard.press('Backspace');
    }
    // Saved a moment after it is typed.
    await expect.poll(() => textOf(vault)).toMatch(/Kim S?o?n?g?.*ded(?!e).*Il asked/);
    const text = await textOf(vault);
    expect(text).toMatch(/Nobody in M\w*abcab\w*n knows/);
    expect(text.replace('abcab', '').replace('ded', '')).toBe(files[DIARY]);
  });

  it('have a menu in the editor', async () => {
    const vault = await openDiary();
    await marks(vault).filter({ hasText: 'Musan' }).click({ button: 'right' });
    await vault.click('Never here');
    await expect.poll(() => textOf(vault)).toMatch(/^---\ndateline-marks-never:\n {2}- Musan\n---\nSnow/);
    await expect.poll(() => marked(vault)).not.toContain('Musan');
  });

  it('stand back in a note that says so, and outside the chosen folders', async () => {
    const own = { ...files, 'Quiet.md': '---\ndateline-marks: false\n---\nMusan\n', 'Else.md': 'Musan\n' };
    const vault = await open({ files: own, data: { names: { where: 'folders', folders: ['Notes'] } } });
    for (const [note, expected] of [
      ['Else.md', 0],
      [DIARY, 6],
    ] as const) {
      await vault.openNote(note, 'source');
      if (expected > 0) await expect.poll(() => marks(vault).count()).toBe(expected);
      else {
        await vault.page.waitForTimeout(600);
        expect(await marks(vault).count()).toBe(0);
      }
    }
    await vault.openSettings('dateline');
    await vault.setting('Mark known names').locator('select').selectOption('everywhere');
    await vault.page.locator('.modal-close-button').last().click();
    await vault.openNote('Else.md', 'source');
    await expect.poll(() => marks(vault).count()).toBe(1);
    await vault.openNote('Quiet.md', 'source');
    await vault.page.waitForTimeout(600);
    expect(await marks(vault).count()).toBe(0);
  });
});
