import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

describe('the help in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin() });
  const sought = ({ page }: VaultPage) => page.getByRole('searchbox', { name: 'Search the help' });
  /** The last of its codes is there. */
  const drawn = ({ page }: VaultPage): Promise<void> =>
    page.locator('.dateline-help-section', { hasText: 'is-outlet' }).waitFor({ state: 'attached' });
  const focused = ({ page }: VaultPage): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? '');
  const shown = ({ page }: VaultPage): Promise<string[]> =>
    page.locator('.dateline-help-section:visible > :is(h1, h2, h3)').allTextContents();
  const opened = async (options: Parameters<typeof open>[0] = {}): Promise<VaultPage> => {
    const vault = await open(options);
    await vault.palette('Help');
    await drawn(vault);
    await expect.poll(() => sought(vault).evaluate((el) => el === document.activeElement)).toBe(true);
    return vault;
  };

  it.each(LOOKS)('shows contents and pages, and finds words, in %s on a %s', async (theme, device) => {
    const vault = await opened({ config: { theme, device } });
    await vault.screenshot(`help-${vault.look}`);
    await sought(vault).fill('merge aliases');
    await vault.page
      .getByRole('status')
      .getByText(/^\d+ sections found$/)
      .waitFor();
    expect(await shown(vault)).toContain('Merging');
    await picture(vault, 'help-found');
    await sought(vault).press('Enter');
    await vault.screenshot(`help-section-${vault.look}`);
  });

  it.each([LOOKS[0], LOOKS[3]])('breaks no rule with all that it has, in %s on a %s', async (theme, device) => {
    const vault = await opened({ config: { theme, device } });
    await picture(vault, 'help');
  });

  it('is gone through by keys', async () => {
    const vault = await opened();
    const { keyboard } = vault.page;
    await keyboard.type('splitting');
    const found = await shown(vault);
    await keyboard.press('ArrowDown');
    expect(await focused(vault)).toBe(found[0]);
    await keyboard.press('ArrowDown');
    expect(await focused(vault)).toBe(found[1]);
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    expect(await sought(vault).evaluate((el) => el === document.activeElement)).toBe(true);
    await keyboard.press('Enter');
    expect(await vault.page.evaluate(() => document.activeElement?.matches('.dateline-help-section > *'))).toBe(true);
    expect(await focused(vault)).toBe(found[0]);
    await keyboard.press('Escape');
    expect(await sought(vault).inputValue()).toBe('');
    expect((await shown(vault)).length).toBeGreaterThan(60);
    await keyboard.type('zzz');
    await vault.page.getByText('No section has all of these words.').waitFor();
    expect(await shown(vault)).toEqual([]);
  });

  it('follows its links from section to section, also to one that the search hides', async () => {
    const vault = await opened();
    await sought(vault).fill('all formats');
    await vault.page.locator('.dateline-help-pages a', { hasText: 'all formats' }).click();
    await expect.poll(() => focused(vault)).toBe('Export');
    expect(await sought(vault).inputValue()).toBe('');
    expect(await vault.files()).toEqual({});
  });

  it('says what to do about a problem of a report', async () => {
    const vault = await open({ files: { 'Bad.md': '---\na: [\n---\nPolice searched homes in Hoeryong on Monday.\n' } });
    await vault.openNote('Bad.md');
    await vault.palette('File the current note');
    await vault.modal('Filing report');
    await vault.page.getByRole('link', { name: 'What to do' }).click();
    await drawn(vault);
    await expect.poll(() => focused(vault)).toContain('invalid-yaml');
    await vault.screenshot('help-problem');
  });

  it.each([LOOKS[0], LOOKS[3]])('has Korean headings in an app in Korean, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device, language: 'ko' } });
    await vault.palette('도움말');
    await drawn(vault);
    await vault.page.getByRole('heading', { name: '보관함 관리' }).waitFor();
    await vault.screenshot(`korean-help-${vault.look}`);
    await vault.page.getByRole('searchbox', { name: '도움말에서 찾기' }).fill('병합');
    await vault.page.getByText(/^항목 \d+개 찾음$/).waitFor();
    await picture(vault, 'korean-help-found');
  });
});
