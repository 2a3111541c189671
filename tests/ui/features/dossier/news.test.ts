// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import { createHostApp, type HostApp } from '../../../host/index';
import { builtPlugin } from '../../built-plugin';
import { modal, press, titled, until } from '../../screen';

const { mainJs, manifest } = builtPlugin();
const story = (id: string, day: string, place: string): string =>
  `---\ntitle: Story ${id}\ndate: ${day}\nplaces:\n  - "[[${place}]]"\narticle-id: ${id}\ndateline: 1\n---\nRain fell in [[${place}]].\n`;
const place = (id: string): string => `---\ntype: place\nentity-id: place:${id}\n---\n`;
const FILES = {
  'Articles/One.md': story('one', '2026-11-25', 'Musan'),
  'Articles/Two.md': story('two', '2026-11-26', 'Musan'),
  'Articles/Three.md': story('three', '2026-11-27', 'Hyesan'),
  'Places/Musan.md': place('musan'),
  'Places/Hyesan.md': place('hyesan'),
};

describe('what is new since a day, in the app', () => {
  let host: HostApp;
  const open = async (language = 'en', more: Readonly<Record<string, string>> = {}): Promise<void> => {
    host = createHostApp({ files: { ...FILES, ...more }, config: { language } });
    await host.loadPlugin(mainJs, manifest);
  };
  const field = (): HTMLInputElement => modal()?.querySelector('input') ?? document.createElement('input');
  const give = (day: string, action: string): void => {
    field().value = day;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    press(action);
  };
  const written = async (name: string): Promise<string> => {
    const path = `Dateline/Dossiers/${name}.md`;
    await until(path, () => host.app.workspace.getActiveFile()?.path === path);
    return host.text(path);
  };

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.useFakeTimers({ now: new Date(2026, 11, 3, 9), toFake: ['Date'] });
  });
  afterEach(() => {
    host.unloadPlugin('dateline');
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('asks for a day, of seven days ago at first, and writes a note that is opened', async () => {
    await open();
    host.runCommand('dateline:new-since');
    await titled('What is new since a day…');
    expect(field().value).toBe('2026-11-26');
    give('2026-11-31', 'Write as a note');
    expect(modal()?.textContent).toContain('Write the day as 2024-11-15.');
    give('2026-11-26', 'Write as a note');
    const note = await written('What is new since 2026-11-26');
    expect(note).toMatch(/^2 new articles in 2 stories\. As the vault was on 2026-12-03\.\n\n## 2026-11-27\n/);
    expect(note).toContain('[[Three|Story three]]');
  });

  it('is offered of entities in their menus, in Korean too', async () => {
    await open('ko');
    const file = host.app.vault.getFileByPath('Places/Musan.md');
    if (file === null) throw new Error('no note');
    const title = '어느 날 이후 새로운 소식…';
    expect(host.fileMenu(host.app.vault.getFileByPath('Articles/One.md') ?? file).titles).not.toContain(title);
    host.fileMenu(file).showAtPosition({ x: 0, y: 0 });
    const items = [...document.querySelectorAll<HTMLElement>('.menu-item')];
    items.find(({ textContent }) => textContent === title)?.click();
    await titled(title);
    give('2026-11-25', '노트로 저장');
    const note = await written('2026-11-25 이후 Musan 관련 새로운 소식');
    expect(note).toMatch(/^새 기사 2건, 이야기 \d개\./);
    expect(note).not.toContain('Three');
  });

  it('is told on the command line of Obsidian, or written', async () => {
    await open();
    const call = (params: Record<string, string>): Promise<string> => host.runCli('dateline:new', params);
    expect(await call({})).toBe('Error: Write the day as 2024-11-15.');
    expect(await call({ since: '2026-11-26', entity: 'Nowhere' })).toMatch(/^Error: .*Nowhere/);
    expect(await call({ since: '2026-11-26' })).toMatch(/^# What is new since 2026-11-26\n\n2 new articles/);
    const told = await call({ since: '2026-11-26', entity: 'Hyesan | Places/Musan.md', json: 'true' });
    expect(JSON.parse(told)).toMatchObject({ about: [{ name: 'Hyesan' }, { name: 'Musan' }], left: 0 });
    expect(await call({ since: '2026-11-26', entity: 'Musan', write: 'true' })).toBe(
      'What is new is written to Dateline/Dossiers/What is new on Musan since 2026-11-26.md',
    );
    expect(await call({ since: '2026-11-26', entity: 'Nowhere', write: 'true' })).toMatch(/^Error: .*Nowhere/);
  });

  it('names what cannot be read beside what is written', async () => {
    await open('en', { 'Articles/Broken.md': '---\narticle-id: b\nx: [\n---\nRain.\n' });
    const told = await host.runCli('dateline:new', { since: '2026-11-26', write: 'true' });
    expect(told).toMatch(/^What is new is written to Dateline\/Dossiers\/[^\n]*\nArticles\/Broken\.md: /);
  });
});
