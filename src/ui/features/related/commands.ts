import { TFile, type App, type Command, type Menu, type TAbstractFile } from 'obsidian';
import { entityNote } from '../entities/entity-notes';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { RelatedViews } from './related-views';

const T = TEXT.related;

/** Why entities are related, and lists brought up to date. */
export function relatedFeature(host: Host): Feature {
  const views = new RelatedViews(host);
  return { commands: relatedCommands(host.app, views), fileMenu: (menu, file) => relatedMenu(menu, file, views) };
}

function relatedCommands(app: App, views: RelatedViews): readonly Command[] {
  return [
    {
      id: 'show-related',
      name: T.commands.why,
      icon: 'waypoints',
      checkCallback: (checking) => {
        const file = app.workspace.getActiveFile();
        if (!(file instanceof TFile) || entityNote(app, file) === null) return false;
        if (!checking) views.show(file);
        return true;
      },
    },
    { id: 'update-related', name: T.commands.refresh, icon: 'refresh-cw', callback: () => views.refresh() },
  ];
}

/** The entry of the menu of an entity's note. */
function relatedMenu(menu: Menu, file: TAbstractFile, views: RelatedViews): void {
  const { app } = views;
  if (!(file instanceof TFile) || entityNote(app, file) === null) return;
  menu.addItem((item) =>
    item
      .setSection('action')
      .setTitle(T.menu)
      .setIcon('waypoints')
      .onClick(() => views.show(file)),
  );
}
