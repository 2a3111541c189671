// @vitest-environment jsdom
import '../../../host/node';
import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/find-names';
import type { NameActs } from '../../../../src/ui/features/known-names/acts';
import { createHostApp, type HostApp } from '../../../host/index';
import { basename } from '../../../../src/format/links';
import { note } from '../../../support/entity-vault';
import { modal, press } from '../../screen';

const MINE = 'Notes/Mine.md';
const MUSAN = 'Places/Musan.md';
const SONG_IL = 'People/Kim Song Il.md';
const HANGUL = 'People/Pak Chol.md';
const CHOL = ['People/Kim Chol.md', 'People/Kim Chol (trader).md'];
/** A name that is known, of a note that was deleted. */
const GONE = 'People/Pak Jin.md';
const ENTITIES = {
  [MUSAN]: note(['type: place', 'entity-id: place:musan']),
  ...Object.fromEntries(
    [SONG_IL, HANGUL, ...CHOL].map((path, at) => [path, note(['type: person', `entity-id: person:${at}`])]),
  ),
};

/** Where in a text without its signs a selection begins and ends. */
function anchorAndHead(text: string): readonly number[] {
  const at = (sign: string): number => text.slice(0, text.indexOf(sign)).replace(/[‹›^]/g, '').length;
  return text.includes('^') ? [at('^')] : [at('‹'), at('›')];
}

describe('what can be done to a name in a note', () => {
  let host: HostApp;
  let headings: boolean;
  let useMarkdownLinks: boolean;

  beforeEach(() => {
    [headings, useMarkdownLinks] = [false, false];
  });
  afterEach(() => vi.doUnmock('obsidian'));

  /** A note with the cursor at `^`, or selected from `‹` to `›`, which may stand in the other order; gives its text after something was done. */
  async function after(text: string, act: keyof NameActs): Promise<string> {
    // Each host brings its own app.
    vi.resetModules();
    const [anchor = 0, head = anchor] = anchorAndHead(text);
    host = createHostApp({ files: { [MINE]: text.replace(/[‹›^]/g, ''), ...ENTITIES }, config: { useMarkdownLinks } });
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    await host.openNote(MINE, 'source');
    const { NameActs: Acts } = await import('../../../../src/ui/features/known-names/acts');
    const names = new KnownNameIndex();
    const people = [SONG_IL, HANGUL, ...CHOL, GONE].map((path) => ({
      ...{ path, kind: 'person' as const, stories: 1 },
      names: [path === HANGUL ? '김철' : basename(path).replace(' (trader)', '')],
    }));
    names.update({ changed: [{ path: MUSAN, kind: 'place', names: ['Musan'], stories: 1 }, ...people], gone: [] });
    const acts = new Acts(host.app, (search) => Promise.resolve(names.find({ headings, ...search })));
    const editor = host.app.workspace.activeEditor?.editor;
    const file = host.app.vault.getFileByPath(MINE);
    if (!editor || file === null) throw new Error('no editor');
    editor.setSelection(editor.offsetToPos(anchor), editor.offsetToPos(head));
    await (acts[act] as (edited: unknown) => unknown).call(acts, { editor, file });
    return editor.getValue();
  }
  const text = (): string => host.app.workspace.activeEditor?.editor.getValue() ?? '';
  /** The same, where it asks first: of the notes offered that of a name is chosen. */
  async function chosen(before: string, act: keyof NameActs, name: string): Promise<string> {
    await after(before, act);
    const titles = [...document.querySelectorAll<HTMLElement>('.suggestion-title')];
    const title = titles.find(({ textContent }) => textContent === name);
    if (title === undefined) throw new Error(`${name} is not among: ${titles.map((each) => each.textContent).join()}`);
    title.click();
    return text();
  }
  /** What “Link all known names in the note” offers, form by form. */
  async function offered(before: string): Promise<readonly string[]> {
    await after(before, 'linkNote');
    return [...document.querySelectorAll('.dateline-link-name .dateline-choice')].map((el) => el.textContent);
  }
  const told = (): string => host.notices.map(({ messageEl }) => messageEl.textContent).join();

  it.each([
    ['Snow in Mu^san.', 'Snow in [[Musan]].'],
    ['Snow (Mu^san).', 'Snow ([[Musan]]).'],
    ['Mu^san: snow', '[[Musan]]: snow'],
    ['# Mu^san\n', '# [[Musan]]\n'],
  ])('makes a link of the name in “%s”', async (before, expected) => {
    expect(await after(before, 'link')).toBe(expected);
  });

  it.each([
    ['link', 'Snow in M^usan.', 'Snow in [[Musan]]zz.'],
    ['link', 'Snow in ^Musan.', 'Snow in zz[[Musan]].'],
    ['linkAll', 'Musan, M^usan, Musan', '[[Musan]], [[Musan]]zz, [[Musan]]'],
    ['unlink', 'See [[Mu^san]].', 'See Musanzz.'],
    ['never', '^Musan', '---\ndateline-marks-never:\n  - Musan\n---\nzzMusan'],
    ['never', 'Mu^san', '---\ndateline-marks-never:\n  - Musan\n---\nMuzzsan'],
  ] as const)('goes on where it was with what is typed after “%s” in “%s”', async (act, before, expected) => {
    await after(before, act);
    const editor = host.app.workspace.activeEditor?.editor;
    editor?.replaceSelection('zz');
    expect(text()).toBe(expected);
  });

  it.each(['a [Mu^san] b', 'a \\[[Mu^san]]', '[Mu^san\\](a)', 'a !Mu^san b', 'a Mu^san(b)'])(
    'makes none beside other syntax, as in “%s”, and says so',
    async (before) => {
      expect(await after(before, 'link')).toBe(before.replace('^', ''));
      expect(told()).toBe('Here no link can stand.');
    },
  );

  it('asks not first which note is meant where no link can stand', async () => {
    for (const act of ['link', 'means'] as const) {
      await after('[Kim Ch^ol] called', act);
      expect([told(), modal()]).toEqual(['Here no link can stand.', null]);
    }
  });

  it.each(['Kim So^ng\nIl', 'Kim Song\nI^l'])(
    'makes none over a line break, as in “%s”, and says so',
    async (before) => {
      for (const act of ['link', 'linkAll', 'means'] as const) {
        expect(await after(before, act)).toBe('Kim Song\nIl');
        expect(told()).toBe('This name goes over a line break, and no link can. Write it in one line first.');
      }
    },
  );

  it('offers no name over a line break, and links the others', async () => {
    expect(await offered('Musan: Kim Song\nIl^')).toEqual(['Musanonce']);
    expect(await after('Kim Song I^l, Kim Song\nIl', 'linkAll')).toBe('[[Kim Song Il]], Kim Song\nIl');
    expect(await offered('Kim Song\nIl^')).toEqual([]);
    expect(told()).toBe('1 place left out: a line break stands within the name.');
  });

  it('says of a name over a line break that it is not marked, as it is written in one line', async () => {
    expect(await after('Kim Song\nI^l', 'never')).toBe(
      '---\ndateline-marks-never:\n  - Kim Song Il\n---\nKim Song\nIl',
    );
  });

  describe('where the note wants no marks', () => {
    const OFF = '---\ndateline-marks: false\n---\n';
    const NEVER = '---\ndateline-marks-never: [Musan]\n---\n';

    it.each([OFF, NEVER])('links the name that is pointed at (%j)', async (properties) => {
      expect(await after(`${properties}in Mu^san, Musan`, 'link')).toBe(`${properties}in [[Musan]], Musan`);
      expect(await chosen(`${properties}in Mu^san`, 'means', 'Kim Chol (trader)')).toBe(
        `${properties}in [[Kim Chol (trader)|Musan]]`,
      );
    });

    it('links all of a name, and all names after a preview', async () => {
      expect(await after(`${OFF}in Mu^san, Musan`, 'linkAll')).toBe(`${OFF}in [[Musan]], [[Musan]]`);
      expect(await offered(`${OFF}in ^Musan, Musan`)).toEqual(['Musan2 times']);
      expect(await after(`${OFF}in Mu^san`, 'never')).toContain('dateline-marks-never:\n  - Musan\n');
    });

    it('links not all of a form that it refuses, and says so', async () => {
      expect(await after(`${NEVER}in Mu^san, Musan`, 'linkAll')).toBe(`${NEVER}in Musan, Musan`);
      expect(told()).toBe('This note says that “Musan” is never marked in it. “Link this name” links it all the same.');
      expect(await offered(`${NEVER}Kim Song Il in ^Musan`)).toEqual(['Kim Song Ilonce']);
    });
  });

  describe('in the cell of a table', () => {
    const table = (cell: string): string => `| Who | Where |\n| --- | --- |\n| ${cell} | x |\n`;

    it.each([
      [false, '[[Kim Chol (trader)\\|Kim Chol]]', '[[Musan]]'],
      [true, '[Kim Chol](Kim%20Chol%20(trader).md)', '[Musan](Musan.md)'],
    ])('links without ending it (Markdown links: %s)', async (isOn, several, plain) => {
      useMarkdownLinks = isOn;
      const trader = 'Kim Chol (trader)';
      for (const act of ['link', 'means'] as const)
        expect(await chosen(table('Kim Ch^ol'), act, trader)).toBe(table(several));
      expect(await chosen(table('Kim Ch^ol, Kim Chol'), 'linkAll', trader)).toBe(table(`${several}, ${several}`));
      expect(await after(table('Mu^san'), 'link')).toBe(table(plain));
      await after(table('^Kim Chol, Musan'), 'linkNote');
      const select = document.querySelector('.dateline-link-name select') as HTMLSelectElement;
      select.value = `People/${trader}.md`;
      select.dispatchEvent(new Event('change'));
      press('Link 2 places');
      expect(text()).toBe(table(`${several}, ${plain}`));
    });

    it.each([
      ['[[Kim Chol (trader)\\|Kim Ch^ol]]', '[[Musan\\|Kim Chol]]'],
      ['[[Mu^san]]', '[[Musan]]'],
      ['[Kim Ch^ol](People/Kim%20Chol.md)', '[[Musan\\|Kim Chol]]'],
      ['[Kim Ch^ol](Kim%20Chol%20(trader).md)', '[[Musan\\|Kim Chol]]'],
      ['[Kim Ch^ol](Kim%20Chol%20(trader).md "a trader")', '[[Musan\\|Kim Chol]]'],
    ])('says of a link, %s, whom it means, and unlinks it', async (link, expected) => {
      expect(await chosen(table(link), 'means', 'Musan')).toBe(table(expected));
      expect(await after(table(link), 'unlink')).toBe(table(link.includes('Mu^san') ? 'Musan' : 'Kim Chol'));
    });
  });

  it('does nothing to a note that was changed while it asked, and says so', async () => {
    await after('Kim Ch^ol', 'link');
    host.app.workspace.activeEditor?.editor.replaceRange('Mine. ', { line: 0, ch: 0 });
    document.querySelector<HTMLElement>('.suggestion-item')?.click();
    expect([text(), told()]).toEqual([
      'Mine. Kim Chol',
      'The note was changed meanwhile, so nothing was done. Try again.',
    ]);
    await after('Mu^san', 'linkNote');
    host.app.workspace.activeEditor?.editor.replaceRange(' Mine.', { line: 0, ch: 5 });
    press('Link 1 place');
    expect([text(), told()]).toEqual([
      'Musan Mine.',
      'The note was changed meanwhile, so nothing was done. Try again.',
    ]);
  });

  it('says that no known name is there, where the notes of it are gone', async () => {
    for (const act of ['link', 'linkAll'] as const) {
      expect(await after('with Pak J^in', act)).toBe('with Pak Jin');
      expect(told()).toBe('No known name is here.');
    }
  });

  it('leaves such places out where it links all', async () => {
    expect(await after('Mu^san, [Musan] and Musan', 'linkAll')).toBe('[[Musan]], [Musan] and [[Musan]]');
  });

  it('says how many places are left out, and why', async () => {
    const beside = '2 places left out: a bracket or another sign stands right beside the name.';
    expect(await after('Kim Song I^l(42), Kim Song Il(43), Kim Song Il', 'linkAll')).toContain('(43), [[Kim Song Il]]');
    expect(told()).toBe(beside);
    await after('Mu^san, Musan', 'linkAll');
    expect(told()).toBe('');
    expect(await offered('Kim Song Il(42), Musan[1] and ^Musan')).toEqual(['Musanonce']);
    expect(modal()?.textContent).toContain(beside);
    await offered('Kim Song Il(42), ^Kim Song Il[1], Kim Song\nIl');
    expect([modal(), told()]).toEqual([null, `1 place left out: a line break stands within the name. ${beside}`]);
  });

  it.each([
    ['그는 ‹김철에게서› 들었다', '그는 [[Pak Chol|김철]]에게서 들었다'],
    ['그는 ›김철에게서‹ 들었다', '그는 [[Pak Chol|김철]]에게서 들었다'],
    ['그는 김철에게^서 들었다', '그는 [[Pak Chol|김철]]에게서 들었다'],
    ['‹김철 동지›', '[[Pak Chol|김철]] 동지'],
    ["in ‹Musan's› mines", "in [[Musan]]'s mines"],
    ['in Musan’s^ mines', 'in [[Musan]]’s mines'],
    ['‹(Musan)›', '([[Musan]])'],
  ])('finds the name that is selected, or in the ending of which the cursor is, in “%s”', async (before, expected) => {
    expect(await after(before, 'link')).toBe(expected);
  });

  it.each(['Musan ‹snow›', 'Musan sn^ow', '김철은 들^었다'])('finds no name before “%s”', async (before) => {
    await after(before, 'link');
    expect(told()).toBe('No known name is here.');
  });

  it.each([
    [false, 'Mu^san\n\n# Musan\n', '[[Musan]]\n\n# Musan\n'],
    [false, '# Mu^san\n\n## Musan\n\nMusan\n', '# [[Musan]]\n\n## Musan\n\n[[Musan]]\n'],
    [true, 'Mu^san\n\n# Musan\n', '[[Musan]]\n\n# [[Musan]]\n'],
  ])('links all, in headings as the setting says (%s) or where the cursor is', async (isOn, before, expected) => {
    headings = isOn;
    expect(await after(before, 'linkAll')).toBe(expected);
  });

  it.each(['[[Musan|^]]', '[[Mu^san]]'])('leaves the name where it unlinks “%s”', async (before) => {
    expect(await after(`in ${before}.`, 'unlink')).toBe('in Musan.');
  });

  it.each([
    '`[[Mu^san]]`',
    '```\n[[Mu^san]]\n```',
    '---\nplace: "[[Mu^san]]"\n---\n',
    '%% [[Mu^san]] %%',
    '\\[[Mu^san]]',
    '![[Mu^san]]',
  ])('unlinks none that is read as something else: %j', async (before) => {
    for (const act of ['unlink', 'means'] as const) {
      expect(await after(before, act)).toBe(before.replace('^', ''));
      expect(document.querySelector('.suggestion-item')).toBeNull();
    }
  });

  it('leaves no part of the note in the words of a link to it', async () => {
    expect(await after('in [[Mu^san#Career]].', 'unlink')).toBe('in Musan.');
  });

  it('unlinks no link to a note of no entity', async () => {
    expect(await after('in [[Mi^ne]].', 'unlink')).toBe('in [[Mine]].');
  });

  it.each([
    ['dateline-marks-never: [2024, Kim]', 'dateline-marks-never:\n  - 2024\n  - Kim\n  - Musan'],
    ['dateline-marks-never: 2024', 'dateline-marks-never:\n  - 2024\n  - Musan'],
    ['dateline-marks-never:\n  - true # mine', 'dateline-marks-never:\n  - true # mine\n  - Musan'],
    ['dateline-marks-never:', 'dateline-marks-never:\n  - Musan'],
  ])('keeps what the note says of other names: %s', async (before, expected) => {
    expect(await after(`---\n${before}\n---\nin Mu^san`, 'never')).toBe(`---\n${expected}\n---\nin Musan`);
  });

  it('leaves a property alone that is no list, and says so', async () => {
    const text = '---\ndateline-marks-never:\n  - { a: b }\n---\nin Mu^san';
    expect(await after(text, 'never')).toBe(text.replace('^', ''));
    expect(told()).toContain('is no list of texts');
  });
});
