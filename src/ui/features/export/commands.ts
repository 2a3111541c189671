import { TFile, TFolder, type Menu, type TAbstractFile } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { Exports } from './exports';

const T = TEXT.export;
const ICON = 'file-output';

/** Writing articles in the formats of other tools. */
export function exportFeature(host: Host): Feature {
  const exports = new Exports(host);
  return {
    commands: [{ id: 'export', name: T.command, icon: ICON, callback: () => exports.open() }],
    fileMenu: (menu, file) => exportMenu(menu, file, exports),
    filesMenu: (menu, files) => exportFilesMenu(menu, files, exports),
  };
}

/** The entry of a note's or folder's menu. */
function exportMenu(menu: Menu, file: TAbstractFile, exports: Exports): void {
  if (file instanceof TFolder) {
    if (exports.hasArticles(file)) add(menu, T.menu.folder, () => exports.folder(file));
  } else if (file instanceof TFile && exports.isExported(file)) {
    add(menu, exports.isArticle(file) ? T.menu.note : T.menu.entity, () => exports.notes([file]));
  }
}

/** The entry of the menu of several files. */
function exportFilesMenu(menu: Menu, files: readonly TAbstractFile[], exports: Exports): void {
  const notes = files.filter((file): file is TFile => file instanceof TFile && exports.isExported(file));
  if (notes.length > 0) add(menu, T.menu.notes(notes.length), () => exports.notes(notes));
}

const add = (menu: Menu, title: string, action: () => void): void => {
  menu.addItem((item) => item.setSection('action').setTitle(title).setIcon(ICON).onClick(action));
};
