import { DEFAULT_SETTINGS } from '../../src/model';
import { STORY } from '../ui/built-plugin';
import { builtPlugin } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const ORIGINALS = 'Dateline/Originals';

describe('originals in Chromium', () => {
  const open = inChromium({
    plugin: builtPlugin(),
    data: { ...DEFAULT_SETTINGS, originals: { keep: true } },
  });

  it.each(OPPOSITES)(
    'are linked by the note, verified, and named once changed, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      const { page } = vault;
      await vault.copy(STORY);
      await vault.palette('Import from clipboard');
      await vault.modal('Import report');
      await vault.click('Close');
      const originals = async (): Promise<string[]> =>
        Object.keys(await vault.files()).filter((path) => path.startsWith(ORIGINALS));
      await expect.poll(originals).toHaveLength(2);
      const path = (await originals()).find((each) => each.endsWith('.original')) ?? '';
      const files = await vault.files();
      expect(files[path]).toBe(STORY);
      const [article = ''] = Object.keys(files).filter((each) => each.startsWith('Articles/'));
      expect(files[article]).toContain(`[[${path.slice(ORIGINALS.length + 1)}|original `);
      const links = await page.evaluate(
        ([from, name]) => window.host.app.metadataCache.getFirstLinkpathDest(name, from)?.path ?? null,
        [article, path.slice(ORIGINALS.length + 1)] as const,
      );
      expect(links).toBe(path);

      await vault.palette('Verify originals and quotations');
      await vault.modal('Originals and quotations');
      await page.getByText('1 original and 0 quotations looked at: all are as they were.').waitFor();
      await picture(vault, 'verify-good');
      await vault.click('Close');

      await page.evaluate(async (changed) => {
        const file = window.host.app.vault.getFileByPath(changed);
        if (file !== null) await window.host.app.vault.adapter.write(file.path, 'other words');
      }, path);
      await vault.palette('Verify originals and quotations');
      await vault.modal('Originals and quotations');
      await page.getByText('It was changed since it was kept').waitFor();
      await picture(vault, 'verify-changed');
    },
  );
});
