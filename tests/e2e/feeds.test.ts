import type { Browser } from 'playwright-core';
import { builtPlugin, launchBrowser, openVault, type OpenOptions, type VaultPage } from './browser';

jest.setTimeout(120_000);

const LOOKS = [
  ['light', 'desktop'],
  ['dark', 'phone'],
  ['dark', 'desktop'],
  ['light', 'phone'],
] as const;

const BORDER = 'https://border.example/feed.xml';
const PORT = 'https://port.example/rss';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Border watch</title><link>https://border.example/</link>
${['Phones seized in Hoeryong', 'Market of Musan closed', 'Rains damage road near Hyesan']
  .map(
    (title, at) =>
      `<item><title>${title}</title><link>https://border.example/${at}</link><guid>${at}</guid><pubDate>Mon, 0${at + 3} Mar 2025 08:00:00 +0900</pubDate>
<description>&lt;p&gt;${title}, a resident of North Hamgyong said on Monday. The police of Hoeryong searched homes near the border and took phones away from traders.&lt;/p&gt;</description></item>`,
  )
  .join('\n')}</channel></rss>`;

const feed = (url: string, title: string, parts: object = {}): object => ({
  url,
  title,
  include: [],
  exclude: [],
  fullText: false,
  paused: false,
  ...parts,
});
const SUBSCRIBED = {
  feeds: {
    every: 60,
    list: [feed(BORDER, 'Border watch', { include: ['Hoeryong', 'Musan'], fullText: true }), feed(PORT, 'Port news')],
  },
};

describe('feeds in Chromium', () => {
  const plugin = builtPlugin();
  let browser: Browser;
  let vault: VaultPage;
  const open = async (options: Partial<OpenOptions> = {}): Promise<void> => {
    vault = await openVault(browser, { plugin, ...options });
    vault.page.setDefaultTimeout(20_000);
  };
  const saved = async (): Promise<{ url: string; title: string; include: string[] }[]> => {
    const data: unknown = JSON.parse((await vault.files(true))['.obsidian/plugins/dateline/data.json'] ?? '{}');
    return (data as { feeds: { list: { url: string; title: string; include: string[] }[] } }).feeds.list;
  };
  const fits = async (): Promise<void> => {
    const wide = await vault.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.modal, .modal-content')]
        .filter((el) => el.scrollWidth > el.clientWidth + 1)
        .map((el) => `${el.className} ${el.scrollWidth} > ${el.clientWidth}`),
    );
    expect(wide).toEqual([]);
  };

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(vault.errors).toEqual([]);
    expect(vault.requests).toEqual([]);
    await vault.close();
  });

  it.each(LOOKS)('are listed and changed in the settings, in %s on a %s', async (theme, device) => {
    await open({ config: { theme, device }, data: SUBSCRIBED });
    const shot = async (what: string): Promise<void> => {
      await fits();
      await vault.screenshot(`${what}-${theme}-${device}`);
    };
    await vault.openSettings('dateline');
    await shot('settings-first');
    await vault.click('Feeds');
    await vault.page.getByText('Not synced yet.').waitFor();
    await shot('feeds-settings');
    await vault.click('Border watch');
    await vault.type('flood, Musan, sea lane', 'Only with');
    await vault.type('nowhere', 'Address');
    await vault.page.getByText('Enter the web address of a feed, with https://.').waitFor();
    await shot('feed-page');
    expect((await saved())[0]).toMatchObject({ url: BORDER, include: ['flood', 'Musan', 'sea lane'] });
    await vault.click('Back');
    await vault.setting('Port news').getByLabel('Delete').click();
    await vault.setting('Port news').waitFor({ state: 'detached' });
    expect((await saved()).map(({ url }) => url)).toEqual([BORDER]);
  });

  it.each([LOOKS[0], LOOKS[1]])('are found and added, in %s on a %s', async (theme, device) => {
    await open({ config: { theme, device } });
    await vault.respond('https://border.example/', {
      body: '<html><head><link rel="alternate" type="application/rss+xml" title="Border watch" href="/feed.xml"><link rel="alternate" type="application/rss+xml" title="Border watch: comments" href="/comments/feed.xml"></head></html>',
    });
    await vault.palette('Subscribe to a feed');
    await vault.type('border.example');
    await vault.page.getByText('Will ask border.example for its feeds. Nothing else is sent.').waitFor();
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('Found 2 feeds.').waitFor();
    await fits();
    await vault.screenshot(`feed-found-${theme}-${device}`);
    await vault.page.keyboard.press('Enter');
    await vault.page.getByRole('button', { name: 'Subscribed' }).waitFor();
    expect((await saved()).map(({ url }) => url)).toEqual([BORDER]);
  });

  it('are synced on command, and one that fails is named, here and in the settings', async () => {
    const list = [feed(BORDER, 'Border watch', { include: ['Musan', 'Hyesan'] }), feed(PORT, 'Port news')];
    await open({ data: { feeds: { every: 0, list } } });
    await vault.respond(BORDER, { body: FEED });
    await vault.respond(PORT, { body: '', status: 500 });
    await vault.palette('Sync feeds');
    await vault.page.locator('.modal-title', { hasText: 'Import report' }).waitFor({ timeout: 60_000 });
    await fits();
    await vault.screenshot('feeds-report-light-desktop');
    const made = Object.keys(await vault.files()).filter((path) => path.startsWith('Articles/'));
    expect(made).toHaveLength(2);
    await vault.click('Close');
    await vault.openSettings('dateline');
    await vault.click('Feeds');
    await vault.page.getByText(/It is not asked before/).waitFor();
    await vault.screenshot('feeds-trouble-light-desktop');
  });

  it('go out as a list that other readers take', async () => {
    await open({ data: SUBSCRIBED });
    await vault.openSettings('dateline');
    await vault.click('Feeds');
    await vault.setting('Export list of feeds').getByRole('button').click();
    await vault.page.locator('.notice', { hasText: 'Feeds written to Dateline/Feeds ' }).waitFor();
    const [path = ''] = Object.keys(await vault.files()).filter((name) => name.endsWith('.opml'));
    expect((await vault.files())[path]).toContain(`xmlUrl="${PORT}"`);
  });
});
