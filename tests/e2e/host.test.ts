import { GREETER, greeterJs } from '../host/fixture';
import { inChromium, LOOKS } from './in-chromium';

const PLUGIN = { mainJs: greeterJs(), manifest: GREETER, styles: '' };
const FILES = {
  'Articles/Engines.md':
    '---\ndate: 1843-09-01\nsource: "[[Scientific Memoirs]]"\nactors:\n  - "[[Ada]]"\n  - "[[Charles Babbage]]"\ntags:\n  - article\n---\n## Sketch\n\nNotes by [[Ada]] on the engine of [[Charles Babbage|Mr Babbage]], with a [link](https://example.org) and `code`.\n\n- one\n- two\n\n> quoted\n',
  'People/Ada.md': '---\naliases:\n  - Countess of Lovelace\n---\nSee [[Engines]].\n',
  'People/Charles Babbage.md': '',
};

describe('the host in Chromium', () => {
  const open = inChromium({ plugin: PLUGIN, files: FILES });

  it('goes from palette to modal to note with keyboard and mouse', async () => {
    const vault = await open();
    await vault.palette('Greet someone');
    await vault.type('Ada', 'Name');
    await vault.screenshot('host-modal-light');
    await vault.click('Greet');
    await vault.page.locator('.notice', { hasText: 'Greeted Ada' }).waitFor();
    expect((await vault.files())['Greeting Ada.md']).toContain('Hello, [[Ada]].');
    await vault.click('Greeting Ada');
    await vault.page.locator('.markdown-preview-view .internal-link', { hasText: 'Ada' }).first().click();
    await vault.page.locator('.inline-title', { hasText: /^Ada$/ }).waitFor();
  });

  it.each(LOOKS)('shows note, palette and settings in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device }, data: { loud: true } });
    const shot = (what: string): Promise<string> => vault.screenshot(`host-${what}-${theme}-${device}`);
    await vault.openNote('Articles/Engines.md');
    await vault.page.locator('.metadata-property[data-property-key="actors"] .internal-link').first().waitFor();
    await shot('note');
    await vault.page.keyboard.press('Control+p');
    await vault.page.locator('.suggestion-item.is-selected').waitFor();
    await shot('palette');
    await vault.page.keyboard.press('Escape');
    await vault.openSettings('greeter');
    await vault.type('Good day', 'Greeting');
    await vault.setting('Marks').waitFor({ state: 'visible' });
    await shot('settings');
    expect(await vault.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect((await vault.files(true))['.obsidian/plugins/greeter/data.json']).toContain('Good day');
  });

  it('opens the context menu a plugin has added to', async () => {
    const vault = await open();
    await vault.contextMenu('People/Ada.md');
    await vault.screenshot('host-menu-light');
    await vault.click('Greet Ada.md');
    await vault.page.locator('.notice').waitFor();
    expect(Object.keys(await vault.files())).toContain('Greeting Ada.md.md');
  });

  it('runs a worker from a blob, and cannot reach the network', async () => {
    const vault = await open();
    const answer = await vault.page.evaluate(
      () =>
        new Promise((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data }) => postMessage(data * 2)'])));
          worker.onmessage = ({ data }) => resolve(data);
          worker.postMessage(21);
        }),
    );
    expect(answer).toBe(42);
    expect(await vault.page.evaluate(() => fetch('https://example.org/').catch(() => 'refused'))).toBe('refused');
    expect(vault.requests.splice(0)).toEqual(['https://example.org/']);
    vault.errors.splice(0);
  });
});
