// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import { createHostApp, type HostApp } from '../../../host/index';
import { builtPlugin } from '../../built-plugin';
import { button, closed, modal, pressed, titled, until } from '../../screen';

const { mainJs, manifest } = builtPlugin();

const STORY = 'Articles/2024/Story.md';
const KESTREL = 'Organizations/Kestrel Shipping.md';
const WORDS = 'Inspectors searched two ships of Kestrel on Monday. Kestrel said that its papers were in order.\n';
const FILES = {
  [STORY]: `---\narticle-id: story\ndateline: 1\n---\n${WORDS}`,
  [KESTREL]: '---\ntype: organization\nentity-id: my-kestrel\naliases:\n  - Kestrel\n---\n',
  'Diary/Today.md': WORDS,
};

describe('relinking in the built plugin', () => {
  let host: HostApp;

  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    host = createHostApp({ files: FILES });
    await host.loadPlugin(mainJs, manifest);
  });
  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.restoreAllMocks();
  });

  const offered = (words: string): readonly string[] => host.commands().filter((name) => name.includes(words));
  const menuOf = (path: string): readonly string[] => {
    const file = host.app.vault.getAbstractFileByPath(path) as never;
    return host.fileMenu(file).titles.map((title) => title.trim());
  };

  it('is offered on articles, and the linking of mentions on notes of entities', async () => {
    const own = ['Dateline: Relink the current note', 'Dateline: Link unlinked mentions of the current note'];
    const offers = (): readonly boolean[] => own.map((name) => host.commands().includes(name));
    await host.openNote(STORY, 'source');
    expect(offers()).toEqual([true, false]);
    await host.openNote(KESTREL, 'source');
    expect(offers()).toEqual([false, true]);
    await host.openNote('Diary/Today.md', 'source');
    expect(offers()).toEqual([false, false]);
    expect(offered('Relink')).toEqual(['Dateline: Relink all notes in a folder…', 'Dateline: Relink the whole vault']);
  });

  it('has its place in the menus of articles, of entities, and of folders that hold articles', () => {
    expect(menuOf(STORY)).toContain('Relink this article');
    expect(menuOf(KESTREL)).toContain('Link unlinked mentions');
    expect(menuOf(KESTREL)).not.toContain('Relink this article');
    expect(menuOf('Articles')).toContain('Relink articles in this folder');
    expect(menuOf('Diary')).not.toContain('Relink articles in this folder');
    expect(menuOf('Diary/Today.md')).not.toContain('Relink this article');
  });

  it('asks for a folder, shows what would change there, and changes it when it is agreed to', async () => {
    host.runCommand('dateline:relink-folder');
    const prompt = await until('the folder prompt', () => document.querySelector<HTMLInputElement>('.prompt-input'));
    prompt.value = 'Articles/2024';
    prompt.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLElement>('.suggestion-item')?.click();
    const shown = await titled('Relink articles in Articles/2024');
    await until('the outcome', () => shown.textContent.includes('1 of 1 article change.'));
    expect(host.files()).toEqual(FILES);
    await pressed('Change 1 note');
    await closed();
    const linked = await until('the link', () => host.text(STORY).includes('[[Kestrel Shipping|Kestrel]]'));
    expect(linked).toBe(true);
    expect(host.text('Diary/Today.md')).toBe(WORDS);
    await until('the notice', () => host.notices.some(({ messageEl }) => /1 note changed/.test(messageEl.textContent)));
  });

  it('leaves out an article that is not ticked, and says what then changes', async () => {
    const second = STORY.replace('Story', 'Second');
    await host.app.vault.create(second, FILES[STORY].replace('article-id: story', 'article-id: second'));
    host.runCommand('dateline:relink-vault');
    const shown = await titled('Relink the whole vault');
    await until('the outcome', () => button('Change 2 notes'));
    const list = await until('the list', () =>
      [...shown.querySelectorAll('details')].find((each) => each.textContent.includes('Choose which articles change')),
    );
    list.open = true;
    list.dispatchEvent(new Event('toggle'));
    const boxes = await until('two boxes', () => {
      const all = [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
      return all.length === 2 && all;
    });
    for (const box of boxes) box.click();
    await until('nothing left', () => shown.textContent.includes('No article is chosen.'));
    expect(button('Change 0 notes')?.disabled).toBe(true);
    const story = boxes.find((box) => box.parentElement?.textContent.includes('Story'));
    story?.click();
    expect(shown.textContent).toContain('1 of 2 articles change.');
    await pressed('Change 1 note');
    await closed();
    await until('the link', () => host.text(STORY).includes('[[Kestrel Shipping|Kestrel]]'));
    expect(host.text(second)).not.toContain('[[');
  });

  it('shows the report where a note could not be changed', async () => {
    const change = (text: string): Promise<void> => host.app.vault.adapter.write(STORY, text);
    host.runCommand('dateline:relink-vault');
    await titled('Relink the whole vault');
    await until('the outcome', () => button('Change 1 note'));
    await change(FILES[STORY].replace('dateline: 1', 'dateline: 9'));
    await pressed('Change 1 note');
    const report = await titled('Relink report');
    expect(report.textContent).toContain('Update Dateline');
  });

  it('is not begun while another run goes on', async () => {
    host.network.respond('https://times.example/flood', () => new Promise(() => undefined));
    host.runCommand('dateline:import-url');
    const asked = await titled('Import from URL');
    const field = asked.querySelector('textarea');
    if (field !== null) field.value = 'https://times.example/flood';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await pressed('Fetch and import');
    await until('a running import', () => host.commands().includes('Dateline: Cancel the current run'));
    const before = host.notices.length;
    host.runCommand('dateline:relink-vault');
    expect(modal()?.querySelector('.modal-title')?.textContent).not.toBe('Relink the whole vault');
    expect(host.notices.length).toBe(before + 1);
    host.runCommand('dateline:cancel-import');
    await titled('Import report');
  });
});
