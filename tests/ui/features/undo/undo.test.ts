// @vitest-environment jsdom
import '../../../host/node';
import '../../../host/worker';
import { createHostApp, type HostApp } from '../../../host/index';
import { article } from '../../../../tools/soak/articles.mts';
import { Disk } from '../../../../tools/crash/disk.mts';
import { Power } from '../../../../tools/crash/power.mts';
import { importArticles } from '../../../../src/workflow/import';
import { realEngine, textInput } from '../../../support/workspace';
import { builtPlugin } from '../../built-plugin';
import { closed, press, titled, until } from '../../screen';

const { mainJs, manifest } = builtPlugin();
const OWN = '.obsidian/plugins/dateline';

let host: HostApp;
async function open(files: Record<string, string> = {}): Promise<void> {
  host = createHostApp({ files });
  await host.loadPlugin(mainJs, manifest);
}
beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  host.unloadPlugin('dateline');
  vi.restoreAllMocks();
});

async function importText(text: string): Promise<HTMLElement> {
  host.clipboard.text = text;
  host.runCommand('dateline:import-clipboard');
  return titled('Import report');
}
const stories = (): string[] => Object.keys(host.files()).filter((path) => path.startsWith('Articles/'));

describe('the list of runs', () => {
  /** Two articles, each a run; the list, with the older run opened. */
  async function listed(): Promise<HTMLElement> {
    await open();
    for (const number of [1, 2]) {
      await importText(article(number));
      press('Close');
    }
    expect(stories()).toHaveLength(2);
    host.runCommand('dateline:undo-list');
    const list = await titled('Undo');
    const runs = [...list.querySelectorAll('details')];
    expect(runs.map((each) => /^Import of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(each.textContent))).toEqual([
      true,
      true,
    ]);
    const older = runs[1];
    if (older === undefined) throw new Error('no older run');
    older.open = true;
    older.dispatchEvent(new Event('toggle'));
    return until('its notes', () => older.querySelector('button')?.parentElement);
  }

  it('undoes the run that is chosen and no other', async () => {
    const run = await listed();
    expect(run.textContent).toContain('Story 1');
    run.querySelector('button')?.click();
    const question = await titled('Undo this run?');
    expect(question.textContent).toMatch(/\d+ notes? made by it will be removed/);
    press('Undo');
    expect((await titled('Undo report')).textContent).toMatch(/\d+ notes? removed/);
    expect(stories().map((path) => /Story \d/.exec(path)?.[0])).toEqual(['Story 2']);
    press('Close');
    host.runCommand('dateline:undo-list');
    const list = await titled('Undo');
    expect([...list.querySelectorAll('details')].map((each) => each.textContent.includes('undone'))).toEqual([
      false,
      true,
    ]);
  });

  it('says before it is done what would stay, and keeps it', async () => {
    const run = await listed();
    const path = 'Places/Hoeryong.md';
    await host.app.vault.adapter.write(path, `${host.text(path)}\nMy own remark.\n`);
    run.querySelector('button')?.click();
    const question = await titled('Undo this run?');
    expect(question.textContent).toContain(`${path}: It was changed since Dateline wrote it; your text stays.`);
    press('Undo');
    expect((await titled('Undo report')).textContent).toContain('kept');
    expect(host.text(path)).toContain('My own remark.');
    expect(stories().map((each) => /Story \d/.exec(each)?.[0])).toEqual(['Story 2']);
  });
});

describe('a run of which nothing is left', () => {
  it('is not asked about: that is said', async () => {
    await open();
    await importText(article(1));
    press('Close');
    for (const path of Object.keys(host.files())) await host.app.vault.adapter.remove(path);
    host.runCommand('dateline:undo-import');
    const told = await titled('Nothing to undo in this run');
    expect(told.textContent).toContain('No note would change.');
    expect([...told.querySelectorAll('button')].map((each) => each.textContent)).not.toContain('Undo');
    press('Close');
    await closed();
  });
});

describe('a vault that another process writes to', () => {
  const lock = (beat: number): Record<string, string> => ({
    [`${OWN}/lock/000004.json`]: JSON.stringify({
      id: 'another',
      name: 'dateline (process 4711 on desk)',
      device: 'desk',
      process: 4711,
      command: 'import',
      since: '2026-11-25T09:12:44',
      beat,
      devices: ['desk'],
    }),
  });

  it('is left alone, and the user told by whom it is held', async () => {
    await open(lock(Date.now()));
    const report = await importText(article(1));
    expect(report.textContent).toContain(
      'dateline (process 4711 on desk) is writing to this vault (import), since 2026-11-25 09:12:44.',
    );
    expect(host.files()).toEqual({});
  });

  it('is held where the command line looks for it, while the app writes', async () => {
    await open({ 'Note.md': 'x' });
    const held: string[] = [];
    host.app.vault.on('create', () => {
      for (const path of Object.keys(host.files(true))) if (path.startsWith(`${OWN}/lock/`)) held.push(path);
    });
    await importText(article(1));
    expect(new Set(held)).toEqual(new Set([`${OWN}/lock/000001.json`]));
    expect(Object.keys(host.files(true)).filter((path) => path.includes('/lock/'))).toEqual([]);
  });
});

describe('the app started after a crash', () => {
  /** What is on the disk when the power goes while the article itself is written. */
  async function left(): Promise<Record<string, string>> {
    const disk = new Disk({ 'Note.md': 'mine' });
    const found: Record<string, string>[] = [];
    const power = new Power(disk, async (at, { what, when }) => {
      if (!what.startsWith('create Articles/') || when !== 'within') return;
      const own = [...at.store.entries()].map(([name, text]) => [`${OWN}/${name}`, text]);
      found.push({ ...at.tree(), ...Object.fromEntries(own) });
    });
    await importArticles(textInput(article(1)), disk.workspace(realEngine(), power));
    const files = Object.entries(found[0] ?? {}).filter(([path]) => !path.endsWith('/'));
    return { ...Object.fromEntries(files), [`${OWN}/lock/000001.json`]: 'cut off' };
  }

  it('makes the vault whole, says so, and keeps it as the last report', async () => {
    const files = await left();
    expect(Object.keys(files).some((path) => path.startsWith('Articles/'))).toBe(true);
    await open(files);
    const notice = await until('a notice', () => host.notices.at(-1)?.messageEl.textContent);
    expect(notice).toMatch(/^After a sudden end: “import” of .*\d+ notes of what was not finished are taken back\.$/);
    expect(host.files()).toEqual({ 'Note.md': 'mine' });
    expect(Object.keys(host.files(true)).filter((path) => path.includes('/lock/'))).toEqual([]);
    host.runCommand('dateline:show-report');
    expect((await titled('Recovery report')).textContent).toContain('It had been cut off');
  });

  it('reads nothing of the journal where nothing was cut off', async () => {
    const files = Object.fromEntries(Object.entries(await left()).filter(([path]) => !path.includes('/lock/')));
    await open(files);
    const before = host.files(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.files(true)).toEqual(before);
    expect(host.notices).toEqual([]);
  });
});
