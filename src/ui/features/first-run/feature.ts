import type { App } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { openView } from '../../kit/open-note';
import { TEXT } from '../../../text';
import { FirstSteps } from './first-steps';
import { FIRST_STEPS_VIEW, FirstStepsView } from './first-steps-view';

/** Where a device remembers that the page was shown. */
const SHOWN = 'dateline-first-steps';

/** The page of a new user: once by itself, where a vault has nothing of Dateline's; then by its command. */
export function firstRunFeature(host: Host, importArticles: () => void): Feature {
  const { app, settings, go } = host;
  const steps = new FirstSteps(host, importArticles);
  return {
    commands: [{ id: 'first-steps', name: TEXT.firstRun.command, icon: 'newspaper', callback: () => go(show(app)) }],
    register: (plugin) => {
      plugin.registerView(FIRST_STEPS_VIEW, (leaf) => new FirstStepsView(leaf, steps));
      app.workspace.onLayoutReady(() => {
        if (app.loadLocalStorage(SHOWN) !== null) return;
        app.saveLocalStorage(SHOWN, true);
        const isNew =
          settings.isUntouched && app.vault.getAbstractFileByPath(settings.current.folders.articles) === null;
        if (isNew) go(show(app));
      });
    },
  };
}

async function show(app: App): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(FIRST_STEPS_VIEW);
  await openView(app, FIRST_STEPS_VIEW);
  // The sample may have come or gone since.
  if (open?.view instanceof FirstStepsView) await open.view.refresh();
}
