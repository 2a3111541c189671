// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import { createHostApp, type HostApp } from '../../../host/index';
import { DEFAULT_SETTINGS } from '../../../../src/model';
import { articlesBase } from '../../../../src/notes/plan-entity';
import { marks, note } from '../../../support/entity-vault';
import { builtPlugin } from '../../built-plugin';
import { button, closed, modal, pressed, titled, until } from '../../screen';

const { mainJs, manifest } = builtPlugin();

const LAW = 'Organizations/First Amendment.md';
const IDEA = 'Organizations/Christianity.md';
const IDS = { 'First Amendment': 'organization:first-amendment', Christianity: 'organization:christianity' };
const made = (id: string): string => note(['type: organization', `entity-id: ${id}`], articlesBase(DEFAULT_SETTINGS));
const article = (id: string): string =>
  note(
    [
      'actors:',
      ...Object.keys(IDS).map((name) => `  - "[[${name}]]"`),
      `article-id: ${id}`,
      marks(...Object.values(IDS)),
    ],
    'On the [[First Amendment]] and [[Christianity]].\n',
  );
const FILES = {
  [LAW]: made(IDS['First Amendment']),
  [IDEA]: made(IDS.Christianity),
  'Articles/a.md': article('a'),
  'Articles/b.md': article('b'),
};

describe('tidying in the built plugin', () => {
  let host: HostApp;

  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    host = createHostApp({ files: FILES });
    await host.loadPlugin(mainJs, manifest);
  });
  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.restoreAllMocks();
  });

  async function boxes(): Promise<readonly HTMLInputElement[]> {
    host.runCommand('dateline:tidy-vault');
    const shown = await titled('Tidy the vault');
    await until('the outcome', () => button('Tidy 2 notes'));
    const list = await until('the list', () =>
      [...shown.querySelectorAll('details')].find((each) => each.textContent.includes('2 notes to remove')),
    );
    list.open = true;
    list.dispatchEvent(new Event('toggle'));
    return until('three boxes', () => {
      const all = [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
      return all.length === 3 && all;
    });
  }

  it('shows what would go and why, leaves out what is not ticked, and offers a way back', async () => {
    const [, ...each] = await boxes();
    expect(modal()?.textContent).toContain(`${IDEA}: an idea`);
    expect(host.files()).toEqual(FILES);
    each.find((box) => box.parentElement?.textContent.includes('Christianity'))?.click();
    expect(modal()?.textContent).toContain('1 of 2 changes chosen.');
    await pressed('Tidy 1 note');
    await closed();
    await until('the removal', () => !(LAW in host.files()));
    expect(host.text('Articles/a.md')).toContain('On the First Amendment and [[Christianity]].');
    expect(host.files()).toHaveProperty([IDEA]);
    const notice = await until('the notice', () =>
      host.notices.find(({ messageEl }) => /1 note removed/.test(messageEl.textContent)),
    );
    const undo = [...notice.messageEl.querySelectorAll<HTMLElement>('a, button')].find((each) =>
      /undo/i.test(each.textContent),
    );
    undo?.click();
    await until('all as it was', () => host.text('Articles/a.md') === FILES['Articles/a.md'] && LAW in host.files());
    expect(host.files()).toEqual(FILES);
  });

  it('takes all of a kind out at once, and has nothing to do then', async () => {
    const [all] = await boxes();
    all?.click();
    await until('nothing chosen', () => button('Tidy 0 notes')?.disabled === true);
    expect(modal()?.textContent).toContain('0 of 2 changes chosen.');
    all?.click();
    expect(button('Tidy 2 notes')?.disabled).toBe(false);
  });
});
