// @vitest-environment jsdom
import '../../../host/node';
import type { Host } from '../../../../src/ui/kit/host';
import type { LayoutSource } from '../../../../src/ui/features/bases/layout';
import { createHostApp, type HostApp } from '../../../host/index';

const SOURCE: LayoutSource = { place: 'pane', groups: () => null, get: () => undefined, set: () => undefined };

describe('the network as a layout', () => {
  let app: HostApp['app'];
  let steps: Promise<void>[];

  beforeEach(() => {
    vi.resetModules();
    steps = [];
    const host = createHostApp();
    ({ app } = host);
    vi.doMock('obsidian', () => host.obsidian);
    window.ResizeObserver = class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    };
  });

  const made = async () => {
    const { networkLayout } = await import('../../../../src/ui/features/network/layout');
    const host = { app, go: (step: Promise<void>) => void steps.push(step) } as unknown as Host;
    const el = document.body.createDiv();
    return { el, view: networkLayout(host).create(el, SOURCE) };
  };

  it('is drawn once its code is there, and taken out when it is shut', async () => {
    const { el, view } = await made();
    view.load();
    await Promise.all(steps);
    expect(el.querySelector('canvas')).not.toBeNull();
    view.unload();
    expect(el.children).toHaveLength(0);
  });

  it('draws nothing where it was shut before its code was there', async () => {
    const { el, view } = await made();
    view.load();
    view.update();
    view.unload();
    await Promise.all(steps);
    expect([el.children.length, steps.length]).toEqual([0, 1]);
  });
});
