import { NOTE, PAGE, STORY } from '../ui/built-plugin';
import { builtPlugin } from './browser';
import { inChromium, LOOKS, OPPOSITES, picture } from './in-chromium';

const PAGE_URL = 'https://times.example/flood';

describe('the plugin in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin() });

  it.each(LOOKS)('goes from palette to import, note, report and settings, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.palette('Import articles');
    await vault.modal('Import articles');
    await picture(vault, 'import');
    await vault.page.locator('.modal textarea').fill(STORY);
    await vault.click('Add to the list');
    await vault.page.locator('.dateline-staged').getByText('Text · ').waitFor();
    await picture(vault, 'import-staged');
    await vault.click('Import');
    await vault.modal('Import report');
    await picture(vault, 'report');
    await vault.click('Close');
    const [path = ''] = await vault.paths('Articles');
    await vault.page.locator('.inline-title', { hasText: 'Border guards in Hoeryong' }).waitFor();
    await vault.page.locator('.markdown-preview-view .internal-link', { hasText: 'Hoeryong' }).first().waitFor();
    await picture(vault, 'note');
    expect((await vault.files())[path]).toContain('date: 2025-03-04');

    await vault.openNote('Places/Hoeryong.md');
    await vault.page.locator('.inline-title', { hasText: 'Hoeryong' }).waitFor();
    await picture(vault, 'place');

    await vault.openSettings('dateline');
    await vault.type('News', 'Folder for articles');
    await picture(vault, 'settings');
    await vault.click('Property names');
    await vault.type('date', 'Source');
    await vault.page.getByText('“date” is already used by another property.').waitFor();
    await picture(vault, 'settings-properties');
    expect(await vault.saved()).toMatchObject({ folders: { articles: 'News' }, properties: { source: 'source' } });
  });

  it.each(OPPOSITES)(
    'says what will be fetched, and fetches it with the app’s own request, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      await vault.respond(PAGE_URL, { body: PAGE });
      await vault.palette('Import from URL');
      await vault.modal('Import from URL');
      await vault.type(`${PAGE_URL}\nhttps://gone.example/a/very/long/address/${'x'.repeat(80)}`);
      await vault.page.getByText('Will fetch 2 pages from times.example, gone.example').waitFor();
      await picture(vault, 'url');
      await vault.click('Fetch and import 2 pages');
      await vault.modal('Import report');
      await picture(vault, 'report-problem');
      expect(await vault.paths('Articles')).toEqual([
        expect.stringContaining('2025-07-28 Flood closes bridge in Sinuiju'),
      ]);
    },
  );

  it.each(OPPOSITES)(
    'previews a folder, files it and takes it back to the byte, in %s on a %s',
    async (theme, device) => {
      const files = { 'Inbox/Port.md': NOTE, 'Inbox/Phones.md': STORY };
      const vault = await open({ files, config: { theme, device } });
      await vault.palette('File all notes in a folder');
      await vault.page.locator('.prompt-input').fill('Inbox');
      await vault.page.locator('.suggestion-item', { hasText: 'Inbox' }).first().click();
      await vault.modal('File the notes in Inbox?');
      await vault.click('What will be written');
      await picture(vault, 'preview');
      await vault.click('File notes');
      await vault.modal('Filing report');
      await picture(vault, 'report-folder');
      expect((await vault.files())['Inbox/Port.md']).toContain('My own remark stays.');
      await vault.click('Undo');
      await vault.modal('Undo this run?');
      await vault.screenshot(`undo-${theme}-${device}`);
      await vault.click('Undo');
      await vault.modal('Undo report');
      expect(await vault.files()).toEqual(files);
    },
  );

  it('asks before a link may write, and shows what', async () => {
    const vault = await open();
    await vault.page.evaluate(
      (text) => void window.host.openUri(`obsidian://dateline?text=${encodeURIComponent(text)}`),
      STORY,
    );
    await vault.modal('Import this text?');
    await picture(vault, 'protocol');
    await vault.click('Cancel');
    expect(await vault.files()).toEqual({});
  });

  it('imports files from the picker', async () => {
    const vault = await open();
    const chooser = vault.page.waitForEvent('filechooser');
    await vault.palette('Import files');
    await (
      await chooser
    ).setFiles([
      { name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from(STORY) },
      { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(PAGE) },
    ]);
    await vault.click('Import 2 items');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toHaveLength(2);
  });

  it('takes files dropped on the dialog', async () => {
    const vault = await open();
    await vault.palette('Import articles');
    await vault.modal('Import articles');
    const drag = (type: string): Promise<void> =>
      vault.page.evaluate(
        ([event, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text as string], 'story.txt', { type: 'text/plain' }));
          const target = document.querySelector('.modal');
          target?.dispatchEvent(new DragEvent(event as string, { dataTransfer, bubbles: true, cancelable: true }));
        },
        [type, STORY],
      );
    await drag('dragover');
    await vault.screenshot('drop-light-desktop');
    await drag('drop');
    await vault.page.locator('.dateline-staged').getByText('story.txt').waitFor();
    await vault.click('Import');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toHaveLength(1);
  });

  it('works in a worker, so that the app keeps drawing, and shows progress that can be cancelled', async () => {
    const vault = await open();
    await vault.page.evaluate(() => {
      const started: string[] = [];
      const Original = window.Worker;
      window.Worker = class extends Original {
        constructor(url: string | URL) {
          super(url);
          started.push(String(url));
        }
      };
      Object.assign(window, { started });
    });
    const stories = Array.from({ length: 600 }, (_, at) => ({
      name: `story-${String(at).padStart(3, '0')}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(
        STORY.replace('smuggled phones', `${at + 10} smuggled phones`).replaceAll('search', `search ${at}`),
      ),
    }));
    const chooser = vault.page.waitForEvent('filechooser');
    await vault.palette('Import files');
    await (await chooser).setFiles(stories);
    await vault.page.getByText('and 500 more').waitFor();
    await vault.click('Import 600 items');
    await vault.page.locator('.dateline-progress').waitFor();
    await vault.page.locator('.dateline-progress-label', { hasText: /Importing (?:[3-9]|\d\d+) of 600/ }).waitFor();
    await vault.page.locator('.dateline-progress-detail', { hasText: /articles · .+ left/ }).waitFor();
    await vault.screenshot('progress-light-desktop');
    await vault.page.locator('.dateline-progress-label').click();
    await vault.page.locator('.dateline-progress').waitFor({ state: 'detached' });
    await vault.page.locator('.status-bar-item', { hasText: /^Importing \d+\/600$/ }).click();
    await vault.page.locator('.dateline-progress button').click();
    await vault.modal('Import report');
    await vault.page.getByText('Cancelled: what is listed here is whole, the rest was not begun.').waitFor();
    expect((await vault.paths('Articles')).length).toBeLessThan(600);
    expect((await vault.paths('Articles')).length).toBeGreaterThan(0);
    await expect.poll(() => vault.page.locator('.dateline-progress').count()).toBe(0);
    expect(await vault.page.evaluate(() => (window as unknown as { started: string[] }).started)).toEqual([
      expect.stringMatching(/^blob:/),
    ]);
  });
});
