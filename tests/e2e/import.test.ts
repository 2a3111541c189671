import { NOTE, PAGE, STORY } from '../ui/built-plugin';
import { builtPlugin, type OpenOptions, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const TABLE = [
  'Überschrift,Stand,Volltext,Link',
  'Ferry resumes at Rason,2024-05-02,"The ferry between Rason and Vladivostok sails again, the port said, and customs officers in Rason returned to the pier.",https://example.org/ferry',
  'Rice prices fall in Hyesan,2024-05-03,"Rice in the markets of Hyesan was cheaper on Friday, a trader said. The police of Hyesan closed two stalls.",https://example.org/rice',
  '',
].join('\n');

const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline type="rss" text="Border watch" xmlUrl="https://border.example/feed.xml"/>
<outline type="rss" text="Port news" xmlUrl="https://port.example/rss"/></body></opml>`;

const COPIED = `<meta charset="utf-8"><h2>Flood closes bridge in Sinuiju</h2><p>Heavy rain closed the bridge between <a href="https://times.example/dandong">Dandong</a> and Sinuiju on Monday, traders said.</p><p>July 28, 2025</p>`;

describe('the import dialog in Chromium', () => {
  const openVault = inChromium({ plugin: builtPlugin() });
  const open = async (options: Partial<OpenOptions> = {}): Promise<VaultPage> => {
    const vault = await openVault(options);
    await vault.palette('Import articles');
    await vault.modal('Import articles');
    return vault;
  };
  const rows = ({ page }: VaultPage): Promise<string[]> =>
    page.locator('.dateline-staged .setting-item-info').allInnerTexts();
  const settled = async ({ page }: VaultPage): Promise<void> => {
    await page.waitForFunction(() => !document.body.innerText.includes('Looking at it'));
  };

  type Piece = { readonly name?: string; readonly type: string; readonly text: string };
  /** Hands files (with a name) and texts to the dialog, as a drop or a paste. */
  const hand = ({ page }: VaultPage, event: 'drop' | 'paste', ...pieces: Piece[]): Promise<void> =>
    page.evaluate(
      ([kind, given]) => {
        const data = new DataTransfer();
        for (const { name, type, text } of given) {
          if (name === undefined) data.setData(type, text);
          else data.items.add(new File([text], name, { type }));
        }
        const init = { bubbles: true, cancelable: true };
        const target = document.querySelector('.modal textarea');
        target?.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data }),
        );
      },
      [event, pieces] as const,
    );

  it.each(LOOKS)('shows what each thing is before it imports them, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await hand(vault, 'paste', { type: 'text/plain', text: STORY });
    await hand(
      vault,
      'paste',
      { type: 'text/html', text: COPIED },
      { type: 'text/plain', text: 'Flood closes bridge' },
    );
    await hand(vault, 'paste', {
      type: 'text/plain',
      text: 'https://times.example/flood\nhttps://port.example/news\n',
    });
    await hand(
      vault,
      'drop',
      { name: 'week.csv', type: 'text/csv', text: TABLE },
      { name: 'feeds.opml', type: 'text/xml', text: OPML },
      { name: 'map.png', type: 'image/png', text: '\u0089PNG\r\n' },
    );
    await settled(vault);
    await picture(vault, 'staging');
    const shown = (await rows(vault)).map((row) => row.replace(/\s*\n\s*/g, ' | '));
    expect(shown[0]).toMatch(/^Border guards in Hoeryong seize smuggled phones \| Text · \d+ bytes$/);
    expect(shown[1]).toMatch(/^Flood closes bridge in Sinuiju \| Web page · \d+ bytes$/);
    expect(shown[2]).toBe(
      'https://times.example/flood | List of web pages · 2 pages · from times.example, port.example',
    );
    expect(shown[3]).toMatch(/^week\.csv \| Table · \d+ bytes · 2 articles$/);
    expect(shown[4]).toMatch(/^feeds\.opml \| List of feeds · \d+ bytes · 2 feeds$/);
    await expect
      .poll(() => vault.page.getByText('Will fetch 2 pages from times.example, port.example').count())
      .toBe(1);
    await expect.poll(() => vault.page.locator('.dateline-staged select').count()).toBe(4);
    await vault.page.locator('.dateline-columns').scrollIntoViewIfNeeded();
    await vault.screenshot(`staging-table-${theme}-${device}`);
    await vault.click('Remove https://times.example/flood');
    await vault.click('Remove map.png');
    await vault.click('Subscribe');
    await vault.page.getByText('2 feeds added.').waitFor();
    await vault.click('Import 3 items');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toHaveLength(4);
    await picture(vault, 'report-groups');
    expect(await vault.saved()).toMatchObject({
      feeds: { list: [{ url: 'https://border.example/feed.xml' }, { url: 'https://port.example/rss' }] },
    });
  });

  it('fetches the pages of a list only after naming their hosts', async () => {
    const vault = await open();
    await vault.respond('https://times.example/flood', { body: PAGE });
    await hand(vault, 'drop', { name: 'reading.txt', type: 'text/plain', text: 'https://times.example/flood\n' });
    await vault.page.getByText('Will fetch 1 page from times.example. Nothing else is sent.').waitFor();
    await vault.click('Fetch and import');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toEqual([expect.stringContaining('Flood closes bridge in Sinuiju')]);
  });

  it('imports a table by the columns the user corrects', async () => {
    const vault = await open();
    const swapped = TABLE.replace('Überschrift', 'a')
      .replace('Stand', 'b')
      .replace('Volltext', 'c')
      .replace('Link', 'd');
    await hand(vault, 'drop', { name: 'week.csv', type: 'text/csv', text: swapped });
    await settled(vault);
    const choice = (column: string) => vault.page.getByLabel(`What the column ${column} holds`);
    await vault.page.getByText('Choose a column with the text.').waitFor();
    await choice('a').selectOption('Section');
    await choice('b').selectOption('Date');
    await choice('c').selectOption('Text');
    await choice('d').selectOption('Web address');
    await choice('d').selectOption('Not used');
    await expect.poll(() => vault.page.getByText('Choose a column with the text.').count()).toBe(0);
    await vault.click('Import');
    await vault.modal('Import report');
    const notes = Object.entries(await vault.files()).filter(([path]) => path.startsWith('Articles/'));
    expect(notes).toHaveLength(2);
    for (const [, text] of notes) {
      expect(text).toMatch(/^section: (?:Ferry resumes at Rason|Rice prices fall in Hyesan)$/m);
      expect(text).not.toContain('https://example.org');
    }
  });

  it('takes the files of a dropped folder, and leaves hidden ones', async () => {
    const vault = await open();
    await vault.page.evaluate(
      ([story, page]) => {
        const file = (name: string, path: string, text: string) => ({
          name,
          fullPath: path,
          isFile: true,
          isDirectory: false,
          file: (give: (file: File) => void) => give(new File([text], name)),
        });
        const batches = [[file('b.html', '/week/b.html', page as string)], [file('.DS_Store', '/week/.DS_Store', 'x'), file('a.txt', '/week/a.txt', story as string)], []]; // prettier-ignore
        const folder = {
          name: 'week',
          fullPath: '/week',
          isFile: false,
          isDirectory: true,
          createReader: () => ({ readEntries: (give: (some: unknown) => void) => give(batches.shift()) }),
        };
        const dataTransfer = {
          items: [{ kind: 'file', webkitGetAsEntry: () => folder }],
          files: [],
          types: ['Files'],
          getData: () => '',
        };
        const event = new Event('drop', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
        document.querySelector('.modal')?.dispatchEvent(event);
      },
      [STORY, PAGE],
    );
    await vault.page.getByText('week/a.txt').waitFor();
    await settled(vault);
    expect((await rows(vault)).map((row) => row.split('\n')[0])).toEqual(['week/b.html', 'week/a.txt']);
  });

  it('imports with the keyboard alone', async () => {
    const vault = await open();
    await vault.page.keyboard.type('Port of Wonsan reopens\n\nThe port of Wonsan reopened on Friday.');
    await vault.page.keyboard.press('Control+Enter');
    await vault.page.locator('.dateline-staged').waitFor();
    await vault.page.keyboard.press('Enter');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toHaveLength(1);
  });

  it('imports a file of the vault from its menu', async () => {
    const vault = await openVault({ files: { 'Inbox/page.html': PAGE, 'Inbox/Port.md': NOTE } });
    await vault.page.evaluate(() => {
      const file = window.host.app.vault.getAbstractFileByPath('Inbox/page.html');
      if (file) window.host.fileMenu(file);
    });
    await vault.click('Import as articles');
    await vault.modal('Import articles');
    await vault.page.locator('.dateline-staged').getByText('Web page').waitFor();
    await vault.page.keyboard.press('Enter');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toHaveLength(1);
  });
});
