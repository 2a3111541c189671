import type { App } from 'obsidian';
import type { ImportReport } from '../../../../src/model';
import { InboxWatcher } from '../../../../src/ui/features/inbox/inbox';
import type { Runner } from '../../../../src/ui/kit/runner';
import type { SettingsStore } from '../../../../src/ui/kit/settings-store';

// The package has types only.
vi.mock('obsidian', () => ({ MarkdownView: Object, Notice: Object, getLanguage: () => 'en' }));

const QUIET = 20_000;
const report = (cancelled: boolean, ...names: string[]): ImportReport => ({
  batch: 'b',
  dryRun: false,
  cancelled,
  articles: names.map((name) => ({
    name,
    status: 'unchanged',
    path: name,
    title: null,
    linked: [],
    unresolved: [],
    removed: [],
  })),
  notes: [],
  problems: [],
});

/** A vault with a watched folder, whose runs are answered by the test. */
class Device {
  readonly saved: number[] = [];
  readonly runs: { paths: readonly string[]; end: (report: ImportReport | 'busy') => void; fail: () => void }[] = [];
  private readonly handlers = new Map<string, (file: { path: string }, from?: string) => void>();
  private readonly watcher: InboxWatcher;

  constructor() {
    const vault = {
      on: (kind: string, handler: (file: { path: string }) => void) => this.handlers.set(kind, handler),
      offref: () => undefined,
      getFileByPath: (path: string) => ({ path }),
      getMarkdownFiles: () => [],
    };
    const app = {
      vault,
      metadataCache: { getFileCache: () => null },
      workspace: { getLeavesOfType: () => [] },
      loadLocalStorage: () => null,
      saveLocalStorage: (_key: string, { until }: { until: number }) => this.saved.push(until),
    };
    const fileNotes = (paths: readonly string[]): Promise<ImportReport | 'busy'> =>
      new Promise((end, reject) => this.runs.push({ paths, end, fail: () => reject(new Error('no disk')) }));
    const current = { inbox: { folder: 'Clippings', quiet: 20 }, folders: { dateline: 'Dateline' } };
    this.watcher = new InboxWatcher({
      app: app as unknown as App,
      runner: { fileNotes } as unknown as Runner,
      settings: { current } as unknown as SettingsStore,
      now: () => Date.now(),
      showReport: () => undefined,
    });
    this.watcher.configure();
  }

  create(...paths: string[]): void {
    for (const path of paths) this.handlers.get('create')?.({ path });
  }

  /** Up to when a later start would take everything for dealt with. */
  get until(): number {
    return this.saved.at(-1) ?? NaN;
  }
}

describe('the watched folder', () => {
  let device: Device;
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    Object.assign(globalThis, { window: globalThis });
    device = new Device();
  });
  afterEach(() => {
    vi.useRealTimers();
    Reflect.deleteProperty(globalThis, 'window');
  });
  const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(QUIET);
  const [a, b] = ['Clippings/a.md', 'Clippings/b.md'];

  it('remembers notes that are being filed as open, whatever comes meanwhile', async () => {
    device.create(a);
    await rest();
    device.create(b);
    expect(device.runs[0]?.paths).toEqual([a]);
    expect(device.until).toBeLessThan(1_000_000);
    device.runs[0]?.end(report(false, a));
    await rest();
    device.runs[1]?.end(report(false, b));
    await vi.advanceTimersByTimeAsync(0);
    expect(device.runs.map(({ paths }) => paths)).toEqual([[a], [b]]);
    expect(device.until).toBe(Date.now());
  });

  it('files again what a run failed at', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    device.create(a);
    await rest();
    device.runs[0]?.fail();
    await rest();
    expect(error).toHaveBeenCalled();
    error.mockRestore();
    expect(device.runs[1]?.paths).toEqual([a]);
    expect(device.until).toBeLessThan(1_000_000);
  });

  it('files again what a cancelled run did not come to', async () => {
    device.create(a, b);
    await rest();
    device.runs[0]?.end(report(true, a));
    await rest();
    expect(device.runs[1]?.paths).toEqual([b]);
  });

  it('stores nothing for what happens elsewhere', () => {
    const before = device.saved.length;
    device.create('Notes/a.md', 'Notes/b.md');
    expect(device.saved).toHaveLength(before);
  });
});
