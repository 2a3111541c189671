// @vitest-environment jsdom
import '../../host/node';
import type { RunProgress } from '../../../src/ui/kit/progress';
import { progressDetail, progressLine, progressStand } from '../../../src/ui/kit/progress-text';
import { durationText, rateText, sizeText } from '../../../src/text/measures';
import type { Progress } from '../../../src/model';
import { createHostApp, type HostApp } from '../../host/index';

const at = (parts: Partial<Progress>): Progress => ({ done: 0, total: 1, current: '', ...parts });

describe('how far a run is, in words', () => {
  it('counts articles where their number is known, else inputs', () => {
    expect(progressStand(at({ done: 3, total: 12, articles: 40, left: null }))).toEqual({ done: 3, of: 12 });
    expect(progressStand(at({ done: 3, total: 12, articles: 40, left: 60 }))).toEqual({ done: 40, of: 100 });
    expect(progressStand(at({ articles: 0, left: 1 }))).toBeNull();
    expect(progressLine(at({ done: 2, total: 4, left: 2, articles: 2, current: 'c.txt' }))).toBe(
      'Importing 3 of 4: c.txt',
    );
    expect(progressLine(at({ done: 4, total: 4, left: 0, articles: 4 }))).toBe('Importing 4 of 4');
    expect(progressLine(at({ total: 4 }), true)).toBe('Stopping');
  });

  it('tells pace and time left only where they are known', () => {
    const run = at({ total: 9, articles: 311 });
    expect(progressDetail(run, { perSecond: 24.4, secondsLeft: 130 })).toBe('311 articles · 24/s · 2 min left');
    expect(progressDetail(run, { perSecond: null, secondsLeft: null })).toBe('311 articles');
    expect(progressDetail(at({ articles: 1 }), { perSecond: null, secondsLeft: null })).toBe('');
  });

  it.each([
    [3, 'a few seconds'],
    [21, '25 s'],
    [56, '60 s'],
    [58, '1 min'],
    [3540, '59 min'],
    [3600, '1 h'],
    [7800, '2 h 10 min'],
    [7140, '2 h'],
  ])('says %d seconds as “%s”', (seconds, words) => {
    expect(durationText(seconds)).toBe(words);
  });

  it('says rates and sizes as people do', () => {
    expect([rateText(24.4), rateText(3.44), rateText(0.5), rateText(0.001)]).toEqual([
      '24/s',
      '3.4/s',
      '30/min',
      '1/min',
    ]);
    expect([sizeText(1), sizeText(812), sizeText(12_345), sizeText(999_600), sizeText(3_400_000), sizeText(64_000_000)]).toEqual(['1 byte', '812 bytes', '12 KB', '1.0 MB', '3.4 MB', '64 MB']); // prettier-ignore
  });
});

describe('the progress of a run', () => {
  let host: HostApp;
  let now = 0;
  const statusBar = (): HTMLElement => document.querySelector<HTMLElement>('.status-bar-item') ?? document.body;
  const notice = (): HTMLElement | null => document.querySelector('.dateline-progress');
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };
  const start = async (total: number): Promise<RunProgress> => {
    const { RunProgress: Shown } = await import('../../../src/ui/kit/progress');
    return new Shown(statusBar(), total, () => now);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.resetModules();
    host = createHostApp();
    document.body.createDiv('status-bar-item');
    vi.doMock('obsidian', () => host.obsidian);
    now = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('gives the thread up only after a while: an app takes some milliseconds for each turn', async () => {
    const progress = await start(1);
    const waits: boolean[] = [];
    for (const worked of [0, 5, 8, 1, 20]) {
      now += worked;
      const timers = vi.getTimerCount();
      const breathed = progress.breathe();
      waits.push(vi.getTimerCount() > timers);
      await vi.advanceTimersByTimeAsync(1);
      await breathed;
    }
    expect(waits).toEqual([false, false, true, false, true]);
    progress.finish();
  });

  it('shows no notice for a short run', async () => {
    const progress = await start(1);
    expect(statusBar().textContent).toBe('Importing');
    pass(300);
    progress.finish();
    pass(1000);
    expect(notice()).toBeNull();
    expect(statusBar().textContent).toBe('');
    expect(statusBar().hasAttribute('aria-label')).toBe(false);
  });

  it('shows no notice for a run in the background unless asked', async () => {
    const { RunProgress: Shown } = await import('../../../src/ui/kit/progress');
    const progress = new Shown(statusBar(), 3, () => now, true);
    pass(5000);
    expect(notice()).toBeNull();
    expect(statusBar().textContent).toBe('Importing 0/3');
    statusBar().click();
    expect(notice()).not.toBeNull();
    progress.finish();
  });

  it('tells count, pace and time left, and goes on telling them while nothing moves', async () => {
    const progress = await start(10);
    for (let done = 1; done <= 4; done += 1) {
      pass(1000);
      progress.progress(at({ done, total: 10, articles: done, left: 10 - done, current: `${done}.txt` }));
    }
    expect(statusBar().textContent).toBe('Importing 4/10');
    expect(notice()?.textContent).toContain('Importing 5 of 10: 4.txt');
    expect(notice()?.textContent).toContain('4 articles · 1.0/s · a few seconds left');
    pass(20_000);
    expect(notice()?.textContent).toContain('8/min · 50 s left');
    progress.finish();
    expect(notice()).toBeNull();
  });

  it('comes back from the status bar when it was clicked away, and cancels', async () => {
    const progress = await start(10);
    pass(500);
    (notice()?.closest('.notice') as HTMLElement).click();
    expect(notice()).toBeNull();
    statusBar().click();
    const cancel = notice()?.querySelector('button');
    cancel?.click();
    expect(progress.signal.aborted).toBe(true);
    expect(cancel?.disabled).toBe(true);
    expect(notice()?.textContent).toContain('Stopping');
    expect(statusBar().textContent).toBe('Stopping');
    progress.finish();
    statusBar().click();
    expect(notice()).toBeNull();
  });
});
