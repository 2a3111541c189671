import type { Extension } from '@codemirror/state';
import type { Plugin } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';

/**
 * Who speaks, at the margin of an article’s note, where the cursor is in a statement. The editor hears of it, and anything is
 * read, only while the setting is on.
 */
export function speakersFeature(host: Host): Feature {
  return { register: (plugin) => registerSpeakers(plugin, host) };
}

function registerSpeakers(plugin: Plugin, host: Host): void {
  const { app, settings } = host;
  const extensions: Extension[] = [];
  let isRegistered = false;
  const turn = async (): Promise<void> => {
    const isOn = settings.current.display.speakers;
    if (isOn === extensions.length > 0) return;
    if (isOn) {
      const [{ speakerMarks }, { spokenIn }] = await Promise.all([import('./marks'), import('./spoken')]);
      // Two turns may have waited for the same.
      extensions.splice(
        0,
        Infinity,
        speakerMarks((path, text, signal) => spokenIn(host, path, text, signal)),
      );
    } else extensions.length = 0;
    if (!isRegistered) plugin.registerEditorExtension(extensions);
    else app.workspace.updateOptions();
    isRegistered = true;
  };
  const go = (): void => host.go(turn());
  go();
  settings.onChange(go);
}
