// @vitest-environment jsdom
import '../../../host/node';
import { KnownNameIndex } from '../../../../src/entities/known-names/known-name-index';
import type { NameActs } from '../../../../src/ui/features/known-names/acts';
import { createHostApp, type HostApp } from '../../../host/index';
import { note } from '../../../support/entity-vault';

const MINE = 'Notes/Mine.md';
const MUSAN = 'Places/Musan.md';

describe('what can be done to a name in a note', () => {
  let host: HostApp;
  let headings: boolean;

  beforeEach(() => {
    vi.resetModules();
    headings = false;
  });
  afterEach(() => vi.doUnmock('obsidian'));

  /** A note with the cursor at `^`; gives its text after something was done. */
  async function after(text: string, act: keyof NameActs): Promise<string> {
    const at = text.indexOf('^');
    host = createHostApp({
      files: { [MINE]: text.replace('^', ''), [MUSAN]: note(['type: place', 'entity-id: place:musan']) },
    });
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    await host.openNote(MINE, 'source');
    const { NameActs: Acts } = await import('../../../../src/ui/features/known-names/acts');
    const names = new KnownNameIndex();
    names.update({ changed: [{ path: MUSAN, kind: 'place', names: ['Musan'], stories: 1 }], gone: [] });
    const acts = new Acts(host.app, (search) => Promise.resolve(names.find({ headings, ...search })));
    const editor = host.app.workspace.activeEditor?.editor;
    const file = host.app.vault.getFileByPath(MINE);
    if (!editor || file === null) throw new Error('no editor');
    editor.setCursor(editor.offsetToPos(at));
    await (acts[act] as (edited: unknown) => unknown).call(acts, { editor, file });
    return editor.getValue();
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

  it.each(['a [Mu^san] b', 'a \\[[Mu^san]]', '[Mu^san\\](a)', 'a !Mu^san b', 'a Mu^san(b)'])(
    'makes none beside other syntax, as in “%s”, and says so',
    async (before) => {
      expect(await after(before, 'link')).toBe(before.replace('^', ''));
      expect(told()).toBe('Here no link can stand.');
    },
  );

  it('leaves such places out where it links all', async () => {
    expect(await after('Mu^san, [Musan] and Musan', 'linkAll')).toBe('[[Musan]], [Musan] and [[Musan]]');
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
