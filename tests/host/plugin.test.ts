// @vitest-environment jsdom
import './node';
import { GREETER, greeterJs } from './fixture';
import { createHostApp, type HostApp } from './index';

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing on screen matches ${selector}`);
  return found;
};
const button = (text: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === text);
  if (!found) throw new Error(`No button “${text}”`);
  return found;
};
const type = (selector: string, text: string): void => {
  const input = find(selector) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
const press = (key: string, ctrlKey = false): boolean =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
  );
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('a built plugin in the host', () => {
  let host: HostApp;

  beforeEach(async () => {
    host = createHostApp({
      files: { 'Ada.md': 'Countess. See [[Babbage]] and [[Byron|her father]].', 'Folder/Note.md': 'plain' },
    });
    await host.loadPlugin(greeterJs(), GREETER);
  });

  it('goes from palette to modal to note by keyboard and click', async () => {
    press('p', true);
    type('.prompt-input', 'greet some');
    expect(find('.suggestion-item.is-selected').textContent).toBe('Greeter: Greet someone');
    press('Enter');
    expect(document.querySelector('.prompt')).toBeNull();
    expect(find('.modal-title').textContent).toBe('Greet someone');
    type('.modal input', 'Ada');
    button('Greet').click();
    await turn();
    expect(document.querySelector('.modal')).toBeNull();
    expect(host.text('Greeting Ada.md')).toContain('Hello, [[Ada]].');
    expect(find('.notice').textContent).toBe('Greeted Ada');
  });

  it('offers a command only where it can run', async () => {
    expect(host.commands()).toEqual(['Greeter: Greet someone', 'Greeter: Clear greetings']);
    expect(host.runCommand('greeter:count')).toBe(false);
    await host.openNote('Ada.md', 'preview');
    expect(host.commands()).toContain('Greeter: Count links of this note');
    expect(host.commands()).not.toContain('Greeter: Shout the selection');
    await host.openNote('Ada.md', 'source');
    expect(host.commands()).toContain('Greeter: Shout the selection');
    host.runCommand('greeter:count');
    expect(host.notices.at(-1)?.messageEl.textContent).toBe('2 links');
  });

  it('edits the selection and saves the note', async () => {
    await host.openNote('Folder/Note.md', 'source');
    host.app.workspace.activeEditor?.editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 3 });
    host.runCommand('greeter:shout');
    await turn();
    expect(host.text('Folder/Note.md')).toBe('PLAin');
  });

  it('closes a modal with Escape, its button and its background', () => {
    for (const close of [
      () => press('Escape'),
      () => find('.modal-close-button').click(),
      () => find('.modal-bg').click(),
    ]) {
      find('.side-dock-ribbon-action').click();
      expect(document.querySelectorAll('.modal')).toHaveLength(1);
      close();
      expect(document.querySelectorAll('.modal')).toHaveLength(0);
    }
  });

  it('asks before it clears, and can be cancelled', async () => {
    await host.openUri('obsidian://greeter?name=Grace%20Hopper');
    host.runCommand('greeter:clear');
    button('Cancel').click();
    await turn();
    expect(Object.keys(host.files())).toContain('Greeting Grace Hopper.md');
    host.runCommand('greeter:clear');
    button('Clear').click();
    await turn();
    expect(document.querySelector('.modal')).toBeNull();
    expect(Object.keys(host.files())).not.toContain('Greeting Grace Hopper.md');
  });

  it('shows a plugin its place in menus, status bar and command line', async () => {
    expect(find('.status-bar-item.plugin-greeter').textContent).toBe('Ready to greet');
    const file = host.app.vault.getFileByPath('Ada.md');
    if (!file) throw new Error('no file');
    const menu = host.fileMenu(file);
    expect(menu.titles).toEqual(['Greet Ada.md']);
    find('.menu-item').click();
    await turn();
    expect(host.text('Greeting Ada.md.md')).toContain('Ada.md');
    expect(await host.runCli('greeter', { name: 'Ada' })).toBe('Hello, Ada');
    await expect(host.runCli('greeter')).rejects.toThrow('Missing required flags: name');
  });

  it('takes everything back when the plugin is unloaded', () => {
    host.unloadPlugin('greeter');
    expect(host.commands()).toEqual([]);
    expect(document.querySelector('.status-bar-item')).toBeNull();
    expect(document.querySelector('.side-dock-ribbon-action')).toBeNull();
    expect(host.app.registry.settingTabs).toEqual([]);
  });

  it('keeps data.json absent until the plugin saves', async () => {
    expect(host.files(true)['.obsidian/plugins/greeter/data.json']).toBeUndefined();
    host.openSettings();
    find('.checkbox-container').click();
    await turn();
    expect(JSON.parse(host.text('.obsidian/plugins/greeter/data.json'))).toMatchObject({
      loud: true,
      greeting: 'Hello',
    });
  });
});

describe('declarative settings', () => {
  let host: HostApp;
  const row = (name: string): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>('.setting-item')].find(
      (each) => each.querySelector('.setting-item-name')?.textContent === name,
    );
    if (!found) throw new Error(`No setting “${name}”`);
    return found;
  };

  beforeEach(async () => {
    host = createHostApp();
    await host.loadPlugin(greeterJs(), GREETER, { greeting: 'Hi' });
    host.openSettings('greeter');
  });

  it('shows stored values', () => {
    expect(row('Greeting').querySelector('input')?.value).toBe('Hi');
  });

  it('refuses an invalid value and says why', async () => {
    const input = row('Greeting').querySelector('input') as HTMLInputElement;
    input.value = '';
    input.dispatchEvent(new Event('input'));
    await turn();
    expect(row('Greeting').classList).toContain('is-invalid');
    expect(row('Greeting').textContent).toContain('Say something.');
    expect(JSON.parse(host.text('.obsidian/plugins/greeter/data.json'))).toEqual({ greeting: 'Hi' });
  });

  it('shows a row once its condition holds', async () => {
    expect(row('Marks').style.display).toBe('none');
    (row('Loud').querySelector('.checkbox-container') as HTMLElement).click();
    await turn();
    expect(row('Marks').style.display).toBe('');
  });

  it('adds to a list and deletes from it', () => {
    find('[aria-label="Add a name"]').click();
    expect(row('Person 2')).toBeTruthy();
    (row('Ada').querySelector('[aria-label="Delete"]') as HTMLElement).click();
    expect(() => row('Ada')).toThrow();
    (row('Person 2').querySelector('[aria-label="Delete"]') as HTMLElement).click();
    expect(find('.setting-list-empty').textContent).toBe('Nobody yet.');
  });

  it('opens a page and comes back with its value on the entry', async () => {
    row('Advanced').click();
    const select = row('Tone').querySelector('select') as HTMLSelectElement;
    select.value = 'dry';
    select.dispatchEvent(new Event('change'));
    await turn();
    find('.setting-page-back').click();
    expect(row('Advanced').textContent).toContain('dry');
  });
});

describe('a note as it reads', () => {
  it('lists the notes a base asks for, newest first', async () => {
    const base =
      '```base\nfilters:\n  and:\n    - file.hasLink(this.file)\n    - file.hasProperty("id")\nviews:\n  - type: table\n    order: [file.name, note.date]\n    sort:\n      - property: note.date\n        direction: DESC\n```\n';
    const article = (date: string, id: string): string => `---\ndate: ${date}\n${id}: 1\n---\n[[Ada]]`;
    const files = {
      'Ada.md': base,
      'Old.md': article('1840-01-01', 'id'),
      'New.md': article('1843-01-01', 'id'),
      'Other.md': article('1850-01-01', 'no'),
    };
    const host = createHostApp({ files });
    host.start();
    await host.openNote('Ada.md', 'preview');
    const rows = [...document.querySelectorAll('.bases-table tbody tr')].map((row) => row.textContent);
    expect(rows).toEqual(['New1843-01-01', 'Old1840-01-01']);
  });

  it('shows raw HTML as text and follows links', async () => {
    const host = createHostApp({ files: { 'A.md': '<img src=x onerror="document.title=1"> [[B|there]]', 'B.md': '' } });
    host.start();
    const opened: (string | undefined)[] = [];
    host.app.workspace.on('file-open', (file) => opened.push(file?.path));
    await host.openNote('A.md', 'preview');
    expect(document.querySelector('.markdown-preview-view img')).toBeNull();
    find('.internal-link').click();
    await turn();
    expect(host.app.workspace.getActiveFile()?.path).toBe('B.md');
    expect(opened).toEqual(['A.md', 'B.md']);
  });
});
