// @vitest-environment jsdom
import '../host/node';
import '../host/worker';
import { createHostApp, type HostApp } from '../host/index';
import { builtPlugin, NOTE, PAGE, STORY } from './built-plugin';
import { closed, modal, press, titled, turn, until } from './screen';

const { mainJs, manifest } = builtPlugin();
const URL = 'https://times.example/flood';
/** The time of the plugin; the engine's thread and the test itself go on by the real one. */
const FAKED = ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

const type = (field: Element | null | undefined, text: string): void => {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

describe('the built plugin', () => {
  let host: HostApp;

  const open = async (files: Record<string, string> = {}, data?: unknown): Promise<void> => {
    host = createHostApp({ files });
    await host.loadPlugin(mainJs, manifest, data);
  };
  const report = (of = 'Import'): Promise<HTMLElement> => titled(`${of} report`);
  const articles = (): string[] => Object.keys(host.files()).filter((path) => path.startsWith('Articles/'));

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.restoreAllMocks();
  });

  const importClipboard = async (text: string): Promise<HTMLElement> => {
    host.clipboard.text = text;
    host.runCommand('dateline:import-clipboard');
    return report();
  };

  it('writes nothing and asks for nothing at start', async () => {
    await open({ 'Note.md': NOTE });
    await turn();
    expect(host.files(true)).toEqual({ 'Note.md': NOTE });
    expect(host.network.requests).toEqual([]);
    expect(host.notices).toEqual([]);
  });

  it('says in plain words that nothing can be recognised where there is no worker, and goes on with the rest', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const none = vi.spyOn(globalThis, 'Worker').mockImplementation(() => {
      throw new Error('no workers here');
    });
    await open({ 'Note.md': NOTE });
    const said = (): string[] => host.notices.map(({ messageEl }) => messageEl.textContent);
    await host.openNote('Note.md', 'source');
    host.runCommand('dateline:file-note');
    await until('a notice', () => said().some((text) => text.startsWith('Nothing can be read or recognised here:')));
    expect(said()).toHaveLength(1);
    host.runCommand('dateline:undo-import');
    await until('the other notice', () => said().includes('There is nothing to undo.'));
    expect(host.files()).toEqual({ 'Note.md': NOTE });
    expect(none).toHaveBeenCalledTimes(1);
  });

  it('offers what can be done, and nothing that cannot', async () => {
    await open({ 'Note.md': NOTE });
    const always = [
      'Dateline: Add to dossier…',
      'Dateline: Adopt notes of your own…',
      'Dateline: Bring related lists up to date',
      'Dateline: Colour the graph by kind…',
      'Dateline: Create Dateline.base',
      'Dateline: Edit the vocabulary',
      'Dateline: Export articles…',
      'Dateline: File all notes in a folder…',
      'Dateline: Find duplicate entities',
      'Dateline: Help',
      'Dateline: Import a vocabulary…',
      'Dateline: Import articles…',
      'Dateline: Import files…',
      'Dateline: Import from clipboard',
      'Dateline: Import from URL…',
      'Dateline: Index gazetteer files',
      'Dateline: Open dossier',
      'Dateline: Open network',
      'Dateline: Open timeline',
      'Dateline: Relink all notes in a folder…',
      'Dateline: Relink the whole vault',
      'Dateline: Show the first steps',
      'Dateline: Subscribe to a feed…',
      'Dateline: Suggest themes',
      'Dateline: Sync feeds',
      'Dateline: Undo the last run',
      'Dateline: Tidy the vault…',
      'Dateline: Undo a run…',
      'Dateline: Verify originals and quotations',
      'Dateline: What is new since a day…',
    ];
    expect(host.commands().sort()).toEqual(always.sort());
    await host.openNote('Note.md', 'source');
    expect(host.commands()).toContain('Dateline: File the current note');
    expect(host.commands()).not.toContain('Dateline: File the selected text');
    expect(host.commands()).not.toContain('Dateline: Show the last report');
    expect(host.commands()).not.toContain('Dateline: Cancel the current run');
  });

  it('can show and cancel an import while one runs', async () => {
    await open();
    host.network.respond(URL, () => new Promise(() => undefined));
    host.runCommand('dateline:import-url');
    type((await titled('Import from URL')).querySelector('textarea'), URL);
    press('Fetch and import');
    await until('a running import', () => host.commands().includes('Dateline: Cancel the current run'));
    host.runCommand('dateline:show-progress');
    await until('the progress', () => document.querySelector('.dateline-progress'));
    host.runCommand('dateline:cancel-import');
    expect((await report()).textContent).toContain('Cancelled: what is listed here is whole, the rest was not begun.');
    expect(document.querySelector('.dateline-progress')).toBeNull();
    expect(host.commands()).not.toContain('Dateline: Cancel the current run');
  });

  it('imports the clipboard, opens the note and reports', async () => {
    await open();
    const shown = await importClipboard(STORY);
    expect(articles()).toHaveLength(1);
    const [path = ''] = articles();
    expect(path).toMatch(/^Articles\/2025\/2025-03-04 Border guards in Hoeryong/);
    expect(host.text(path)).toContain('date: 2025-03-04');
    expect(host.text(path)).toContain('source: "[[Daily NK]]"');
    expect(host.text(path)).toContain('[[Hoeryong]]');
    expect(host.app.workspace.getActiveFile()?.path).toBe(path);
    expect(shown.textContent).toContain('1 article imported');
    expect(shown.textContent).toContain('Hoeryong');
    press('Close');
    await host.settle();
    const links = host.app.metadataCache.resolvedLinks[path];
    expect(Object.keys(links ?? {})).toContain('Places/Hoeryong.md');
    expect(host.app.metadataCache.unresolvedLinks[path] ?? {}).toEqual({});
  });

  it('changes no byte when the same text is imported again', async () => {
    await open();
    await importClipboard(STORY);
    press('Close');
    const before = host.files();
    const shown = await importClipboard(STORY);
    expect(shown.textContent).toContain('1 article unchanged');
    expect(host.files()).toEqual(before);
  });

  it('takes an import back to the byte, after asking', async () => {
    await open({ 'Note.md': NOTE });
    const before = host.files();
    await importClipboard(STORY);
    expect(Object.keys(host.files()).length).toBeGreaterThan(5);
    press('Undo');
    const question = await titled('Undo this run?');
    expect(question.textContent).toMatch(/\d+ notes made by it will be removed/);
    press('Cancel');
    await closed();
    expect(Object.keys(host.files()).length).toBeGreaterThan(5);
    host.runCommand('dateline:undo-import');
    await titled('Undo this run?');
    press('Undo');
    const undone = await titled('Undo report');
    expect(undone.textContent).toMatch(/\d+ notes removed/);
    expect([...undone.querySelectorAll('button')].map((each) => each.textContent)).not.toContain('Undo');
    expect(host.files()).toEqual(before);
    press('Close');
    host.runCommand('dateline:undo-import');
    await until('a notice', () => host.notices.at(-1)?.messageEl.textContent === 'There is nothing to undo.');
  });

  it('fetches a copied address only after saying from where, and once', async () => {
    await open();
    host.network.respond(URL, { body: PAGE });
    host.clipboard.text = ` ${URL}\n`;
    host.runCommand('dateline:import-clipboard');
    const asked = await titled('Import from URL');
    expect(asked.textContent).toContain('Will fetch 1 page from times.example');
    expect(host.network.requests).toEqual([]);
    press('Fetch and import');
    await report();
    expect(host.network.requests.map(({ url }) => url)).toEqual([URL]);
    const [path = ''] = articles();
    expect(path).toContain('2025-07-28 Flood closes bridge in Sinuiju');
    expect(host.text(path)).toContain(`url: ${URL}`);
  });

  it('reports a page that could not be fetched and imports the others', async () => {
    await open();
    host.network.respond(URL, { body: PAGE });
    host.network.respond('https://gone.example/a', { status: 404 });
    host.runCommand('dateline:import-url');
    const asked = await titled('Import from URL');
    type(asked.querySelector('textarea'), `https://gone.example/a\nhttps://dead.example/\n${URL}`);
    press('Fetch and import 3 pages');
    const shown = await report();
    expect(shown.textContent).toContain('1 article imported, 2 articles not imported');
    expect(shown.textContent).toContain('There is no such page any more (404).');
    expect(shown.textContent).toContain('ERR_NAME_NOT_RESOLVED');
    expect(articles()).toHaveLength(1);
  });

  it('imports a copied piece of a page as HTML, with its links', async () => {
    await open();
    const html = '<h1>Port of Wonsan reopens</h1><p>The port of <a href="https://a.example/w">Wonsan</a> reopened.</p>';
    host.clipboard.text = 'Port of Wonsan reopens The port of Wonsan reopened.';
    const item = { types: ['text/plain', 'text/html'], getType: async () => ({ text: async () => html }) };
    Object.assign(navigator.clipboard, { read: async () => [item] });
    host.runCommand('dateline:import-clipboard');
    await report();
    const [path = ''] = articles();
    expect(host.text(path)).toContain('](https://a.example/w)');
  });

  it('asks about a copied list of pages, and shows a copied table before it is imported', async () => {
    await open();
    host.clipboard.text = 'https://a.example/1\nhttps://b.example/2\n';
    host.runCommand('dateline:import-clipboard');
    const asked = await titled('Import from URL');
    expect(asked.textContent).toContain('Will fetch 2 pages from a.example, b.example');
    press('Cancel');
    await closed();
    host.clipboard.text = 'title\tdate\ttext\nPort reopens\t2024-05-02\tThe port of Wonsan reopened on Friday.\n';
    host.runCommand('dateline:import-clipboard');
    const dialog = await titled('Import articles');
    await until('the columns', () => dialog.querySelector('.dateline-columns'));
    press('Import');
    await report();
    expect(articles()).toEqual([expect.stringContaining('2024-05-02 Port reopens')]);
  });

  it('does not offer to fetch what is no web address', async () => {
    await open();
    host.runCommand('dateline:import-url');
    const asked = await titled('Import from URL');
    type(asked.querySelector('textarea'), 'file:///etc/passwd');
    expect(asked.textContent).toContain('This is not a web address.');
    expect(asked.querySelector<HTMLButtonElement>('.mod-cta')?.disabled).toBe(true);
  });

  it('imports a pasted text from the dialog behind the ribbon icon', async () => {
    await open();
    document.querySelector<HTMLElement>('[aria-label="Import articles"]')?.click();
    const dialog = await titled('Import articles');
    expect(dialog.querySelector<HTMLButtonElement>('.mod-cta')?.disabled).toBe(true);
    type(dialog.querySelector('textarea'), STORY);
    press('Add to the list');
    const row = await until('the entry', () => dialog.querySelector('.dateline-staged'));
    await until('what it is', () => row.textContent.includes('Text · '));
    press('Import');
    await report();
    expect(articles()).toHaveLength(1);
  });

  it('imports the selected text', async () => {
    await open({ 'Inbox.md': `Mine.\n${STORY}` });
    await host.openNote('Inbox.md', 'source');
    const lines = STORY.split('\n').length;
    host.app.workspace.activeEditor?.editor.setSelection({ line: 1, ch: 0 }, { line: lines, ch: 0 });
    expect(host.runCommand('dateline:file-selection')).toBe(true);
    await report();
    expect(articles()).toHaveLength(1);
    expect(host.text('Inbox.md')).toBe(`Mine.\n${STORY}`);
  });

  it('files the current note where it is, with its own keys and words', async () => {
    await open({ 'Inbox/Port.md': NOTE });
    await host.openNote('Inbox/Port.md', 'source');
    host.runCommand('dateline:file-note');
    await report('Filing');
    expect(articles()).toEqual([]);
    const text = host.text('Inbox/Port.md');
    expect(text).toContain('mood: curious');
    expect(text).toContain('My own remark stays.');
    expect(text).toContain('[[Wonsan]]');
    expect(text.replace(/^---[^]*?---\n/, '').replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')).toBe(
      NOTE.replace(/^---[^]*?---\n/, ''),
    );
  });

  it('files a folder after a preview that can be refused', async () => {
    const files = { 'Inbox/Port.md': NOTE, 'Inbox/Deep/Phones.md': STORY, 'Other.md': NOTE };
    await open(files);
    const choose = async (): Promise<HTMLElement> => {
      host.runCommand('dateline:file-folder');
      const prompt = await until('the folder prompt', () => document.querySelector('.prompt-input'));
      type(prompt, 'Inbox');
      const choices = [...document.querySelectorAll<HTMLElement>('.suggestion-item')];
      choices.find((each) => each.textContent === 'Inbox')?.click();
      return titled('File the notes in Inbox?');
    };
    const preview = await choose();
    expect(preview.textContent).toContain('2 notes will get properties and links');
    expect(preview.textContent).toMatch(/\d+ notes will be created/);
    press('Cancel');
    await closed();
    expect(host.files()).toEqual(files);
    await choose();
    press('File notes');
    await report('Filing');
    expect(host.text('Inbox/Port.md')).toContain('[[Wonsan]]');
    expect(host.text('Inbox/Deep/Phones.md')).toContain('[[Hoeryong]]');
    expect(host.text('Other.md')).toBe(NOTE);
    press('Undo');
    await titled('Undo this run?');
    press('Undo');
    await titled('Undo report');
    expect(host.files()).toEqual(files);
  });

  it('has its place in the menus of notes, folders and several notes', async () => {
    await open({
      'Inbox/Port.md': NOTE,
      'Inbox/Phones.md': STORY,
      'Inbox/Picture.png': 'x',
      'Inbox/Saved.pdf': 'x',
      'Inbox/Mail.eml': 'x',
      'Places/Hoeryong.md': '---\ntype: place\nentity-id: place:hoeryong:kp.north-hamgyong\n---\n',
    });
    const at = (path: string): never => host.app.vault.getAbstractFileByPath(path) as never;
    const titles = (...files: never[]): string[] => host.fileMenu(...files).titles.map((title) => title.trim());
    expect(titles(at('Inbox/Port.md'))).toEqual(['File this note as an article']);
    expect(titles(at('Places/Hoeryong.md'))).not.toContain('File this note as an article');
    expect(titles(at('Inbox'))).toEqual(['File all notes in this folder']);
    expect(titles(at('Inbox/Picture.png'))).toEqual([]);
    expect(titles(at('Inbox/Saved.pdf'))).toEqual(['Import as articles']);
    expect(titles(at('Inbox/Saved.pdf'), at('Inbox/Mail.eml'), at('Inbox/Port.md'))).toEqual([
      'File 1 note as an article',
      'Import 2 files as articles',
    ]);
    const several = titles(at('Inbox/Port.md'), at('Inbox/Phones.md'), at('Inbox/Picture.png'));
    expect(several).toEqual(['File 2 notes as articles']);
  });

  describe('asked by a link', () => {
    it('fetches nothing before the user agrees', async () => {
      await open();
      host.network.respond(URL, { body: PAGE });
      void host.openUri(`obsidian://dateline?url=${encodeURIComponent(URL)}`);
      expect((await titled('Import this page?')).textContent).toContain(URL);
      press('Cancel');
      await closed();
      await turn();
      expect(host.network.requests).toEqual([]);
      expect(host.files()).toEqual({});
      void host.openUri(`obsidian://dateline?url=${encodeURIComponent(URL)}`);
      await titled('Import this page?');
      press('Fetch and import');
      await report();
      expect(articles()).toHaveLength(1);
    });

    it('writes no text before the user has seen it, and shows markup as text', async () => {
      await open();
      const text = `<img src=x onerror=alert(1)>\n${STORY}`;
      void host.openUri(`obsidian://dateline?text=${encodeURIComponent(text)}`);
      const asked = await titled('Import this text?');
      expect(asked.querySelector('img')).toBeNull();
      expect(asked.textContent).toContain('<img src=x onerror=alert(1)>');
      press('Import');
      await report();
      expect(articles()).toHaveLength(1);
    });

    it('refuses what is no web address', async () => {
      await open();
      await host.openUri('obsidian://dateline?url=file%3A%2F%2F%2Fetc%2Fpasswd');
      expect(host.notices.at(-1)?.messageEl.textContent).toContain('This is not a web address.');
      expect(modal()).toBeNull();
    });
  });

  it('shows the last report again and opens it as a note that adds no link', async () => {
    await open();
    await importClipboard(STORY);
    press('Open as note');
    const path = await until('a report note', () =>
      Object.keys(host.files()).find((each) => each.includes('/Reports/')),
    );
    await until('the report note open', () => host.app.workspace.getActiveFile()?.path === path);
    await host.settle();
    expect(host.text(path)).toContain('Hoeryong');
    expect(host.app.metadataCache.resolvedLinks[path] ?? {}).toEqual({});
    expect(host.runCommand('dateline:show-report')).toBe(true);
    await report();
  });

  it('answers Obsidian’s command line', async () => {
    await open({ 'Inbox/page.html': PAGE, 'Inbox/Port.md': NOTE });
    expect(await host.runCli('dateline')).toContain('dateline:import url=');
    const preview = JSON.parse(await host.runCli('dateline:import', { text: STORY, 'dry-run': 'true', json: 'true' }));
    expect(preview).toMatchObject({ dryRun: true, articles: [{ status: 'created' }] });
    expect(articles()).toEqual([]);
    expect(await host.runCli('dateline:import', { file: 'Inbox/page.html' })).toContain('Flood closes bridge');
    expect(articles()).toHaveLength(1);
    await host.runCli('dateline:import', { note: 'Inbox/Port.md' });
    expect(host.text('Inbox/Port.md')).toContain('[[Wonsan]]');
    expect(await host.runCli('dateline:import')).toMatch(/^Error: /);
    const missing = JSON.parse(await host.runCli('dateline:import', { file: 'nowhere.txt', json: 'true' }));
    expect(missing.articles).toMatchObject([{ status: 'failed', problem: { code: 'missing-file' } }]);
  });

  it('tells Obsidian’s command line what is known, checks the vault and takes runs back', async () => {
    await open();
    await host.runCli('dateline:import', { text: STORY });
    const before = host.files();
    expect(await host.runCli('dateline:dossier')).toMatch(/^Error: .*entity=/);
    expect(await host.runCli('dateline:dossier', { entity: 'Nowhere' })).toMatch(/^Error: .*Nowhere/);
    expect(await host.runCli('dateline:dossier', { entity: 'Hoeryong' })).toMatch(/^# Hoeryong\n/);
    const told = JSON.parse(await host.runCli('dateline:dossier', { entity: 'Hoeryong', json: 'true' }));
    expect(told).toMatchObject({ subjects: [{ name: 'Hoeryong' }], stories: 1 });
    await host.openNote('Places/Hoeryong.md');
    expect(await host.runCli('dateline:dossier', { articles: '0' })).toMatch(/^# Hoeryong\n/);
    expect(await host.runCli('dateline:check')).toMatch(/\d+ notes checked, 0 faults$/);
    expect(await host.runCli('dateline:review', { json: 'true' })).toMatch(/^Error: .*Places\/Hoeryong\.md/);
    const [note = ''] = articles();
    const { article } = JSON.parse(await host.runCli('dateline:review', { note, json: 'true' }));
    expect(article).toMatchObject({ headline: expect.stringContaining('Border guards in Hoeryong') });
    expect(article.entities).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Hoeryong' })]));
    expect(host.files()).toEqual(before);

    expect(await host.runCli('dateline:dossier', { entity: 'Hoeryong', write: 'true' })).toMatch(
      /^Dossier written to /,
    );
    const dry = JSON.parse(await host.runCli('dateline:undo', { 'dry-run': 'true', json: 'true' }));
    // The statements that it cites have block ids in their article.
    expect(dry).toMatchObject({ dryRun: true, notes: [{ action: 'restored' }, { action: 'removed' }] });
    await host.runCli('dateline:undo');
    expect(host.files()).toEqual(before);
    await host.runCli('dateline:undo');
    expect(host.files()).toEqual({});
    expect(await host.runCli('dateline:undo')).toBe('There is nothing to undo.');
    expect(await host.runCli('dateline:undo', { batch: 'none' })).toContain(
      'No run that is still recorded has that id.',
    );
  });

  it('opens a review for Obsidian’s command line', async () => {
    await open();
    await host.runCli('dateline:import', { text: STORY });
    const [note = ''] = articles();
    expect(await host.runCli('dateline:review')).toMatch(/^Error: .*note=/);
    expect(await host.runCli('dateline:review', { note: 'nowhere.md' })).toMatch(/^Error: There is no such file/);
    expect(await host.runCli('dateline:review', { note })).toBe(`The review of ${note} is open.`);
    await until('the review', () => document.querySelector('.dateline-review'));
    document.querySelector<HTMLElement>('.dateline-review .modal-close-button')?.click();
    await closed();
  });

  it('finds what is wrong in the vault for Obsidian’s command line', async () => {
    await open();
    await host.runCli('dateline:import', { text: STORY });
    const [path = ''] = articles();
    await host.app.vault.adapter.write(path, `${host.text(path)}\n[[Nobody at all]]\n`);
    expect(await host.runCli('dateline:check')).toContain('- unresolved-link: ');
    const { problems } = JSON.parse(await host.runCli('dateline:check', { json: 'true' }));
    expect(problems).toMatchObject([{ code: 'unresolved-link', subject: path }]);
  });

  it('runs one import at a time', async () => {
    await open();
    host.clipboard.text = STORY;
    host.runCommand('dateline:import-clipboard');
    host.runCommand('dateline:import-clipboard');
    await until('a notice', () =>
      host.notices.some(({ messageEl }) => messageEl.getText().includes('Dateline is at work already')),
    );
    await report();
    expect(articles()).toHaveLength(1);
  });

  describe('the clippings inbox', () => {
    const CLIP = ['---', 'title: Phones seized', 'source: https://times.example/phones', 'mine: kept', 'tags:', '  - clippings', '---', 'The police in Hoeryong took phones.', ''].join('\n'); // prettier-ignore
    const inbox = { inbox: { folder: 'Clippings', quiet: 5 } };
    const later = async (seconds: number): Promise<void> => {
      await vi.advanceTimersByTimeAsync(seconds * 1000);
    };
    /** Real time for the engine, which has no clock of its own. */
    const filed = async (path: string): Promise<string> => {
      vi.useRealTimers();
      await until('the note filed', () => host.text(path).includes('article-id'));
      return host.text(path);
    };
    const put = (path: string, text = CLIP): Promise<unknown> => host.app.vault.create(path, text);
    const watch = async (files: Record<string, string> = {}, data: unknown = inbox): Promise<void> => {
      vi.useFakeTimers({ toFake: [...FAKED] });
      await open({ 'Clippings/old.md': CLIP, ...files }, data);
    };
    afterEach(() => vi.useRealTimers());

    it('files a new note when it has rested, where it is, with its own properties', async () => {
      await watch();
      await put('Clippings/new.md');
      await later(4);
      expect(host.text('Clippings/new.md')).toBe(CLIP);
      await later(2);
      const text = await filed('Clippings/new.md');
      expect(text).toContain('mine: kept');
      expect(text).toContain('url: https://times.example/phones');
      expect(text).toContain('[[Hoeryong]]');
      expect(host.text('Clippings/old.md')).toBe(CLIP);
      expect(articles()).toEqual([]);
      await until('a notice', () => host.notices.at(-1)?.messageEl.textContent.includes('Clippings filed: '));
      host.runCommand('dateline:undo-import');
      await titled('Undo this run?');
      press('Undo');
      await titled('Undo report');
      expect(host.text('Clippings/new.md')).toBe(CLIP);
    });

    it('leaves a note that is being edited, and one that was just changed', async () => {
      await watch();
      await put('Clippings/new.md');
      await later(3);
      await host.app.vault.process(
        host.app.vault.getFileByPath('Clippings/new.md') as never,
        (text) => `${text}\nMore.`,
      );
      await later(4);
      expect(host.text('Clippings/new.md')).toBe(`${CLIP}\nMore.`);
      await host.openNote('Clippings/new.md', 'source');
      host.app.workspace.activeEditor?.editor.focus();
      await later(30);
      expect(host.text('Clippings/new.md')).toBe(`${CLIP}\nMore.`);
      (document.activeElement as HTMLElement | null)?.blur();
      await later(6);
      expect(await filed('Clippings/new.md')).toContain('More.');
    });

    it('takes no note of an entity and no report for a clipping', async () => {
      const entity = '---\ntype: place\nentity-id: place:hoeryong\n---\nA town.\n';
      await watch(
        { 'News/old.md': CLIP, 'News/Dateline/old.md': CLIP },
        { inbox: { folder: 'News', quiet: 5 }, folders: { dateline: 'News/Dateline' } },
      );
      await put('News/Hoeryong.md', entity);
      await put('News/Dateline/Report.md', 'The police in Hoeryong took phones.');
      await later(60);
      vi.useRealTimers();
      await turn();
      expect(host.text('News/Hoeryong.md')).toBe(entity);
      expect(host.text('News/Dateline/Report.md')).toBe('The police in Hoeryong took phones.');
    });

    it('does nothing in a vault whose user chose no folder', async () => {
      await watch({}, {});
      await put('Clippings/new.md');
      await later(600);
      expect(host.text('Clippings/new.md')).toBe(CLIP);
    });
  });

  describe('feeds', () => {
    const FEED_URL = 'https://border.example/feed.xml';
    const feed = (...titles: string[]): string =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Border watch</title><link>https://border.example/</link>${titles
        .map(
          (title, at) =>
            `<item><title>${title}</title><link>https://border.example/${title.length}-${at}</link><guid>${title}</guid><pubDate>Mon, 03 Mar 2025 08:00:00 +0900</pubDate><description>&lt;p&gt;${title}, a resident of Hoeryong said on Monday. The police searched homes near the border and took phones away from traders who had come from China.&lt;/p&gt;</description></item>`,
        )
        .join('')}</channel></rss>`;
    const subscribed = { feeds: { every: 0, list: [{ url: FEED_URL, title: 'Border watch', include: [], exclude: [], fullText: false, paused: false }] } }; // prettier-ignore

    it('are asked only when they are synced, and give their new items once', async () => {
      await open({}, subscribed);
      host.network.respond(FEED_URL, { body: feed('Phones seized in Hoeryong') });
      await turn();
      expect(host.network.requests).toEqual([]);
      host.runCommand('dateline:sync-feeds');
      await report('Feed sync');
      expect(articles()).toEqual([expect.stringContaining('2025-03-03 Phones seized in Hoeryong')]);
      press('Close');
      host.runCommand('dateline:sync-feeds');
      await until('a notice', () => host.notices.at(-1)?.messageEl.textContent === 'Nothing new in the feeds.');
      expect(articles()).toHaveLength(1);
    });

    it('are synced by the clock only where a schedule is set, and quietly', async () => {
      vi.useFakeTimers({ toFake: [...FAKED] });
      await open({}, subscribed);
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(host.network.requests).toEqual([]);
      host.unloadPlugin('dateline');
      await open({}, { feeds: { ...subscribed.feeds, every: 60 } });
      host.network.respond(FEED_URL, { body: feed('Phones seized in Hoeryong') });
      await vi.advanceTimersByTimeAsync(30_000);
      expect(host.network.requests).toEqual([]);
      await vi.advanceTimersByTimeAsync(31_000);
      vi.useRealTimers();
      await until('a notice', () =>
        host.notices.at(-1)?.messageEl.textContent.includes('Feeds synced: 1 article imported'),
      );
      expect(host.network.requests).toHaveLength(1);
      expect(modal()).toBeNull();
      expect(articles()).toHaveLength(1);
    });

    it('are found behind an address, after saying whom that asks', async () => {
      await open();
      host.network.respond('https://border.example/', {
        body: '<html><head><link rel="alternate" type="application/rss+xml" title="Border watch" href="/feed.xml"></head></html>',
      });
      host.runCommand('dateline:add-feed');
      const dialog = await titled('Subscribe to a feed');
      type(dialog.querySelector('input'), 'border.example');
      expect(dialog.textContent).toContain('Will ask border.example for its feeds. Nothing else is sent.');
      expect(host.network.requests).toEqual([]);
      press('Find feeds');
      await until('the feed', () => dialog.textContent.includes(FEED_URL));
      press('Subscribe');
      await until('the feed on disk', () => '.obsidian/plugins/dateline/data.json' in host.files(true));
      const data = JSON.parse(host.text('.obsidian/plugins/dateline/data.json'));
      expect(data.feeds.list).toMatchObject([{ url: FEED_URL, title: 'Border watch', paused: false }]);
    });

    it('can be synced from the command line', async () => {
      await open({}, subscribed);
      host.network.respond(FEED_URL, { body: feed('Phones seized in Hoeryong') });
      expect(await host.runCli('dateline:sync', { feed: 'https://other.example/' })).toMatch(
        /^Error: There is no feed/,
      );
      const synced = JSON.parse(await host.runCli('dateline:sync', { json: 'true' }));
      expect(synced).toMatchObject({ articles: [{ status: 'created' }] });
    });

    it('are said to be missing where there are none', async () => {
      await open();
      host.runCommand('dateline:sync-feeds');
      expect(host.notices.at(-1)?.messageEl.textContent).toContain('There are no feeds to sync');
      expect(await host.runCli('dateline:sync')).toMatch(/^Error: There are no feeds/);
    });
  });

  describe('settings', () => {
    const row = (name: string): HTMLElement => {
      const rows = [...document.querySelectorAll<HTMLElement>('.setting-item')];
      const found = rows.find((each) => each.querySelector('.setting-item-name')?.textContent === name);
      if (!found) throw new Error(`No setting “${name}”`);
      return found;
    };
    const saved = (): unknown => JSON.parse(host.text('.obsidian/plugins/dateline/data.json'));

    it('are saved where the user changed one, and count for the next import', async () => {
      await open();
      host.openSettings('dateline');
      expect(host.files(true)).toEqual({});
      type(row('Folder for articles').querySelector('input'), 'News/Stories');
      await until('the change on disk', () => '.obsidian/plugins/dateline/data.json' in host.files(true));
      expect(saved()).toMatchObject({ version: 1, folders: { articles: 'News/Stories', place: 'Places' } });
      document.querySelector<HTMLElement>('.modal-close-button')?.click();
      await importClipboard(STORY);
      expect(Object.keys(host.files()).some((path) => path.startsWith('News/Stories/2025/'))).toBe(true);
    });

    it('refuse what no file system could carry, and say why', async () => {
      await open();
      host.openSettings('dateline');
      type(row('Folder for articles').querySelector('input'), '../outside');
      await until('an error', () => row('Folder for articles').classList.contains('is-invalid'));
      expect(host.files(true)).toEqual({});
    });

    it('keep a list of ignored names', async () => {
      await open();
      host.openSettings('dateline');
      row('Ignored names').click();
      document.querySelector<HTMLElement>('[aria-label="Add name"]')?.click();
      const prompt = await titled('Name to ignore');
      type(prompt.querySelector('input'), 'Hoeryong');
      press('Add name');
      await until('the name on disk', () => '.obsidian/plugins/dateline/data.json' in host.files(true));
      expect(saved()).toMatchObject({ ignored: ['Hoeryong'] });
      while (modal()) document.querySelector<HTMLElement>('.modal-close-button')?.click();
      await importClipboard(STORY);
      expect(Object.keys(host.files())).not.toContain('Places/Hoeryong.md');
    });

    it('that cannot be used go back to their default and say so, and the file stays as it is', async () => {
      const data = { version: 1, folders: { articles: 'News', place: '../x' } };
      await open({}, data);
      expect(host.notices.at(-1)?.messageEl.textContent).toBe(
        '1 Dateline setting could not be used and went back to the default.',
      );
      expect(saved()).toEqual(data);
    });
  });
});
