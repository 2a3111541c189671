// @vitest-environment jsdom
import '../host/node';
import '../host/worker';
import { createHostApp, type HostApp, type HostConfig } from '../host/index';
import { timelineVault } from '../support/timeline-vault';
import { builtPlugin } from './built-plugin';
import { turn, until } from './screen';

const { mainJs, manifest } = builtPlugin();
const FILES = { ...timelineVault(20), 'Own.md': 'My own words.\n' };
const PLACE = 'Places/Hoeryong.md';
const NOTHING = 'stands for nothing';

/** What watches the room of elements, or whether they are in sight; jsdom has none that do. */
class Rooms {
  static readonly seen = new Set<Rooms>();

  constructor(private readonly act: (entries: readonly unknown[]) => void) {}
  observe(): void {
    Rooms.seen.add(this);
  }
  unobserve(): void {}
  disconnect(): void {
    Rooms.seen.delete(this);
  }
  static tell(): void {
    for (const room of Rooms.seen) room.act([]);
  }
}

describe('a pane that is open before the app has indexed the vault', () => {
  let host: HostApp;

  const open = async (config: Partial<HostConfig> = {}): Promise<void> => {
    host = createHostApp({ files: FILES, config: { indexing: 'late', ...config } });
    await host.loadPlugin(mainJs, manifest);
  };
  const pane = (type: string): HTMLElement | null =>
    document.querySelector(`.workspace-leaf-content[data-type="${type}"]`);
  const shown = (type: string): string => pane(type)?.textContent ?? '';
  const says = (type: string, words: string): Promise<true> =>
    until(`“${words}” in ${type}`, () => shown(type).includes(words));

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubGlobal('ResizeObserver', Rooms);
    vi.stubGlobal('IntersectionObserver', Rooms);
  });

  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  describe('as a dossier', () => {
    const openedTooEarly = async (): Promise<void> => {
      await open();
      await host.openNote(PLACE);
      host.runCommand('dateline:dossier');
      await says('dateline-dossier', NOTHING);
    };

    it('shows the entity as soon as its note is indexed, whatever was before it', async () => {
      await openedTooEarly();
      host.indexNotes(['Own.md', 'Articles/Story 7.md']);
      await turn();
      expect(shown('dateline-dossier')).toContain(NOTHING);
      host.indexNotes([PLACE]);
      await says('dateline-dossier', 'Named in 5 of 18 articles');
      host.resolveLinks();
    });

    it('shows it once links are resolved, where the app told of no note', async () => {
      await openedTooEarly();
      host.indexNotes(Object.keys(FILES).reverse(), false);
      host.resolveLinks();
      await says('dateline-dossier', 'Named in 5 of 18 articles');
    });

    it('leaves one that is shown for the note that was opened, once it is known', async () => {
      await open();
      host.indexNotes([PLACE]);
      await host.openNote(PLACE);
      host.runCommand('dateline:dossier');
      await says('dateline-dossier', 'Named in 5 of 18 articles');
      await host.openNote('Themes/Floods.md');
      await turn();
      expect(shown('dateline-dossier')).toContain('Hoeryong');
      host.indexNotes(['Themes/Floods.md']);
      await until('the other', () => pane('dateline-dossier')?.querySelector('h2')?.textContent === 'Floods');
    });

    it('says at once what it does, and goes on when it has room, told of or not', async () => {
      await open({ tellsOfLayout: false, indexing: 'done' });
      await host.openNote(PLACE);
      const hidden = vi.spyOn(HTMLElement.prototype, 'isShown').mockReturnValue(false);
      host.runCommand('dateline:dossier');
      await until('the pane', () => pane('dateline-dossier'));
      await turn();
      expect(pane('dateline-dossier')?.querySelector('.dateline-hint')?.textContent).toBe('Reading the vault…');
      hidden.mockRestore();
      Rooms.tell();
      await says('dateline-dossier', 'Named in 5 of 18 articles');
    });
  });

  it('as a dossier shows its other parts where one fails, and says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('IntersectionObserver', undefined);
    await open({ indexing: 'done' });
    await host.openNote(PLACE);
    host.runCommand('dateline:dossier');
    await says('dateline-dossier', 'This part cannot be shown.');
    expect(pane('dateline-dossier')?.querySelector('.nav-header')).not.toBeNull();
    for (const part of ['What is known', 'Over time', 'Related', 'Sources', 'Timeline'])
      expect(shown('dateline-dossier')).toContain(part);
    await says('dateline-dossier', 'Place');
    expect(host.runCommand('dateline:write-dossier')).toBe(true);
  });

  it('as a timeline shows the articles once they are known, told of or not', async () => {
    await open();
    host.runCommand('dateline:open-timeline');
    await says('dateline-timeline', 'There are no articles with a date');
    host.indexNotes(Object.keys(FILES).reverse(), false);
    host.resolveLinks();
    await until('articles', () => !shown('dateline-timeline').includes('There are no articles with a date'));
  });

  it('as a network shows the vault whether or not anything is indexed', async () => {
    await open();
    host.runCommand('dateline:open-network');
    await says('dateline-network', '7 entities, 6 ties, 18 stories');
    host.indexNotes(Object.keys(FILES).reverse());
    host.resolveLinks();
    expect(shown('dateline-network')).toContain('7 entities');
  });

  it.each([
    ['timeline', 'Group by'],
    ['network', '7 entities, 6 ties, 18 stories'],
  ])('as a %s shows its content once it comes into sight, told of or not', async (name, words) => {
    await open({ tellsOfLayout: false, indexing: 'done' });
    const hidden = vi.spyOn(HTMLElement.prototype, 'isShown').mockReturnValue(false);
    await host.app.workspace.getRightLeaf(false).setViewState({ type: `dateline-${name}`, active: false });
    await turn();
    hidden.mockRestore();
    Rooms.tell();
    await says(`dateline-${name}`, words);
  });

  it('without metadata offers nothing that needs it, and fails at nothing', async () => {
    const failed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await open();
    vi.spyOn(host.app.metadataCache, 'getFileCache').mockReturnValue(null);
    for (const path of ['Own.md', 'Articles/Story 7.md', PLACE]) {
      await host.openNote(path);
      const file = host.vault.getFileByPath(path);
      if (file === null) throw new Error(path);
      const titles = host.fileMenu(file).titles;
      expect(titles.join()).not.toMatch(/Merge entity|Review this article/);
      expect(host.commands()).not.toContain('Dateline: Merge entity into…');
    }
    host.runCommand('dateline:dossier');
    await says('dateline-dossier', NOTHING);
    expect(failed).not.toHaveBeenCalled();
  });

  it.each(['timeline', 'network'])('as a %s of the kept layout waits until the files are there', async (name) => {
    host = createHostApp({ files: FILES, config: { indexing: 'late' } });
    const start = vi.spyOn(host, 'start').mockReturnValue(undefined);
    const files = vi.spyOn(host.vault, 'getMarkdownFiles').mockReturnValue([]);
    await host.loadPlugin(mainJs, manifest);
    await host.app.workspace.getRightLeaf(false).setViewState({ type: `dateline-${name}`, active: false });
    await turn();
    files.mockRestore();
    start.mockRestore();
    host.start();
    host.indexNotes(Object.keys(FILES).reverse(), false);
    host.resolveLinks();
    const nothing = name === 'network' ? 'Nothing is named together' : 'There are no articles';
    await until(
      'its content',
      () => pane(`dateline-${name}`)?.querySelector('button') && !shown(`dateline-${name}`).includes(nothing),
    );
  });
});
