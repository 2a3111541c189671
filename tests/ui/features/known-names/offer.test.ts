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

  /** Imports, until it is offered. */
  async function offered(): Promise<void> {
    const { offerMarks } = await import('../../../../src/ui/features/known-names/offer');
    const host = { app: app.app, settings, go: (step: Promise<void>) => void step };
    for (let time = 1; time <= 10; time += 1) offerMarks(host as unknown as Host, REPORT);
    expect(app.notices).toHaveLength(1);
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
});
