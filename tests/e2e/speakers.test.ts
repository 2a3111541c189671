import type { Locator } from 'playwright-core';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const ARTICLE = 'Articles/Rice.md';
const files = {
  [ARTICLE]: [
    '---',
    'title: Rice gets dear in Hoeryong',
    'date: 2024-11-15',
    'source: "[[Daily NK]]"',
    'places:',
    '  - "[[Hoeryong]]"',
    'article-id: rice',
    'dateline: 1',
    '---',
    'Snow fell in [[Hoeryong]] on Friday.',
    '',
    'The price of rice has doubled since the autumn and nobody on the market sells on credit any more, a source in North Hamgyong province told Daily NK on Thursday.',
    '',
    '“No ship with grain has come this year,” said Park Chol, director of the port.',
    'Wheat is dear too, trader Kim Song Il said.',
    '',
  ].join('\n'),
  'Places/Hoeryong.md': '---\ntype: place\nentity-id: place:hoeryong\n---\nMine.\n',
  'Sources/Daily NK.md': '---\ntype: source\nentity-id: source:daily-nk\n---\nMine.\n',
  'Diary.md': '“No ship with grain has come this year,” said Park Chol, director of the port.\n',
};

const lines = ({ page }: VaultPage): Locator => page.locator('.cm-line');
const mark = ({ page }: VaultPage): Locator => page.locator('.dateline-speaker');
/** Puts the cursor into a line by a click. */
const goTo = (vault: VaultPage, words: string): Promise<void> =>
  lines(vault)
    .filter({ hasText: words })
    .click({ position: { x: 40, y: 10 } });

/** Whether the mark stands over the text of the line above. */
const overlaps = ({ page }: VaultPage): Promise<boolean> =>
  page.evaluate(() => {
    const label = document.querySelector('.dateline-speaker');
    const above = label?.closest('.cm-line')?.previousElementSibling;
    if (!label || !above) throw new Error('No mark, or no line above it');
    return label.getBoundingClientRect().top < above.getBoundingClientRect().bottom;
  });

/** Turns the setting as a user does. */
async function turnSetting(vault: VaultPage): Promise<void> {
  await vault.openSettings('dateline');
  await vault.setting('Show who speaks').locator('.checkbox-container').click();
  await vault.page.locator('.modal-close-button').last().click();
  await vault.page.locator('.modal').waitFor({ state: 'detached' });
}

describe('who speaks, at the margin of a note in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(LOOKS)('is shown while the setting is on, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device }, data: { claims: { certainty: 'all' } } });
    await vault.openNote(ARTICLE, 'source');
    expect(await lines(vault).count()).toBe(0);
    await turnSetting(vault);
    await goTo(vault, 'The price of rice');
    await expect.poll(() => mark(vault).textContent()).toBe('a source in North Hamgyong province, anonymous source');
    await expect.poll(() => vault.page.locator('.dateline-spoken').count()).toBe(1);
    await picture(vault, 'speakers');
    await goTo(vault, 'No ship with grain');
    await expect.poll(() => mark(vault).textContent()).toMatch(/^Park Chol.*, named person$/);
    await picture(vault, 'speakers-named');
    await goTo(vault, 'Snow fell');
    await expect.poll(() => mark(vault).count()).toBe(0);
    await goTo(vault, 'Wheat is dear');
    await expect.poll(() => mark(vault).textContent()).toMatch(/^Kim Song Il.*, named person$/);
    await picture(vault, 'speakers-crowded');
    expect(await overlaps(vault)).toBe(false);
    await goTo(vault, 'The price of rice');
    await mark(vault).waitFor();
    await turnSetting(vault);
    await expect.poll(() => vault.page.locator('.dateline-spoken, .dateline-speaker, .cm-editor').count()).toBe(0);
    expect(await vault.files()).toMatchObject(files);
  });

  it('is told of no note but an article, and goes on with what is typed', async () => {
    const vault = await open({ data: { display: { speakers: true }, claims: { certainty: 'all' } } });
    await vault.openNote('Diary.md', 'source');
    await goTo(vault, 'No ship with grain');
    await vault.openNote(ARTICLE, 'source');
    await goTo(vault, 'No ship with grain');
    await expect.poll(() => mark(vault).textContent()).toMatch(/^Park Chol/);
    await vault.page.keyboard.press('Home');
    await vault.page.keyboard.type('Yes. ');
    await vault.page.waitForFunction((path) => window.host.files()[path]?.includes('\nYes. “No ship'), ARTICLE);
    await vault.page.keyboard.press('End');
    await expect.poll(() => mark(vault).textContent()).toMatch(/^Park Chol/);
    await vault.openNote('Diary.md', 'source');
    await goTo(vault, 'No ship with grain');
    // Longer than it waits before it reads.
    await vault.page.waitForTimeout(2000);
    expect(await mark(vault).count()).toBe(0);
  });
});
