// @vitest-environment jsdom
import '../host/node';
import '../host/worker';
import { createHostApp, type HostApp, type HostConfig } from '../host/index';
import { builtPlugin, STORY } from './built-plugin';
import { press, titled, turn } from './screen';

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
    vi.restoreAllMocks();
  });

  it.each<[string, Part, string]>([
    ['Bases', 'bases', 'Without Bases the timeline and the network open as panes'],
    ['handlers of its command line', 'cli', 'Its command line cannot be extended'],
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

  it('nothing says nothing', async () => {
    await open([]);
    expect(said()).toEqual([]);
  });
});
