import type { Browser } from 'playwright-core';
import { builtPlugin, launchBrowser, openVault, type OpenOptions, type VaultPage } from './browser';

/** Written for this test: a feed's text, its date and outlet in the footer. */
const STORY = `The state security bureau of North Hamgyong province has set up new checkpoints around Hoeryong to find phones that reach the Chinese network, a source in the province said on Tuesday.

Officers of the Hoeryong police department searched houses near the border and took away several residents who had received money from relatives in South Korea. The provincial state security bureau told brokers in Musan that remittances would be treated as contact with the enemy.

May 14, 2024 at 09:10AM
by DailyNK(North Korean Media)
`;
const ARTICLE = /^Articles\/2024\/2024-05-14 /;

jest.setTimeout(120_000);

describe('Dateline in Chromium, as a user meets it', () => {
  let browser: Browser;
  let vault: VaultPage;
  const plugin = builtPlugin();
  const open = async (options: Partial<OpenOptions> = {}): Promise<void> => {
    vault = await openVault(browser, { plugin, ...options });
    // A busy machine reads the gazetteer slowly the first time.
    vault.page.setDefaultTimeout(60_000);
  };
  const importStory = async (): Promise<string> => {
    await vault.copy(STORY);
    await vault.palette('Import from clipboard');
    await vault.page.locator('.modal-title', { hasText: 'Import report' }).waitFor();
    const path = Object.keys(await vault.files()).find((name) => ARTICLE.test(name));
    if (path === undefined) throw new Error('No article note was made.');
    return path;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const { errors, requests } = vault;
    await vault.close();
    expect({ errors, requests }).toEqual({ errors: [], requests: [] });
  });

  it.each([
    ['light', 'desktop'],
    ['dark', 'desktop'],
    ['light', 'phone'],
    ['dark', 'phone'],
  ] as const)('imports, reads, follows links and opens the settings in %s on a %s', async (theme, device) => {
    await open({ config: { theme, device, vaultName: 'Newsroom' } });
    const shot = (what: string): Promise<string> => vault.screenshot(`dateline-${what}-${theme}-${device}`);
    const path = await importStory();
    await shot('report');
    await vault.page.keyboard.press('Escape');
    await vault.openNote(path, 'preview');
    await vault.page.locator('[data-property-key="location"] .internal-link', { hasText: 'Hoeryong' }).waitFor();
    await shot('article');
    await vault.page.locator('[data-property-key="location"] .internal-link').click();
    await vault.page.locator('.inline-title', { hasText: /^Hoeryong$/ }).waitFor();
    await vault.page.locator('.bases-table tbody tr').first().waitFor();
    await shot('place');
    await vault.openSettings('dateline');
    await vault.setting('Folder for articles').waitFor();
    await shot('settings');
    expect(await vault.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('runs its engine in a worker, and leaves every link resolved', async () => {
    await open();
    const workers: string[] = [];
    vault.page.on('worker', (worker) => workers.push(worker.url()));
    await importStory();
    expect(workers).toHaveLength(1);
    expect(workers[0]).toMatch(/^blob:/);
    const unresolved = await vault.page.evaluate(() =>
      Object.values(window.host.app.metadataCache.unresolvedLinks).flatMap((links) => Object.keys(links)),
    );
    expect(unresolved).toEqual([]);
  });

  it('changes nothing when the same story is imported again, and undoes the import exactly', async () => {
    await open({ files: { 'Mine.md': 'my own note about [[Hoeryong]]' } });
    await importStory();
    const first = await vault.files();
    await vault.page.keyboard.press('Escape');
    await importStory();
    expect(await vault.files()).toEqual(first);
    await vault.page.keyboard.press('Escape');
    await vault.palette('Undo the last import');
    await vault.click('Undo import');
    await vault.page.locator('.modal-title', { hasText: 'Undo report' }).waitFor();
    expect(await vault.files()).toEqual({ 'Mine.md': 'my own note about [[Hoeryong]]' });
  });

  it('fetches a page only after it said what it will fetch', async () => {
    await open();
    const page = `<!doctype html><html><head><title>Checkpoints around Hoeryong</title><meta property="og:site_name" content="Daily NK"><meta property="article:published_time" content="2024-05-14T09:10:00+09:00"></head><body><article><h1>Checkpoints around Hoeryong</h1>${STORY.split(
      '\n\n',
    )
      .slice(0, 2)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')}</article></body></html>`;
    await vault.respond('https://www.dailynk.example/story', { body: page });
    await vault.palette('Import from URL…');
    await vault.type('https://www.dailynk.example/story');
    expect(await vault.page.evaluate(() => window.host.network.requests.length)).toBe(0);
    expect(await vault.page.locator('.modal').innerText()).toContain('Will fetch 1 page from www.dailynk.example');
    await vault.screenshot('dateline-url-light-desktop');
    await vault.click('Fetch and import');
    await vault.page.locator('.modal-title', { hasText: 'Import report' }).waitFor();
    expect(await vault.page.evaluate(() => window.host.network.requests.map(({ url }) => url))).toEqual([
      'https://www.dailynk.example/story',
    ]);
    expect(Object.keys(await vault.files())).toContain('Articles/2024/2024-05-14 Checkpoints around Hoeryong.md');
  });

  it('files a note where it is, from its menu', async () => {
    const files = { 'Inbox/Story.md': STORY };
    await open({ files });
    await vault.contextMenu('Inbox/Story.md');
    await vault.screenshot('dateline-menu-light-desktop');
    await vault.click('File this note as an article');
    await vault.page.locator('.modal-title', { hasText: 'Import report' }).waitFor();
    const text = (await vault.files())['Inbox/Story.md'] ?? '';
    expect(text).toMatch(/^---\n[\s\S]*date: 2024-05-14\n/);
    const withoutLinks = text.slice(text.indexOf('---\n', 4) + 4).replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
    expect(withoutLinks.trim()).toBe(STORY.trim());
  });
});
