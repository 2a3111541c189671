import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const ENTITY = 'Organizations/Kestrel Shipping.md';
const COUNT = 24;
/** So many take a while to look at. */
const MANY = 400;

/** No line comes back so often that it is the page’s. */
const GOODS = 'coal rice salt fish iron sand wood zinc soap rope silk tea'.split(' ');

const article = (n: number): string =>
  [
    '---',
    `date: 2024-03-${String((n % 28) + 1).padStart(2, '0')}`,
    'location: "[[Busan]]"',
    'tags:',
    '  - article',
    `article-id: story-${n}`,
    'dateline: 1',
    '---',
    n % 2 === 0
      ? `Inspectors searched ${n} ships of Kestrel in Busan for ${GOODS[(n / 2) % GOODS.length] ?? ''} on Monday. Kestrel said that its papers were in order.`
      : `Traders in Hoeryong sold ${n} bags of rice on Monday, a resident said.`,
    '',
    'Nobody was hurt.',
    '',
  ].join('\n');

const articles = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`Articles/Story ${i + 1}.md`, article(i + 1)]));

const files = {
  ...articles(COUNT),
  [ENTITY]: '---\ntype: organization\nentity-id: my-kestrel\naliases:\n  - Kestrel\n---\nMy notes.\n',
  'Places/Busan.md': '---\ntype: place\nentity-id: place:busan:kr.busan\n---\n',
};

const linked = async (vault: VaultPage): Promise<number> =>
  Object.entries(await vault.files()).filter(
    ([path, text]) => path.startsWith('Articles/') && text.includes('of [[Kestrel Shipping|Kestrel]] in'),
  ).length;

describe('relinking in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(OPPOSITES)('shows what would change, with examples, and does it, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    const before = await vault.files();
    await vault.palette('Relink the whole vault');
    await vault.modal('Relink the whole vault');
    await vault.page.getByText(`of ${COUNT} articles change.`).waitFor();
    await picture(vault, 'relink');
    const entity = vault.page.locator('.dateline-relink details', { hasText: 'Kestrel Shipping' });
    await entity.locator('summary').focus();
    await vault.page.keyboard.press('Enter');
    await entity.getByText('ships of [[Kestrel Shipping|Kestrel]] in').first().waitFor();
    await picture(vault, 'relink-examples');
    await expect.poll(() => entity.locator('.dateline-example').count()).toBe(5);
    await entity.getByText('Show more examples').click();
    await expect.poll(() => entity.locator('.dateline-example').count()).toBe(10);
    expect(await vault.files()).toEqual(before);
    const articles = vault.page.locator('.dateline-relink details', { hasText: 'Choose which articles change' });
    await articles.locator('summary').focus();
    await vault.page.keyboard.press('Enter');
    await articles.locator('.dateline-choice').first().waitFor();
    const action = vault.page.locator('.dateline-relink .mod-cta');
    const all = await action.textContent();
    await vault.page.keyboard.press('Tab');
    await vault.page.keyboard.press('Tab');
    await vault.page.keyboard.press('Space');
    expect(await action.textContent()).not.toBe(all);
    await picture(vault, 'relink-chosen');
    await vault.page.keyboard.press('Space');
    await expect.poll(() => action.textContent()).toBe(all);
    await vault.page.locator('.dateline-relink .mod-cta').click();
    await vault.page.getByText('Show report').waitFor();
    expect(await linked(vault)).toBe(COUNT / 2);
    await picture(vault, 'relink-done');
    await vault.palette('Relink the whole vault');
    await vault.page.getByText(`Nothing to change: ${COUNT} articles looked at.`).waitFor();
    await picture(vault, 'relink-nothing');
    await vault.click('Close');
  });

  it('links the unlinked mentions of an entity from its menu, by keyboard', async () => {
    const vault = await open();
    await vault.contextMenu(ENTITY);
    await vault.click('Link unlinked mentions');
    await vault.modal('Link mentions of Kestrel Shipping');
    await vault.page.getByText(`${COUNT / 2} of ${COUNT} articles change.`).waitFor();
    await picture(vault, 'relink-mentions');
    await vault.page.keyboard.press('Control+Enter');
    await vault.page.getByText('Show report').waitFor();
    expect(await linked(vault)).toBe(COUNT / 2);
    const others = (all: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(all).filter(([, text]) => text.includes('bags of rice')));
    expect(others(await vault.files())).toEqual(others(files));
  });

  it('changes nothing where it is closed, and can be opened again at once', async () => {
    const vault = await open();
    const before = await vault.files();
    await vault.openNote('Articles/Story 2.md');
    await vault.palette('Relink the current note');
    await vault.modal('Relink Story 2');
    await vault.page.getByText('1 of 1 article change').waitFor();
    await vault.page.keyboard.press('Escape');
    await vault.palette('Relink the whole vault');
    await vault.page.getByText(`of ${COUNT} articles change.`).waitFor();
    await vault.click('Cancel');
    expect(await vault.files()).toEqual(before);
  });

  it('stops looking when it is told to, and looks again', async () => {
    const vault = await open({ files: { ...files, ...articles(MANY) } });
    const before = await vault.files();
    await vault.palette('Relink the whole vault');
    await vault.page.getByText(/Looking at article [1-9]\d+ of/).waitFor();
    await picture(vault, 'relink-looking');
    await vault.click('Stop looking');
    await vault.page.locator('.dateline-relink').waitFor({ state: 'detached' });
    await vault.openNote('Articles/Story 2.md');
    await vault.palette('Relink the current note');
    await vault.page.getByText('1 of 1 article change').waitFor();
    await vault.click('Cancel');
    expect(await vault.files()).toEqual(before);
  });
});
