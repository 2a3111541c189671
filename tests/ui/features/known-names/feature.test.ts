// @vitest-environment jsdom
import '../../../host/node';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/model';
import { createHostApp, type HostApp, type MarkdownView } from '../../../host/index';

describe('known names, turned on and off', () => {
  let host: HostApp;
  let registered: string[];
  let atUnload: (() => void)[];
  let settings: { current: Settings; onChange: (heard: () => void) => void };
  let heard: () => void;

  const set = (where: Settings['names']['where']): void => {
    settings.current = { ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, where } };
    heard();
  };
  const settled = async (): Promise<void> => {
    await vi.dynamicImportSettled();
    await new Promise((resolve) => setTimeout(resolve));
  };

  beforeEach(async () => {
    vi.resetModules();
    [registered, atUnload, heard] = [[], [], () => undefined];
    host = createHostApp({ files: { 'Notes/Mine.md': 'in Musan' } });
    vi.doMock('obsidian', () => host.obsidian);
    settings = { current: DEFAULT_SETTINGS, onChange: (listener) => (heard = listener) };
    const plugin = {
      register: (step: () => void) => atUnload.push(step),
      registerEditorExtension: () => registered.push('extension'),
      registerEditorSuggest: () => registered.push('suggestions'),
      registerMarkdownPostProcessor: () => registered.push('reading view'),
    };
    const { KnownNamesFeature } = await import('../../../../src/ui/features/known-names/feature');
    const given = { app: host.app, settings, runner: { progress: null }, go: (step: Promise<void>) => void step };
    new KnownNamesFeature(given as never, {} as never).register(plugin as never);
  });
  const start = async (): Promise<void> => {
    host.start();
    await host.openNote('Notes/Mine.md', 'preview');
  };
  afterEach(() => vi.doUnmock('obsidian'));

  it('register once, and have notes that are read drawn anew at each turn', async () => {
    await start();
    const { view } = host.app.workspace.getLeavesOfType('markdown')[0] ?? {};
    const drawn = vi.spyOn((view as unknown as MarkdownView).previewMode, 'rerender');
    await settled();
    expect([registered, drawn.mock.calls.length]).toEqual([[], 0]);
    for (const [where, times] of [
      ['everywhere', 1],
      ['off', 2],
      ['everywhere', 3],
    ] as const) {
      set(where);
      await settled();
      expect(drawn).toHaveBeenCalledTimes(times);
    }
    expect(registered.sort()).toEqual(['extension', 'reading view', 'suggestions']);
  });

  it('are offered no more to who had them on', async () => {
    await start();
    await settled();
    expect(host.app.loadLocalStorage('dateline-imports')).toBeNull();
    set('folders');
    await settled();
    expect(host.app.loadLocalStorage('dateline-imports')).toBe(10);
  });

  it('register nothing before the app has started', async () => {
    settings.current = { ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, where: 'everywhere' } };
    const heardOfNotes = vi.spyOn(host.app.metadataCache, 'on');
    await settled();
    expect([registered, heardOfNotes.mock.calls]).toEqual([[], []]);
    await start();
    await settled();
    expect(registered.sort()).toEqual(['extension', 'reading view', 'suggestions']);
  });

  it('register nothing where the plugin was shut before the app had started', async () => {
    settings.current = { ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, where: 'everywhere' } };
    for (const step of atUnload) step();
    await start();
    await settled();
    expect(registered).toEqual([]);
  });

  it('register nothing after the plugin was shut', async () => {
    await start();
    set('everywhere');
    for (const step of atUnload) step();
    await settled();
    expect(registered).toEqual([]);
  });
});
