import { TFile, type App } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { NETWORK_TYPE } from './layout';

/** Ways into the network besides its command: from the menu of an entity's note. */
export function networkFeature({ app, go }: Host): Feature {
  return {
    fileMenu: (menu, file) => {
      const id = file instanceof TFile ? idOf(app, file) : null;
      if (id === null) return;
      menu.addItem((item) =>
        item
          .setSection('action')
          .setTitle(TEXT.network.menu)
          .setIcon('waypoints')
          .onClick(() => go(openAround(app, id))),
      );
    },
  };
}

function idOf({ metadataCache }: App, file: TFile): string | null {
  const properties: Readonly<Record<string, unknown>> = metadataCache.getFileCache(file)?.frontmatter ?? {};
  const id = properties['entity-id'];
  return typeof id === 'string' && id.trim() !== '' && properties.type !== 'source' ? id.trim() : null;
}

/** In the pane that is open, as it is filtered, else in a new one. */
async function openAround({ workspace }: App, id: string): Promise<void> {
  const [open] = workspace.getLeavesOfType(NETWORK_TYPE);
  const leaf = open ?? workspace.getLeaf('tab');
  const state = { ...open?.getViewState().state, around: id };
  await leaf.setViewState({ type: NETWORK_TYPE, state, active: true });
  await workspace.revealLeaf(leaf);
}
