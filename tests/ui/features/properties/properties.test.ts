// @vitest-environment jsdom
import '../../../host/node';
import { createHostApp, type HostApp } from '../../../host/index';
import { ARTICLE_KEYS, ENTITY_KEYS } from '../../../../src/format/managed';
import { DEFAULT_SETTINGS } from '../../../../src/model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPlugin } from '../../built-plugin';

const { mainJs, manifest } = builtPlugin();
const SHOWN = 'dateline-shows-own-properties';
const styles = readFileSync(join(__dirname, '../../../../styles.css'), 'utf8');

describe('Dateline’s own properties', () => {
  let host: HostApp;

  const open = async (ownProperties: boolean): Promise<void> => {
    host = createHostApp();
    await host.loadPlugin(mainJs, manifest, { display: { ownProperties } });
  };
  const classes = (): readonly string[] => [...document.body.classList].filter((name) => name.startsWith('dateline'));
  /** As the app tells of a window that a note was moved to. */
  const popOut = (): HTMLElement => {
    const doc = document.implementation.createHTMLDocument();
    host.app.workspace.trigger('window-open', { doc }, window);
    return doc.body;
  };

  it('leave no trace on the window while they are hidden, which is the default', async () => {
    expect(DEFAULT_SETTINGS.display.ownProperties).toBe(false);
    await open(false);
    expect(classes()).toEqual([]);
    expect(popOut().className).toBe('');
  });

  it('are shown by a class of every window, also of one that opens later, and it goes with the plugin', async () => {
    await open(true);
    expect(classes()).toEqual([SHOWN]);
    expect(popOut().className).toBe(SHOWN);
    host.unloadPlugin('dateline');
    expect(classes()).toEqual([]);
  });

  it('are keys that only Dateline writes, or that stand behind its id, and none that an analyst would look for', () => {
    const rule = /body:not\(\.dateline-shows-own-properties\)[^{]*/.exec(styles)?.[0] ?? '';
    const hidden = [...rule.matchAll(/^\s+(.*?)\[data-property-key='([^']+)'\],?$/gm)].map(
      ([, before = '', key = '']) => (before.includes('~') ? `~ ${key}` : key),
    );
    const { id, versions, format, marks, waiting, imported } = ARTICLE_KEYS;
    const { publishedOffset } = DEFAULT_SETTINGS.properties;
    const own = [id, versions, `~ ${format}`, marks, waiting, `~ ${imported}`, ENTITY_KEYS.id, ENTITY_KEYS.aliasMarks];
    expect(hidden.sort()).toEqual([...own, publishedOffset].sort());
  });
});
