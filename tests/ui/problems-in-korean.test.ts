// @vitest-environment jsdom
import '../host/node';
import '../host/worker';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createHostApp, type HostApp } from '../host/index';
import { builtPlugin } from './built-plugin';
import { modal, turn, until } from './screen';

const { mainJs, manifest } = builtPlugin();
const UI = join(__dirname, '../../src/ui');
/** Where a problem's or an error's own words may be asked for: what turns them into the app's language, and no screens. */
const MAY_ASK = ['kit/problem-words.ts', 'kit/fetch.ts', 'engine/plugin-engine.ts'];

describe('what went wrong, in an app in Korean', () => {
  let host: HostApp;

  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    host = createHostApp({ config: { language: 'ko' } });
    await host.loadPlugin(mainJs, manifest);
  });
  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.restoreAllMocks();
  });

  const type = (selector: string, text: string): void => {
    const field = modal()?.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(selector);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const warned = (): Promise<string> =>
    until('a warning', () => modal()?.querySelector('.dateline-report-warning')?.textContent);

  it('is said of the address of a feed', async () => {
    host.runCommand('dateline:add-feed');
    await until('the dialog', modal);
    type('input', 'ftp://a.example/feed');
    expect(await warned()).toMatch(/^[^a-z]*[\uac00-\ud7a3]/);
  });

  it('is said of the addresses of pages', async () => {
    host.runCommand('dateline:import-url');
    await until('the dialog', modal);
    type('textarea', 'ftp://a.example/page');
    expect(await warned()).toMatch(/ftp:\/\/a\.example\/page: [\uac00-\ud7a3]/);
  });

  it('is said of what a setting cannot be', async () => {
    host.openSettings('dateline');
    // By the default that is shown where nothing is.
    for (const [shown, wrong] of [
      ['@', 'abc'],
      ['Articles', 'a:b'],
      ['Articles', 'CON'],
    ] as const) {
      const field = await until('the field', () =>
        modal()?.querySelector<HTMLInputElement>(`[placeholder="${shown}"]`),
      );
      field.value = wrong;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const row = field.closest('.setting-item');
      const said = await until('what is wrong', () => row?.querySelector('.setting-item-error')?.textContent);
      expect(said).toMatch(/[\uac00-\ud7a3]/);
    }
  });

  it('is said of a link into the app', async () => {
    await host.openUri('obsidian://dateline?url=ftp%3A%2F%2Fa.example');
    await turn();
    expect(host.notices.at(-1)?.messageEl.textContent).toMatch(/[\uac00-\ud7a3]/);
  });

  it('is said in no feature by the words of the problem itself, which are English', () => {
    const files = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const asking = files
      .map((name) => ({ name, text: readFileSync(join(UI, name), 'utf8') }))
      .filter(({ text }) =>
        /(?:problem|fault|error)\??\.message\b|\)\??\.message\b|\{[^{}]*\bmessage\b[^{}]*\}\) =>/.test(text),
      )
      .map(({ name }) => relative(UI, join(UI, name)));
    expect(asking.filter((name) => !MAY_ASK.includes(name))).toEqual([]);
  });
});
