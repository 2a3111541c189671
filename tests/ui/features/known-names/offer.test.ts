// @vitest-environment jsdom
import '../../../host/node';
import type { ImportReport, Settings } from '../../../../src/model';
import type { Host } from '../../../../src/ui/kit/host';
import { SettingsStore } from '../../../../src/ui/kit/settings-store';
import { createHostApp, type HostApp } from '../../../host/index';

const REPORT = { batch: 'b', articles: [], notes: [], problems: [] } as unknown as ImportReport;

describe('the offer to mark known names', () => {
  let app: HostApp;
  let settings: SettingsStore;
  let saved: Settings | null;

  beforeEach(async () => {
    vi.resetModules();
    app = createHostApp({ files: {} });
    app.start();
    vi.doMock('obsidian', () => app.obsidian);
    saved = null;
    settings = await SettingsStore.open({
      load: () => Promise.resolve(null),
      save: (now) => Promise.resolve(void (saved = now)),
    });
  });
  afterEach(() => vi.doUnmock('obsidian'));

  /** Gives how often it was offered by then. */
  async function imported(times: number, report = REPORT): Promise<number> {
    const { offerMarks } = await import('../../../../src/ui/features/known-names/offer');
    const host = { app: app.app, settings, go: (step: Promise<void>) => void step };
    for (let time = 1; time <= times; time += 1) offerMarks(host as unknown as Host, report);
    return app.notices.length;
  }
  /** Imports, until it is offered. */
  async function offered(): Promise<void> {
    expect(await imported(10)).toBe(1);
  }
  const accept = (): void => app.notices[0]?.messageEl.querySelector('button')?.click();

  it('marks them everywhere where it is accepted', async () => {
    await offered();
    accept();
    expect(saved).toMatchObject({ names: { where: 'everywhere' } });
  });

  it('leaves what was chosen while it waited for an answer', async () => {
    await offered();
    await settings.set('names.where', 'folders');
    accept();
    expect(saved).toMatchObject({ names: { where: 'folders' } });
  });

  it('comes after the tenth import, and once, also where it is declined', async () => {
    expect([await imported(9), await imported(1)]).toEqual([0, 1]);
    app.notices[0]?.messageEl.querySelectorAll('button')[1]?.click();
    expect([await imported(20), saved]).toEqual([1, null]);
  });

  it('counts no import that wrote nothing', async () => {
    expect([await imported(9), await imported(5, { ...REPORT, batch: null }), await imported(1)]).toEqual([0, 0, 1]);
  });

  it('comes to nobody who has them on, now or by then', async () => {
    await settings.set('names.where', 'folders');
    expect(await imported(10)).toBe(0);
    await settings.set('names.where', 'off');
    expect(await imported(20)).toBe(0);
  });

  it('comes to nobody who turned them on once and off again', async () => {
    const { offerNoMore } = await import('../../../../src/ui/features/known-names/offer');
    await imported(3);
    offerNoMore(app.app);
    expect(await imported(20)).toBe(0);
  });
});
