// @vitest-environment jsdom
import '../../../host/node';
import type { DossierContext } from '../../../../src/ui/features/dossier/section';
import { createHostApp } from '../../../host/index';
import { toldVault } from '../../../workflow/statements/vault';

describe('what was said, in the pane of a dossier', () => {
  it('is looked up when it is opened, the newest first, and each opens at its place', async () => {
    const told = await toldVault();
    vi.resetModules();
    const host = createHostApp();
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    const { SAID_OF } = await import('../../../../src/ui/features/dossier/statements');
    const { dossierIn } = await import('../../../../src/views/dossier');
    const made = await dossierIn({ entities: ['Ministry of State Security'], which: 'all' }, told.index, 20);
    if (!made.ok) throw new Error(made.problem.message);
    const steps: Promise<void>[] = [];
    const open = vi.fn();
    const cite = vi.fn(() => Promise.resolve());
    const chosen = vi.fn();
    let busy = 1;
    const runner = {
      use: (step: (workspace: unknown) => unknown) => Promise.resolve((busy -= 1) >= 0 ? 'busy' : step(told.workspace)),
    };
    const context = {
      dossier: made.value,
      open,
      actions: { chosen },
      signal: new AbortController().signal,
      desk: { cite, host: { runner, go: (step: Promise<void>) => void steps.push(step) } },
    } as unknown as DossierContext;
    const el = document.body.createDiv();
    SAID_OF.draw(el, context);
    await Promise.all(steps);
    expect(el.querySelector('[role=status]')?.textContent).toContain('at work already');
    const again = el.querySelector<HTMLButtonElement>('.dateline-dossier-more');
    expect(again?.textContent).toBe('Show more statements');
    again?.click();
    await Promise.all(steps);
    const rows = [...el.querySelectorAll('[role=listitem]')];
    expect(rows.map((row) => row.querySelector('.dateline-dossier-date')?.textContent)).toEqual([
      '2024-06-09',
      '2024-03-04',
    ]);
    expect(rows[1]?.textContent).toContain('A source in Musan');
    expect(rows[1]?.textContent).toContain('anonymous source');
    rows[1]?.querySelector<HTMLElement>('.dateline-dossier-quote')?.click();
    expect(open.mock.calls[0]?.[0]).toContain('denies');
    rows[1]?.querySelector<HTMLElement>('.dateline-dossier-cite')?.click();
    expect(cite).toHaveBeenCalledTimes(1);
    expect(again?.style.display).toBe('none');
  });
});
