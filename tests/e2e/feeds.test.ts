import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, OPPOSITES, picture } from './in-chromium';

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
  const open = inChromium({ plugin: builtPlugin() });
  const saved = async (vault: VaultPage): Promise<{ url: string; title: string; include: string[] }[]> =>
    ((await vault.saved()) as { feeds: { list: { url: string; title: string; include: string[] }[] } }).feeds.list;

  it.each(LOOKS)('are listed and changed in the settings, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device }, data: SUBSCRIBED });
    await vault.openSettings('dateline');
    await picture(vault, 'settings-first');
    await vault.click('Feeds');
    await vault.page.getByText('Not synced yet.').waitFor();
    await picture(vault, 'feeds-settings');
    await vault.click('Border watch');
    await vault.type('flood, Musan, sea lane', 'Only with');
    await vault.type('nowhere', 'Address');
    await vault.page.getByText('Enter the web address of a feed, with https://.').waitFor();
    await picture(vault, 'feed-page');
    expect((await saved(vault))[0]).toMatchObject({ url: BORDER, include: ['flood', 'Musan', 'sea lane'] });
    await vault.click('Back');
    await vault.setting('Port news').getByLabel('Delete').click();
    await vault.setting('Port news').waitFor({ state: 'detached' });
    expect((await saved(vault)).map(({ url }) => url)).toEqual([BORDER]);
  });

  it.each(OPPOSITES)('are found and added, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.respond('https://border.example/', {
      body: '<html><head><link rel="alternate" type="application/rss+xml" title="Border watch" href="/feed.xml"><link rel="alternate" type="application/rss+xml" title="Border watch: comments" href="/comments/feed.xml"></head></html>',
    });
    await vault.palette('Subscribe to a feed');
    await vault.type('border.example');
    await vault.page.getByText('Will ask border.example for its feeds. Nothing else is sent.').waitFor();
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('Found 2 feeds.').waitFor();
    await picture(vault, 'feed-found');
    await vault.page.keyboard.press('Enter');
    await vault.page.getByRole('button', { name: 'Subscribed' }).waitFor();
    expect((await saved(vault)).map(({ url }) => url)).toEqual([BORDER]);
  });

  it('are synced on command, and one that fails is named, here and in the settings', async () => {
    const list = [feed(BORDER, 'Border watch', { include: ['Musan', 'Hyesan'] }), feed(PORT, 'Port news')];
    const vault = await open({ data: { feeds: { every: 0, list } } });
    await vault.respond(BORDER, { body: FEED });
    await vault.respond(PORT, { body: '', status: 500 });
    await vault.palette('Sync feeds');
    await vault.modal('Feed sync report');
    await picture(vault, 'feeds-report');
    expect(await vault.paths('Articles')).toHaveLength(2);
    await vault.click('Close');
    await vault.openSettings('dateline');
    await vault.click('Feeds');
    await vault.page.getByText(/It is not asked before/).waitFor();
    await vault.screenshot('feeds-trouble-light-desktop');
  });

  it('go out as a list that other readers take', async () => {
    const vault = await open({ data: SUBSCRIBED });
    await vault.openSettings('dateline');
    await vault.click('Feeds');
    await vault.setting('Export list of feeds').getByRole('button').click();
    await vault.page.locator('.notice', { hasText: 'Feeds written to Dateline/Feeds ' }).waitFor();
    const [path = ''] = Object.keys(await vault.files()).filter((name) => name.endsWith('.opml'));
    expect((await vault.files())[path]).toContain(`xmlUrl="${PORT}"`);
  });
});
