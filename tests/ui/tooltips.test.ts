// @vitest-environment jsdom
import '../host/node';
import '../host/worker';
import { createHostApp, type HostApp } from '../host/index';
import { note } from '../support/entity-vault';
import { timelineVault } from '../support/timeline-vault';
import { builtPlugin, STORY } from './built-plugin';
import { modal, nameOf, titled, turn, until } from './screen';

const { mainJs, manifest } = builtPlugin();
/** What a label may hang over: what is pressed or typed into, and small marks. */
const OWNERS =
  'button, a, input, select, textarea, progress, [role=button], .clickable-icon, .search-input-clear-button, .dateline-confidence, .dateline-badge';

const PLACE = 'Places/Hoeryong.md';
/** Different stories with one phrase that no theme has. */
const WEIRS = [
  'Engineers repair the timber weir. The timber weir was rotten for years.',
  'A timber weir burst near the school. Pupils watched the timber weir from a hill.',
  'Farmers raised a timber weir, and mended another timber weir upstream.',
];
const ARTICLE = 'Articles/Story 1.md';
const FILES = {
  ...timelineVault(20),
  'Atlas/China.md': 'My own atlas.\n',
  'Atlas/Diary.md': 'It is quiet in Hoeryong',
  'Articles/Unlinked.md': note(
    ['article-id: unlinked', 'dateline: 1', 'places:', '  - "[[Hoeryong]]"'],
    'Kestrel Shipping said so in [[Hoeryong]].\n',
  ),
  ...Object.fromEntries(
    WEIRS.map((words, at) => [`Articles/Weir ${at}.md`, note([`article-id: weir-${at}`, 'dateline: 1'], `${words}\n`)]),
  ),
  'Organizations/Kestrel Shipping.md': note(['type: organization', 'entity-id: organization:kestrel']),
  'Organizations/Kestrel Shipping Ltd.md': note(['type: organization', 'entity-id: organization:kestrel-ltd']),
};

/** How a screen comes up after its command, and when it is there. */
interface Screen {
  /** The note that is open, to be read unless it is said. */
  readonly note?: string;
  readonly mode?: 'source';
  readonly then?: (host: HostApp) => unknown;
  readonly ready: () => Element | null | undefined;
  /** What its parts are called, to readers of the screen. */
  readonly named?: readonly string[];
}

const find = (selector: string) => (): HTMLElement | null => document.querySelector<HTMLElement>(selector);
/** All of a pane, once a part of it is drawn. */
const pane = (part: string) => (): Element | null | undefined => find(part)()?.closest('.workspace-leaf-content');
/** The modal on top, once nothing is worked out any more. */
const dialog = (): HTMLElement | null => (modal()?.querySelector('progress') ? null : modal());
const chosen = (words: string) => async (): Promise<void> => {
  const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.suggestion-item')];
  (await until(`a choice “${words}”`, () => items().find((each) => each.textContent.includes(words)))).click();
};
/** The modal on top, if it is called that. */
const titledNow = (title: string): HTMLElement | null =>
  modal()?.querySelector('.modal-title')?.textContent === title ? modal() : null;
const pressing = (words: string) => (): Promise<unknown> =>
  until(`“${words}”`, () => {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    found?.click();
    return found;
  });

const imported = async (host: HostApp): Promise<void> => {
  host.clipboard.text = STORY;
  host.runCommand('dateline:import-clipboard');
  await titled('Import report');
};

/** Asks for the base again once there is one. */
const secondBase = async (host: HostApp): Promise<void> => {
  await until('a base', () => Object.keys(host.files()).some((path) => path.endsWith('.base')));
  host.runCommand('dateline:create-base');
};

/** Screens by the command that brings them up; those without a screen of their own are named as such. */
const SCREENS: Readonly<Record<string, Screen>> = {
  'add-feed': { ready: dialog },
  'adopt-notes': { ready: dialog },
  'change-type': { note: PLACE, then: chosen('an agency'), ready: dialog },
  'colour-graph': { ready: dialog },
  'create-base': { then: secondBase, ready: dialog },
  dossier: { note: PLACE, ready: pane('.dateline-dossier-chart'), named: ['Articles, the newest first'] },
  export: { ready: dialog },
  'file-folder': { ready: find('.prompt') },
  'find-duplicates': { ready: dialog },
  'first-steps': { ready: pane('.dateline-first-steps button') },
  help: { ready: pane('.dateline-help-section') },
  import: { ready: dialog },
  'import-url': { ready: dialog },
  'link-names-in-note': { note: 'Atlas/Diary.md', mode: 'source', ready: dialog },
  'link-mentions': { note: 'Organizations/Kestrel Shipping.md', ready: dialog },
  'merge-note': { note: PLACE, then: chosen('Sinuiju'), ready: dialog },
  'name-means': { note: 'Atlas/Diary.md', mode: 'source', ready: find('.prompt') },
  'new-since': { ready: dialog },
  'not-same': { note: PLACE, ready: find('.prompt') },
  'open-network': { ready: pane('.dateline-network-kind'), named: ['Kinds'] },
  'open-timeline': { ready: pane('.dateline-timeline-scroller'), named: ['On screen'] },
  'relink-folder': { ready: find('.prompt') },
  'relink-note': { note: ARTICLE, ready: dialog },
  'relink-vault': { ready: dialog },
  'review-article': { note: ARTICLE, ready: () => find('.dateline-review-row')() && modal(), named: ['Hoeryong'] },
  'show-card': { note: PLACE, ready: () => find('.dateline-card-name')() && modal() },
  'show-related': { note: PLACE, ready: dialog },
  'show-report': { ready: dialog },
  'split-note': { note: PLACE, ready: dialog },
  'suggest-themes': { then: pressing('Make a theme…'), ready: () => titledNow('New theme') },
  'tidy-vault': { ready: dialog },
  'undo-import': { ready: dialog },
  'undo-list': { ready: dialog },
  'update-related': { ready: dialog },
  verify: { ready: dialog },
  vocabulary: { ready: () => find('.modal input[type=search]')() && modal() },
};
const WITHOUT = [
  ...['link-name', 'link-name-in-note', 'unlink-name', 'never-mark-name'],
  ...['add-to-dossier', 'insert-citation', 'write-dossier', 'ignore-name', 'index-gazetteers', 'import-vocabulary'],
  ...['import-clipboard', 'import-files', 'file-note', 'file-selection', 'sync-feeds', 'open-report'],
  ...['new-entity', 'who-said'],
  ...['show-progress', 'cancel-import'],
];

describe('the pointer over', () => {
  let host: HostApp;

  beforeAll(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe(): void {}
        disconnect(): void {}
      },
    );
    host = createHostApp({ files: FILES });
    await host.loadPlugin(mainJs, manifest, { review: { mode: 'off' }, entities: { adopt: 'never' } });
    await imported(host);
    closeAll();
  });

  afterAll(() => {
    host.unloadPlugin('dateline');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  function closeAll(): void {
    for (let left = modal(); left !== null; left = modal())
      left.querySelector<HTMLElement>('.modal-close-button')?.click();
    document.querySelector('.prompt')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  }

  /** Moves the pointer over all that is there; the elements whose labels hung over others. */
  function overAll(el: Element): readonly string[] {
    const hung = new Set<string>();
    for (const each of [el, ...el.querySelectorAll('*')]) {
      each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      const { owner } = host.tooltip;
      if (owner === null) continue;
      expect(document.querySelector('.tooltip')?.textContent).toBe(owner.getAttribute('aria-label'));
      if (!owner.matches(OWNERS)) hung.add(`${owner.className}: ${owner.getAttribute('aria-label') ?? ''}`);
    }
    return [...hung];
  }

  /** What says what a part is, to readers of the screen. */
  const names = (el: Element): readonly string[] =>
    [...el.querySelectorAll('[aria-labelledby]')].map((each) => nameOf(each) ?? 'nothing');

  /** All parts that open, opened. */
  const unfolded = async (el: Element): Promise<void> => {
    for (const details of el.querySelectorAll('details')) {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    }
    await turn();
  };

  it('knows every command, so that no screen is left out', () => {
    const ids = [...host.app.registry.commands.keys()].map((id) => id.replace(/^dateline:/, ''));
    expect([...Object.keys(SCREENS), ...WITHOUT].sort()).toEqual(ids.sort());
  });

  it.each(Object.keys(SCREENS))('what “%s” shows finds no label over more than a button', async (id) => {
    const screen = SCREENS[id];
    if (screen === undefined) throw new Error(id);
    if (screen.note !== undefined) await host.openNote(screen.note, screen.mode ?? 'preview');
    expect(host.runCommand(`dateline:${id}`)).toBe(true);
    await screen.then?.(host);
    const shown = await until(id, screen.ready);
    await unfolded(shown);
    expect(overAll(shown)).toEqual([]);
    expect(names(shown)).not.toContain('nothing');
    expect(names(shown)).toEqual(expect.arrayContaining([...(screen.named ?? [])]));
    closeAll();
  });

  it('the settings and each of their pages finds none', () => {
    host.openSettings('dateline');
    const tab = (): HTMLElement | null => find('.vertical-tab-content')();
    const pages = (): HTMLElement[] => [...(tab()?.querySelectorAll<HTMLElement>('.mod-navigable') ?? [])];
    const count = pages().length;
    expect(count).toBeGreaterThan(3);
    for (let at = -1; at < count; at += 1) {
      pages()[at]?.click();
      const shown = tab();
      expect(shown === null ? [] : overAll(shown)).toEqual([]);
      shown?.querySelector<HTMLElement>('.setting-page-back')?.click();
    }
    closeAll();
  });

  it('would tell of a label over a whole pane', async () => {
    host.runCommand('dateline:open-timeline');
    const shown = await until('a timeline', pane('.dateline-timeline-scroller'));
    shown.setAttribute('aria-label', 'All of it');
    expect(overAll(shown)).toEqual([expect.stringContaining('All of it')]);
    shown.removeAttribute('aria-label');
  });
});
