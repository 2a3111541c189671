// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import { createHostApp, type HostApp } from '../../../host/index';
import { note } from '../../../support/entity-vault';
import { builtPlugin } from '../../built-plugin';
import { closed, modal, pressed, titled, until } from '../../screen';

const { mainJs, manifest } = builtPlugin();

const MINE = 'Notes/Mine.md';
const ARTICLE = 'Articles/Crossing.md';
const LINES = ['# Crossing', '', 'In Hoeryong the Tumen Trading Company pays. “we never closed the crossing”', ''];
const FILES = {
  [MINE]: LINES.join('\n'),
  'Places/Hoeryong.md': note(['type: place', 'entity-id: place:hoeryong', 'aliases: [회령]']),
  'Organizations/Kestrel Shipping.md': note(['type: organization', 'entity-id: organization:kestrel']),
  [ARTICLE]: note(
    ['title: Crossing stays open', 'date: 2024-03-01', 'article-id: crossing', 'dateline: 1'],
    'Rain fell.\n\n“We never closed the crossing,” said Han Mi-ran, a trader.\n',
  ),
};

describe('words that are selected in a note, in the built plugin', () => {
  let host: HostApp;

  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    host = createHostApp({ files: FILES });
    await host.loadPlugin(mainJs, manifest, { review: { mode: 'off' } });
    await host.openNote(MINE, 'source');
  });
  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.restoreAllMocks();
  });

  const editor = () => {
    const found = host.app.workspace.activeEditor?.editor;
    if (!found) throw new Error('no editor');
    return found;
  };
  function select(words: string): void {
    const line = LINES.findIndex((each) => each.includes(words));
    const ch = LINES[line]?.indexOf(words) ?? -1;
    editor().setSelection({ line, ch }, { line, ch: ch + words.length });
  }
  const text = (): string => editor().getValue();

  it('become an entity of a kind that is proposed and a place that is offered, and link its note', async () => {
    expect(host.commands()).not.toContain('Dateline: New entity from selection');
    select('Tumen Trading Company');
    expect(host.runCommand('dateline:new-entity')).toBe(true);
    const dialog = await titled('New entity: Tumen Trading Company');
    const [kind, place] = [...dialog.querySelectorAll('select')];
    expect([kind?.value, place?.selectedOptions[0]?.text]).toEqual(['organization', 'None']);
    if (kind === undefined) throw new Error('no kind');
    kind.value = 'person';
    kind.dispatchEvent(new Event('change'));
    expect(dialog.querySelectorAll('select')).toHaveLength(1);
    kind.value = 'organization';
    kind.dispatchEvent(new Event('change'));
    const offered = dialog.querySelectorAll('select')[1];
    if (offered === undefined) throw new Error('no place');
    expect([...offered.options].map((option) => option.text)).toEqual(['None', 'Hoeryong']);
    offered.selectedIndex = 1;
    offered.dispatchEvent(new Event('change'));
    await pressed('Make the note');
    await until('the link', () => text().includes('the [[Tumen Trading Company]] pays'));
    expect(host.text('Organizations/Tumen Trading Company.md')).toContain('location: "[[Hoeryong]]"');
    expect(text().replace(/\[\[|\]\]/g, '')).toBe(FILES[MINE]);
  });

  it('have what their sentence states chosen, and keep a particle outside of the link', async () => {
    editor().replaceRange('\n회령에 있는 두만무역회사에서 일했다.', { line: 3, ch: 0 });
    editor().setSelection({ line: 4, ch: 7 }, { line: 4, ch: 15 });
    host.runCommand('dateline:new-entity');
    const dialog = await titled('New entity: 두만무역회사');
    expect([...dialog.querySelectorAll('select')].map(({ selectedOptions }) => selectedOptions[0]?.text)).toEqual([
      'an organization',
      'Hoeryong',
    ]);
    await pressed('Make the note');
    await until('the link', () => text().endsWith('[[두만무역회사]]에서 일했다.'));
    expect(host.text('Organizations/두만무역회사.md')).toContain('location: "[[Hoeryong]]"');
  });

  it('say that a note has their name, in capitals as well', async () => {
    editor().replaceRange('HOERYONG', { line: 3, ch: 0 });
    editor().setSelection({ line: 3, ch: 0 }, { line: 3, ch: 8 });
    host.runCommand('dateline:new-entity');
    const dialog = await titled('New entity: HOERYONG');
    expect(dialog.textContent).toContain('A note has this name already.');
    expect(dialog.querySelector('select')?.value).toBe('place');
  });

  it.each([
    ['A$AP', 'no link can stand'],
    ['a|b', 'no link can stand'],
    ['a`b', 'no link can stand'],
    ['🙂', 'A name has letters'],
    ['!!!', 'A name has letters'],
  ])('are refused before anything is made of them: %s', async (words, why) => {
    editor().replaceRange(words, { line: 3, ch: 0 });
    editor().setSelection({ line: 3, ch: 0 }, { line: 3, ch: words.length });
    host.runCommand('dateline:new-entity');
    await until('why', () => host.notices.find(({ messageEl }) => messageEl.textContent.includes(why)));
    expect([text().endsWith(words), modal()]).toEqual([true, null]);
    expect(Object.keys(host.files()).sort()).toEqual(Object.keys(FILES).sort());
  });

  it('link a note that has their name already', async () => {
    editor().replaceRange('Kestrel Shipping', { line: 3, ch: 0 });
    editor().setSelection({ line: 3, ch: 0 }, { line: 3, ch: 16 });
    host.runCommand('dateline:new-entity');
    await titled('New entity: Kestrel Shipping');
    await pressed('Link it instead');
    await closed();
    await until('the link', () => text().endsWith('[[Kestrel Shipping]]'));
    expect(Object.keys(host.files()).sort()).toEqual(Object.keys(FILES).sort());
  });

  it('are refused within a link, and left as they are', async () => {
    editor().replaceRange('See [[Kestrel Shipping Ltd]].', { line: 3, ch: 0 });
    editor().setSelection({ line: 3, ch: 6 }, { line: 3, ch: 22 });
    const before = text();
    host.runCommand('dateline:new-entity');
    await until('why not', () =>
      host.notices.find(({ messageEl }) => messageEl.textContent.includes('no link can stand')),
    );
    expect([text(), modal()]).toEqual([before, null]);
  });

  it('stay as they are where the text was changed meanwhile', async () => {
    select('Tumen Trading Company');
    host.runCommand('dateline:new-entity');
    await titled('New entity: Tumen Trading Company');
    editor().replaceRange('Mine. ', { line: 2, ch: 0 });
    const typed = text();
    await pressed('Make the note');
    await until('the note', () => 'Organizations/Tumen Trading Company.md' in host.files());
    await until('what is said of it', () =>
      host.notices.find(({ messageEl }) => messageEl.textContent.includes('The text was changed meanwhile')),
    );
    expect(text()).toBe(typed);
  });

  it('are told who said them, and cited where they stand', async () => {
    select('“we never closed the crossing”');
    expect(host.runCommand('dateline:who-said')).toBe(true);
    const item = await until('the sentence', () => document.querySelector<HTMLElement>('.suggestion-item'));
    expect(item.textContent).toContain('Han Mi-ran');
    expect(item.textContent).toContain('Crossing stays open');
    item.click();
    await until('the citation', () => text().includes('#^'));
    const id = /#\^([0-9a-f]+)/.exec(text())?.[1] ?? '';
    expect(text()).toContain(
      `“we never closed the crossing” (Han Mi-ran, a trader, [[Crossing#^${id}|Crossing stays open]], 2024-03-01)`,
    );
    expect(host.text(ARTICLE)).toContain(`said Han Mi-ran, a trader. ^${id}\n`);
    expect(modal()).toBeNull();
  });

  it.each([
    ['in code', '`“we never closed the crossing”`', 'Here no link can stand.', false],
    ['in properties', '---\nsummary: “we never closed the crossing”\n---\n', 'Here no link can stand.', false],
    ['moved meanwhile', '“we never closed the crossing”', 'The text was changed meanwhile', true],
  ])('are told who said them and not cited where they are %s; the article gets no id', async (_, own, why, isMoved) => {
    editor().setValue(own);
    const at = own.indexOf('“');
    editor().setSelection(editor().offsetToPos(at), editor().offsetToPos(own.indexOf('”') + 1));
    expect(host.runCommand('dateline:who-said')).toBe(true);
    const item = await until('the sentence', () => document.querySelector<HTMLElement>('.suggestion-item'));
    expect(item.textContent).toContain('Han Mi-ran');
    if (isMoved) editor().replaceRange('Mine. ', { line: 0, ch: 0 });
    const before = text();
    item.click();
    await until('why not', () => host.notices.find(({ messageEl }) => messageEl.textContent.includes(why)));
    expect([text(), host.text(ARTICLE)]).toEqual([before, FILES[ARTICLE]]);
  });
});
