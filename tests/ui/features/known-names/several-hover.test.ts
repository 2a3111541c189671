// @vitest-environment jsdom
import '../../../host/node';
import type { SeveralHover } from '../../../../src/ui/features/known-names/several-hover';
import { createHostApp, type HostApp } from '../../../host/index';

const NOTES = ['Kim Chol', 'Kim Chol (trader)'].map((name) => ({
  ...{ path: `People/${name}.md`, name, kind: 'person' as const, aliases: [] },
}));

describe('what an ambiguous name may mean, under the pointer', () => {
  let host: HostApp;
  let several: SeveralHover;

  beforeEach(async () => {
    vi.resetModules();
    host = createHostApp();
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    vi.useFakeTimers();
    const { SeveralHover: Several } = await import('../../../../src/ui/features/known-names/several-hover');
    several = new Several({ host: { settings: { current: { display: { cards: true } } } } } as never);
  });
  afterEach(() => {
    several.close();
    vi.useRealTimers();
    vi.doUnmock('obsidian');
  });

  const over = (): void => {
    const targetEl = document.body.createSpan();
    several.hovered(NOTES, { event: new MouseEvent('mouseover'), targetEl });
  };
  const shown = (): number => document.querySelectorAll('.popover').length;

  it('comes after a moment, and goes with Escape', async () => {
    over();
    expect(shown()).toBe(0);
    await vi.advanceTimersByTimeAsync(400);
    expect(shown()).toBe(1);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(shown()).toBe(0);
  });

  it('does not come where it was closed while it waited', async () => {
    over();
    several.close();
    await vi.advanceTimersByTimeAsync(400);
    expect(shown()).toBe(0);
  });

  it('is that of the last name alone', async () => {
    over();
    await vi.advanceTimersByTimeAsync(100);
    over();
    await vi.advanceTimersByTimeAsync(400);
    expect(shown()).toBe(1);
  });
});
