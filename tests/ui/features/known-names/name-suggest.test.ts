// @vitest-environment jsdom
import '../../../host/node';
import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/find-names';
import { DEFAULT_SETTINGS, type NameSuggestion, type Settings, type SuggestionRequest } from '../../../../src/model';
import type { NameSuggest } from '../../../../src/ui/features/known-names/name-suggest';
import { createHostApp, type HostApp } from '../../../host/index';

const MINE = 'Notes/Mine.md';
type Typed = Omit<SuggestionRequest, 'limit'>;

describe('suggestions while a name is typed', () => {
  let host: HostApp;
  let suggest: NameSuggest;
  let names: Settings['names'];
  let asked: Typed[];
  let isBusy: boolean;
  let found: readonly NameSuggestion[];

  const editor = () => {
    const { editor: open } = host.app.workspace.activeEditor ?? {};
    if (!open) throw new Error('no editor');
    return open;
  };
  /** What the list shows after a text was typed; null: it is the turn of others. */
  async function type(text: string): Promise<readonly string[] | null> {
    editor().replaceSelection(text);
    const file = host.app.vault.getFileByPath(MINE) as never;
    const info = suggest.onTrigger(editor().getCursor(), editor(), file);
    if (info === null) return null;
    const context = { ...info, editor: editor(), file };
    suggest.context = context;
    found = await suggest.getSuggestions(context);
    return found.map(({ name }) => name);
  }
  /** Chooses the first of those found last. */
  const choose = (held: KeyboardEventInit = {}): void => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', ...held });
    document.body.dispatchEvent(event);
    const [given] = found;
    if (given !== undefined) suggest.selectSuggestion(given, event);
  };
  const press = (given: string): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key: given }));

  beforeEach(async () => {
    vi.resetModules();
    [asked, isBusy] = [[], false];
    names = { ...DEFAULT_SETTINGS.names, where: 'everywhere' };
    host = createHostApp({ files: { [MINE]: '', 'Notes/Other.md': 'Ask @kim' } });
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    await host.openNote(MINE, 'source');
    const index = new KnownNameIndex();
    const note = (name: string) => ({ path: `${name}.md`, kind: 'person', names: [name] }) as const;
    index.update({
      changed: ['Kim Chol', 'Kim Song Il', '김정은', 'Musan', '무산군', 'Andong', 'A$AP Rocky'].map(note),
      gone: [],
    });
    const { NameSuggest: Suggest } = await import('../../../../src/ui/features/known-names/name-suggest');
    suggest = new Suggest(host.app, {
      settings: () => ({ ...DEFAULT_SETTINGS, names }),
      isMarked: () => true,
      surroundings: ({ path }) => Promise.resolve(isBusy ? null : { links: [], folder: path, recent: [] }),
      suggest: (typed) => {
        asked.push(typed);
        return Promise.resolve(index.suggest({ ...typed, limit: 8 }));
      },
      link: (path, words) => (words.includes('$') ? null : `[[${path.replace('.md', '')}|${words}]]`),
    });
  });
  afterEach(() => vi.doUnmock('obsidian'));

  it('ask for the place of the first letters alone, whatever is typed on', async () => {
    expect([await type('Ask @k'), await type('im'), await type(' s')]).toEqual([
      ['Kim Chol', 'Kim Song Il'],
      ['Kim Chol', 'Kim Song Il'],
      ['Kim Song Il'],
    ]);
    expect(asked.map(({ typed, place }) => [typed, place?.at])).toEqual([
      ['k', 4],
      ['kim', undefined],
      ['kim s', undefined],
    ]);
  });

  it('leave the turn to others once they are at a place that is no prose', async () => {
    expect([await type('```\nsay @k'), await type('i'), await type('m')]).toEqual([[], null, null]);
    expect([await type('\n```\n@k'), await type('i')]).toEqual([
      ['Kim Chol', 'Kim Song Il'],
      ['Kim Chol', 'Kim Song Il'],
    ]);
  });

  it('leave it to them as well where nothing begins so, until letters are taken back', async () => {
    expect([await type('@kim x'), await type('y')]).toEqual([[], null]);
    const { line, ch } = editor().getCursor();
    editor().replaceRange('', { line, ch: ch - 2 }, { line, ch });
    expect(await type('s')).toEqual(['Kim Song Il']);
  });

  it('ask again after two letters, which say nothing yet', async () => {
    expect([await type('@kx'), await type('y')]).toEqual([[], []]);
  });

  it('stay away after Escape until another name is begun', async () => {
    expect(await type('Ask @ki')).toHaveLength(2);
    suggest.open();
    press('Escape');
    suggest.close();
    expect([await type('m'), await type(' c')]).toEqual([null, null]);
    press('Escape');
    expect(await type('hol and @ki')).toHaveLength(2);
  });

  it('know nothing while something else runs, and ask again', async () => {
    isBusy = true;
    expect(await type('@kim')).toEqual([]);
    isBusy = false;
    expect(await type(' ')).toHaveLength(2);
  });

  it('come by themselves from three letters on, in Korean from two syllables', async () => {
    names = { ...names, suggest: 'letters' };
    expect([await type('In Ki'), await type('m'), await type('.\n김'), await type('정')]).toEqual([
      null,
      ['Kim Chol', 'Kim Song Il'],
      null,
      ['김정은'],
    ]);
  });

  it.each([
    ['In and', ['Andong']],
    ['In Mu', null],
    ['In mus', ['Musan']],
    ['In usa', []],
    ['In 무산', ['무산군']],
  ])('are then, behind “%s”, what begins so alone', async (typed, expected) => {
    names = { ...names, suggest: 'letters' };
    expect(await type(typed)).toEqual(expected);
  });

  it('give Enter to the editor then, unless one was gone to', async () => {
    names = { ...names, suggest: 'letters' };
    const pressed: string[] = [];
    document.body.addEventListener('keydown', ({ key }) => pressed.push(key));
    await type('Ask Kim');
    suggest.open();
    choose();
    await vi.waitFor(() => expect(pressed).toEqual(['Enter', 'Enter']));
    expect([editor().getValue(), suggest.context]).toEqual(['Ask Kim', null]);
    await type('.\nAsk Kim');
    suggest.open();
    press('ArrowDown');
    choose();
    expect(editor().getValue()).toBe('Ask Kim.\nAsk [[Kim Chol|Kim Chol]]');
  });

  it('keep the words as typed where a link cannot have those of the name', async () => {
    await type('Ask @rock');
    choose();
    expect(editor().getValue()).toBe('Ask [[A$AP Rocky|rock]]');
  });

  it('stand back where other suggestions are open', async () => {
    const other = document.body.createDiv({ cls: 'suggestion-container' });
    expect(await type('@kim')).toBeNull();
    other.remove();
    expect(await type(' c')).toEqual(['Kim Chol']);
  });

  it.each([
    [{}, '[[Kim Chol|Kim Chol]]'],
    [{ shiftKey: true }, '[[Kim Chol|kim]]'],
  ])('become a link, with the words as they were typed where Shift is held: %j', async (held, link) => {
    await type('Ask @kim');
    choose(held);
    expect(editor().getValue()).toBe(`Ask ${link}`);
  });

  it('are asked for anew where more was typed than they were found for', async () => {
    await type('Ask @kim');
    const early = found;
    await type(' song');
    found = early;
    choose();
    await vi.waitFor(() => expect(editor().getValue()).toBe('Ask [[Kim Song Il|Kim Song Il]]'));
  });

  it('are put in where they were asked for though their user types on', async () => {
    await type('Ask @kim');
    const early = found;
    await type(' song');
    found = early;
    choose();
    editor().replaceSelection(' first');
    await vi.waitFor(() => expect(editor().getValue()).toBe('Ask [[Kim Song Il|Kim Song Il]] first'));
  });

  it.each([
    ['the cursor went elsewhere', () => editor().setCursor({ line: 0, ch: 2 }), 'Ask @kim'],
    ['something was put before it', () => editor().replaceRange('> ', { line: 0, ch: 0 }), '> Ask @kim'],
  ])('replace nothing where %s', async (_what, change, expected) => {
    await type('Ask @kim');
    change();
    choose();
    expect([editor().getValue(), host.notices.length]).toEqual([expected, 0]);
  });

  it('replace nothing in another note', async () => {
    await type('Ask @kim');
    await host.openNote('Notes/Other.md', 'source');
    editor().setCursor({ line: 0, ch: 8 });
    choose();
    expect(editor().getValue()).toBe('Ask @kim');
  });

  it.each(['Ask !@kim', 'Ask \\@kim'])('are none where no link can stand: %s', async (typed) => {
    expect(await type(typed)).toBeNull();
  });
});
