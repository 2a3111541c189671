import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium } from './in-chromium';
import { palettePng } from './palette-png';

const ROOT = join(__dirname, '../..');
const SAMPLES = join(ROOT, 'samples/articles');
const TARGET = join(ROOT, 'docs/pictures');
/** Bytes: the guide is read on slow lines too. */
const MOST = 150_000;
const SCREEN = { width: 1200, height: 740 };

/** The samples that are text in UTF-8; the app reads the others just as well, but a picture needs no two of a kind. */
const READABLE = /^(?:clipped|feed|exports|feeds|tables)$/;

function samples(): { readonly name: string; readonly text: string }[] {
  return readdirSync(SAMPLES)
    .filter((folder) => READABLE.test(folder))
    .flatMap((folder) =>
      readdirSync(join(SAMPLES, folder)).map((name) => ({
        name,
        text: readFileSync(join(SAMPLES, folder, name), 'utf8'),
      })),
    );
}

/** The pictures of `docs/guide.md` and the README, on the samples: `npm run pictures` draws them anew. */
describe('a picture', () => {
  const open = inChromium({ plugin: builtPlugin(), viewport: SCREEN });

  /** `shown`: a part of the screen; without it all of it. */
  const draw = async (vault: VaultPage, name: string, shown?: string): Promise<void> => {
    const { page } = vault;
    expect(await vault.tooWide()).toEqual([]);
    await page.mouse.move(0, 0);
    const png = await (shown === undefined ? page : page.locator(shown).first()).screenshot();
    const small = await palettePng(png, page);
    expect(small.length).toBeLessThanOrEqual(MOST);
    writeFileSync(join(TARGET, `${name}.png`), small);
  };

  const drop = ({ page }: VaultPage, files: readonly { readonly name: string; readonly text: string }[]) =>
    page.evaluate((given) => {
      const data = new DataTransfer();
      for (const { name, text } of given) data.items.add(new File([text], name));
      const init = { bubbles: true, cancelable: true, dataTransfer: data };
      document.querySelector('.modal textarea')?.dispatchEvent(new DragEvent('drop', init));
    }, files);

  /** Samples in the list of the import dialog: those whose names have the words, or all. */
  const staged = async (vault: VaultPage, words = ''): Promise<void> => {
    await vault.palette('Import articles');
    await vault.modal('Import articles');
    await drop(
      vault,
      samples().filter(({ name }) => name.includes(words)),
    );
    await vault.page.waitForFunction(() => !document.body.innerText.includes('Looking at it'));
  };

  const imported = async (words = ''): Promise<VaultPage> => {
    const vault = await open();
    await staged(vault, words);
    await vault.page.locator('.dateline-import .mod-cta').click();
    await vault.modal('Import report');
    return vault;
  };

  const leave = async ({ page }: VaultPage): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.locator('.modal').waitFor({ state: 'detached' });
  };

  const MINISTRY = 'Agencies/Ministry of State Security.md';

  it('of an import', async () => {
    const vault = await open();
    await staged(vault);
    await vault.page.locator('.dateline-columns').first().scrollIntoViewIfNeeded();
    await draw(vault, 'import');
  });

  it('of a review', async () => {
    const vault = await open();
    await staged(vault, 'dailynk-hoeryong');
    await vault.click('Review first');
    await vault.page.locator('.dateline-review').waitFor();
    await vault.page.waitForTimeout(2000);
    await draw(vault, 'review');
  });

  it('of what was imported', async () => {
    const vault = await imported();
    await draw(vault, 'report');
    await leave(vault);
    const article = (await vault.paths('Articles')).find((path) => path.includes('Wall of Antennas')) ?? '';
    await vault.openNote(article);
    await vault.page.locator('.markdown-preview-view .internal-link').first().waitFor();
    await vault.page.setViewportSize({ ...SCREEN, height: 1000 });
    await draw(vault, 'article');
    await vault.page.setViewportSize(SCREEN);
    await vault.palette('Export articles');
    await vault.modal('Export articles');
    await draw(vault, 'export');
    await leave(vault);
    await vault.openNote(MINISTRY);
    await vault.palette('Show related entities and why');
    await vault.modal('Related to Ministry of State Security');
    await vault.page.locator('.dateline-related summary').first().click();
    await vault.page.locator('.dateline-related-sentence').first().waitFor();
    await draw(vault, 'related');
  });

  it('of a dossier', async () => {
    const vault = await imported();
    await leave(vault);
    await vault.openNote(MINISTRY);
    await vault.palette('Open dossier');
    await vault.page.locator('[data-type^="dateline-dossier"] a').nth(8).waitFor();
    await draw(vault, 'dossier');
  });

  it('of the timeline and the network', async () => {
    const vault = await imported();
    await leave(vault);
    await vault.palette('Open timeline');
    await vault.page.waitForTimeout(1500);
    await draw(vault, 'timeline');
    await vault.palette('Open network');
    await vault.page.waitForTimeout(4000);
    await draw(vault, 'network');
    await vault.palette('Colour the graph by kind');
    await vault.modal('Colour the graph by kind?');
    await vault.page.waitForTimeout(500);
    await draw(vault, 'graph-colours');
  });
});
