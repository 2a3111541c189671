// @vitest-environment jsdom
import '../../../host/node';
import type { Selected } from '../../../../src/ui/features/selection/selected';
import { createHostApp, type HostApp } from '../../../host/index';

const MINE = 'Mine.md';

describe('words that are selected in a note', () => {
  let host: HostApp;

  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => vi.doUnmock('obsidian'));

  const editor = () => {
    const found = host.app.workspace.activeEditor?.editor;
    if (!found) throw new Error('no editor');
    return found;
  };
  /** What stands between `«` and `»` is selected. */
  async function selected(text: string): Promise<Selected> {
    host = createHostApp({ files: { [MINE]: text.replace(/[«»]/g, '') } });
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    await host.openNote(MINE, 'source');
    const { Selected: Words } = await import('../../../../src/ui/features/selection/selected');
    const [from, to] = [text.indexOf('«'), text.indexOf('»') - 1];
    editor().setSelection(editor().offsetToPos(from), editor().offsetToPos(to));
    return new Words(editor());
  }
  /** The note's text with `more` behind the words. */
  async function withMore(text: string, more = ' ([[A|b]])'): Promise<string> {
    (await selected(text)).append(more);
    return editor().getValue();
  }
  const told = (): string => host.notices.map(({ messageEl }) => messageEl.textContent).join();

  it.each([
    ['«we never closed»', 'we never closed ([[A|b]])'],
    ['«we never closed »it', 'we never closed ([[A|b]]) it'],
    ['«we\nnever»\nit', 'we\nnever ([[A|b]])\nit'],
    ['«we [[never]]»', 'we [[never]] ([[A|b]])'],
    ['«we» ^id', 'we ([[A|b]]) ^id'],
    ['«we» `x`', 'we ([[A|b]]) `x`'],
    ['| a | b |\n| - | - |\n| «we» | d |', '| a | b |\n| - | - |\n| we ([[A\\|b]]) | d |'],
    ['| a | b |\n| - | - |\n| c | «d |\n\nwe»', '| a | b |\n| - | - |\n| c | d |\n\nwe ([[A|b]])'],
    ['«x\n\n| a | b» |\n| - | - |', 'x\n\n| a | b ([[A\\|b]]) |\n| - | - |'],
  ])('of “%s” get something behind them', async (text, expected) => {
    expect(await withMore(text)).toBe(expected);
  });

  it.each([
    '---\nsummary: «we never»\n---\n',
    '```\n«we never»\n```',
    'a `«we never»` b',
    '[«we never»](a.md)',
    '«[we never]»(a.md)',
    '[[A|«we»]]',
    '%% «we» %%',
    '«we ^id»',
    '| a | b |\n| - | - |\n| «c | d |»',
  ])('of %j get nothing, and it is said', async (text) => {
    expect(await withMore(text)).toBe(text.replace(/[«»]/g, ''));
    expect(told()).toBe('Here no link can stand.');
  });

  it('get nothing where they were moved, whatever stands there now', async () => {
    const words = await selected('«we» never');
    editor().setValue('`we` never');
    words.append(' (x)');
    words.link(() => '[[A]]');
    expect(editor().getValue()).toBe('`we` never');
    expect(new Set(host.notices.map(({ messageEl }) => messageEl.textContent)).size).toBe(1);
    expect(told()).toContain('The text was changed meanwhile');
  });

  it('are no words of a link where they go over cells', async () => {
    expect((await selected('a | b\n-|-\n«c | d»')).canTakeLink()).toBe(false);
    expect((await selected('a | b\n-|-\n«c» | d')).canTakeLink()).toBe(true);
  });
});
