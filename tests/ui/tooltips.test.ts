// @vitest-environment jsdom
import '../host/node';
import '../host/worker';
import { createHostApp, type HostApp } from '../host/index';
import { timelineVault } from '../support/timeline-vault';
import { builtPlugin, STORY } from './built-plugin';
import { modal, nameOf, titled, until } from './screen';

const { mainJs, manifest } = builtPlugin();
/** What a label may hang over: what is pressed or typed into, and small marks. */
const OWNERS =
  'button, a, input, select, textarea, progress, [role=button], .clickable-icon, .dateline-confidence, .dateline-badge';

describe('the pointer over', () => {
  let host: HostApp;

  const open = async (files: Record<string, string> = {}): Promise<void> => {
    host = createHostApp({ files });
    await host.loadPlugin(mainJs, manifest, { review: { mode: 'all' } });
  };
  const part = (selector: string): Promise<HTMLElement> =>
    until(selector, () => document.querySelector<HTMLElement>(selector));
  const pane = async (command: string, ready: string): Promise<HTMLElement> => {
    host.runCommand(`dateline:${command}`);
    const found = await part(ready);
    return found.closest<HTMLElement>('.workspace-leaf-content') ?? found;
  };

  /** Moves the pointer over all that is there; the elements whose labels hung over others. */
  function overAll(el: HTMLElement): readonly string[] {
    const hung = new Set<string>();
    let shown = 0;
    for (const each of [el, ...el.querySelectorAll('*')]) {
      each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      const { owner } = host.tooltip;
      if (owner === null) continue;
      shown += 1;
      expect(document.querySelector('.tooltip')?.textContent).toBe(owner.getAttribute('aria-label'));
      if (!owner.matches(OWNERS)) hung.add(`${owner.className}: ${owner.getAttribute('aria-label') ?? ''}`);
    }
    expect(shown).toBeGreaterThan(0);
    return [...hung];
  }

  /** What says what a part is, to readers of the screen. */
  const names = (el: HTMLElement): readonly string[] =>
    [...el.querySelectorAll('[aria-labelledby]')].map((each) => nameOf(each) ?? 'nothing');

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe(): void {}
        disconnect(): void {}
      },
    );
  });

  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each([
    ['a dossier', 'dossier', '.dateline-dossier-chart', 'Articles, the newest first'],
    ['a timeline', 'open-timeline', '.dateline-timeline-scroller', 'Timeline'],
    ['a network', 'open-network', '.dateline-network-kind', 'Network'],
  ])('%s finds no label over more than a button, and each part has its name', async (_, command, ready, name) => {
    await open(timelineVault(20));
    await host.openNote('Places/Hoeryong.md');
    const shown = await pane(command, ready);
    expect(overAll(shown)).toEqual([]);
    expect(names(shown)).not.toContain('nothing');
    expect(names(shown).join('\n')).toContain(name);
  });

  it('the list of what is to be imported, and a review, finds none either', async () => {
    await open();
    host.runCommand('dateline:import');
    const importing = await titled('Import articles');
    expect(overAll(importing)).toEqual([]);
    importing.querySelector<HTMLElement>('.modal-close-button')?.click();
    host.clipboard.text = STORY;
    host.runCommand('dateline:import-clipboard');
    await part('.dateline-review-row');
    const review = modal();
    if (review === null) throw new Error('no review');
    expect(overAll(review)).toEqual([]);
    expect(names(review)).not.toContain('nothing');
    expect(names(review)).toContain('Hoeryong');
  });
});
