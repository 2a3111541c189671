// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import { createHostApp, type HostApp } from '../../../host/index';
import { builtPlugin } from '../../built-plugin';
import { until } from '../../screen';

const { mainJs, manifest } = builtPlugin();

const OFFICE = 'Agencies/Security office.md';
const NOTES = {
  [OFFICE]: '---\ntype: agency\nentity-id: agency:office\naliases:\n  - The office\n---\nMine.\n',
  'Agencies/State Security.md': '---\ntype: agency\nentity-id: agency:state\n---\n',
  'People/Kim.md': '---\ntype: person\nentity-id: person:kim\n---\n',
  'Articles/a.md': '---\nactors:\n  - "[[Security office]]"\narticle-id: a\n---\nThe [[Security office|office]].\n',
  'Mine.md': 'I asked the [[Security office]].\n',
};

const ACTS = ['Merge entity into…', 'Split entity…', 'Change entity type…', 'Mark entity as not the same as…'];

const shown = (text: string): Promise<true> => until(text, () => document.body.textContent.includes(text));
const button = (text: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find((each) => each.textContent === text);
const press = async (text: string): Promise<void> => {
  const found = await until(`a button “${text}”`, () => {
    const each = button(text);
    return each?.disabled === false && each;
  });
  found.click();
};
const choose = async (text: string): Promise<void> => {
  const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.suggestion-item')];
  const item = await until(`a choice “${text}”`, () => items().find((each) => each.textContent.includes(text)));
  item.click();
};

describe('acts on entities in the app', () => {
  let host: HostApp;
  const run = (id: string): void => void host.runCommand(`dateline:${id}`);

  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    host = createHostApp({ files: NOTES });
    await host.loadPlugin(mainJs, manifest);
    await host.openNote(OFFICE, 'preview');
  });
  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.restoreAllMocks();
  });

  it('are offered in an entity’s note and its menu, and in no other', async () => {
    const offered = (): string[] => host.commands().map((name) => name.replace('Dateline: ', ''));
    const menu = (path: string): string[] => {
      const file = host.app.vault.getFileByPath(path);
      return file === null ? [] : host.fileMenu(file).titles;
    };
    expect(offered()).toEqual(expect.arrayContaining(ACTS));
    expect(menu(OFFICE)).toEqual(expect.arrayContaining(ACTS));
    await host.openNote('Articles/a.md', 'preview');
    for (const act of ACTS) expect([...offered(), ...menu('Articles/a.md')]).not.toContain(act);
  });

  it('merge, told what will change, and change nothing where that is all', async () => {
    const before = host.files();
    run('merge-note');
    await choose('State Security');
    await shown('3 links in 2 notes will follow.');
    await shown('[[State Security|Security office]]');
    await press('Cancel');
    expect(host.files()).toEqual(before);
    run('merge-note');
    await choose('State Security');
    await press('Merge');
    await shown('Security office was merged into State Security.');
    expect(host.files()['Mine.md']).toBe('I asked the [[State Security|Security office]].\n');
    expect(host.files()).not.toHaveProperty([OFFICE]);
    await press('Undo');
    await shown('Undone.');
    expect(host.files()).toEqual(before);
  });

  it('say why they cannot be, and offer no more than to close', async () => {
    run('merge-note');
    await choose('Kim');
    await shown('Change the type of one of them first.');
    expect(button('Looking…')?.style.display).toBe('none');
    await press('Close');
    expect(host.files()).toEqual(NOTES);
  });

  it('change a type, under a title that says what will be done', async () => {
    run('change-type');
    await choose('a person');
    await shown('Make Security office a person');
    await press('Change type');
    await shown('Security office is a person now.');
    expect(Object.keys(host.files())).toContain('People/Security office.md');
  });

  it('tell apart, once', async () => {
    for (const said of ['are not the same', 'Nothing had to change.']) {
      run('not-same');
      await choose('State Security');
      await shown(said);
    }
    expect(host.files()[OFFICE]).toContain('not-same-as:\n  - agency:state\n');
  });

  it('split off only what was chosen, to somebody with a name', async () => {
    run('split-note');
    await shown('By the names that links show');
    expect(button('Show what changes…')?.disabled).toBe(true);
    const field = document.querySelector<HTMLInputElement>('.dateline-split-target input');
    if (field === null) throw new Error('no field');
    field.value = 'Office of others';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(button('Show what changes…')?.disabled).toBe(true);
    const rows = [...document.querySelectorAll('.dateline-choice')];
    rows
      .find((row) => row.querySelector('.dateline-report-name')?.textContent === 'office')
      ?.querySelector('input')
      ?.click();
    await press('Show what changes…');
    await press('Split');
    await shown('Office of others was split off Security office.');
    expect(host.files()['Articles/a.md']).toContain('[[Office of others|office]]');
    expect(host.files()['Mine.md']).toBe(NOTES['Mine.md']);
  });
});
