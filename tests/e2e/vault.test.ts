import { builtPlugin, type VaultPage } from './browser';
import { inChromium } from './in-chromium';

/** Written for this test: a feed's text, its date and outlet in the footer. */
const STORY = `The state security bureau of North Hamgyong province has set up new checkpoints around Hoeryong to find phones that reach the Chinese network, a source in the province said on Tuesday.

Officers of the Hoeryong police department searched houses near the border and took away several residents who had received money from relatives in South Korea. The provincial state security bureau told brokers in Musan that remittances would be treated as contact with the enemy.

May 14, 2024 at 09:10AM
by DailyNK(North Korean Media)
`;
const ARTICLE = /^Articles\/2024\/2024-05-14 /;

describe('what the plugin does to a vault, in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin() });
  const importStory = async (vault: VaultPage): Promise<string> => {
    await vault.copy(STORY);
    await vault.palette('Import from clipboard');
    await vault.modal('Import report');
    const path = Object.keys(await vault.files()).find((name) => ARTICLE.test(name));
    if (path === undefined) throw new Error('No article note was made.');
    return path;
  };

  it('runs its engine in a worker, and leaves every link resolved', async () => {
    const vault = await open();
    const workers: string[] = [];
    vault.page.on('worker', (worker) => workers.push(worker.url()));
    await importStory(vault);
    expect(workers).toHaveLength(1);
    expect(workers[0]).toMatch(/^blob:/);
    const unresolved = await vault.page.evaluate(() =>
      Object.values(window.host.app.metadataCache.unresolvedLinks).flatMap((links) => Object.keys(links)),
    );
    expect(unresolved).toEqual([]);
  });

  it('ties agencies, places and themes together in the graph', async () => {
    const vault = await open({ config: { theme: 'dark' } });
    await importStory(vault);
    await vault.page.keyboard.press('Escape');
    await vault.openGraph({
      Articles: 'var(--color-blue)',
      Agencies: 'var(--color-red)',
      Places: 'var(--color-green)',
      Themes: 'var(--color-purple)',
      Sources: 'var(--color-yellow)',
    });
    await vault.screenshot('dateline-graph-dark-desktop');
    const links = await vault.page.evaluate(() => window.host.app.metadataCache.resolvedLinks);
    const lists = (from: string): string[] => Object.keys(links[from] ?? {}).map((path) => path.split('/')[0] ?? '');
    expect(lists('Places/Hoeryong.md')).toEqual(expect.arrayContaining(['Agencies', 'Places', 'Themes']));
    expect(lists('Agencies/Hoeryong Police Department.md')).toEqual(
      expect.arrayContaining(['Agencies', 'Places', 'Themes']),
    );
  });

  it('changes nothing when the same story is imported again, and undoes the import exactly', async () => {
    const vault = await open({ files: { 'Mine.md': 'my own note about [[Hoeryong]]' } });
    await importStory(vault);
    const first = await vault.files();
    await vault.page.keyboard.press('Escape');
    await importStory(vault);
    expect(await vault.files()).toEqual(first);
    await vault.page.keyboard.press('Escape');
    await vault.palette('Undo the last run');
    await vault.click('Undo');
    await vault.modal('Undo report');
    expect(await vault.files()).toEqual({ 'Mine.md': 'my own note about [[Hoeryong]]' });
  });

  it('files a note where it is, from its menu', async () => {
    const files = { 'Inbox/Story.md': STORY };
    const vault = await open({ files });
    await vault.contextMenu('Inbox/Story.md');
    await vault.screenshot('dateline-menu-light-desktop');
    await vault.click('File this note as an article');
    await vault.modal('Filing report');
    const text = (await vault.files())['Inbox/Story.md'] ?? '';
    expect(text).toMatch(/^---\n[\s\S]*date: 2024-05-14\n/);
    const withoutLinks = text.slice(text.indexOf('---\n', 4) + 4).replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
    expect(withoutLinks.trim()).toBe(STORY.trim());
  });
});
