// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import type { StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/model';
import { createHostApp, type HostApp, type Plugin } from '../../../host/index';
import { note } from '../../../support/entity-vault';
import { builtPlugin, NOTE, STORY } from '../../built-plugin';
import { closed, press, pressed, titled, turn, until } from '../../screen';

const { mainJs, manifest } = builtPlugin();

const MINE = 'Notes/Mine.md';
const MUSAN = 'Places/Musan.md';
const TEXT = 'Snow fell in Musan.\n\nKim Chol called; see [[Musan]] and [[Other]].\n';
const FILES = {
  [MINE]: TEXT,
  'Notes/Other.md': 'Nobody.\n',
  [MUSAN]: note(['type: place', 'entity-id: place:musan']),
  'Places/Hoeryong.md': note(['type: place', 'entity-id: place:hoeryong']),
  'People/Kim Chol.md': note(['type: person', 'entity-id: person:kim-chol']),
};

describe('known names in the built plugin', () => {
  let host: HostApp;
  let plugin: Plugin;
  /** What the worker was asked for of names. */
  let asked: string[];

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    asked = [];
    const post = (Worker as unknown as { prototype: { postMessage(...given: unknown[]): void } }).prototype;
    const send = post.postMessage;
    vi.spyOn(post, 'postMessage').mockImplementation(function (this: unknown, ...given) {
      const { path = [] } = given[0] as { path?: readonly string[] };
      asked.push(...path.filter((name) => ['knowNames', 'namesIn', 'suggestNames'].includes(name)));
      send.apply(this, given);
    });
  });
  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.restoreAllMocks();
  });

  beforeAll(() => {
    // What the editor measures, which jsdom has not.
    Object.assign(Range.prototype, { getClientRects: () => [] });
  });

  const settings = (names: Partial<Settings['names']>, rest: object = {}): object => ({
    review: { mode: 'none' },
    ...rest,
    names: { ...DEFAULT_SETTINGS.names, where: 'everywhere', ...names },
  });
  async function open(names: Partial<Settings['names']>, files: Record<string, string> = FILES): Promise<void> {
    host = createHostApp({ files });
    plugin = await host.loadPlugin(mainJs, manifest, settings(names));
  }
  /** As another device, or the settings tab, changes them. */
  async function set(names: Partial<Settings['names']>, rest: object = {}): Promise<void> {
    await plugin.saveData(settings(names, rest));
    await (plugin as unknown as { onExternalSettingsChange(): Promise<void> }).onExternalSettingsChange();
  }
  const editor = () => {
    const found = host.app.workspace.activeEditor?.editor;
    if (!found) throw new Error('no editor');
    return found;
  };
  const text = (): string => editor().getValue();
  const point = (words: string): void => editor().setCursor(editor().offsetToPos(text().indexOf(words) + 1));
  /** Of the views that show it: beneath what is read stands the editor. */
  const marked = (): string[] =>
    [
      ...document.querySelectorAll(
        '.is-reading mark.dateline-known-name, :not(.is-reading) > * > .cm-editor .cm-content .dateline-known-name',
      ),
    ].map((el) => el.textContent + (el.classList.contains('mod-ambiguous') ? '?' : ''));
  async function shows(...names: readonly string[]): Promise<void> {
    for (let waited = 0; waited < 800 && marked().join() !== names.join(); waited += 1) await turn();
    expect(marked()).toEqual(names);
  }
  const said = (): string[] => host.notices.map(({ messageEl }) => messageEl.textContent);
  const write = (path: string, written: string): Promise<void> =>
    host.app.vault.modify(host.app.vault.getAbstractFileByPath(path) as never, written);

  async function importText(story: string): Promise<void> {
    host.clipboard.text = story;
    host.runCommand('dateline:import-clipboard');
    await titled('Import report');
    press('Close');
    await closed();
  }

  it('are asked for by nobody while the setting is off, and listened to by nothing', async () => {
    await open({ where: 'off', suggest: 'letters' });
    await host.openNote(MINE, 'preview');
    await host.openNote(MINE, 'source');
    editor().replaceRange('Musan @kim', { line: 2, ch: 0 });
    editor().setCursor({ line: 2, ch: 10 });
    document.querySelector('textarea.cm-content')?.dispatchEvent(new Event('input', { bubbles: true }));
    await importText(STORY);
    await set({ where: 'off', headings: true }, { ignored: ['Snow'] });
    for (let waited = 0; waited < 100; waited += 1) await turn();
    expect([asked, marked(), document.querySelector('.cm-editor')]).toEqual([[], [], null]);
    await set({});
    await until('a mark', () => marked().includes('Musan'));
    expect(new Set(asked)).toEqual(new Set(['knowNames', 'namesIn']));
    await set({ where: 'off' });
    await until('no marks', () => marked().length === 0);
    const before = asked.filter((name) => name !== 'knowNames').length;
    await host.openNote(MINE, 'preview');
    for (let waited = 0; waited < 100; waited += 1) await turn();
    expect(asked.filter((name) => name !== 'knowNames')).toHaveLength(before);
  });

  it.each(['source', 'preview'] as const)('follow notes that are renamed, deleted and changed, in %s', async (mode) => {
    await open({});
    await host.openNote(MINE, mode);
    await shows('Musan', 'Kim Chol');
    const at = (path: string): never => host.app.vault.getAbstractFileByPath(path) as never;
    await host.app.fileManager.renameFile(at('People/Kim Chol.md'), 'People/Han Chol.md');
    await shows('Musan');
    await write('Places/Hoeryong.md', note(['type: place', 'entity-id: place:hoeryong', 'aliases: [Snow, Musan]']));
    await shows('Snow', 'Musan?');
    await host.app.fileManager.trashFile(at(MUSAN));
    await shows('Snow', 'Musan');
    await write('Places/Hoeryong.md', 'Mine now.\n');
    await shows();
  });

  it.each(['source', 'preview'] as const)(
    'follow what is merged, to the note it is merged into, in %s',
    async (mode) => {
      await open({}, { ...FILES, [MINE]: 'Snow fell in Hoeryong.\n' });
      await host.openNote(MUSAN, 'preview');
      const leaf = host.app.workspace.getLeaf('split');
      await leaf.openFile(host.app.vault.getFileByPath(MINE) as never, { state: { mode } });
      await shows('Hoeryong');
      host.app.workspace.setActiveLeaf(host.app.workspace.getLeavesOfType('markdown')[0] as never);
      await host.openNote('Places/Hoeryong.md', 'preview');
      host.runCommand('dateline:merge-note');
      const item = await until('Musan', () =>
        [...document.querySelectorAll<HTMLElement>('.suggestion-item')].find((el) => el.textContent.includes('Musan')),
      );
      item.click();
      await pressed('Merge');
      // Its name is one more of Musan's.
      await until('one note', () => !('Places/Hoeryong.md' in host.files()));
      expect(host.text(MUSAN)).toContain('Hoeryong');
      await shows('Hoeryong');
      if (mode === 'preview') {
        await until('Musan’s card', () => {
          document.querySelector<HTMLElement>('mark.dateline-known-name')?.click();
          return document.querySelector('.dateline-card-name')?.textContent === 'Musan';
        });
        return;
      }
      // It shows the note that is left, once it is done.
      await until('Musan', () => host.app.workspace.getActiveFile()?.path === MUSAN);
      await host.openNote(MINE, mode);
      point('Hoeryong');
      host.runCommand('dateline:link-name');
      await until('the link', () => text().includes('[[Musan|Hoeryong]]'));
    },
  );

  it('follow names that are ignored, and the settings of where and headings, where a note is read', async () => {
    await open({}, { ...FILES, [MINE]: `# Musan\n\n${TEXT}` });
    await host.openNote(MINE, 'preview');
    await shows('Musan', 'Kim Chol');
    const before = document.querySelector('mark');
    await set({}, { display: { ...DEFAULT_SETTINGS.display, cards: false } });
    for (let waited = 0; waited < 100; waited += 1) await turn();
    // Another setting draws nothing anew, and asks for nothing.
    expect(document.querySelector('mark')).toBe(before);
    const times = asked.length;
    await set({}, { links: { ...DEFAULT_SETTINGS.links, related: 3 } });
    for (let waited = 0; waited < 100; waited += 1) await turn();
    expect(asked).toHaveLength(times);
    await set({ headings: true });
    await shows('Musan', 'Musan', 'Kim Chol');
    await set({}, { ignored: ['musan'] });
    await shows('Kim Chol');
    await set({ where: 'folders', folders: ['Places'] });
    await shows();
    await set({ where: 'folders', folders: ['Notes'] });
    await shows('Musan', 'Kim Chol');
  });

  it.each([
    ['Kim Chol called.', ['Agencies', 'People']],
    ['Kim Chol called [[People/Kim Chol|him]].', ['People', 'Agencies']],
  ])('may mean first what the note links, where “%s” is read', async (written, folders) => {
    const agency = note(['type: agency', 'entity-id: agency:kim-chol']);
    await open({}, { ...FILES, [MINE]: written, 'Agencies/Kim Chol.md': agency });
    await host.openNote(MINE, 'preview');
    await shows('Kim Chol?');
    document.querySelector<HTMLElement>('mark.dateline-known-name')?.click();
    const items = await until('the choice', () => {
      const found = [...document.querySelectorAll('.suggestion-item')].map((el) => el.textContent);
      return found.length === 2 ? found : null;
    });
    expect(items.map((words, at) => words.includes(folders[at] ?? '?'))).toEqual([true, true]);
  });

  it('are refused in the editor of a table’s cell as in the note, whose properties it does not hold', async () => {
    await open({}, { ...FILES, [MINE]: `---\ndateline-marks-never:\n  - Musan\n---\n${TEXT}` });
    await host.openNote(MINE, 'source');
    await shows('Kim Chol');
    const { editorInfoField } = host.obsidian as { editorInfoField: StateField<unknown> };
    const { registry, workspace } = host.app;
    const cell = new EditorView({
      doc: 'Musan and Kim Chol',
      extensions: [editorInfoField.init(() => workspace.activeEditor), ...registry.editorExtensions],
      parent: document.body,
    });
    const names = await until('marks in the cell', () => {
      const found = [...cell.dom.querySelectorAll('.dateline-known-name')].map((el) => el.textContent);
      return found.length > 0 ? found : null;
    });
    expect(names).toEqual(['Kim Chol']);
    cell.destroy();
  });

  it('lead nowhere once their note is gone, which is said', async () => {
    await open({});
    await host.openNote(MINE, 'preview');
    await shows('Musan', 'Kim Chol');
    const mark = document.querySelector<HTMLElement>('mark.dateline-known-name');
    await host.app.vault.delete(host.app.vault.getAbstractFileByPath(MUSAN) as never);
    mark?.click();
    expect(said()).toContain('No known name is here.');
    await shows('Kim Chol');
  });

  it('come back where a note no longer says that it wants none', async () => {
    await open({}, { ...FILES, [MINE]: `---\ndateline-marks: false\n---\n${TEXT}` });
    await host.openNote(MINE, 'source');
    editor().setValue(TEXT);
    await shows('Musan', 'Kim Chol');
    await write(MINE, `---\ndateline-marks: false\n---\n${TEXT}`);
    await shows();
  });

  it('have what fits in the menu of a name and of a link to an entity, and in no other', async () => {
    await open({});
    await host.openNote(MINE, 'source');
    await shows('Musan', 'Kim Chol');
    const menu = (words: string): string[] => {
      point(words);
      const given = new (host.obsidian.Menu as new () => ReturnType<HostApp['fileMenu']>)();
      host.app.workspace.trigger('editor-menu', given, editor(), host.app.workspace.activeEditor);
      return given.titles.map((title) => title.trim());
    };
    const OF_NAME = ['Link this name', 'Link all of this name in the note', 'Link all known names in the note…', 'Means another…', 'Never here']; // prettier-ignore
    expect(menu('Kim Chol')).toEqual(expect.arrayContaining(OF_NAME));
    expect(menu('Kim Chol')).not.toContain('Unlink');
    expect(menu('[Musan]]')).toEqual(expect.arrayContaining(['Unlink', 'Means another…']));
    for (const item of OF_NAME.filter((each) => each !== 'Means another…'))
      expect(menu('[Musan]]')).not.toContain(item);
    for (const words of ['Snow', '[Other]]'])
      for (const item of [...OF_NAME, 'Unlink']) expect(menu(words)).not.toContain(item);
    await host.openNote('People/Kim Chol.md', 'source');
    editor().setValue(`${text()}[[Musan]]`);
    for (const item of [...OF_NAME, 'Unlink']) expect(menu('[Musan]]')).not.toContain(item);
  });

  describe('are offered after the tenth import', () => {
    const offer = (): string | undefined => said().find((words) => words.includes('can be underlined'));
    const story = (at: number): string => {
      const of = (...words: readonly string[]): string => words[at % words.length] ?? '';
      const [who, what] = [of('Brokers', 'Miners', 'Nurses'), of('grain', 'coal', 'cloth', 'salt', 'fish')];
      return `${who} ${of('hide', 'trade')} ${what} ${at} nights\n\nHOERYONG, March ${at} (Daily NK) — ${who} in Musan ${of('hid', 'traded')} ${what}.\n`;
    };
    const button = (words: string): HTMLElement => {
      const found = [...document.querySelectorAll<HTMLElement>('.notice button')].find(
        (el) => el.textContent === words,
      );
      if (found === undefined) throw new Error(words);
      return found;
    };

    it('that wrote, once, and are turned on by accepting', async () => {
      await open({ where: 'off' }, { 'Note.md': NOTE });
      for (let at = 1; at <= 9; at += 1) await importText(story(at));
      // It is there already, so that nothing is written.
      await importText(story(9));
      expect(offer()).toBeUndefined();
      await importText(story(10));
      expect(offer()).toBeDefined();
      button('Underline names').click();
      await until('the setting', () =>
        host.files(true)['.obsidian/plugins/dateline/data.json']?.includes('everywhere'),
      );
      expect(said().filter((words) => words.includes('can be underlined'))).toHaveLength(1);
      await set({ where: 'off' });
      await importText(story(11));
      expect(said().filter((words) => words.includes('can be underlined'))).toHaveLength(1);
    });
  });
});
