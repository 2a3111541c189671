// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import { createHostApp, type HostApp } from '../../../host/index';
import { DEFAULT_SETTINGS } from '../../../../src/model';
import { articlesBase } from '../../../../src/notes/plan-entity';
import { marks, note } from '../../../support/entity-vault';
import { builtPlugin } from '../../built-plugin';
import { pressed, titled, until } from '../../screen';

const { mainJs, manifest } = builtPlugin();

const KIM = 'People/Kim Yong Chol.md';
const ID = 'person:kim-yong-chol';
const STORY = 'Articles/a.md';
const made = note(['type: person', `entity-id: ${ID}`], articlesBase(DEFAULT_SETTINGS));
const article = note(['article-id: a', 'actors:', '  - "[[Kim Yong Chol]]"', marks(ID)], '[[Kim Yong Chol]] left.\n');
const FILES = { [KIM]: made, [STORY]: article };

describe('a name that is ignored in the app', () => {
  let host: HostApp;

  async function ignoring(files: Readonly<Record<string, string>>): Promise<void> {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    host = createHostApp({ files });
    await host.loadPlugin(mainJs, manifest);
    await host.openNote(STORY, 'source');
    const { editor } = host.app.workspace.activeEditor ?? {};
    const [before = ''] = (editor?.getValue() ?? '').split('[[Kim Yong Chol]] left');
    const line = before.split('\n').length - 1;
    editor?.setSelection({ line, ch: 2 }, { line, ch: 15 });
    host.runCommand('dateline:ignore-name');
  }
  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.restoreAllMocks();
  });

  const written = (): Promise<string> =>
    until('the decision', () => host.files()['Dateline/Decisions.md']?.includes('Kim Yong Chol') === true && 'yes');

  it.each([true, false])('asks what becomes of its note: removed is %s', async (removes) => {
    await ignoring(FILES);
    const shown = await titled('Ignore “Kim Yong Chol”');
    expect(shown.textContent).toContain(KIM);
    const box = shown.querySelector<HTMLInputElement>('input[type=checkbox]');
    expect(box?.checked).toBe(true);
    if (!removes) box?.click();
    await pressed('Ignore');
    await written();
    await until('the notice', () => document.body.textContent.includes('is not recognised any more'));
    expect(KIM in host.files()).toBe(!removes);
    expect(host.files()[STORY]?.includes('[[Kim Yong Chol]] left.')).toBe(!removes);
  });

  it('is asked nothing where somebody wrote in it', async () => {
    await ignoring({ ...FILES, [KIM]: `${made}Mine.\n` });
    await written();
    expect(host.files()[KIM]).toContain('Mine.');
  });
});
