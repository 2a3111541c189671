import type { App } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { openView } from '../../kit/open-note';
import { TEXT } from '../../../text';
import { HELP_VIEW, HelpView } from './help-view';

/** The pages of `docs/` that are for users, in a pane. */
export function helpFeature({ app, go }: Host): Feature {
  return {
    commands: [{ id: 'help', name: TEXT.help.command, icon: 'circle-help', callback: () => go(openHelp(app)) }],
    register: (plugin) => plugin.registerView(HELP_VIEW, (leaf) => new HelpView(leaf)),
  };
}

/** `code`: of a problem, to open at what it means. */
export async function openHelp(app: App, code: string | null = null): Promise<void> {
  await openView(app, HELP_VIEW);
  const view = app.workspace.getLeavesOfType(HELP_VIEW)[0]?.view;
  if (view instanceof HelpView) await view.show(code);
}
