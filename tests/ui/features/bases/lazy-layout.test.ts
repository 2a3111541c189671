// @vitest-environment jsdom
import '../../../host/node';
import type { Drawing } from '../../../../src/ui/features/bases/lazy-layout';
import type { LayoutSource } from '../../../../src/ui/features/bases/layout';
import { createHostApp } from '../../../host/index';

describe('a drawing whose module is not there yet', () => {
  it('says at once that it reads, and gives its place to the drawing', async () => {
    vi.resetModules();
    const host = createHostApp();
    vi.doMock('obsidian', () => host.obsidian);
    const { LazyLayout } = await import('../../../../src/ui/features/bases/lazy-layout');
    const { LayoutView } = await import('../../../../src/ui/features/bases/layout');
    class Drawn extends LayoutView {
      update(): void {
        this.containerEl.createDiv({ text: 'drawn' });
      }
    }
    const el = document.body.createDiv();
    const source: LayoutSource = { place: 'pane', groups: () => null, get: () => undefined, set: () => undefined };
    const steps: Promise<void>[] = [];
    const draw: Drawing = (into, of) => new Drawn(into, of);
    const layout = new LazyLayout(el, source, { go: (step) => void steps.push(step), load: async () => draw });
    expect(el.textContent).toBe('Reading the articles…');
    layout.load();
    layout.update();
    expect(el.textContent).toBe('Reading the articles…');
    await Promise.all(steps);
    expect(el.textContent).toBe('drawn');
  });
});
