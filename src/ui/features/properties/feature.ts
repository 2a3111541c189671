import type { App, Plugin } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';

/** Of a window's body: then `styles.css` hides none of the properties. */
const SHOWN = 'dateline-shows-own-properties';

/**
 * The properties by which Dateline knows its notes, in the Properties view: hidden by `styles.css` alone, so that nothing has
 * to watch the view, unless the setting shows them. At once, in every window.
 */
export function propertiesFeature({ app, settings }: Host): Feature {
  const draw = (): void => mark(app, settings.current.display.ownProperties);
  const register = (plugin: Plugin): void => {
    draw();
    settings.onChange(draw);
    app.workspace.onLayoutReady(draw);
    plugin.registerEvent(
      app.workspace.on('window-open', ({ doc }) => doc.body.toggleClass(SHOWN, settings.current.display.ownProperties)),
    );
    plugin.register(() => mark(app, false));
  };
  return { register };
}

function mark({ workspace }: App, isShown: boolean): void {
  const documents = new Set([workspace.containerEl.doc]);
  workspace.iterateAllLeaves(({ view }) => documents.add(view.containerEl.doc));
  for (const { body } of documents) body.toggleClass(SHOWN, isShown);
}
