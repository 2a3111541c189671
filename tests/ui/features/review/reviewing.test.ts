// @vitest-environment jsdom
import '../../../host/node';
import type { ImportReport } from '../../../../src/model';
import { createHostApp, type HostApp } from '../../../host/index';
import { modal, until } from '../../screen';
import { entity, FakeSession, reviewArticle } from './fake-session';

const TEXT = 'Rice gets dear in Hoeryong.';
const REPORT: ImportReport = {
  batch: 'b',
  dryRun: false,
  cancelled: false,
  articles: [],
  notes: [],
  problems: [],
};

/** Reads one article at a time, when it is told to. */
class SlowSession extends FakeSession {
  override isRead = false;
  /** How each article is to be taken when it is read. */
  outcome: 'file' | null = null;
  reads = 0;
  filed: string[][] = [];
  private next: () => void = () => undefined;
  fail: (why: Error) => void = () => undefined;

  override read = async (): Promise<void> => {
    this.reads += 1;
    await new Promise<void>((resolve, reject) => ([this.next, this.fail] = [resolve, reject]));
  };

  add(key: string): void {
    this.articles = [...this.articles, reviewArticle(TEXT, { key, entities: [entity(TEXT, 'Hoeryong')] })];
    this.settle(key, this.outcome);
    this.changed();
  }

  end(isRead: boolean): void {
    this.isRead = isRead;
    this.changed();
    this.next();
  }

  take(): ImportReport {
    const keys = this.items.filter(({ outcome }) => outcome === 'file').map(({ key }) => key);
    this.filed.push(keys);
    this.articles = this.articles.filter(({ key }) => !keys.includes(key));
    return REPORT;
  }
}

describe('a review that reads while it is shown', () => {
  let host: HostApp;
  let session: SlowSession;
  let finished: ImportReport[];
  let failures: unknown[];
  let cancelled: number;
  let started: Promise<void>;
  let progress: { cancel(): void } | null;

  const start = async (atOnce: boolean): Promise<void> => {
    const { Reviewing } = await import('../../../../src/ui/features/review/reviewing');
    session = new SlowSession([]);
    const runner = {
      get progress() {
        return progress;
      },
      alone: async (_: unknown, work: (workspace: unknown, options: unknown) => Promise<unknown>) => {
        progress = {
          cancel: () => {
            cancelled += 1;
            session.end(session.isRead);
          },
        };
        return work({ engine: {} }, { control: {} }).finally(() => (progress = null));
      },
    };
    const reviewing = new Reviewing(
      {
        app: host.app,
        runner: runner as never,
        showReport: () => undefined,
        go: (step) => void step.catch((error: unknown) => failures.push(error)),
      },
      session,
      {
        title: 'Review articles',
        isNote: false,
        atOnce,
        run: async () => session.take(),
        finish: async (report) => void finished.push(report),
        stopped: () => undefined,
      },
    );
    started = reviewing.start();
  };

  beforeEach(() => {
    vi.resetModules();
    [finished, failures, cancelled, progress] = [[], [], 0, null];
    host = createHostApp();
    vi.doMock('obsidian', () => host.obsidian);
    Element.prototype.scrollIntoView = () => undefined;
    window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  });
  afterEach(() => expect(failures).toEqual([]));
  afterEach(() => document.querySelectorAll('.modal-container').forEach((el) => el.remove()));

  it('files without a question what needs nobody', async () => {
    await start(false);
    session.outcome = 'file';
    session.add('1');
    session.end(true);
    await started;
    expect(modal()).toBeNull();
    expect([session.filed, finished.length]).toEqual([[['1']], 1]);
  });

  it('shows the first article that needs a person while the rest is read', async () => {
    await start(false);
    session.outcome = 'file';
    session.add('1');
    expect(modal()).toBeNull();
    session.outcome = null;
    session.add('2');
    expect(modal()?.textContent).toContain('2 of 2+');
    session.end(true);
    await started;
    expect(finished).toEqual([]);
  });

  it('stops reading to file, and reads on afterwards', async () => {
    await start(true);
    session.add('1');
    session.settle('1', 'file');
    session.changed();
    const file = await until('the button', () =>
      [...(modal()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'File 1 article'),
    );
    file.click();
    await until('another reading', () => session.reads === 2);
    expect([session.filed, cancelled, finished.length]).toEqual([[['1']], 1, 0]);
    expect(modal()).not.toBeNull();
  });

  it('files what is decided also where reading on failed', async () => {
    await start(true);
    const failed = expect(started).rejects.toThrow('The disk is gone.');
    session.add('1');
    session.settle('1', 'file');
    session.changed();
    session.fail(new Error('The disk is gone.'));
    await failed;
    const file = await until('the button', () =>
      [...(modal()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'File 1 article'),
    );
    file.click();
    await until('another reading', () => session.reads === 2);
    expect(session.filed).toEqual([['1']]);
  });

  it('reports at once where no input gave an article', async () => {
    await start(true);
    expect(modal()?.textContent).toContain('Reading the articles');
    session.end(true);
    await started;
    await until('no modal', () => modal() === null);
    expect(finished).toHaveLength(1);
  });
});
