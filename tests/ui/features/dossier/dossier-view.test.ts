// @vitest-environment jsdom
import '../../../host/node';
import type { DossierDesk } from '../../../../src/ui/features/dossier/desk';
import type { DossierView } from '../../../../src/ui/features/dossier/dossier-view';
import { createHostApp, type HostApp } from '../../../host/index';
import { turn } from '../../screen';

type Read = Awaited<ReturnType<DossierDesk['read']>>;

describe('the pane of a dossier', () => {
  let host: HostApp;
  let failures: unknown[];
  let answers: ((read: Read) => void)[];

  const show = async (): Promise<DossierView> => {
    const { DossierView: Shown } = await import('../../../../src/ui/features/dossier/dossier-view');
    const desk = {
      app: host.app,
      host: { app: host.app, go: (step: Promise<void>) => void step.catch((error: unknown) => failures.push(error)) },
      read: () => new Promise<Read>((resolve) => answers.push(resolve)),
      named: () => Promise.resolve(null),
    } as unknown as DossierDesk;
    const view = new Shown(host.app.workspace.getLeaf('tab') as never, desk);
    document.body.append(view.containerEl);
    await view.onOpen();
    view.show({ entities: ['Places/Hoeryong.md'] });
    return view;
  };
  const answer = async (read: Read): Promise<void> => {
    answers.shift()?.(read);
    await turn();
  };

  beforeEach(() => {
    vi.resetModules();
    [failures, answers] = [[], []];
    host = createHostApp();
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
  });
  afterEach(() => vi.restoreAllMocks());
  afterEach(() => expect(failures).toEqual([]));

  it('asks again after a while where something else runs', async () => {
    await show();
    const waits = vi.spyOn(window, 'setTimeout');
    await answer('busy');
    expect(waits.mock.calls.map(([, milliseconds]) => milliseconds)).toContain(1000);
  });

  it('asks no more, and draws nothing, once it is shut', async () => {
    const view = await show();
    expect(answers).toHaveLength(1);
    await view.onClose();
    const waits = vi.spyOn(window, 'setTimeout');
    const before = view.contentEl.textContent;
    await answer('busy');
    expect(waits.mock.calls.map(([, milliseconds]) => milliseconds)).not.toContain(1000);
    expect(view.contentEl.textContent).toBe(before);
  });
});
