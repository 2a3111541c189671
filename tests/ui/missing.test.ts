// @vitest-environment jsdom
import '../host/node';
import '../host/worker';
import { createHostApp, type HostApp, type HostConfig } from '../host/index';
import { timelineVault } from '../support/timeline-vault';
import { builtPlugin, STORY } from './built-plugin';
import { press, titled, turn, until } from './screen';

const { mainJs, manifest } = builtPlugin();
type Part = HostConfig['lacks'][number];

describe('a host without', () => {
  let host: HostApp;
  const open = async (lacks: readonly Part[], told?: string): Promise<void> => {
    const remembered = { 'dateline-first-steps': true, ...(told === undefined ? {} : { 'dateline-missing': told }) };
    host = createHostApp({ config: { lacks, remembered } });
    await host.loadPlugin(mainJs, manifest);
    await turn();
  };
  const said = (): readonly string[] => host.notices.map(({ messageEl }) => messageEl.textContent);
  /** What goes on working: an article comes in, is linked, and is taken back. */
  const works = async (): Promise<void> => {
    host.clipboard.text = STORY;
    host.runCommand('dateline:import-clipboard');
    expect((await titled('Import report')).textContent).toContain('1 article imported');
    press('Close');
    expect(Object.keys(host.files()).some((path) => path.startsWith('Articles/'))).toBe(true);
    expect(host.commands()).toContain('Dateline: Undo the last run');
  };

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each<[string, Part, string]>([
    ['Bases', 'bases', 'Without Bases the timeline and the network open as panes'],
    ['handlers of its command line', 'cli', 'Its command line cannot be extended'],
    ['popovers', 'popovers', 'Cards do not come up under the pointer'],
    ['declarative settings', 'settings', 'Dateline’s settings cannot be shown here'],
  ])('%s says so once, and does the rest', async (_, part, words) => {
    await open([part]);
    expect(said()).toEqual([expect.stringContaining(words)]);
    await works();
    const told = host.app.loadLocalStorage('dateline-missing');
    expect(told).toBe(part);
    host.unloadPlugin('dateline');
    await open([part], String(told));
    expect(said()).toEqual([]);
  });

  it('secret storage, of which Dateline asks nothing, has nothing to say', async () => {
    await open(['secrets']);
    expect(said()).toEqual([]);
    await works();
  });

  it('any of them says all in one notice, opens panes and shows why there are no settings', async () => {
    await open(['bases', 'cli', 'settings', 'secrets']);
    expect(said()).toHaveLength(1);
    await works();
    host.runCommand('dateline:open-timeline');
    host.runCommand('dateline:create-base');
    await turn();
    expect(said().at(-1)).toContain('Without Bases the timeline');
    host.openSettings('dateline');
    expect(document.querySelector('.vertical-tab-content')?.textContent).toContain('“data.json”');
  });

  it('workers says with what was asked that nothing can be recognised, once, and shows what is there', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('Worker', function refused(): never {
      throw new Error('refused');
    });
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe(): void {}
        disconnect(): void {}
      },
    );
    host = createHostApp({ files: timelineVault(20) });
    await host.loadPlugin(mainJs, manifest);
    expect(said()).toEqual([]);
    host.clipboard.text = STORY;
    host.runCommand('dateline:import-clipboard');
    await until('a notice', () => said().length > 0);
    await turn();
    expect(said()).toEqual([expect.stringContaining('Nothing can be read or recognised')]);
    const before = host.files();
    const shown = (type: string): string =>
      document.querySelector(`.workspace-leaf-content[data-type="dateline-${type}"]`)?.textContent ?? '';
    host.runCommand('dateline:open-timeline');
    await until('a timeline', () => shown('timeline').includes('Group by'));
    await host.openNote('Places/Hoeryong.md');
    host.runCommand('dateline:dossier');
    await until('a dossier', () => shown('dossier').includes('Named in 5 of 18 articles'));
    host.runCommand('dateline:export');
    await titled('Export articles');
    expect(host.files()).toEqual(before);
    expect(said().slice(1)).toEqual([]);
  });

  it.each<[string, Partial<HostConfig>]>([
    ['Bases', { lacks: ['bases'] }],
    ['Bases turned on', { bases: false }],
  ])('%s shows in the note of an entity what its raw block is', async (_, config) => {
    host = createHostApp({
      config: { remembered: { 'dateline-first-steps': true, 'dateline-missing': 'bases' }, ...config },
    });
    await host.loadPlugin(mainJs, manifest);
    await works();
    await host.openNote('Places/Hoeryong.md', 'preview');
    const block = await until('the block', () =>
      document.querySelector('.markdown-preview-view pre, .markdown-preview-view code'),
    );
    expect(block.textContent).toMatch(/^# The articles that link this note/);
  });

  it('nothing says nothing', async () => {
    await open([]);
    expect(said()).toEqual([]);
  });
});
