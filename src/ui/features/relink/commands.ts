import { TFile, TFolder, type App, type Command, type Menu, type TAbstractFile } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { Relinks } from './relinks';

const T = TEXT.relink;

/** Bringing the links of articles up to date. */
export function relinkFeature(host: Host): Feature {
  const relinks = new Relinks(host);
  return {
    commands: relinkCommands(host.app, relinks),
    fileMenu: (menu, file) => relinkMenu(menu, file, relinks),
  };
}

function relinkCommands(app: App, relinks: Relinks): readonly Command[] {
  const onNote = (fits: (file: TFile) => boolean, act: (file: TFile) => void) => (checking: boolean) => {
    const file = app.workspace.getActiveFile();
    if (!(file instanceof TFile) || !fits(file)) return false;
    if (!checking) act(file);
    return true;
  };
  return [
    {
      id: 'relink-note',
      name: T.commands.note,
      icon: 'link',
      checkCallback: onNote(
        (file) => relinks.isArticle(file),
        (file) => relinks.note(file),
      ),
    },
    { id: 'relink-folder', name: T.commands.folder, icon: 'link', callback: () => relinks.chooseFolder() },
    { id: 'relink-vault', name: T.commands.vault, icon: 'link', callback: () => relinks.vault() },
    {
      id: 'link-mentions',
      name: T.commands.mentions,
      icon: 'link',
      checkCallback: onNote(
        (file) => relinks.entityOf(file) !== null,
        (file) => relinks.mentionsOf(file),
      ),
    },
  ];
}

/** Entries of a file's or folder's menu. */
function relinkMenu(menu: Menu, file: TAbstractFile, relinks: Relinks): void {
  const add = (title: string, action: () => void): void => {
    menu.addItem((item) => item.setSection('action').setTitle(title).setIcon('link').onClick(action));
  };
  if (file instanceof TFolder && relinks.hasArticles(file)) add(T.menu.folder, () => relinks.folder(file));
  if (!(file instanceof TFile)) return;
  if (relinks.entityOf(file) !== null) add(T.menu.mentions, () => relinks.mentionsOf(file));
  else if (relinks.isArticle(file)) add(T.menu.note, () => relinks.note(file));
}
