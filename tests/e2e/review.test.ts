import { PAGE, STORY } from '../ui/built-plugin';
import { builtPlugin, type OpenOptions, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

/** One article that names a good thirty things. */
const LONG = [
  'Traders along the Tumen River wait for the border to open',
  '',
  'HOERYONG, March 3 (Daily NK) — Traders in Hoeryong, Musan and Onsong, North Hamgyong province, wait for the border ' +
    'with China to open, residents said. The Ministry of State Security and the Ministry of Social Security sent ' +
    'officers to Hoeryong and Hyesan on Monday, and soldiers came from Chongjin and Hamhung.',
  '',
  'In Beijing the Ministry of Foreign Affairs did not answer. Officials of the Ministry of Railways met in Pyongyang ' +
    'with the Korean Central News Agency, and trucks from Dandong, Yanji and Shenyang stood in Sinuiju. Families who ' +
    'receive money from relatives in South Korea fear that brokers will be arrested, a trader in Rason said.',
  '',
  'The United Nations said in Geneva that Russia and Japan had asked about rice. Vladivostok, Seoul, Busan and Tokyo ' +
    'are where ships from Wonsan, Nampo and Haeju used to go. Kim Jong Un visited Wonsan in 2023.',
  '',
  'March 4, 2025 at 09:15AM',
  'by DailyNK(North Korean Media)',
  '',
].join('\n');

/** Nothing in it leaves a doubt. */
const PLAIN = [
  '---',
  'title: Rice gets dear in Hoeryong',
  'date: 2024-11-15',
  'source: Daily NK',
  '---',
  'Rice got dear in Hoeryong on Friday, traders in Hoeryong said. Hoeryong lies in North Hamgyong.',
  '',
].join('\n');

const SECOND = STORY.replaceAll('Hoeryong', 'Musan')
  .replaceAll('HOERYONG', 'MUSAN')
  .replace('Border guards', 'Soldiers')
  .replace('Families who receive money', 'Shops that sell rice');

describe('the review of what is imported, in Chromium', () => {
  const openVault = inChromium({ plugin: builtPlugin(), data: { review: { mode: 'all' } } });

  const open = async (texts: readonly string[], options: Partial<OpenOptions> = {}): Promise<VaultPage> => {
    const vault = await openVault(options);
    await vault.palette('Import articles');
    await vault.modal('Import articles');
    await vault.page.evaluate((given) => {
      const data = new DataTransfer();
      for (const [at, text] of given.entries())
        data.items.add(new File([text], `${at + 1}.txt`, { type: 'text/plain' }));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
      document.querySelector('.modal textarea')?.dispatchEvent(event);
    }, texts);
    await vault.page.waitForFunction(() => !document.body.innerText.includes('Looking at it'));
    await vault.click(texts.length === 1 ? 'Import' : `Import ${texts.length} items`);
    await vault.modal('Review articles');
    await vault.page.locator('.dateline-review-row.is-current').waitFor({ state: 'attached' });
    return vault;
  };

  /** Presses keys, and counts them. */
  const presses = ({ page }: VaultPage) => {
    let count = 0;
    return {
      press: async (...keys: string[]): Promise<void> => {
        for (const key of keys) {
          await page.keyboard.press(key);
          count += 1;
        }
      },
      get count(): number {
        return count;
      },
    };
  };
  const current = ({ page }: VaultPage): Promise<string> =>
    page.locator('.dateline-review-row.is-current .dateline-review-name').innerText();
  const row = ({ page }: VaultPage, name: string) =>
    page.locator('.dateline-review-row').filter({
      has: page.locator('.dateline-review-name').getByText(name, { exact: true }),
    });
  const goTo = async (vault: VaultPage, name: string): Promise<void> => {
    await row(vault, name).first().click();
    expect(await current(vault)).toBe(name);
  };
  const article = async (vault: VaultPage): Promise<string> => {
    const files = await vault.files();
    const path = Object.keys(files).find((each) => each.startsWith('Articles/')) ?? '';
    return files[path] ?? '';
  };

  it.each(LOOKS)('shows the text beside what was found, in %s on a %s', async (theme, device) => {
    const vault = await open([LONG, SECOND], { config: { theme, device } });
    await vault.page.locator('.dateline-map').waitFor({ state: 'attached' });
    await vault.page.waitForFunction(
      () =>
        document.querySelector('.dateline-map ~ [hidden]')?.textContent.includes('near') === true ||
        document.querySelector('.dateline-map')?.clientWidth === 0,
    );
    await picture(vault, 'review-text');
    if (device === 'phone') await vault.click('Findings');
    else {
      await vault.page.locator('.dateline-mention').nth(4).hover();
      await vault.page.locator('.dateline-review-bubble').waitFor();
    }
    await vault.page.waitForTimeout(200);
    await picture(vault, 'review-findings');
    await vault.page.mouse.move(0, 0);
    await vault.page.locator('.modal h2', { hasText: 'Who says what' }).evaluate((el) => el.scrollIntoView());
    await picture(vault, 'review-statements');
    if (device === 'phone') return;
    await vault.page.mouse.move(0, 0);
    await vault.page.keyboard.press('?');
    await picture(vault, 'review-keys');
  });

  it('accepts and files an article of thirty mentions with a few keys', async () => {
    const vault = await open([LONG]);
    await expect.poll(() => vault.page.locator('.dateline-mention').count()).toBeGreaterThanOrEqual(30);
    const keys = presses(vault);
    await keys.press('Control+Enter');
    await vault.modal('Import report');
    expect(keys.count).toBeLessThanOrEqual(12);
    const text = await article(vault);
    expect(text).toMatch(/^location: "\[\[(?:Hoeryong|North Korea)/m);
    expect(text).toContain('[[Ministry of State Security]]');
  });

  it('corrects with at most four keys beside what is typed', async () => {
    const vault = await open([LONG]);
    const within = async (most: number, act: (keys: ReturnType<typeof presses>) => Promise<void>): Promise<void> => {
      const keys = presses(vault);
      await act(keys);
      expect(keys.count).toBeLessThanOrEqual(most);
      await vault.page.locator('.prompt').waitFor({ state: 'detached' });
    };
    const chosen = (text: string) => vault.page.locator('.suggestion-item').getByText(text).first().waitFor();

    // Refused.
    await goTo(vault, 'Hyesan');
    await within(1, (keys) => keys.press('x'));
    await expect.poll(() => row(vault, 'Hyesan').innerText()).toContain('Left out');
    // Another entity that is known.
    await goTo(vault, '“Musan”');
    await within(4, async (keys) => {
      await keys.press('c');
      await vault.type('Kilju');
      await chosen('Kilju');
      await keys.press('Enter');
    });
    await expect.poll(() => row(vault, 'Kilju').count()).toBe(1);
    // A new one.
    await goTo(vault, 'Ministry of Railways of North Korea');
    await within(4, async (keys) => {
      await keys.press('c');
      await vault.type('Railway Guard Bureau');
      await chosen('New: “Railway Guard Bureau”');
      await keys.press('ArrowUp', 'Enter', 'Enter');
    });
    await expect.poll(() => row(vault, 'Railway Guard Bureau').innerText()).toContain('new note');
    // Of another kind.
    await goTo(vault, 'KCNA');
    await within(4, async (keys) => {
      await keys.press('t');
      await vault.type('organ');
      await keys.press('Enter');
    });
    // What was missed.
    await within(4, async (keys) => {
      await keys.press('n');
      await vault.type('soldiers');
      await keys.press('Enter');
      await chosen('New: “soldiers”');
      await keys.press('Enter', 'Enter');
    });
    await expect.poll(() => row(vault, 'soldiers').innerText()).toContain('Added');
    // A name that is never meant.
    await goTo(vault, 'Geneva');
    await within(4, (keys) => keys.press('i'));
    await expect.poll(() => row(vault, 'Geneva').count()).toBe(0);
    // What the article itself is.
    await within(4, async (keys) => {
      await keys.press('d');
      await vault.type('2025-03-05');
      await keys.press('Enter');
    });
    await within(4, async (keys) => {
      await keys.press('s');
      await vault.type('Yonhap');
      await chosen('Yonhap');
      await keys.press('Enter');
    });
    await within(4, async (keys) => {
      await keys.press('l');
      await vault.type('Hyesan');
      await chosen('Hyesan');
      await keys.press('Enter');
    });
    await picture(vault, 'review-corrected');
    await vault.page.keyboard.press('Control+Enter');
    await vault.modal('Import report');
    const text = await article(vault);
    expect(text).toMatch(/^date: 2025-03-05$/m);
    expect(text).toMatch(/^source: "\[\[Yonhap/m);
    expect(text).toMatch(/^location: "\[\[Hyesan/m);
    expect(text).toContain('Railway Guard Bureau');
    expect(text).toContain('[[soldiers]]');
    expect(text).not.toContain('[[Geneva');
    expect(Object.entries(await vault.files()).find(([path]) => path.endsWith('Decisions.md'))?.[1]).toContain(
      'Geneva',
    );
  });

  it('goes from article to article, skips, accepts what is sure, and files in one step that is undone as one', async () => {
    const vault = await open([LONG, SECOND]);
    await vault.page.getByText('1 of 2', { exact: true }).waitFor();
    await vault.click('Accept');
    await vault.page.getByText(/\d+ findings accepted/).waitFor();
    await expect.poll(() => vault.page.locator('.dateline-review-row.mod-accepted').count()).toBeGreaterThan(5);
    await vault.page.keyboard.press('u');
    await vault.page.keyboard.press('Control+Enter');
    await vault.page.getByText('2 of 2', { exact: true }).waitFor();
    await vault.page.keyboard.press('[');
    await vault.page.getByText('to be filed').waitFor();
    await vault.page.keyboard.press(']');
    await vault.page.keyboard.press('Control+Enter');
    await vault.page.locator('button:focus', { hasText: 'File 2 articles' }).waitFor();
    expect(await vault.paths('Articles')).toEqual([]);
    await vault.page.keyboard.press('Enter');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toHaveLength(2);
    await vault.click('Undo');
    await vault.page.locator('.modal button.mod-cta').last().click();
    await vault.page.waitForFunction(
      () => !Object.keys(window.host.files(false)).some((path) => path.startsWith('Articles/')),
    );
  });

  it('asks before decisions are lost, and only then', async () => {
    const vault = await open([LONG]);
    await vault.page.keyboard.press('Escape');
    await vault.page.locator('.dateline-review').waitFor({ state: 'detached' });
    const again = await open([LONG]);
    await again.page.keyboard.press('a');
    await again.page.keyboard.press('Escape');
    await again.modal('Stop the review?');
    await again.click('Stop');
    await again.page.locator('.dateline-review').waitFor({ state: 'detached' });
    expect(await again.paths('Articles')).toEqual([]);
  });

  it('adds what is selected with the pointer', async () => {
    const vault = await open([LONG]);
    await vault.page.evaluate(() => {
      const body = document.querySelector('.dateline-review-body');
      const walker = document.createTreeWalker(body as Node, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('soldiers') ?? -1;
        if (at === -1) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + 'soldiers'.length);
        body?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        return;
      }
    });
    await vault.click('Add as…: soldiers');
    await vault.page.locator('.suggestion-item').getByText('New: “soldiers”').click();
    await vault.page.locator('.suggestion-item').getByText('an organization').click();
    await expect.poll(() => row(vault, 'soldiers').innerText()).toContain('Added');
  });

  it('files what needs nobody without showing it, where only what is uncertain is reviewed', async () => {
    const vault = await openVault({ data: { review: { mode: 'uncertain' } } });
    await vault.copy(PLAIN);
    await vault.palette('Import from clipboard');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toHaveLength(1);
    await vault.page.keyboard.press('Escape');
    await vault.copy(LONG);
    await vault.palette('Import from clipboard');
    await vault.modal('Review articles');
    await vault.page.getByText('look at it').first().waitFor();
    expect(await vault.paths('Articles')).toHaveLength(1);
  });

  it('reviews pages that are fetched, and whatever the settings say where it is asked for', async () => {
    const vault = await openVault({ data: {} });
    await vault.respond('https://times.example/flood', { body: PAGE });
    await vault.palette('Import articles');
    await vault.modal('Import articles');
    await vault.type('https://times.example/flood');
    await vault.page.keyboard.press('Control+Enter');
    await vault.page.getByText('Will fetch 1 page').waitFor();
    await vault.click('Review first');
    await vault.modal('Review articles');
    await vault.page.locator('h2', { hasText: 'Flood closes bridge in Sinuiju' }).waitFor();
    expect(await vault.paths('Articles')).toEqual([]);
    await vault.page.keyboard.press('Control+Enter');
    await vault.modal('Import report');
    expect(await vault.paths('Articles')).toHaveLength(1);
  });

  it('reviews a note that is filed already, and changes only what is Dateline’s', async () => {
    const vault = await openVault({ data: {} });
    await vault.copy(STORY);
    await vault.palette('Import from clipboard');
    await vault.modal('Import report');
    await vault.page.keyboard.press('Escape');
    const [path = ''] = await vault.paths('Articles');
    await vault.page.evaluate(async (note) => {
      const { adapter } = window.host.app.vault;
      await adapter.write(note, `${await adapter.read(note)}\nMy own remark on Hoeryong.\n`);
    }, path);
    const before = (await vault.files())[path] ?? '';
    await vault.openNote(path);
    await vault.palette('Review this article');
    await vault.page.locator('.dateline-review-row.is-current').waitFor();
    await vault.page.waitForFunction(() =>
      document.querySelector('.dateline-map ~ [hidden]')?.textContent.includes('near'),
    );
    await picture(vault, 'review-note');
    await goTo(vault, 'China');
    await vault.page.keyboard.press('x');
    await vault.page.keyboard.press('Control+Enter');
    await vault.page.locator('.dateline-review').waitFor({ state: 'detached' });
    await vault.page.getByText('was reviewed').waitFor();
    const after = (await vault.files())[path] ?? '';
    expect(before).toContain('[[China]]');
    expect(after).toMatch(/^rejected:/m);
    expect(after).not.toContain('[[China]]');
    const words = (text: string): string =>
      text.replace(/^---[^]*?\n---\n/, '').replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
    expect(words(after)).toBe(words(before));
  });
});
