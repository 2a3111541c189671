import { STORY } from '../ui/built-plugin';
import { builtPlugin } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const SECOND = STORY.replace(/^.*$/m, 'Traders in Hyesan hide their phones');

describe('undoing runs in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin() });

  it.each(OPPOSITES)(
    'lists runs, says what an undo would keep, and undoes it, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      for (const text of [
        STORY,
        `${SECOND}\n\nIt was a second story, told by traders of the market in Hyesan only.\n`,
      ]) {
        await vault.palette('Import articles');
        await vault.page.locator('.modal textarea').fill(text);
        await vault.click('Add to the list');
        await vault.click('Import');
        await vault.modal('Import report');
        await vault.click('Close');
      }
      const [older = ''] = await vault.paths('Articles');
      await vault.page.evaluate(async (path) => {
        const { adapter } = window.host.app.vault;
        await adapter.write(path, `${await adapter.read(path)}\nMy own remark.\n`);
      }, older);
      await vault.palette('Undo a run');
      await vault.modal('Undo');
      await picture(vault, 'undo-runs');
      await vault.page.locator('.modal details summary').last().click();
      await vault.page.locator('.modal details[open] button').waitFor();
      await picture(vault, 'undo-run');
      await vault.page.locator('.modal details[open] button').click();
      await vault.modal('Undo this run?');
      await vault.page.getByText('your text stays').waitFor();
      await picture(vault, 'undo-question');
      await vault.click('Undo');
      await vault.modal('Undo report');
      await picture(vault, 'undo-report');
      expect((await vault.files())[older]).toContain('My own remark.');
    },
  );
});
