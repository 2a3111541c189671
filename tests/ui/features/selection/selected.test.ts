// @vitest-environment jsdom
import '../../../host/node';
import type { Selected } from '../../../../src/ui/features/selection/selected';
import { createHostApp, type HostApp } from '../../../host/index';

const MINE = 'Mine.md';

describe('words that are selected in a note', () => {
  let host: HostApp;

  afterEach(() => vi.doUnmock('obsidian'));

  /** Selects what stands between `«` and `»`. */
  async function select(marked: string): Promise<Selected> {
    vi.resetModules();
    const [before = '', words = '', after = ''] = marked.split(/[«»]/);
    host = createHostApp({ files: { [MINE]: before + words + after } });
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    await host.openNote(MINE, 'source');
    const { Selected: Made } = await import('../../../../src/ui/features/selection/selected');
    editor().setSelection(editor().offsetToPos(before.length), editor().offsetToPos(before.length + words.length));
    return new Made(editor());
  }
  const editor = () => {
    const found = host.app.workspace.activeEditor?.editor;
    if (!found) throw new Error('no editor');
    return found;
  };
  const text = (): string => editor().getValue();
  const told = (): string => host.notices.map(({ messageEl }) => messageEl.textContent).join();
  /** As `linkText` makes them. */
  const wiki = (words: string, isInCell: boolean): string => `[[Note${isInCell ? '\\|' : '|'}${words}]]`;
  const table = (cell: string): string => `| Who | x |\n| --- | --- |\n| ${cell} | x |\n`;

  it.each([
    ['Ask « Kim »now.', 'Ask  [[Note|Kim]] now.'],
    [table('«Kim»'), table('[[Note\\|Kim]]')],
    ['# «Kim»', '# [[Note|Kim]]'],
    ['**«Kim**»', '**[[Note|Kim]]**'],
    ['«**Kim»** x', '**[[Note|Kim]]** x'],
    ['In «==~~Kim~~==» x', 'In ==~~[[Note|Kim]]~~== x'],
    ['«- Kim»', '- [[Note|Kim]]'],
    ['> 1. «Kim»', '> 1. [[Note|Kim]]'],
    ['> «1. [ ] **Kim**»', '> 1. [ ] **[[Note|Kim]]**'],
    ['«## Kim »', '## [[Note|Kim]] '],
    ['«snake_case»', '[[Note|snake_case]]'],
  ])('are linked in “%s”, blanks left as they are', async (before, after) => {
    (await select(before)).link(wiki);
    expect(text()).toBe(after);
  });

  it.each([
    '`«Kim»`',
    '---\nname: «Kim»\n---\n',
    '[[«Kim» Chol]]',
    '[«Kim»](a.md)',
    '[«Kim»]',
    '$«Kim»$',
    '%%«Kim»%%',
    '```\n«Kim»\n```',
    '«Ki**m»** x',
    '**Kim «Chol** x»',
    '«Kim _Chol» x_',
    '~~Kim «Chol~~ x»',
    '«A$AP»',
    '«a|b»',
    '«a]b»',
    '«a`b»',
    '«a<b»',
    table('«Kim | Chol»'),
    '«_Kim_,» x',
  ])('are not linked in “%s”, and it is said', async (before) => {
    (await select(before)).link(wiki);
    expect(text()).toBe(before.replace(/[«»]/g, ''));
    expect(told()).toBe('Here no link can stand.');
  });

  it.each([
    ['Ask «Kim» now.', 'Ask Kim ([[Note#^1|Note]]) now.'],
    [table('«Kim »'), table('Kim ([[Note#^1\\|Note]]) ')],
  ])('have what is put behind them in “%s”', async (before, after) => {
    (await select(before)).append(' ([[Note#^1|Note]])');
    expect(text()).toBe(after);
  });

  it('stay where they were changed meanwhile, and it is said', async () => {
    for (const act of ['link', 'append'] as const) {
      const selected = await select('Ask «Kim» now.');
      editor().replaceRange('Mine. ', { line: 0, ch: 0 });
      if (act === 'link') selected.link(wiki);
      else selected.append(' (x)');
      expect(text()).toBe('Mine. Ask Kim now.');
      expect(told()).toContain('The text was changed meanwhile');
    }
  });

  it.each([
    ['«Kim»', true],
    ['« »', false],
    ['«Kim\nChol»', false],
    [`«${'a'.repeat(201)}»`, false],
  ])('could be a name: %j is %s', async (before, expected) => {
    expect((await select(before)).isName).toBe(expected);
  });

  it('come with their paragraph', async () => {
    const { paragraph, span } = (await select('Rain.\n\nAsk\n«Kim» now.\n\nSnow.')).inParagraph();
    expect([paragraph, paragraph.slice(span.start, span.end)]).toEqual(['Ask\nKim now.', 'Kim']);
  });
});
