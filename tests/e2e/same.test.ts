import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const entity = (type: string, id: string, more = ''): string =>
  `---\ntype: ${type}\nentity-id: ${id}\n${more}---\nMine.\n`;

const article = (n: number, who: string, body = 'World Food Programme'): string =>
  [
    '---',
    `title: Mine talks, part ${n}`,
    'actors:',
    `  - "[[${who}]]"`,
    `  - "[[${body}]]"`,
    'places:',
    '  - "[[Musan]]"',
    `article-id: talks-${n}`,
    'dateline: 1',
    '---',
    `[[${who}]] of the [[${body}]] spoke in [[Musan]] on Monday.`,
    '',
  ].join('\n');

const files = {
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [`Articles/Talks ${n}.md`, article(n, 'Jang Myong Ho')])),
  ...Object.fromEntries([5, 6].map((n) => [`Articles/Talks ${n}.md`, article(n, 'Chang Myŏng-ho')])),
  ...Object.fromEntries(
    [7, 8].map((n) => [`Articles/Talks ${n}.md`, article(n, 'Olena Marchuk', 'World Food Program')]),
  ),
  'People/Jang Myong Ho.md': entity('person', 'person:jang-myong-ho'),
  'People/Chang Myŏng-ho.md': entity('person', 'person:chang-myong-ho'),
  'People/Olena Marchuk.md': entity('person', 'person:olena-marchuk'),
  'Organizations/World Food Programme.md': entity('organization', 'organization:world-food-programme'),
  'Organizations/World Food Program.md': entity('organization', 'organization:world-food-program'),
  'Places/Musan.md': entity('place', 'place:musan'),
};

const names = (vault: VaultPage): Promise<string[]> => vault.page.locator('.dateline-same-names').allTextContents();

describe('the finder of duplicates in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(OPPOSITES)('proposes pairs with what speaks for them, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.palette('Find duplicate entities');
    await vault.modal('Entities that may be one');
    await vault.page.locator('.dateline-same-pair').first().waitFor();
    expect(await names(vault)).toEqual(
      expect.arrayContaining(['Chang Myŏng-ho → Jang Myong Ho', 'World Food Program → World Food Programme']),
    );
    expect(await vault.files()).toEqual(files);
    await picture(vault, 'same');
  });

  it('merges, tells apart and skips by keys', async () => {
    const vault = await open();
    await vault.palette('Find duplicate entities');
    await vault.page.locator('.dateline-same-pair').first().waitFor();
    const row = (name: string): ReturnType<VaultPage['page']['locator']> =>
      vault.page.locator('.dateline-same-pair', { hasText: name });
    await row('Chang Myŏng-ho').focus();
    await vault.page.keyboard.press('Enter');
    await vault.modal('Merge Chang Myŏng-ho into Jang Myong Ho');
    await vault.click('Merge');
    await vault.page.getByText('Chang Myŏng-ho was merged into Jang Myong Ho.').waitFor();
    await row('Chang Myŏng-ho').waitFor({ state: 'detached' });
    expect(Object.keys(await vault.files())).not.toContain('People/Chang Myŏng-ho.md');
    await row('World Food Programme').focus();
    await vault.page.keyboard.press('n');
    await row('World Food Programme').waitFor({ state: 'detached' });
    await vault.page.waitForFunction(() =>
      (window.host.files()['Organizations/World Food Program.md'] ?? '').includes('not-same-as:'),
    );
    await vault.page.getByText('No pair is left.').waitFor();
    await picture(vault, 'same-done');
    await vault.page.keyboard.press('Escape');
    await vault.palette('Find duplicate entities');
    await vault.page.getByText(/^No two of \d+ entities look like one\.$/).waitFor();
  });
});
