// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import { createHostApp, type HostApp } from '../../../host/index';
import { NOTES } from '../../../views/export/vault';
import { builtPlugin } from '../../built-plugin';
import { press, titled, until } from '../../screen';

const { mainJs, manifest } = builtPlugin();

describe('exports in the app', () => {
  let host: HostApp;
  const menu = (...paths: readonly string[]) =>
    host.fileMenu(
      ...paths.map((path) => {
        const file = host.app.vault.getAbstractFileByPath(path);
        if (file === null) throw new Error(path);
        return file as never;
      }),
    );
  const entries = (...paths: readonly string[]): readonly string[] =>
    menu(...paths)
      .titles.map((title) => title.trim())
      .filter((title) => title.startsWith('Export'));
  const said = (text: string): Promise<unknown> =>
    until(text, () => host.notices.find(({ messageEl }) => messageEl.textContent === text));

  beforeEach(async () => {
    host = createHostApp({ files: NOTES });
    await host.loadPlugin(mainJs, manifest);
  });
  afterEach(() => host.unloadPlugin('dateline'));

  it('are offered for what holds articles or is named in them', () => {
    expect(entries('Articles/Hostile.md')).toEqual(['Export this article…']);
    expect(entries('Places/Seoul.md')).toEqual(['Export the articles that name it…']);
    expect(entries('Articles')).toEqual(['Export the articles in this folder…']);
    expect(entries('Articles/Hostile.md', 'Places/Seoul.md', 'Diary.md')).toEqual(['Export 2 notes…']);
    expect([entries('Diary.md'), entries('Places')]).toEqual([[], []]);
  });

  it('may be of the note that is open, and go into the folder of the settings', async () => {
    host.unloadPlugin('dateline');
    host = createHostApp({ files: NOTES });
    await host.loadPlugin(mainJs, manifest, { folders: { dateline: 'Desk/Work' } });
    await host.openNote('People/Kim Chol.md');
    host.runCommand('dateline:export');
    const dialog = await titled('Export articles');
    const [, which] = [...dialog.querySelectorAll('select')];
    expect([...(which?.options ?? [])].map(({ text }) => text)).toEqual([
      'All in the vault',
      'In a folder',
      'With words in them',
      'Of the note “Kim Chol”',
    ]);
    if (which !== undefined) which.value = 'notes';
    which?.dispatchEvent(new Event('change'));
    press('Export');
    await said('1 article exported to Desk/Work/Exports/Articles.csv');
    expect(host.files()['Desk/Work/Exports/Articles.csv']).toMatch(/,a1b2c3,,[^\r\n]*\r\n$/);
  });
});
