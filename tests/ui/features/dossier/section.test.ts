// @vitest-environment jsdom
import '../../../host/node';
import { installDom } from '../../../host/base/dom';
import { drawSections, type DossierContext, type PaneSection } from '../../../../src/ui/features/dossier/section';

describe('the parts of a dossier', () => {
  let failures: unknown[];
  let open: Map<string, boolean>;
  let el: HTMLElement;

  const context = (): DossierContext =>
    ({
      desk: { host: { go: (step: Promise<void>) => void step.catch((error: unknown) => failures.push(error)) } },
    }) as unknown as DossierContext;
  const show = (...sections: PaneSection<DossierContext>[]): readonly HTMLDetailsElement[] => {
    el = document.body.createDiv();
    drawSections(el, sections, context(), open);
    return [...el.querySelectorAll('details')];
  };
  const toggle = (details: HTMLDetailsElement | undefined): void => {
    if (details === undefined) throw new Error('no such part');
    details.open = !details.open;
    details.dispatchEvent(new Event('toggle'));
  };

  beforeEach(() => {
    installDom(window);
    [failures, open] = [[], new Map()];
  });

  it('are drawn when they are opened first, once', () => {
    const draw = vi.fn((part: HTMLElement) => void part.createSpan({ text: 'there' }));
    const [details] = show({ id: 'a', title: 'A', draw });
    expect(draw).not.toHaveBeenCalled();
    expect(details?.querySelector('summary h3')?.textContent).toBe('A');
    for (let n = 0; n < 3; n += 1) toggle(details);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(details?.textContent).toBe('Athere');
  });

  it('stay as a user left them, when the pane is drawn anew', () => {
    const a = { id: 'a', title: 'A', draw: vi.fn() };
    const b = { id: 'b', title: 'B', isOpen: true, draw: vi.fn() };
    const [one, other] = show(a, b);
    expect([one?.open, other?.open]).toEqual([false, true]);
    toggle(one);
    toggle(other);
    expect(show(a, b).map((details) => details.open)).toEqual([true, false]);
  });

  it('are left out where there is nothing to show, and fail on their own', () => {
    const broken = new Error('broken');
    const draw = (): void => {
      throw broken;
    };
    const shown = show(
      { id: 'a', title: 'A', isOpen: true, draw },
      { id: 'b', title: 'B', isFor: () => false, draw },
      { id: 'c', title: 'C', isOpen: true, draw: (part) => part.setText('fine') },
    );
    expect(shown.map(({ textContent }) => textContent)).toEqual(['AThis part cannot be shown.', 'Cfine']);
    return vi.waitFor(() => expect(failures).toEqual([broken]));
  });
});
