import { STORY } from '../ui/built-plugin';
import { builtPlugin } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const SECOND =
  'Floods close a road in Sinuiju\n\nThe road along the river in Sinuiju was under water on Tuesday, drivers said. Nobody was hurt, and the bridge stayed open.\n';

describe('undoing runs in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin() });

  it.each(OPPOSITES)(
    'lists runs, says what an undo would keep, and undoes it, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      for (const text of [STORY, SECOND]) {
        await vault.palette('Import articles');
        await vault.page.locator('.modal textarea').fill(text);
        await vault.click('Add to the list');
        await vault.click('Import');
        await vault.modal('Import report');
        await vault.click('Close');
      }
      const older = (await vault.paths('Articles')).find((path) => path.includes('Border guards')) ?? '';
      await vault.page.evaluate(async (path) => {
        const { adapter } = window.host.app.vault;
        await adapter.write(path, `${await adapter.read(path)}\nMy own remark.\n`);
      }, 'Places/Hoeryong.md');
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
      const after = await vault.files();
      expect(after).not.toHaveProperty([older]);
      expect(after['Places/Hoeryong.md']).toContain('My own remark.');
      await vault.click('Close');
      await vault.page.evaluate(async () => {
        const { vault: files } = window.host.app;
        for (const { path } of files.getMarkdownFiles()) await files.adapter.remove(path);
      });
      await vault.palette('Undo the last');
      await vault.modal('Nothing to undo in this run');
      await picture(vault, 'undo-nothing');
      await vault.click('Close');
    },
  );
});
