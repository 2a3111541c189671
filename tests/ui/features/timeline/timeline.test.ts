// @vitest-environment jsdom
import '../../../host/node';
import type { LayoutSource } from '../../../../src/ui/features/bases/layout';
import { DEFAULT_SETTINGS } from '../../../../src/model';
import type { Host } from '../../../../src/ui/kit/host';
import { createHostApp, type HostApp } from '../../../host/index';

const SOURCE: LayoutSource = { place: 'pane', groups: () => null, get: () => undefined, set: () => undefined };

describe('the timeline as a pane', () => {
  let host: HostApp;
  /** Tells a pane that its size changed. */
  let resize: () => void;

  beforeEach(() => {
    vi.resetModules();
    host = createHostApp();
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    HTMLCanvasElement.prototype.getContext = () => null;
    window.ResizeObserver = class {
      constructor(told: ResizeObserverCallback) {
        resize = () => told([], this);
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    };
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('reads the vault anew when it is seen, and not while it is behind another', async () => {
    const { TimelineView } = await import('../../../../src/ui/features/timeline/timeline');
    const el = document.body.createDiv();
    const parts = { app: host.app, settings: { current: DEFAULT_SETTINGS }, go: () => undefined };
    const timeline = new TimelineView(el, SOURCE, parts as unknown as Host);
    timeline.load();
    timeline.update();
    const reads = vi.spyOn(host.app.vault, 'getMarkdownFiles');
    const change = (): void => {
      host.app.metadataCache.trigger('changed', null);
      vi.runOnlyPendingTimers();
    };
    change();
    expect(reads).toHaveBeenCalledTimes(1);
    el.hide();
    change();
    resize();
    expect(reads).toHaveBeenCalledTimes(1);
    el.show();
    resize();
    expect(reads).toHaveBeenCalledTimes(2);
    resize();
    expect(reads).toHaveBeenCalledTimes(2);
    timeline.unload();
  });
});
